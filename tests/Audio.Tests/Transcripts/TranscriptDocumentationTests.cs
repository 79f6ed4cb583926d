using System.Text.RegularExpressions;
using Audio.Tests.Support;
using Audio.Transcripts;
using Audio.Transcripts.FrontMatter;

namespace Audio.Tests.Transcripts;

/// <summary>What docs/transcript-format.md says is so.</summary>
public sealed partial class TranscriptDocumentationTests
{
    static readonly string Page = File.ReadAllText(Path.Combine(Repository.Root, "docs/transcript-format.md")).ReplaceLineEndings("\n");

    public static TheoryData<string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string>();
            foreach (Match example in Example().Matches(Page))
                examples.Add(example.Groups["text"].Value, example.Groups["reads"].Value);
            return examples;
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_reads_as_is_said_below_it(string text, string reads) => Assert.Equal(reads, Read(text));

    [Fact]
    public void Every_example_is_read() => Assert.Equal(Page.Split("```transcript").Length - 1, Examples.Count);

    [Fact]
    public void Every_problem_code_has_its_row()
    {
        var source = File.ReadAllText(Path.Combine(Repository.Root, "src/Audio/Transcripts/ProblemCode.cs"));

        Assert.Equal(
            Code().Matches(source).Select(m => $"| {m.Groups["code"].Value} | {m.Groups["summary"].Value} |").Order(),
            Page.Split('\n').Where(l => l.StartsWith("| T0", StringComparison.Ordinal)).Order());
    }

    [Fact]
    public void Every_format_has_its_row()
    {
        var table = Page[Page.IndexOf("## What is read", StringComparison.Ordinal)..Page.IndexOf("## Front matter", StringComparison.Ordinal)];

        Assert.Equal(
            TranscriptParser.FormatNames.Order(),
            table.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).SelectMany(l => Format().Matches(l.Split('|')[1])).Select(m => m.Groups[1].Value).Order());
    }

    [Fact]
    public void Every_setting_has_its_row() =>
        Assert.Equal(Settings.Keys.Order(), Row().Matches(Page[Page.IndexOf("## Front matter", StringComparison.Ordinal)..]).SelectMany(m => Name().Matches(m.Value)).Select(m => m.Groups[1].Value).Order());

    static string Read(string text)
    {
        try
        {
            var transcript = TranscriptParser.Parse("page.txt", text);
            var names = transcript.Speakers.ToDictionary(s => s.Id, s => s.Name);
            return string.Join('\n', transcript.Items.Where(i => i is Turn || i is Chapter { Title: not "Introduction" }).Select(i => i is Turn turn
                ? $"{names[turn.SpeakerId]}: {turn.Text.Replace("\n\n", " ", StringComparison.Ordinal)}"
                : $"# {((Chapter)i).Title}").Append(Codes(transcript.Problems)));
        }
        catch (InvalidInputException refusal)
        {
            return Codes(refusal.Problems);
        }
    }

    static string Codes(IEnumerable<Problem> problems) => $"problems: {string.Join(' ', problems.Select(p => p.Code))}".TrimEnd();

    [GeneratedRegex("```transcript\n(?<text>.*?)\n```\n\n```reads\n(?<reads>.*?)\n```", RegexOptions.Singleline)]
    private static partial Regex Example();

    [GeneratedRegex(@"/// <summary>(?<summary>.*?)</summary>\s*public const string \w+ = ""(?<code>T\d+)""")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?m)^\| `[a-z`, ]+ \|")]
    private static partial Regex Row();

    [GeneratedRegex("`([a-z-]+)`")]
    private static partial Regex Format();

    [GeneratedRegex("`([a-z]+)`")]
    private static partial Regex Name();
}
