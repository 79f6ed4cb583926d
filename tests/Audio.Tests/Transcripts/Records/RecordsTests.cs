using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Records;

public sealed class RecordsTests
{
    const string Debate = "  Mr. HALE. Mr. President, I rise to speak of boats.\n\n  Ms. ORSINI. I thank the Senator for that.\n\n";
    const string Trial = "PROCEEDINGS\n\nTHE COURT:  Good morning.\n\nMS. HALE:  Good morning, Your Honor.\n\n";

    [Fact]
    public void Questions_behind_a_dash_make_no_briefing() =>
        Assert.NotEqual("briefing", Audio.Transcripts.TranscriptParser.Parse(
            "panel.txt", "Ada Quill (AQ): I work on boats.\n\nJan Roth (JR): So do I.\n\nQ - Are there any?\n\nAQ: There are.\n\nQ - How many?\n\nJR: Four.\n\nAQ: Five.\n\nQ - And where?\n\nJR: Here.").Format);

    [Fact]
    public void A_committee_that_met_in_what_somebody_tells_leaves_everything_above_it() =>
        Assert.Equal(3, Turns(Debate + "  Mr. HALE. It was in May.\n\n  The Committee on Boats met, pursuant to notice, and did nothing.\n\n").Count(t => new[] { "boats", "thank", "May" }.Any(w => t.Contains(w, StringComparison.Ordinal))));

    [Fact]
    public void A_hearing_opens_where_the_committee_meets_and_prose_above_it_is_reported()
    {
        var transcript = Parse("A HEARING ON BOATS\n\n  This is a word of the clerk on how boats were counted in May.\n\n  The committee met, pursuant to notice, at 10 a.m., in room 4.\n\n" + Debate);

        Assert.Contains(transcript.Problems, p => p is { Code: "T015", Line: 3 });
        Assert.DoesNotContain(transcript.Items.OfType<Turn>(), t => t.Text.Contains("clerk", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("[[Page S١٢]]")]
    [InlineData("[[Page S12]]")]
    public void A_mark_of_a_page_may_have_any_digits(string mark) => Assert.True(Turns(Debate + mark + "\n\n" + Debate).Count() >= 2);

    [Theory]
    [InlineData("MOTION FOR CLASS CERTIFICATION", true)]
    [InlineData("ARGUMENT ON CERTIFICATION", true)]
    [InlineData("REPORTER'S CERTIFICATE", false)]
    [InlineData("C E R T I F I C A T E", false)]
    [InlineData("CERTIFICATE OF OFFICIAL REPORTER", false)]
    public void Only_the_reporters_certificate_ends_the_record(string heading, bool goesOn)
    {
        var transcript = ReadCourt(Trial + heading + "\n\nI certify that this is so.\n\nDATED:  May 4\n\n");

        Assert.Equal(goesOn, transcript.Items.OfType<Turn>().Any(t => t.Text.Contains("certify", StringComparison.Ordinal)));
        Assert.Equal(!goesOn, transcript.Problems.Any(p => p is { Code: "T015", Line: 9 }));
    }

    [Theory]
    [InlineData("DIRECT EXAMINATION\n\nBY MS. HALE:\n\nQ.  Who came?\n\nA.  Nobody came.")]
    [InlineData("THE COURT:  Nobody came.")]
    public void The_record_goes_on_behind_a_certificate(string more) =>
        Assert.Contains(ReadCourt(Trial + "CERTIFICATE\n\nI certify that this is so.\n\n" + more).Items.OfType<Turn>(), t => t.Text == "Nobody came.");

    [Fact]
    public void An_examination_by_nobody_is_one() =>
        Assert.Contains(ReadCourt(Trial + "DIRECT EXAMINATION BY ,\n\nQ.  Who came?\n\nA.  Nobody came.").Items.OfType<Turn>(), t => t.Text == "Nobody came.");

    [Theory]
    [InlineData("1   Q.  Who came that night, and\n2   with whom?\n3   A.  Nobody came.\n4   Q.  Nobody?\n5   A.  Nobody.\n", "Examiner: Who came that night, and with whom?")]
    [InlineData("Harbor Trust v. Ferries\n\n1     THE COURT:  Good morning.\n2     MR. BRINE:  Good morning, Your\n3  Honor.  We are ready.\n4     THE COURT:  So am I.\n", "The Court: Good morning.")]
    public void A_few_numbered_lines_are_read_without_their_numbers(string text, string first)
    {
        var transcript = Parse(text);

        Assert.Equal("court", transcript.Format);
        Assert.Equal(first, transcript.Items.OfType<Turn>().Select(t => $"{transcript.Speakers.Single(s => s.Id == t.SpeakerId).Name}: {t.Text}").First());
        Assert.DoesNotContain(transcript.Items.OfType<Turn>(), t => t.Text.Any(char.IsAsciiDigit));
    }

    [Theory]
    [InlineData("1 Bring boots.\n2 TEA: Black.\n3 BREAD: White.\n4 Leave at six.\n5 Come home.\n")]
    [InlineData("1 cup of flour\n2 eggs\n3 spoons of sugar\n4 figs\n")]
    public void A_short_numbered_list_is_no_page_of_a_court(string text) => Assert.NotEqual("court", Parse(text).Format);

    static Transcript ReadCourt(string text) => TranscriptParser.Parse("record.txt", text, new ParserOptions { Format = "court" });

    static IEnumerable<string> Turns(string text) => Parse(text).Items.OfType<Turn>().Select(t => t.Text);

    static Transcript Parse(string text) => TranscriptParser.Parse("record.txt", text);
}
