using Audio.Doubles;
using Audio.Doubles.Azure;
using Audio.Tests.Support;

namespace Audio.Tests.Speech;

/// <summary>By itself, because it takes as long as all the others.</summary>
public sealed class AzureUnderFaultsTests : ServicesUnderFaults
{
    static readonly Fault[] OverSockets = [.. OverHttp, Fault.CloseThrottled, Fault.CloseInvalidThrottled, Fault.CloseNormallyTooSoon];

    [SkippableTheory]
    [InlineData("websocket", 500)]
    [InlineData("rest", 100)]
    public async Task Azure(string transport, int turns)
    {
        RequireVoice();
        var access = new AzureAccess(TimeProvider.System) { Key = Services.Key };
        var script = Script(1, transport == "rest" ? OverHttp : OverSockets);
        var expiring = new FaultScript
        {
            Otherwise = n =>
            {
                if (n % 40 == 39)
                    access.ExpireTokens();
                return script.Otherwise(n);
            },
            RetryAfterSeconds = 1,
        };
        await using var service = await AzureSpeechDouble.OpenAsync(expiring, access);

        await AssertNothingIsLostAsync(
            service, turns, new("ava", "azure", SomeAzure.Ava),
            ("endpoint", [service.Address.ToString()]), ("transport", [transport]), ("auth", ["token"]), ("key", ["AZURE_SPEECH_KEY"]));

        Assert.InRange(access.TokensIssued, turns / 100, turns);
    }
}
