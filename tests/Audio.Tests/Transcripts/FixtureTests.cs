using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Transcripts;

/// <summary>Whole inputs in a folder a format, with every turn, cue, chapter, ledger entry and problem they should give.</summary>
public sealed class FixtureTests
{
    static readonly string Folder = Path.Combine(Repository.Root, "tests/Audio.Tests/Data/Transcripts");

    static readonly string[] Files =
        [.. Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(Folder, f).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static TheoryData<string> Inputs => [.. Files];

    [Theory]
    [MemberData(nameof(Inputs))]
    public void An_input_reads_as_it_should(string input) => Snapshot.Match($"Transcripts/{input}.snapshot", TranscriptText.Of(Read(input)));

    [Theory]
    [MemberData(nameof(Inputs))]
    public void An_input_is_known_for_the_format_of_its_folder(string input) => Assert.Equal(Path.GetDirectoryName(input), Read(input).Format);

    [Theory]
    [MemberData(nameof(Inputs))]
    public void A_line_is_spoken_where_the_user_keeps_it(string input)
    {
        var read = Read(input);
        foreach (var problem in read.Problems.Where(p => p.Suggestion is { Key: "keep" }))
        {
            var value = problem.Suggestion!.Value;
            var keep = LineChoice.Parse(value is ['"', .. var words, '"'] ? words.Replace("\\\"", "\"", StringComparison.Ordinal) : value)!;
            var kept = Read(input, new() { Format = read.Format, Keep = [keep] });
            Assert.Contains(kept.Ledger.With(Fate.Spoken), e => e.Line == problem.Line);
            Assert.DoesNotContain(kept.Problems, p => p.Code == problem.Code && p.Line == problem.Line);
        }
    }

    [Fact]
    public void Every_format_has_at_least_three_inputs() =>
        Assert.All(TranscriptParser.FormatNames, f => Assert.True(Files.Count(i => Path.GetDirectoryName(i) == f) >= 3, f));

    [Fact]
    public void Every_format_in_the_source_is_one_of_the_formats() =>
        Assert.Equal(
            typeof(ITranscriptFormat).Assembly.GetTypes().Where(t => t.IsClass && t.IsAssignableTo(typeof(ITranscriptFormat))).Select(t => t.Name).Order(),
            Formats.All.Select(f => f.GetType().Name).Distinct().Order());

    static Transcript Read(string input, ParserOptions? options = null) =>
        TranscriptParser.Parse(Path.GetFileName(input), File.ReadAllBytes(Path.Combine(Folder, input)), options);
}
