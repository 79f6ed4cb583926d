using Audio.Transcripts;
using Audio.Transcripts.Views;

namespace Audio.Tests.Transcripts.Views;

public sealed class MarkdownViewTests
{
    [Theory]
    [InlineData("**Name:** text", "Name: text")]
    [InlineData("**Name**: text", "Name: text")]
    [InlineData("__Name__: text", "Name: text")]
    [InlineData("*Name:* text", "Name: text")]
    [InlineData("**Name: **text", "Name: text")]
    [InlineData("**Name:** \\[03:59\\] text", "Name: [03:59] text")]
    [InlineData("Name [(00:00:00)](https://example.org/a?b=(c)) text", "Name (00:00:00) text")]
    [InlineData("snake_case and 2 * 3 * 4", "snake_case and 2 * 3 * 4")]
    [InlineData("`code` and &amp; <br>and <Person1>", "code and & and <Person1>")]
    [InlineData("# Heading *one* ##", "# Heading one")]
    [InlineData("> said *so*", " said so")]
    [InlineData(">> JUDY: Hi", ">> JUDY: Hi")]
    [InlineData("a ![picture](p.png) b[^1] ~~c~~", "a  b ")]
    [InlineData("[SPEAKER_00]: Yes", "[SPEAKER_00]: Yes")]
    [InlineData("    indented **text**", "    indented text")]
    [InlineData("1986. A great year", "1986. A great year")]
    public void Markup_goes_and_words_stay(string markdown, string text) => Assert.Equal(text, Assert.Single(View(markdown)));

    [Fact]
    public void A_transcript_that_stands_as_code_is_reported()
    {
        const string Talk = "**Ana:** Hi.\n\n**Bo:** Yes.\n\n**Ana:** Thanks.\n\n**Bo:** Bye.\n\n";
        var transcript = TranscriptParser.Parse("a.md", Talk + "```\nAna: I saw the ferry go.\nBo: So did I, at noon.\n```\n");

        Assert.Contains("Ana: I saw the ferry go.", Assert.Single(transcript.Problems, p => p.Code == ProblemCode.DroppedLines).Message, StringComparison.Ordinal);
        Assert.DoesNotContain(TranscriptParser.Parse("a.md", Talk + "```\nlet a: int = 1;\nlet b: int = 2;\n```\n").Problems, p => p.Code == ProblemCode.DroppedLines);
    }

    [Fact]
    public void A_line_is_a_line() => Assert.Equal(["**", "One: a", "Two: b"], View("**", "**One:** a", "**Two:** b"));

    [Fact]
    public void A_bullet_is_a_paragraph() => Assert.Equal(["", " one", "", " two"], View("- one", "- two"));

    [Fact]
    public void A_cell_is_a_line() => Assert.Equal(["0:02", "Ana", "Hi."], View("| a | b | c |", "|---|---|---|", "| 0:02 | **Ana** | Hi. |").Select(l => l.Trim()).Where(l => l.Length > 1));

    [Fact]
    public void Code_is_left_out_unless_it_is_everything()
    {
        Assert.DoesNotContain("x = 1", View("Text.", "```", "x = 1", "```"));
        Assert.Contains("Ana: Hi.", View("```", "Ana: Hi.", "```"));
        Assert.Contains("Ana: Hi.", View("Text.", "```", "Ana: Hi."));
    }

    [Fact]
    public void The_line_under_a_heading_is_markup() => Assert.Equal(["Title", ""], View("Title", "====="));

    [Fact]
    public void A_name_that_only_bold_sets_apart_gets_its_colon() =>
        Assert.Equal(["0:01 Ana: Hi.", "0:02 Bo: Hello."], View("0:01 **Ana** Hi.", "0:02 **Bo** Hello.", "0:03 **Ana** So.", "0:04 **Bo** So.").Take(2));

