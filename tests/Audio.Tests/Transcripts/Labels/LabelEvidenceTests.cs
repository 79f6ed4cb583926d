using Audio.Transcripts;
using Audio.Transcripts.Labels;

namespace Audio.Tests.Transcripts.Labels;

public sealed class LabelEvidenceTests
{
    const string Conversation = "WILLA BRANDT, HOST: Hi.\nHOLM: Yes.\nBRANDT: Well?\nHOLM: No.\n";

    [Theory]
    [InlineData("BREAKING NEWS: it is over.")]
    [InlineData("WATCH: the video.")]
    [InlineData("FACT SHEET: all of it.")]
    [InlineData("FADE IN: a barn.")]
    [InlineData("Two: it is late.")]
    [InlineData("Quote: I am here.")]
    [InlineData("Remember: it is late.")]
    [InlineData("Note: produced for the ear.")]
    [InlineData("Topic: boats.")]
    [InlineData("Location: the pier.")]
    [InlineData("Slides: none.")]
    [InlineData("Next Up: the news.")]
    [InlineData("Gus Lindqvist: He said so in print.")]
    [InlineData("Q: why?")]
    [InlineData("But I will say this: it is late.")]
    [InlineData("Here's the simple question: is it late?")]
    [InlineData("Bill said: it is late.")]
    [InlineData("My pledge reads: it is late.")]
    [InlineData("10:46 is when they came.")]
    [InlineData("(11: 49:50) But it is late.")]
    [InlineData("0:00 0:00")]
    [InlineData("https://example.org: look.")]
    [InlineData("re: the boats.")]
    [InlineData("CNN NEWSROOM: it goes on.")]
    [InlineData("CUT TO: a barn.")]
    [InlineData("About NAFTA: it is late.")]
    [InlineData("Interview: it is late.")]
    public void A_colon_that_nothing_supports_stays_prose(string line) =>
        Assert.Equal(["Willa Brandt", "Holm", "Brandt", "Holm"], Accepted(Conversation + line));

    [Theory]
    [InlineData("GUS LINDQVIST: Once.", "Gus Lindqvist")]
    [InlineData("UNIDENTIFIED CHILD: Once.", "Unidentified Child")]
    [InlineData("Unidentified Man #1: Once.", "Unidentified Man #1")]
    [InlineData("GULL: Once.", "Gull")]
    public void Among_labels_capitals_that_open_a_line_are_one_more(string line, string name) =>
        Assert.Equal(name, Accepted(Conversation + line).Last());

    [Fact]
    public void A_name_of_more_than_six_words_is_none() =>
        Assert.Equal(4, Accepted(Conversation + "JO ANN MARY SUE LEE BETH HOLM: It is late.\nJO ANN MARY SUE LEE BETH HOLM: So it is.").Count());

    [Fact]
    public void Given_names_as_usual_and_surnames_in_capitals_are_labels_with_the_surnames_that_follow() =>
        Assert.Equal(
            ["Mary Robertson", "Robertson", "Stephen J. Duval", "Duval", "Ed Roe"],
            Accepted("Mary ROBERTSON: Hi.\nROBERTSON: Ho.\nStephen J. DUVAL: Well?\nDUVAL: So?\nEd ROE: Once."));

    [Fact]
    public void The_case_that_most_labels_have_wins_over_a_voice_without_a_name() =>
        Assert.Equal(
            ["Robert", "Jad", "Unidentified Man", "Robert", "Jad"],
            Accepted("Robert:\n\nHi.\n\nJad:\n\nHo.\n\nUNIDENTIFIED MAN: Hm.\n\nRobert:\n\nSo?\n\nJad:\n\nNo."));

    [Fact]
    public void A_name_is_a_label_where_its_initials_are() =>
        Assert.Equal(["Doug Tribou", "AL", "DT", "AL", "DT"], Accepted("Doug Tribou: Hi.\nAL: Ho.\nDT: So?\nAL: No.\nDT: Oh.").Select(n => n.Length == 2 ? n.ToUpperInvariant() : n));

