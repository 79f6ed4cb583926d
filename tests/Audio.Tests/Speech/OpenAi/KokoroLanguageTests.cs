using Audio.Speech.OpenAi;

namespace Audio.Tests.Speech.OpenAi;

public sealed class KokoroLanguageTests
{
    [Theory]
    [InlineData("af_bella", "en-US")]
    [InlineData("bm_george", "en-GB")]
    [InlineData("zf_xiaobei", "zh")]
    [InlineData("pm_alex", "pt-BR")]
    [InlineData("af_bella(2)+bf_emma", "en-US")]
    [InlineData("alloy", null)]
    [InlineData("", null)]
    public void A_voice_bears_its_language_in_its_name(string voice, string? language) => Assert.Equal(language, KokoroLanguage.Of(voice));

    [Theory]
    [InlineData("af_bella", "en-GB", true)]
    [InlineData("zf_xiaobei", "cmn-CN", true)]
    [InlineData("af_bella", "fr", false)]
    [InlineData("mine", "fr", true)]
    public void A_voice_has_the_language_of_its_name_in_any_country(string voice, string language, bool has) =>
        Assert.Equal(has, KokoroLanguage.Has(voice, language));
}
