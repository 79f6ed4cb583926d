using Audio.Speech.ElevenLabs;

namespace Audio.Tests.Speech.ElevenLabs;

public sealed class ElevenLabsModelTests
{
    [Theory]
    [InlineData("eleven_multilingual_v2", true, false)]
    [InlineData("eleven_flash_v2_5", true, true)]
    [InlineData("eleven_v3", false, true)]
    [InlineData("eleven_of_tomorrow", false, false)]
    public void Models_differ_in_what_they_take(string name, bool takesNeighbours, bool takesLanguage)
    {
        var model = ElevenLabsModel.Of(name);

        Assert.Equal((name, takesNeighbours, takesLanguage), (model.Name, model.TakesNeighbours, model.TakesLanguage));
    }

    [Theory]
    [InlineData("en-US", "en")]
    [InlineData("cmn-CN", "zh")]
    [InlineData("fil", "fil")]
    [InlineData("nb-NO", "no")]
    [InlineData("yue", null)]
    [InlineData(null, null)]
    public void A_language_has_two_letters_or_none(string? tag, string? code) => Assert.Equal(code, ElevenLabsModel.CodeOf(tag));
}
