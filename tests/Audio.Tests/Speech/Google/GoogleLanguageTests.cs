using Audio.Speech.Google;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Google;

public sealed class GoogleLanguageTests
{
    [Theory]
    [InlineData("en-US-Chirp3-HD-Kore", "en-US")]
    [InlineData("cmn-CN-Wavenet-A", "cmn-CN")]
    [InlineData("Kore", null)]
    public void A_voice_bears_its_language_in_its_name(string voice, string? language) => Assert.Equal(language, GoogleLanguage.Of(voice));

    [Theory]
    [InlineData("en-US-Neural2-C", "en-GB", "en-US-Neural2-C")]
    [InlineData("en-US-Neural2-C", "fr", null)]
    [InlineData("en-US-Chirp3-HD-Kore", "fr", "fr-FR-Chirp3-HD-Kore")]
    [InlineData("en-US-Chirp3-HD-Kore", "fr-CA", "fr-CA-Chirp3-HD-Kore")]
    [InlineData("en-US-Chirp3-HD-Kore", "zh", "cmn-CN-Chirp3-HD-Kore")]
    [InlineData("en-US-Chirp3-HD-Kore", "ar", "ar-XA-Chirp3-HD-Kore")]
    [InlineData("Kore", "fr", "Kore")]
    public void Only_the_people_of_Chirp_3_change_language(string voice, string language, string? expected) =>
        Assert.Equal(expected, GoogleLanguage.InLanguage(new("a", "google", voice), language)?.EngineVoice);

    [Fact]
    public void A_binding_may_say_its_language() =>
        Assert.Null(GoogleLanguage.InLanguage(new("a", "google", "Kore") { Settings = Services.Values(("language", ["de-DE"])) }, "fr"));
}
