using Audio.Speech.Azure.Ssml;

namespace Audio.Tests.Speech.Azure.Ssml;

public sealed class AzureVoiceNameTests
{
    [Theory]
    [InlineData("en-US-JennyNeural", "en-US", false, false, true)]
    [InlineData("en-US-AvaMultilingualNeural", "en-US", false, true, true)]
    [InlineData("en-US-Ava:DragonHDLatestNeural", "en-US", true, true, false)]
    [InlineData("en-us-ava:DragonHDOmniLatestNeural", "en-US", true, true, true)]
    [InlineData("sr-Latn-RS-NicholasNeural", "sr-Latn-RS", false, false, true)]
    [InlineData("zh-CN-liaoning-XiaobeiNeural", "zh-CN", false, false, true)]
    [InlineData("fil-PH-BlessicaNeural", "fil-PH", false, false, true)]
    [InlineData("OurOwnNeural", null, false, false, true)]
    public void The_name_tells_what_a_voice_can(string name, string? locale, bool isHd, bool isMultilingual, bool takesStyles)
    {
        var voice = new AzureVoiceName(name);

        Assert.Equal((locale, isHd, isMultilingual, takesStyles), (voice.Locale, voice.IsHighDefinition, voice.IsMultilingual, voice.TakesStyles));
    }
}
