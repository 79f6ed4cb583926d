using Audio.Mixing;
using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Mixing;

public sealed class PacingTests
{
    [Fact]
    public void What_stands_in_no_source_keeps_its_distance_from_the_last_word()
    {
        var plan = Pacing.Plan(Some.Transcript(Some.Turn("ann", "Thank you."), Some.Turn("narrator", "The voices are synthetic.") with { Line = 0 }), new());

        Assert.InRange(plan[1].Utterances[0].GapBefore, new PacingOptions().Section.Shortest, new PacingOptions().Section.Longest);
    }

    static readonly PacingOptions Options = new();

    [Fact]
    public void Every_utterance_is_planned_once_and_in_order()
    {
        var transcript = Some.Transcript(Some.Turn("ann", "One.", "Two."), new Cue("LAUGHTER", 2), Some.Turn("bob", "Three."));

        var said = Pacing.Plan(transcript, Options).SelectMany(s => s.Utterances).Select(u => u.Utterance.Text);

        Assert.Equal(["One.", "Two.", "Three."], said);
    }

    [Fact]
    public void A_cue_becomes_a_pause()
    {
        var segment = Pacing.Plan(Some.Transcript(Some.Turn("ann", "One."), new Cue("APPLAUSE", 2)), Options)[1];

        Assert.Empty(segment.Utterances);
        AssertWithin(Options.Cue, segment.Pause);
    }

    [Fact]
    public void All_silences_together_are_known_on_average_without_drawing_any()
    {
        var transcript = Some.Transcript([
            .. Enumerable.Range(0, 200).SelectMany(i => new TranscriptItem[] { Some.Turn("ann", $"What of {i}?"), Some.Turn("bob", $"It is {i}.", $"And more of {i}."), new Cue("APPLAUSE", 3), new Chapter($"Part {i}", 4), Some.Heading($"Heading {i}") })]);

        var drawn = Pacing.Plan(transcript, Options).Sum(s => s.Pause.TotalSeconds + s.Utterances.Sum(u => u.GapBefore.TotalSeconds));
        Assert.Equal(drawn, Pacing.MeanSilence(transcript, Options).TotalSeconds, drawn * 0.01);
    }

    [Fact]
    public void A_silent_chapter_takes_no_time() =>
        Assert.Single(Said(new Chapter("Introduction", 1), Some.Turn("ann", "One.")));

    [Fact]
    public void Sentences_of_a_turn_are_a_sentence_gap_apart() =>
        AssertWithin(Options.Sentence, GapBeforeSecond(Some.Turn("ann", "That was a sentence.", "That was another one.")));

    [Fact]
    public void Paragraphs_of_a_turn_are_a_paragraph_gap_apart() =>
        AssertWithin(Options.Paragraph, GapBeforeSecond(
            new Turn("ann", 1) { Utterances = [Some.Utterance("One."), Some.Utterance("Two.", startsParagraph: true)] }));

    [Fact]
    public void A_quotation_in_its_own_voice_follows_closely() =>
        AssertWithin(Options.Quotation, GapBeforeSecond(
            new Turn("narrator", 1) { Utterances = [Some.Utterance("“We will,”", "ann"), Some.Utterance("she said.", "narrator")] }));

    [Fact]
    public void Turns_are_a_turn_gap_apart() =>
        AssertWithin(Options.Turn, GapBeforeSecond(Some.Turn("ann", "Something came out of it."), Some.Turn("bob", "Very little came out.")));

    [Theory]
    [InlineData("What came out of it?", "Very little came out.")]
    [InlineData("Did it?", "Yes.")]
    [InlineData("هل هذا صحيح؟", "نعم، هذا صحيح تماما.")]
    public void An_answer_follows_its_question(string question, string answer) =>
        AssertWithin(Options.Answer, GapBeforeSecond(Some.Turn("ann", question), Some.Turn("bob", answer)));

    [Theory]
    [InlineData("I was about to...", "No, you were not.")]
    [InlineData("I was about to say it.", "...Say what, exactly?")]
    [InlineData("I was about to say it.", "“— Say what, exactly?”")]
    public void What_trails_off_or_is_taken_up_again_follows_at_once(string before, string after) =>
        AssertWithin(Options.CutOff, GapBeforeSecond(Some.Turn("ann", before), Some.Turn("bob", after)));

    [Theory]
    [InlineData("I was about to --")]
    [InlineData("I was about to —")]
    [InlineData("Was I about to —”")]
    public void An_interruption_overlaps_in_one_segment(string before)
    {
        var plan = Pacing.Plan(Some.Transcript(Some.Turn("ann", before), Some.Turn("bob", "No, you were not.", "Were you?")), Options);

        Assert.Equal(["ann", "bob", "bob"], plan[0].Utterances.Select(u => ((Turn)u.Item).SpeakerId));
        AssertWithin(Options.Interruption, plan[0].Utterances[1].GapBefore);
        Assert.InRange(plan[0].Utterances[1].GapBefore, TimeSpan.MinValue, TimeSpan.FromTicks(-1));
        Assert.Equal(2, plan.Length);
    }

    [Fact]
    public void Nobody_interrupts_himself() =>
        AssertWithin(Options.CutOff, GapBeforeSecond(Some.Turn("ann", "I was about to --"), Some.Turn("ann", "Well, never mind.")));

    [Fact]
    public void Nobody_speaks_into_the_chapter_before()
    {
        var plan = Pacing.Plan(
            Some.Transcript(Some.Turn("ann", "I was about to --"), new Chapter("The roof", 2), Some.Turn("bob", "No, you were not.")), Options);

        AssertWithin(Options.CutOff, plan[1].Utterances[0].GapBefore);
    }

