using Audio.Casting.Kinds;
using Audio.Speech;
using Audio.Speech.Http;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Http;

public sealed class RemoteOptionsTests
{
    static readonly ServicePlace Closed = new("https://api.example.com", "example.com", "x-key") { KeyPrefix = "Bearer " };
    static readonly ServicePlace Open = Closed with { IsOpen = true };

    static RemoteOptions Of(ServicePlace place, string? url = null, string? key = null, string? value = Services.Key) => RemoteOptions.Of(
        Services.Settings(OpenAiKind.Kind with { Keys = ["EXAMPLE_API_KEY"] }, "it", [.. url is null ? [] : new[] { ("url", new[] { url }) }, .. key is null ? [] : new[] { ("key", new[] { key }) }]),
        new EngineContext { FindKey = name => name is "EXAMPLE_API_KEY" or "MINE" ? value : null },
        place);

    [Theory]
    [InlineData(false, null, true)]
    [InlineData(false, "https://eu.example.com/v1", true)]
    [InlineData(false, "http://localhost:1234", true)]
    [InlineData(true, null, true)]
    [InlineData(true, "http://localhost:8880/v1", false)]
    [InlineData(true, "https://somebody.else/v1", false)]
    [InlineData(true, "https://notexample.com/v1", false)]
    public void The_usual_key_goes_to_its_service_and_to_nobody_else(bool isOpen, string? url, bool isSent) =>
        Assert.Equal(isSent, Of(isOpen ? Open : Closed, url).Key is not null);

    [Fact]
    public void A_key_that_is_named_goes_where_it_is_named_for()
    {
        var options = Of(Open, "https://somebody.else/v1", "MINE");
        using var request = options.Request(HttpMethod.Get, options.Address);

        Assert.Equal($"Bearer {Services.Key}", request.Headers.GetValues("x-key").Single());
    }

    [Fact]
    public void Without_a_key_there_is_no_header()
    {
        var options = Of(Open, "http://127.0.0.1:8880");
        using var request = options.Request(HttpMethod.Get, options.Address);

        Assert.False(request.Headers.Contains("x-key"));
    }

    [Theory]
    [InlineData(null, null, null, "export EXAMPLE_API_KEY=")]
    [InlineData(null, "OTHER", Services.Key, "export OTHER=")]
    [InlineData("https://somebody.else", null, Services.Key, "somebody.else")]
    [InlineData(null, null, "two words", "EXAMPLE_API_KEY")]
    [InlineData(null, null, "line\r\nX-Other: 1", "EXAMPLE_API_KEY")]
    public void What_is_wrong_with_a_key_is_said_with_what_to_do(string? url, string? key, string? value, string remedy)
    {
        var failure = Assert.Throws<SpeechException>(() => Of(Closed, url, key, value));

        Assert.Contains(remedy, failure.Remedy, StringComparison.Ordinal);
        Assert.False(failure.IsTransient);
    }
}
