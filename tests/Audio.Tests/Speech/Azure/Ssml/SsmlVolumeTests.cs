using Audio.Speech.Azure.Ssml;

namespace Audio.Tests.Speech.Azure.Ssml;

public sealed class SsmlVolumeTests
{
    [Theory]
    [InlineData("loud", true)]
    [InlineData("75", true)]
    [InlineData("+5.5%", true)]
    [InlineData("-100", true)]
    [InlineData("101", false)]
    [InlineData("very loud", false)]
    [InlineData("1e1", false)]
    [InlineData("\"/>", false)]
    public void Volumes_are_words_numbers_and_changes(string volume, bool isValid) => Assert.Equal(isValid, SsmlVolume.IsValid(volume));
}
