using Audio.Sound;
using Audio.Speech;
using Audio.Tests.Support;

namespace Audio.Tests.Speech;

public sealed class SpeakingPaceTests
{
    const string Sentence = "The council met on Thursday to decide who should pay.";

    static readonly SpeakingPace Known = Learnt();

    // A voice that takes four seconds for such a sentence.
    static SpeakingPace Learnt(int clips = 6)
    {
        var pace = new SpeakingPace();
        for (var i = 0; i < clips; i++)
            Assert.Null(pace.FindCut(Some.Request(Sentence), Clip(4 + (0.1 * (i % 3)))));
        return pace;
    }

    static Clip Clip(double seconds) => Some.Clip(seconds);

    [Theory]
    [InlineData(4.5)]
    [InlineData(3.2)]
    [InlineData(2.6)]
    public void A_clip_as_long_as_the_voice_needs_is_whole(double seconds) => Assert.Null(Learnt().FindCut(Some.Request(Sentence), Clip(seconds)));

    [Theory]
    [InlineData(2.2)]
    [InlineData(0.9)]
    public void A_clip_of_half_the_length_was_cut(double seconds) =>
        Assert.InRange(Known.FindCut(Some.Request(Sentence), Clip(seconds))!.Value.TotalSeconds, 3.9, 4.3);

    [Fact]
    public void A_text_that_is_as_short_again_and_again_is_whole()
    {
        var pace = Learnt();

        Assert.NotNull(pace.FindCut(Some.Request(Sentence), Clip(2)));
        Assert.NotNull(pace.FindCut(Some.Request(Sentence), Clip(2.01)));
        Assert.Null(pace.FindCut(Some.Request(Sentence), Clip(2)));
    }

    [Fact]
    public void One_that_is_cut_twice_at_different_places_is_not()
    {
        var pace = Learnt();

        Assert.NotNull(pace.FindCut(Some.Request(Sentence), Clip(2)));
        Assert.NotNull(pace.FindCut(Some.Request(Sentence), Clip(1.5)));
    }

    [Fact]
    public void Before_a_voice_is_known_and_of_a_short_text_nothing_is_said()
    {
        Assert.Null(Learnt(clips: 5).FindCut(Some.Request(Sentence), Clip(1)));
        Assert.Null(Known.FindCut(Some.Request("Well, yes."), Clip(0.2)));
    }

    [Fact]
    public void What_was_cut_before_anything_was_known_teaches_little()
    {
        var pace = new SpeakingPace();
        for (var i = 0; i < 12; i++)
            Assert.Null(pace.FindCut(Some.Request(Sentence), Clip(i % 3 == 0 && i < 6 ? 1.4 : 4)));

        Assert.NotNull(pace.FindCut(Some.Request(Sentence), Clip(1.5)));
    }

    [Fact]
    public void What_is_stored_and_what_a_voice_was_measured_by_teach_it_what_an_episode_needs()
    {
        var pace = new SpeakingPace();
        foreach (var sentence in Audio.Mixing.VoiceLevel.Passage)
            pace.Learn(Some.Request(sentence), Clip(sentence.Count(char.IsLetterOrDigit) * 0.07).Duration);

        Assert.NotNull(pace.FindCut(Some.Request(Sentence) with { Language = "en-US" }, Clip(1.3)));
        Assert.Null(pace.FindCut(Some.Request(Sentence) with { Language = "en-US" }, Clip(3)));
    }

    [Fact]
    public void Another_voice_and_another_language_have_a_pace_of_their_own()
    {
        Assert.Null(Known.FindCut(Some.Request(Sentence) with { Language = "fr" }, Clip(2)));
        Assert.Null(Known.FindCut(Some.Request(Sentence) with { Voice = Some.Voice with { Rate = 2 } }, Clip(2)));
    }
}
