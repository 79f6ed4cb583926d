using Audio.Transcripts;
using Audio.Transcripts.Records;
using Audio.Transcripts.Records.Briefings;

namespace Audio.Tests.Transcripts.Records;

public sealed class LabelsOfRecordsTests
{
    [Theory]
    [InlineData("REAR ADMIRAL BRICE-O'DELL:  Yes.", "Brice-O'Dell")]
    [InlineData("MS. McNAMARA-LÓPEZ: Yes.", "McNamara-López")]
    [InlineData("PROSPECTIVE JUROR NO. 5: Yes.", "Prospective Juror No. 5")]
    [InlineData("SENIOR ADMINISTRATION OFFICIAL #2: Yes.", "Senior Administration Official #2")]
    [InlineData("THE COURT:", "The Court")]
    [InlineData("SECRETARY HALE (via telephone): Yes.", "Hale")]
    [InlineData("NOTE: Yes.", null)]
    [InlineData("FACT SHEET: Yes.", null)]
    [InlineData("FOR THE PLAINTIFF: Ms. Hale", null)]
    [InlineData("Remember: yes.", null)]
    [InlineData("AT 10:46 it began.", null)]
    [InlineData("A: Yes.", null)]
    public void Capitals_and_a_colon_make_a_label(string line, string? name) => Assert.Equal(name, Name(CapitalLabel.Parse, line));

    [Theory]
    [InlineData("Mr. GRANDISON. Mr. President, I rise.", "Grandison")]
    [InlineData("Ms. JACKSON-LEES of Texas. I yield.", "Jackson-Lees of Texas")]
    [InlineData("Mr. DANNY K. PELL of New Jersey. I yield.", "Danny K. Pell of New Jersey")]
    [InlineData("Mr. McHALE. I yield.", "McHale")]
    [InlineData("Mr. VAN DER LINDE. I yield.", "Van Der Linde")]
    [InlineData("The PRESIDING OFFICER (Mr. Hale). Without objection.", "The Presiding Officer")]
    [InlineData("The SPEAKER pro tempore. Without objection.", "The Speaker pro tempore")]
    [InlineData("Senator Orsini. Thank you.", "Orsini")]
    [InlineData("Mr. President. Thank you.", null)]
    [InlineData("The FBI. It came.", null)]
    [InlineData("Mr. Hamre said so. I heard it.", null)]
    [InlineData("The end. It came.", null)]
    public void A_full_stop_closes_the_labels_of_the_Congress(string line, string? name) =>
        Assert.Equal(name, Name(PeriodLabel.Parse, line));

    [Theory]
    [InlineData("Q\tWhy?", 1)]
    [InlineData("Q\u00A0\u00A0why?", 1)]
    [InlineData("Q  why?", 1)]
    [InlineData("Q Why?", 1)]
    [InlineData("Q. Why?", 2)]
    [InlineData("Q", 1)]
    [InlineData("Q and A follow.", 0)]
    [InlineData("Questions?", 0)]
    [InlineData("Q.E.D.", 0)]
    public void A_question_needs_no_colon(string line, int length) => Assert.Equal(length, BriefingLine.QuestionLength(line));

    [Theory]
    [InlineData("TRIBUTE TO JO McHALE", "Tribute to Jo McHale")]
    [InlineData("P R O C E E D I N G S", "Proceedings")]
    [InlineData("D I R E C T   E X A M I N A T I O N", "Direct Examination")]
    [InlineData("Government Funding", "Government Funding")]
    public void Headings_are_read_in_the_case_of_titles(string heading, string title) => Assert.Equal(title, HeadingCase.Of(heading));

    static string? Name(Func<SourceText, SourceRange, Audio.Transcripts.Labels.Label?> parse, string line)
    {
        var source = SourceText.Parse("a.txt", line);
        return parse(source, source.WholeLine(1))?.Name.Display;
    }
}
