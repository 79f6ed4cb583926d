using Audio.Speech;
using Audio.Speech.Azure;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Azure;

public sealed class AzureOptionsTests
{
    [Theory]
    [InlineData("endpoint", "http://mine.example")]
    [InlineData("endpoint", "https://name:secret@mine.example")]
    [InlineData("endpoint", "mine.example")]
    public void An_address_that_is_none_is_a_lasting_failure(string name, string value)
    {
        var e = Assert.Throws<SpeechException>(() => AzureOptions.From(SomeAzure.Service((name, value))));

        Assert.True(e is { IsTransient: false, IsEngineWide: true, Remedy: not null });
        Assert.DoesNotContain("secret", e.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_is_taken()
    {
        var options = AzureOptions.From(SomeAzure.Service(
            ("endpoint", "https://mine.cognitiveservices.azure.com"), ("transport", "rest"), ("auth", "token"), ("connections", "7")));

        Assert.True(options is { IsRestOnly: true, UsesTokens: true, Connections: 7, Region: null });
    }
}
