using Audio.Mixing;

namespace Audio.Tests.Mixing;

public sealed class ProductionTests
{
    static readonly Asset Band = new("band.flac"), Crowd = new("crowd.flac"), Door = new("door.flac");

    static readonly Production Show = new()
    {
        Cues = [new("music", Band), new("slow applause", null), new("applause", Crowd), new("door", Door)],
    };

    [Theory]
    [InlineData("SOUNDBITE OF MUSIC", "band.flac")]
    [InlineData("Music", "band.flac")]
    [InlineData("APPLAUSE AND LAUGHTER", "crowd.flac")]
    [InlineData("the door slams", "door.flac")]
    [InlineData("musical chairs", null)]
    [InlineData("slow applause", null)]
    [InlineData("LAUGHTER", null)]
    [InlineData("", null)]
    public void A_cue_sounds_like_the_first_whose_words_are_all_in_it(string description, string? file) =>
        Assert.Equal(file, Show.SoundOf(description)?.File);
}
