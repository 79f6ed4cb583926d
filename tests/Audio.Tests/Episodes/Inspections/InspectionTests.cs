using Audio.Episodes;
using Audio.Episodes.Inspections;
using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Episodes.Inspections;

public sealed class InspectionTests
{
    [Fact]
    public void Everyone_has_the_voice_of_the_book_a_colour_by_their_order_and_their_share()
    {
        var speakers = SomeInspection.Inspection().Speakers;

        Assert.Equal(["Ann Lee", "Bob Okoro"], speakers.Select(s => s.Name));
        Assert.Equal([("a", "slt"), ("b", "rms")], speakers.Select(s => (s.Voice!.Name, s.Voice.EngineVoice)));
        Assert.Equal([SpeakerPalette.Of(0), SpeakerPalette.Of(1)], speakers.Select(s => s.Colour));
        Assert.Equal([(3, 12), (2, 9)], speakers.Select(s => (s.Turns, s.Words)));
    }

    [Fact]
    public void Without_a_book_or_with_one_that_does_not_suffice_nobody_has_a_voice()
    {
        Assert.All(Inspection.Of(SomeInspection.Transcript(), null).Speakers, s => Assert.Null(s.Voice));
        var unknown = SomeInspection.Transcript() with { Speakers = [.. SomeInspection.Transcript().Speakers.Select(s => s with { Voice = "nobody" })] };
        Assert.All(Inspection.Of(unknown, SomeInspection.Book()).Speakers, s => Assert.Null(s.Voice));
    }

    [Fact]
    public void A_narrator_who_is_in_no_list_comes_last()
    {
        var transcript = Some.Transcript(Some.Turn("ann", "Good evening."), Some.Heading("The tide")) with { Speakers = [new("ann", "Ann", null, [])] };

        Assert.Equal(["Ann", "Narrator"], Inspection.Of(transcript, SomeInspection.Book()).Speakers.Select(s => s.Name));
    }

    [Fact]
    public void Who_is_quoted_in_a_turn_is_heard_in_it_once()
    {
        var transcript = Some.Transcript(new Turn("ann", 1) { Utterances = [Some.Utterance("He said"), Some.Utterance("no", "bob"), Some.Utterance("and"), Some.Utterance("no again.", "bob")] });

        Assert.Equal([(1, 3), (1, 3)], Inspection.Of(transcript, null).Speakers.Select(s => (s.Turns, s.Words)));
    }

    [Fact]
    public void What_is_not_spoken_is_told_with_its_reason_and_marks_are_counted()
    {
        var inspection = SomeInspection.Inspection();

        Assert.Contains(inspection.Unspoken, e => e.Text.StartsWith("Copyright", StringComparison.Ordinal) && e.Reason is not null);
        Assert.DoesNotContain(inspection.Unspoken, e => e.Text.StartsWith("LEE", StringComparison.Ordinal));
        Assert.InRange(inspection.Marks, 5, 10);
    }

    [Theory]
    [InlineData(CueStyle.Speak, 0)]
    [InlineData(CueStyle.Skip, 2)]
    public void A_cue_that_is_described_is_not_told_as_left_out(CueStyle style, int expected)
    {
        var transcript = TranscriptParser.Parse("a.txt", "ANN LEE: Good evening. (LAUGHTER)\n\n(APPLAUSE)\n\nBOB OKORO: Thank you.\n\nLEE: And good night.\n\nOKORO: Good night.", new() { Cues = style });

        Assert.Equal(expected, Inspection.Of(transcript, null).Unspoken.Count(e => e.Fate == Fate.Cue));
    }

    [Fact]
    public void An_engine_that_charges_is_estimated_at_its_price_and_a_faster_voice_takes_less_time()
    {
        var transcript = SomeInspection.Transcript();
        var free = Inspection.Of(transcript, SomeInspection.Book()).Estimate;
        var paid = Inspection.Of(transcript, SomeInspection.Book("\"azure\", \"flite\"")).Estimate;

        Assert.Equal((0, 0m), (free.Services.Length, free.Usd));
        Assert.Equal(transcript.Items.SelectMany(i => i.Utterances).Sum(u => u.Spoken.Length), paid.Characters);
        Assert.Equal(paid.Characters * 15m / 1_000_000, paid.Usd);
        Assert.Equal("azure", Assert.Single(paid.Services).Engine);
        // b speaks twice as fast with flite.
        Assert.InRange(free.Duration, paid.Duration * 0.6, paid.Duration * 0.95);
    }

    [Fact]
    public void Nobody_knows_the_sum_where_one_price_is_unknown()
    {
        var estimate = new EpisodeEstimate(TimeSpan.FromSeconds(3), [new("azure", 100, 0.1m), new("own", 50, null)]);

        Assert.Null(estimate.Usd);
        Assert.Equal("about 0:03 when spoken; at most an unknown amount (say \"price\" in voices.json) for 100 characters by azure and 50 characters by own", InspectFacts.Of(estimate));
    }
}
