using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Dialogues;

public sealed class LostLabelsTests
{
    const string Talk = "JO HOLM, BYLINE: Hello.\n\nBRANDT: So?\n\nHOLM: So it goes.\n\nBRANDT: Thanks.";

    [Fact]
    public void The_surname_that_nobody_introduced_opens_the_page() =>
        Assert.Equal(["brandt?", "jo-holm", "brandt", "jo-holm", "brandt"], Speakers("A title\n\n\nJo Holm joins us.\n\n" + Talk));

    [Theory]
    [InlineData("From the news, I'm Willa Brandt.")]
    [InlineData("My name is Willa Brandt. Welcome.")]
    public void Who_says_the_own_name_is_whose_name_it_is(string opening)
    {
        var transcript = Parse("A title\n\n" + opening + "\n\nJO HOLM, BYLINE: Hello.\n\nADA GRAY: Hi.");

        Assert.Equal(("Willa Brandt", "host"), (transcript.Speakers[0].Name, transcript.Speakers[0].Role));
        Assert.Contains(transcript.Problems, p => p is { Code: "T010", Severity: Severity.Info });
    }

    [Theory]
    [InlineData("\n\nWilla Brandt edits the newsroom's radio hour.", "Willa Brandt")]
    [InlineData("\n\nHOLM: That was NPR's Willa Brandt.", "Willa Brandt")]
    [InlineData("\n\nBRANDT: I'm Willa Brandt.", "Willa Brandt")]
    [InlineData("", "Brandt")]
    public void The_rest_of_the_page_completes_a_surname(string rest, string name) =>
        Assert.Equal(name, Parse("A title\n\n\nJo Holm joins us.\n\n" + Talk + rest).Speakers[0].Name);

    [Fact]
    public void A_host_who_never_speaks_again_is_called_host_and_doubted()
    {
        var transcript = Parse("A title\n\nHere is Jo Holm.\n\nJO HOLM, BYLINE: Hello.\n\nADA GRAY: Hi.");

        Assert.Equal(["host?", "jo-holm", "ada-gray"], Speakers(transcript));
        Assert.Contains(transcript.Problems, p => p is { Code: "T010", Severity: Severity.Warning, Line: 3 });
    }

    [Fact]
    public void Above_the_hosts_own_label_stands_a_summary()
    {
        var transcript = Parse("A title\n\nWe hear from Jo Holm about boats.\n\nWILLA BRANDT, HOST:\n\nHi.\n\nHOLM: Hello.\n\nHOLM: Yes.");

        Assert.Equal(["willa-brandt", "jo-holm"], Speakers(transcript));
        Assert.Equal("summary", Assert.Single(transcript.Ledger.With(Fate.Dropped)).Reason);
        Assert.Contains(transcript.Problems, p => p is { Code: "T015", Line: 3 });
    }

    [Fact]
    public void Above_the_gap_that_a_lost_label_leaves_stands_a_summary_too() =>
        Assert.Equal("What we say of it.", Assert.Single(
            Parse("A title\n\nWhat we say of it.\n\n\nJo Holm joins us.\n\n" + Talk).Ledger.With(Fate.Dropped)).Text);

    [Fact]
    public void A_paragraph_without_a_label_goes_on_also_behind_a_cue() =>
        Assert.Equal(
            ["willa-brandt", "jo-holm", "jo-holm", "willa-brandt"],
            Speakers("WILLA BRANDT, HOST: Hi.\n\nJO HOLM: Hello.\n\n(SOUNDBITE OF MUSIC)\n\nAnd on.\n\nAnd on.\n\nBRANDT: So?"));

    [Fact]
    public void A_gap_with_nobody_to_fill_it_is_doubted_and_goes_on()
    {
        var transcript = Parse("WILLA BRANDT, HOST: Hi.\n\nJO HOLM: Hello.\n\n\nAnd on.\n\nBRANDT: So?\n\nHOLM: So.");

        Assert.Equal(["willa-brandt", "jo-holm", "willa-brandt", "jo-holm"], Speakers(transcript));
        Assert.Contains(transcript.Problems, p => p is { Code: "T016", Line: 6 });
    }

    [Fact]
    public void Where_all_paragraphs_stand_apart_a_gap_says_nothing() =>
        Assert.DoesNotContain(
            Parse("WILLA BRANDT, HOST: Hi.\n\n\nJO HOLM: Hello.\n\n\nAnd on.\n\n\nBRANDT: So?\n\n\nHOLM: So.").Problems, p => p.Code is "T010" or "T016");

    [Fact]
    public void A_host_who_takes_over_by_name_needs_no_label() =>
        Assert.Equal(
            ["willa-brandt", "jo-holm", "willa-brandt?"],
            Speakers("WILLA BRANDT, HOST: Hi.\n\nJO HOLM, BYLINE: Hello.\n\nAnd that is all. I'm Willa Brandt."));

    [Theory]
    [InlineData("That's reporter Jo Holm in Pell. Thank you.")]
    [InlineData("Jo, thank you.")]
    [InlineData("Thank you so much, Jo Holm.")]
    [InlineData("That was Jo Holm.")]
    public void Who_takes_leave_of_whoever_just_spoke_is_the_host(string farewell)
    {
        var transcript = Parse($"WILLA BRANDT, HOST: Hi.\n\nJO HOLM, BYLINE: Hello.\n\n{farewell}");

        Assert.Equal(["willa-brandt", "jo-holm", "willa-brandt?"], Speakers(transcript));
        Assert.Contains(transcript.Problems, p => p is { Code: "T010", Line: 5 });
    }

    [Theory]
    [InlineData("That's how Willa Brandt put it. Thank you.")]
    [InlineData("Thank you all for coming.")]
    [InlineData("That's Jo Holm's boat.")]
    [InlineData("I'm Jo Holm. Thank you.")]
    public void Other_thanks_are_the_speakers_own(string text) =>
        Assert.Equal(["willa-brandt", "jo-holm"], Speakers($"WILLA BRANDT, HOST: Hi.\n\nJO HOLM, BYLINE: Hello.\n\n{text}"));

    [Fact]
    public void A_voice_in_a_clip_is_not_whose_label_was_lost() =>
        Assert.Equal(
            ["jo-holm", "willa-brandt", "unidentified-man-1", "unidentified-man-2", "willa-brandt?"],
            Speakers("JO HOLM, BYLINE: Hi.\n\nWILLA BRANDT, HOST: Ho.\n\nUNIDENTIFIED MAN #1: Hm.\n\nUNIDENTIFIED MAN #2: Hm.\n\n: And it's late."));

    static Transcript Parse(string text) => TranscriptParser.Parse("page.txt", text, new() { Format = "radio-page" });

    static IEnumerable<string> Speakers(string text) => Speakers(Parse(text));

    static IEnumerable<string> Speakers(Transcript transcript) =>
        transcript.Items.OfType<Turn>().Select(t => t.SpeakerId + (t.Inferred ? "?" : ""));
}