    [Fact]
    public void However_often_they_interrupt_each_other_segments_stay_short()
    {
        var quarrel = Enumerable.Range(0, 100).Select(i => (TranscriptItem)Some.Turn(i % 2 == 0 ? "ann" : "bob", $"And I say for the time number {i} --"));

        var plan = Pacing.Plan(Some.Transcript([.. quarrel]), Options);

        Assert.Equal(100, plan.Sum(s => s.Utterances.Length));
        Assert.All(plan, s => Assert.InRange(s.Utterances.Sum(u => u.Utterance.Spoken.Length), 0, 1200));
    }

    [Theory]
    [InlineData("Yeah.", "And so we went on.")]
    [InlineData("And so we went on.", "Thank you.")]
    public void A_backchannel_comes_quickly(string before, string after) =>
        AssertWithin(Options.Backchannel, GapBeforeSecond(Some.Turn("ann", before), Some.Turn("bob", after)));

    [Fact]
    public void A_short_question_is_not_a_backchannel() =>
        AssertWithin(Options.Answer, GapBeforeSecond(Some.Turn("ann", "Why not?"), Some.Turn("bob", "Because it was closed.")));

    [Fact]
    public void A_heading_stands_alone()
    {
        var said = Said(Some.Turn("narrator", "It was closed."), Some.Heading("The roof"), Some.Turn("narrator", "It leaked."));

        AssertWithin(Options.Section, said[1].GapBefore);
        AssertWithin(Options.Heading, said[2].GapBefore);
    }

    [Fact]
    public void The_episode_begins_at_once_and_ends_with_a_silence()
    {
        var plan = Pacing.Plan(Some.Transcript(Some.Turn("ann", "One.")), Options);

        Assert.Equal(TimeSpan.Zero, plan[0].Utterances[0].GapBefore);
        Assert.Null(plan[^1].Item);
        Assert.Equal(Options.Closing, plan[^1].Pause);
    }

    [Fact]
    public void An_edited_sentence_changes_its_own_segment_alone()
    {
        var before = Plan("What came of it?");
        var after = Plan("What on earth came of it?");

        Assert.Equal(before.Length, after.Length);
        Assert.Equal(1, before.Zip(after).Count(pair => !pair.First.SequenceEqual(pair.Second)));

        static List<(Utterance, TimeSpan)>[] Plan(string edited) =>
        [
            .. Pacing.Plan(
                Some.Transcript(
                    Some.Turn("ann", "That is one thing."), Some.Turn("bob", "That is another thing."), Some.Turn("ann", "I see that.", edited),
                    Some.Turn("bob", "Very little came of it."), Some.Turn("ann", "That is a pity.")),
                Options).Select(s => s.Utterances.Select(u => (u.Utterance, u.GapBefore)).ToList()),
        ];
    }

    [Fact]
    public void A_monologue_is_cut_into_segments_between_sentences()
    {
        var plan = Monologue(edited: "");

        Assert.InRange(plan.Length, 8, 25);
        Assert.Equal(100, plan.Sum(s => s.Length));
        Assert.All(plan, s => Assert.InRange(s.Sum(t => t.Length), 1, 600));
    }

    [Fact]
    public void An_edit_in_a_monologue_leaves_nearly_all_of_its_segments()
    {
        var before = Monologue(edited: "").Select(s => string.Join(' ', s)).ToHashSet();
        var after = Monologue(edited: " and this one was made longer afterwards").Select(s => string.Join(' ', s)).ToHashSet();

        Assert.InRange(after.Except(before).Count(), 1, 4);
    }

    // The sentences of each segment; the third sentence ends as asked.
    static string[][] Monologue(string edited)
    {
        var sentences = Enumerable.Range(0, 100).Select(i => $"This is sentence number {i} of a very long monologue{(i == 2 ? edited : "")}.").ToArray();
        return [.. Pacing.Plan(Some.Transcript(Some.Turn("ann", sentences)), Options)[..^1].Select(s => s.Utterances.Select(u => u.Utterance.Text).ToArray())];
    }

    [Theory]
    [InlineData("“Why not?”")]
    [InlineData("ほんとうですか？")]
    public void A_question_may_be_quoted_or_written_wide(string text) =>
        AssertWithin(Options.Answer, GapBeforeSecond(Some.Turn("ann", text), Some.Turn("bob", "Because it was closed.")));

    [Fact]
    public void A_sentence_without_spaces_is_no_backchannel() =>
        AssertWithin(Options.Turn, GapBeforeSecond(Some.Turn("ann", "这是一个很长的句子，说了很多事情。"), Some.Turn("bob", "Because it was closed.")));

    [Fact]
    public void A_cue_that_is_described_is_heard() =>
        Assert.Equal("Applause", Said(Some.Turn("ann", "Good evening."), new Cue("Applause", 2) { Utterances = [new("(Applause)", "Applause", "narrator", true)] })[1].Utterance.Spoken);

    static TimeSpan GapBeforeSecond(params TranscriptItem[] items) => Said(items)[1].GapBefore;

    static List<PlannedUtterance> Said(params TranscriptItem[] items) =>
        [.. Pacing.Plan(Some.Transcript(items), Options).SelectMany(s => s.Utterances)];

    static void AssertWithin(Gap gap, TimeSpan actual) => Assert.InRange(actual, gap.Shortest, gap.Longest);
}
