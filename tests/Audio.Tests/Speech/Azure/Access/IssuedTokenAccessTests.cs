using Audio.Doubles.Azure;
using Audio.Speech;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Azure.Access;

public sealed class IssuedTokenAccessTests
{
    [Fact]
    public async Task The_key_is_sent_once_and_again_after_nine_minutes()
    {
        var time = new MovableTime();
        await using var service = await AzureSpeechDouble.OpenAsync(access: new(time));
        var engine = SomeAzure.Engine(service, time, ("auth", "token"), ("transport", "rest"));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => engine.SpeakAsync(SomeAzure.Request(), default)));
        time.Forward(TimeSpan.FromMinutes(8.9));
        await engine.SpeakAsync(SomeAzure.Request(), default);
        Assert.Equal(1, service.Access.TokensIssued);

        time.Forward(TimeSpan.FromMinutes(0.2));
        await engine.SpeakAsync(SomeAzure.Request(), default);
        Assert.Equal(2, service.Access.TokensIssued);
        Assert.Equal(6, service.Turns.Count);
    }

    [Theory]
    [InlineData("websocket")]
    [InlineData("rest")]
    public async Task A_token_that_the_service_refuses_is_renewed_once(string transport)
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        var engine = SomeAzure.Engine(service, ("auth", "token"), ("transport", transport), ("connections", "1"));

        await engine.ListVoicesAsync(default);
        service.Access.ExpireTokens();
        await engine.SpeakAsync(SomeAzure.Request(), default);
        Assert.Equal(2, service.Access.TokensIssued);

        // Whoever is refused twice is refused for another reason.
        service.Prepare(new AzureFault.Closed(1011), new AzureFault.Refused(403), new AzureFault.Refused(403));
        await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(SomeAzure.Request(), default));
        var e = await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(SomeAzure.Request(), default));
        Assert.True(e is { IsTransient: false, IsEngineWide: true });
        Assert.Equal(3, service.Access.TokensIssued);
    }

    [Fact]
    public async Task A_key_that_is_refused_is_said_to_be()
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        var engine = Audio.Speech.Azure.AzureEngine.Open(
            SomeAzure.Service(("endpoint", service.Address.ToString()), ("auth", "token")), SomeAzure.Context("wrong"));

        var e = await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(SomeAzure.Request(), default));

        Assert.True(e is { IsTransient: false, IsEngineWide: true });
        Assert.NotNull(e.Remedy);
    }
}
