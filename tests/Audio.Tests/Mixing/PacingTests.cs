using Audio.Mixing;
using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Mixing;

public sealed class PacingTests
{
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
    public void A_silent_chapter_takes_no_time() =>
        Assert.Single(Pacing.Plan(Some.Transcript(new Chapter("Introduction", 1), Some.Turn("ann", "One.")), Options));

    [Fact]
    public void Sentences_of_a_turn_are_a_sentence_gap_apart() =>
        AssertWithin(Options.Sentence, GapAfterFirst(Some.Turn("ann", "That was a sentence.", "That was another one.")));

    [Fact]
    public void Paragraphs_of_a_turn_are_a_paragraph_gap_apart() =>
        AssertWithin(Options.Paragraph, GapAfterFirst(
            new Turn("ann", 1) { Utterances = [Some.Utterance("One."), Some.Utterance("Two.", startsParagraph: true)] }));

    [Fact]
    public void A_quotation_in_its_own_voice_follows_closely() =>
        AssertWithin(Options.Quotation, GapAfterFirst(
            new Turn("narrator", 1) { Utterances = [Some.Utterance("“We will,”", "ann"), Some.Utterance("she said.", "narrator")] }));

    [Fact]
    public void Turns_are_a_turn_gap_apart() =>
        AssertWithin(Options.Turn, GapAfterFirst(Some.Turn("ann", "What came out of it?"), Some.Turn("bob", "Very little came out.")));

    [Theory]
    [InlineData("I was about to --", "No, you were not.")]
    [InlineData("I was about to...", "No, you were not.")]
    [InlineData("I was about to say it.", "...Say what, exactly?")]
    public void An_interruption_follows_at_once(string before, string after) =>
        AssertWithin(Options.CutOff, GapAfterFirst(Some.Turn("ann", before), Some.Turn("bob", after)));

    [Theory]
    [InlineData("Yeah.", "And so we went on.")]
    [InlineData("And so we went on.", "Thank you.")]
    public void A_backchannel_comes_quickly(string before, string after) =>
        AssertWithin(Options.Backchannel, GapAfterFirst(Some.Turn("ann", before), Some.Turn("bob", after)));

    [Fact]
    public void A_short_question_is_not_a_backchannel() =>
        AssertWithin(Options.Turn, GapAfterFirst(Some.Turn("ann", "Why not?"), Some.Turn("bob", "Because it was closed.")));

    [Fact]
    public void A_heading_stands_alone()
    {
        var plan = Pacing.Plan(
            Some.Transcript(Some.Turn("narrator", "It was closed."), Some.Heading("The roof"), Some.Turn("narrator", "It leaked.")), Options);

        AssertWithin(Options.Section, plan[0].Utterances[^1].GapAfter);
        AssertWithin(Options.Heading, plan[1].Utterances[^1].GapAfter);
    }

    [Fact]
    public void An_edit_leaves_all_other_gaps_as_they_were()
    {
        var before = Pacing.Plan(Some.Transcript(Turns("Three.")), Options).SelectMany(s => s.Utterances).ToList();
        var after = Pacing.Plan(Some.Transcript([Some.Turn("cid", "New."), .. Turns("Three!")]), Options).SelectMany(s => s.Utterances).Skip(1).ToList();

        Assert.Equal(before[0].GapAfter, after[0].GapAfter);
        Assert.Equal(before[^1].GapAfter, after[^1].GapAfter);

        static TranscriptItem[] Turns(string third) =>
            [Some.Turn("ann", "That is one."), Some.Turn("bob", "That is two."), Some.Turn("ann", third), Some.Turn("bob", "Four it is."), Some.Turn("ann", "Five it is.")];
    }

    [Fact]
    public void A_monologue_is_cut_into_segments_between_sentences()
    {
        var sentences = Enumerable.Range(0, 100).Select(i => $"This is sentence number {i} of a very long monologue.").ToArray();

        var plan = Pacing.Plan(Some.Transcript(Some.Turn("ann", sentences)), Options);

        Assert.InRange(plan.Length, 8, 12);
        Assert.Equal(sentences, plan.SelectMany(s => s.Utterances).Select(u => u.Utterance.Text));
        Assert.All(plan[..^1], s => AssertWithin(Options.Sentence, s.Utterances[^1].GapAfter));
    }

    static TimeSpan GapAfterFirst(params TranscriptItem[] items) =>
        Pacing.Plan(Some.Transcript(items), Options)[0].Utterances[0].GapAfter;

    static void AssertWithin(Gap gap, TimeSpan actual) => Assert.InRange(actual, gap.Shortest, gap.Longest);
}