    [Fact]
    public void Declared_initials_prove_the_full_name_that_is_a_label_once() =>
        Assert.Equal(["Marty Bent", "Gil Roe", "Mb", "Gr", "Mb"],
            Accepted("Marty Bent (MB): Hi.\nGil Roe (GR): Yes.\nMB: Well?\nGR: No.\nMB: Thanks.\n"));

    [Fact]
    public void A_single_word_heard_once_is_doubted() =>
        Assert.Equal(["GULL"], Evidence(Conversation + "GULL: Kraa.\nGUS LINDQVIST: Once.").OneOffs.Select(l => l.Written));

    [Fact]
    public void Capitals_without_another_label_prove_nothing() => Assert.Empty(Accepted("GUS LINDQVIST: A life.\nIt was long."));

    [Fact]
    public void A_surname_and_its_full_name_prove_each_other() =>
        Assert.Equal(["John Read", "Read"], Accepted("JOHN READ: I am here.\nREAD: And again."));

    [Theory]
    [InlineData("She said so. HOLM: This process is long.")]
    [InlineData("She came from Calif. HOLM: This process is long.")]
    [InlineData("She came to the U.S. HOLM: This process is long.")]
    [InlineData("She said \"no.\" HOLM: This process is long.")]
    [InlineData("She said that they - HOLM: This process is long.")]
    [InlineData("She said that they HOLM: This process is long.")]
    public void A_known_label_counts_within_a_line(string line) => Assert.Equal(5, Accepted(Conversation + line).Count());

    [Theory]
    [InlineData("She said so. GULL: This process is long.")]
    [InlineData("She said that GUS LINDQVIST: This process is long.")]
    [InlineData("They came with CATHERINE HOLM: This process is long.")]
    public void An_unknown_name_within_a_line_does_not(string line) => Assert.Equal(4, Accepted(Conversation + line).Count());

    [Fact]
    public void Names_in_title_case_are_labels_where_two_of_them_keep_coming_back()
    {
        Assert.Equal(4, Accepted("Doug Tribou: Hi.\nAnn Lee: Ho.\nDoug Tribou: So?\nAnn Lee: No.\nBottom Line: it is late.").Count());
        Assert.Empty(Accepted("First Rule: be kind.\nIt matters.\nFirst Rule: be kind."));
    }

    [Theory]
    [InlineData("HOST: Hi.\nGUEST: Ho.\nHOST: So?\nGUEST: No.", "Host", "Guest", "Host", "Guest")]
    [InlineData("Host: Hi.\nGuest: Ho.\nHost: So?\nGuest: No.", "Host", "Guest", "Host", "Guest")]
    [InlineData("HOST: Hi.\nHOLM: Ho.\nHOST: So?\nHOLM: No.", "Host", "Holm", "Host", "Holm")]
    [InlineData("HOST: Hi.\nGUEST: Ho.\nHOST: So?", "Host", "Guest", "Host")]
    [InlineData("Q: Why?\nA: So.\nQ: Why?\nA: No.", "Q", "A", "Q", "A")]
    public void Parts_that_take_turns_are_labels(string text, params string[] names) => Assert.Equal(names, Accepted(text));

    [Theory]
    [InlineData("HOST: Ann Lee.\nHOST: Jo Holm.")]
    [InlineData("NOTE: one.\nRELATED: two.\nNOTE: three.\nRELATED: four.")]
    [InlineData("Q: one.\nWhy?\nA: two.")]
    public void Announcements_that_take_no_turns_are_none(string text) => Assert.Empty(Accepted(text));

    static LabelEvidence Evidence(string text)
    {
        var source = SourceText.Parse("a.txt", text);
        var scanner = new LabelScanner(source);
        return new(source.Lines.SelectMany(l => scanner.In(source.WholeLine(l.Number))));
    }

    static IEnumerable<string> Accepted(string text) => Evidence(text).Accepted.Select(l => l.Name.Display);
}
