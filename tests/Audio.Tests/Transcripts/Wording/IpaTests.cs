using Audio.Transcripts.Wording;

namespace Audio.Tests.Transcripts.Wording;

public sealed class IpaTests
{
    [Theory]
    [InlineData("/lʊˈviːv/", "lʊˈviːv")]
    [InlineData("[ˈt͡ʃɛkə]", "ˈt͡ʃɛkə")]
    [InlineData("ẽ.ɔ̃", "ẽ.ɔ̃")]
    public void A_transcription_is_taken_out_of_its_brackets(string written, string ipa) => Assert.Equal(ipa, Ipa.Parse(written, out _));

    [Theory]
    [InlineData("luh VEEV", "V")]
    [InlineData("l5v", "5")]
    [InlineData("//", null)]
    [InlineData(" ", null)]
    public void What_is_no_transcription_is_refused(string written, string? stranger)
    {
        Assert.Null(Ipa.Parse(written, out var found));
        Assert.Equal(stranger, found);
    }
}
