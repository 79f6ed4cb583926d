using Audio.Speech;

namespace Audio.Tests.Speech;

public sealed class LanguageTagTests
{
    [Theory]
    [InlineData("en-US", "EN", true)]
    [InlineData("nb-NO", "no", true)]
    [InlineData("cmn-CN", "zh-Hant-TW", true)]
    [InlineData("nn", "nb", false)]
    [InlineData("de", "nl", false)]
    public void A_language_is_one_wherever_it_is_spoken_and_however_it_is_called(string tag, string other, bool isSame) => Assert.Equal(isSame, LanguageTag.IsSame(tag, other));
}
