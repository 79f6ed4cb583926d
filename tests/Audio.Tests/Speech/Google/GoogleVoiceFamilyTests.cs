using Audio.Speech.Google;

namespace Audio.Tests.Speech.Google;

public sealed class GoogleVoiceFamilyTests
{
    [Theory]
    [InlineData("en-US-Neural2-C", true, true, true, true)]
    [InlineData("en-US-Studio-O", true, false, false, true)]
    [InlineData("en-US-Chirp3-HD-Kore", false, false, false, true)]
    [InlineData("en-US-Chirp-HD-F", false, false, false, false)]
    [InlineData("en-US-Journey-F", false, false, false, false)]
    [InlineData("Kore", false, false, false, true)]
    public void Families_differ_in_what_they_take(string voice, bool markup, bool marks, bool pitch, bool rate)
    {
        var family = GoogleVoiceFamily.Of(voice);

        Assert.Equal((markup, marks, pitch, rate), (family.TakesMarkup, family.TakesMarks, family.TakesPitch, family.TakesRate));
    }
}
