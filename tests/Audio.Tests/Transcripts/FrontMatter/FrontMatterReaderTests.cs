using System.Collections.Immutable;
using Audio.Transcripts;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Transcripts.FrontMatter;

public sealed class FrontMatterReaderTests
{
    const string Talk = "WILLA BRANDT, HOST: Hi there.\n\nJO HOLM, BYLINE: Hello.\n\nBRANDT: So?\n\nHOLM: So.";

    [Fact]
    public void What_it_says_of_the_episode_is_so()
    {
        var transcript = Parse("""
            title: "The tide: a talk"
            date: 2023-03-02 10:15:00 +0100
            show: Low Water
            language: en-GB
            """);

        Assert.Equal("The tide: a talk", transcript.Title);
        Assert.Equal(new DateOnly(2023, 3, 2), transcript.Date);
        Assert.Equal("Low Water", transcript.Show);
        Assert.Equal("en-GB", transcript.Language);
        Assert.Equal(4, transcript.Items.OfType<Turn>().Count());
    }

    [Fact]
    public void It_is_no_part_of_what_is_said_and_stands_in_the_ledger()
    {
        var transcript = Parse("title: The tide");

        Assert.Equal(["---", "title: The tide", "---"], transcript.Ledger.Entries.Where(e => e.Reason == "front matter").Select(e => e.Text));
        Assert.Equal(4, transcript.Items.OfType<Turn>().First().Line);
    }

    [Theory]
    [InlineData("---\n\nWILLA BRANDT, HOST: Hi there.\n\n---\n\nHOLM: So.")]
    [InlineData("---\nTonight: the tide.\n---\n" + Talk)]
    [InlineData("---\nhost: Hi.\nguest: Hello.\nhost: So?\nguest: So.\n---\nhost: Yes.\nguest: Yes.")]
    [InlineData("---\nThe tide\n\ntitle: The tide\n\n" + Talk)]
    [InlineData("---\nhost: Hi.\nguest: Hello.\nhost: So?\nguest: So.")]
    public void A_rule_at_the_top_opens_no_front_matter(string text) =>
        Assert.DoesNotContain(TranscriptParser.Parse("page.txt", text).Ledger.Entries, e => e.Reason == "front matter");

    [Theory]
    [InlineData("---\ntitle: The tide\n\n" + Talk, 1)]
    [InlineData("\n---\nlayout: post\ntitle: The tide\n" + Talk, 2)]
    [InlineData("---\n# mine\ntitle: The tide\n----\n\n" + Talk, 1)]
    public void What_opens_and_never_closes_is_never_read_aloud(string text, int line)
    {
        var problem = Assert.Single(Assert.Throws<InvalidInputException>(() => TranscriptParser.Parse("page.txt", text)).Problems);

        Assert.Equal($"page.txt:{line}:1: error T050: The front matter is not closed (Write --- below its last line)", problem.ToString());
    }