    [Theory]
    [InlineData("__Ana Lopez__: Hi.\n\n__Bo Weil__: Ho.\n\n__Ana__: So.\n\n__Bob__: No.", "Ana", "Ana Lopez", "Bo Weil", "Bob")]
    [InlineData("_WS:_ Hi.\n\n_AL:_ Ho.\n\n_WS:_ So.", "AL", "WS")]
    [InlineData("[00:01] **rook()**: Hi.\n[00:02] **tern**: Ho.\n[00:05] **rook()**: So.", "Rook", "Tern")]
    [InlineData("**Save heat:** Close it.\n\n**Eat late:** Cook.\n\n**Sleep:** Do.")]
    [InlineData("**Pros:** Light.\n\n**Pros:** Fast.\n\n**Cons:** Dear.\n\na\n\nb\n\nc\n\nd\n\ne\n\n**Pros:** Cheap.\n\nf\n\ng")]
    public void Names_that_emphasis_sets_apart_again_and_again_are_marked(string text, params string[] names) =>
        Assert.Equal(names, MarkdownView.Of(SourceText.Parse("a.md", text))!.Marked.Order(StringComparer.Ordinal));

    [Fact]
    public void A_marked_label_gets_the_look_of_one() =>
        Assert.Equal(["[00:01] Rook: Hi.", "[00:02] Tern: Ho."], View("[00:01] **rook()**: Hi.", "[00:02] **tern**: Ho.", "[00:05] **rook()**: So.").Take(2));

    [Theory]
    [InlineData("**Ana:** Hi.\n**Bo:** Hi.\n**Ana:** So.", true)]
    [InlineData("# One\n\n**Ana:** Hi.", true)]
    [InlineData("*Hello*, she said, and 2 * 3 is six.\n\nANA: snake_case", false)]
    [InlineData("# One\n\nText", false)]
    [InlineData("{ \"a\": \"\\\\[b\\\\]\",\n\"c\": \"**d:** ](http\" }", false)]
    public void Only_evidence_makes_it_Markdown(string text, bool isMarkdown) =>
        Assert.Equal(isMarkdown, MarkdownEvidence.IsMarkdown(SourceText.Parse("a.txt", text)));

    [Fact]
    public void A_long_paragraph_of_many_labels_is_read_to_its_end()
    {
        var view = View([.. Enumerable.Repeat("**Ana:** a *b* [c](http://d)", 5000)]);

        Assert.Equal(5000, view.Count);
        Assert.All(view, l => Assert.Equal("Ana: a b c", l));
    }

    const string Grown = "The shop opened on a Monday morning in May and sold everything in it before noon.\n\n";

    [Fact]
    public void A_table_of_data_is_left_out_and_reported()
    {
        const string Table = "| Year | Sales |\n|------|------:|\n| 2020 | 1,200 |\n| 2021 | 1,900 |\n\n";
        var read = TranscriptParser.Parse("a.md", $"# The shop\n\n{Grown}{Table}{Grown}");

        Assert.DoesNotContain("1,200", read.Items.OfType<Turn>().Single().Text, StringComparison.Ordinal);
        Assert.Equal(4, read.Ledger.With(Fate.Dropped).Count(d => d.Reason == "table"));
        var problem = Assert.Single(read.Problems, p => p.Code == ProblemCode.DroppedLines);
        Assert.Equal(("keep", "5-8"), (problem.Suggestion?.Key, problem.Suggestion?.Value));

        var kept = TranscriptParser.Parse("a.md", $"# The shop\n\n{Grown}{Table}{Grown}", new() { Keep = [LineChoice.Parse("5-8")!] });
        Assert.Contains("1,200", kept.Items.OfType<Turn>().Single().Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("| Who | What |\n|---|---|\n| Ana | I saw the ferry go. |\n| Bo | So did I, at noon. |")]
    [InlineData("| Ana | Bo |\n|---|---|\n| Is it late? | No |")]
    public void A_table_with_sentences_is_read(string table) =>
        Assert.DoesNotContain(TranscriptParser.Parse("a.md", $"# The shop\n\n{Grown}{Grown}{table}\n\n{Grown}").Ledger.With(Fate.Dropped), d => d.Reason == "table");

    [Fact]
    public void Items_with_numbers_are_paragraphs_as_others_are() =>
        Assert.Equal(["It was:", "1. loud", "2. late"], TranscriptParser.Parse("a.md", "**Ana:** Hi.\n\n**Bo:** It was:\n\n1. loud\n2. late\n\n**Ana:** So?\n\n**Bo:** So.").Items.OfType<Turn>().ElementAt(1).Utterances.Select(u => u.Text));

    static List<string> View(params string[] lines) => [.. MarkdownView.Of(SourceText.Parse("a.md", string.Join('\n', lines)))!.Lines.Select(l => l.Text)];
}
