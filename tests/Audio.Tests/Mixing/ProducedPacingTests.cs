using Audio.Mixing;
using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Mixing;

public sealed class ProducedPacingTests
{
    static readonly PacingOptions Options = new();

    static readonly Transcript Talk = Some.Transcript(
        Some.Turn("ann", "Good evening.", "This is about the harbour."),
        Some.Turn("bob", "It is about the boats."),
        new Cue("APPLAUSE", 3),
        new Chapter("The storm", 4),
        Some.Turn("ann", "And the storm?"));

    [Fact]
    public void Without_a_production_nothing_is_played() =>
        Assert.All(Pacing.Plan(Talk, Options), s => Assert.Null(s.Sound));

    [Fact]
    public void The_intro_comes_first_and_the_outro_last_before_the_closing_silence()
    {
        var plan = Pacing.Plan(Talk, Options, new() { Intro = new("intro.flac"), Outro = new("outro.flac") });

        Assert.Equal((SoundUse.Intro, TimeSpan.Zero), (plan[0].Sound!.Use, plan[0].Pause));
        Assert.Equal(SoundUse.Outro, plan[^2].Sound!.Use);
        Assert.Equal(Options.Closing, plan[^1].Pause);
    }

    [Fact]
    public void The_first_word_keeps_its_distance_from_the_intro()
    {
        var plan = Pacing.Plan(Talk, Options, new() { Intro = new("intro.flac") });

        Assert.InRange(plan[1].Utterances[0].GapBefore, Options.Music.Shortest, Options.Music.Longest);
    }

    [Fact]
    public void A_sting_stands_between_chapters_and_belongs_to_the_one_that_begins()
    {
        var plan = Pacing.Plan(Talk, Options, new() { Sting = new("sting.flac") });

        var sting = Assert.Single(plan, s => s.Sound is not null);
        Assert.Same(Talk.Items[3], sting.Item);
        Assert.InRange(plan[plan.IndexOf(sting) + 1].Utterances[0].GapBefore, Options.Music.Shortest, Options.Music.Longest);
    }

    [Fact]
    public void No_sting_stands_before_the_first_chapter_or_twice_in_a_row()
    {
        var headings = Some.Transcript(new Chapter("One", 1), Some.Turn("ann", "One."), new Chapter("Two", 2), new Chapter("Two and a half", 3), Some.Turn("ann", "Two."));

        var plan = Pacing.Plan(headings, Options, new() { Sting = new("sting.flac") });

        Assert.Same(headings.Items[2], Assert.Single(plan, s => s.Sound is not null).Item);
    }

    [Fact]
    public void A_cue_that_the_show_has_a_sound_for_is_heard_and_every_other_one_is_a_pause()
    {
        var plan = Pacing.Plan(Talk, Options, new() { Cues = [new("applause", new("crowd.flac"))] });
        var other = Pacing.Plan(Talk, Options, new() { Cues = [new("music", new("band.flac"))] });

        Assert.Equal("crowd.flac", Assert.Single(plan, s => s.Item is Cue).Sound!.Asset.File);
        Assert.Null(Assert.Single(other, s => s.Item is Cue).Sound);
    }

    [Fact]
    public void A_cue_for_music_at_the_beginning_or_the_end_is_the_intro_or_the_outro()
    {
        var talk = Some.Transcript(new Cue("SOUNDBITE OF MUSIC", 1), Some.Turn("ann", "Good evening."), new Cue("MUSIC", 3));

        var plan = Pacing.Plan(talk, Options, new() { Intro = new("intro.flac"), Outro = new("outro.flac"), Cues = [new("music", new("band.flac"))] });

        Assert.Equal([SoundUse.Intro, SoundUse.Outro], plan.Select(s => s.Sound?.Use).OfType<SoundUse>());
    }

    [Fact]
    public void The_bed_lies_under_all_that_is_said_before_somebody_else_speaks()
    {
        var plan = Pacing.Plan(Talk, Options, new() { Bed = new("bed.flac") });

        var bed = Assert.Single(plan, s => s.Sound is not null);
        Assert.Equal(["Good evening.", "This is about the harbour."], bed.Utterances.Select(u => u.Utterance.Text));
        Assert.False(bed.Sound!.EndsUnderSpeech);
    }

    [Fact]
    public void A_chapter_ends_the_introduction()
    {
        var talk = Some.Transcript(Some.Turn("ann", "Good evening."), new Chapter("News", 2), Some.Turn("ann", "The news."));

        // Which is not announced, and has no segment of its own.
        Assert.Equal(["Good evening."], Assert.Single(Pacing.Plan(talk, Options, new() { Bed = new("bed.flac") }), s => s.Sound is not null).Utterances.Select(u => u.Utterance.Text));
    }

    [Fact]
    public void Under_a_long_introduction_the_bed_goes_within_a_minute_or_so_while_the_speaker_goes_on()
    {
        string[] sentences = [.. Enumerable.Range(1, 60).Select(i => $"This is sentence number {i}, which is as long as the others are.")];

        var plan = Pacing.Plan(Some.Transcript(Some.Turn("ann", sentences), Some.Turn("bob", "Well.")), Options, new() { Bed = new("bed.flac") });

        var bed = Assert.Single(plan, s => s.Sound is not null);
        Assert.InRange(bed.Utterances.Sum(u => u.Utterance.Text.Length), 250, 900);
        Assert.True(bed.Sound!.EndsUnderSpeech);
        Assert.Equal(sentences, plan.SelectMany(s => s.Utterances).Where(u => u.Utterance.SpeakerId == "ann").Select(u => u.Utterance.Text));
    }

    [Fact]
    public void Where_nobody_speaks_there_is_no_bed() =>
        Assert.All(Pacing.Plan(Some.Transcript(new Cue("MUSIC", 1)), Options, new() { Bed = new("bed.flac") }), s => Assert.Null(s.Sound));
}