    [Fact]
    public void All_mistakes_are_reported_at_once_with_their_places()
    {
        var problems = Refusal("""
            titel: X
            date: yesterday
            chapters: [{at: "foo"}]
            speakers:
              FADEL: {nam: x, voice: anna}
            intro: "..."
            quotes: loud
            keep: [5-3]
            title: [a, list]
            language: English language
            """);

        Assert.Equal(
            ["2:1 T053", "3:7 T054", "4:12 T054", "6:11 T053", "7:8 T054", "8:9 T054", "9:8 T054", "10:8 T054", "11:11 T054"],
            problems.Select(p => $"{p.Line}:{p.Column} {p.Code}"));
        Assert.All(problems, p => Assert.Equal(Severity.Error, p.Severity));
        Assert.Contains("'title'", problems[0].Hint, StringComparison.Ordinal);
        Assert.Contains("'name'", problems[3].Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("title: The tide: a talk", 2, 16)]
    [InlineData("show: x\ntitle: \"never closed", 3, 8)]
    [InlineData("title: [[[[[[[[[[[[[[[[[[[[[[[[", 2, 21)]
    [InlineData("title: &a x\nshow: *a", 3, 7)]
    [InlineData("title: x\ntitle: y", 3, 1)]
    [InlineData("title: [unclosed\ndate: 2024-01-01", 2, 8)]
    [InlineData("speakers:\n  FADEL: {name: Leila Fadel\n  MAYNES: {name: Charles Maynes}", 3, 15)]
    public void What_is_no_YAML_is_one_problem_at_its_place(string yaml, int line, int column)
    {
        var problem = Assert.Single(Refusal(yaml));

        Assert.Equal(("T050", line, column), (problem.Code, problem.Line, problem.Column));
    }

    [Theory]
    [InlineData("title: The tide: a talk", "Put a value with a colon")]
    [InlineData("title: x\ntitle: y", "Keep one of the two")]
    [InlineData("title: [a", "Close every [ with ]")]
    [InlineData("keep: [1, 2\ndrop: x", "Close every [ with ]")]
    [InlineData("title: ]", "Put a value with a colon or a sign")]
    [InlineData("title: *x", "Put a value that begins with *")]
    [InlineData("title: \"never closed", "Close the quotation marks")]
    public void The_remedy_is_that_of_the_fault(string yaml, string remedy) => Assert.StartsWith(remedy, Assert.Single(Refusal(yaml)).Hint, StringComparison.Ordinal);

    [Fact]
    public void Of_signs_in_any_order_nothing_but_a_refusal_comes() =>
        Prop.ForAll(Gen.Elements("a", ": ", "\n", "  ", "[", "]", "{", "}", ", ", "- ", "\"", "'", "*", "&", "!", "|", "? ", "#", "%", "@").ArrayOf().ToArbitrary(), signs =>
        {
            try
            {
                return Parse(string.Concat(signs)) is not null;
            }
            catch (InvalidInputException)
            {
                return true;
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Settings_of_other_programs_are_left_alone() =>
        Assert.Contains(Parse("layout: post\ntags: [a, b]\ntitle: The tide").Problems, p => p is { Code: "T053", Severity: Severity.Info, Line: 2 });

    [Theory]
    [InlineData("speakers: {BRANDT: Willa Anna Brandt}")]
    [InlineData("speakers: {BRANDT: {name: Willa Anna Brandt}}")]
    [InlineData("speakers: [HOLM, {BRANDT: Willa Anna Brandt}]")]
    [InlineData("speakers:\n  \"BRANDT:\":\n    name: Willa Anna Brandt\n  HOLM:")]
    public void Speakers_may_be_written_in_several_ways(string yaml) =>
        Assert.Contains(Parse(yaml).Speakers, s => s.Name == "Willa Anna Brandt");

    [Fact]
    public void Options_win_over_it_and_it_over_inference()
    {
        var yaml = "title: From the file\nshow: Low Water\nspeakers: {BRANDT: {name: Wilma Brandt, role: guest}}";
        var transcript = Parse(yaml, new() { Title = "From the user", Speakers = [new("BRANDT") { Name = "Willa Brandt" }] });

        Assert.Equal("From the user", transcript.Title);
        Assert.Equal("Low Water", transcript.Show);
        Assert.Contains(transcript.Speakers, s => s is { Name: "Willa Brandt", Role: "guest" });
    }

    [Fact]
    public void Nothing_else_is_nothing() =>
        Assert.Equal("T003", Assert.Single(Assert.Throws<InvalidInputException>(() => TranscriptParser.Parse("page.txt", "---\ntitle: x\n---\n\n")).Problems).Code);

    [Fact]
    public void People_who_speak_between_two_rules_are_no_front_matter() =>
        Assert.Equal(3, TranscriptParser.Parse("page.txt", "---\nAna Lopez: Hi there, Ben.\nBen Stone: Hello, Cleo.\nCleo Voss: Hello, Ana Lopez.\n---\n").Items.OfType<Turn>().Count());

    [Fact]
    public void Settings_between_plus_signs_are_another_programs_and_tell_title_date_and_author()
    {
        var transcript = TranscriptParser.Parse("page.md", $"+++\ntitle = \"Why I quit \\\"sugar\\\"\"\ndate = 2024-01-02T10:00:00Z\nauthor = 'Ann Poe'\ntags = [\"food\",\n  \"health\"]\n\n[params]\ntitle = \"Other\"\n+++\n\n{Talk}");

        Assert.Equal("Why I quit \"sugar\"", transcript.Title);
        Assert.Equal(new DateOnly(2024, 1, 2), transcript.Date);
        Assert.Equal("Ann Poe", transcript.ShowSettings?["author"]?.Text);
        Assert.Equal(9, transcript.Ledger.Entries.Count(e => e.Reason == "front matter"));
        Assert.Empty(transcript.Problems.Where(p => p.Severity != Severity.Info));
    }

    [Theory]
    [InlineData("+++\nWe begin.\n+++\n")]
    [InlineData("+++\ntitle = \"The tide\"\n")]
    public void Plus_signs_without_settings_between_them_are_none(string text) =>
        Assert.DoesNotContain(TranscriptParser.Parse("page.txt", text + Talk).Ledger.Entries, e => e.Reason == "front matter");

    static Transcript Parse(string yaml, ParserOptions? options = null) =>
        TranscriptParser.Parse("page.txt", $"---\n{yaml.ReplaceLineEndings("\n")}\n---\n{Talk}", options);

    static ImmutableArray<Problem> Refusal(string yaml) => Assert.Throws<InvalidInputException>(() => Parse(yaml)).Problems;
}
