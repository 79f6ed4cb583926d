using Audio.Speech;
using Audio.Tests.Support;

namespace Audio.Tests.Speech;

public sealed class ClipKeyTests
{
    static readonly SpeechRequest Request = Some.Request();

    [Fact]
    public void The_name_of_the_persona_does_not_count() =>
        Assert.Equal(ClipKey.Of(Request, "1"), ClipKey.Of(Request with { Voice = Request.Voice with { Name = "other" } }, "1"));

    [Fact]
    public void The_name_of_the_engine_does_not_count_where_its_kind_is_the_same() =>
        Assert.Equal(ClipKey.Of(Request, "1"), ClipKey.Of(Request with { Voice = Request.Voice with { Engine = "mine", Kind = "flite" } }, "1"));

    [Fact]
    public void What_is_said_before_and_after_does_not_count() =>
        Assert.Equal(ClipKey.Of(Request, "1"), ClipKey.Of(Request with { Before = "Well.", After = "So." }, "1"));

    [Fact]
    public void All_that_changes_the_sound_counts()
    {
        string[] keys =
        [
            ClipKey.Of(Request, "1"),
            ClipKey.Of(Request, "2"),
            ClipKey.Of(Request with { Text = "Good evening." }, "1"),
            ClipKey.Of(Request with { Language = "de" }, "1"),
            ClipKey.Of(Request with { Language = null }, "1"),
            ClipKey.Of(Request with { Voice = Request.Voice with { Engine = "espeak-ng" } }, "1"),
            ClipKey.Of(Request with { Voice = Request.Voice with { EngineVoice = "rms" } }, "1"),
            ClipKey.Of(Request with { Voice = Request.Voice with { Rate = 1.01 } }, "1"),
            ClipKey.Of(Request with { Voice = Request.Voice with { Pitch = 1.01 } }, "1"),
            ClipKey.Of(Request with { Voice = Request.Voice with { Settings = new([new("style", ["chat"])]) } }, "1"),
            ClipKey.Of(Request with { Voice = Request.Voice with { Settings = new([new("style", ["sad"])]) } }, "1"),
            ClipKey.Of(Request with { Sounds = [new(0, 4, "ɡʊd")] }, "1"),
            ClipKey.Of(Request with { Sounds = [new(5, 4, "ɡʊd")] }, "1"),
        ];

        Assert.Equal(keys.Length, keys.Distinct().Count());
    }

    [Fact]
    public void What_moves_from_one_part_to_the_next_gives_another_key() =>
        Assert.NotEqual(
            ClipKey.Of(Request with { Language = "en", Text = "us" }, "1"),
            ClipKey.Of(Request with { Language = "enus", Text = "" }, "1"));

    // Stores of earlier versions stay good only as long as keys stay the same.
    [Fact]
    public void A_key_stays_the_same_for_ever() =>
        Assert.Equal("04626fc72d4a7ace3e62cd7ef228a5fcef469af0abe4b35598c2f7cdce654ac4", ClipKey.Of(Request, "2.2"));
}
