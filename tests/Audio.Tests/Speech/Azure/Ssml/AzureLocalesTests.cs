using Audio.Speech.Azure.Ssml;

namespace Audio.Tests.Speech.Azure.Ssml;

public sealed class AzureLocalesTests
{
    [Theory]
    [InlineData("en", "en-US")]
    [InlineData("EN-gb", "en-GB")]
    [InlineData("pt", "pt-BR")]
    [InlineData("no", "nb-NO")]
    [InlineData("zh-Hant-TW", "zh-Hant-TW")]
    [InlineData("zh-Hans", "zh-CN")]
    [InlineData("de-DE-1996", "de-DE")]
    [InlineData("cmn-CN", "zh-CN")]
    [InlineData("tlh", null)]
    public void A_language_gets_the_region_that_the_service_wants(string tag, string? locale) => Assert.Equal(locale, AzureLocales.For(tag));
}
