using System.Text;
using System.Text.RegularExpressions;
using Audio.Transcripts;
using BenchmarkDotNet.Attributes;

namespace Audio.Benchmarks;

/// <summary>
/// Plain labelled text, from its bytes to turns, spoken text and ledger. Times and memory are per byte that goes in: 20 ns
/// are 50 MB/s. Beside it what a script would do: an expression a line that parts label and words, and nothing else.
/// </summary>
// On one core: a collector beside it would use another, and time on that one would go unseen.
[GcConcurrent(false)]
[MemoryDiagnoser]
public partial class TranscriptBenchmarks
{
    const int Length = 4_000_000;

    byte[] _dialogue = [];

    /// <summary>Sentences to one with figures or short forms, which cost the most; none is what captions and minutes are like.</summary>
    [Params(20, 0)]
    public int UnusualEvery { get; set; }

    [GlobalSetup]
    public void Prepare() => _dialogue = Encoding.UTF8.GetBytes(Dialogue.Of(Length, UnusualEvery));

    [Benchmark(OperationsPerInvoke = Length)]
    public Transcript Parse() => TranscriptParser.Parse("dialogue.txt", _dialogue);

    [Benchmark(Baseline = true, OperationsPerInvoke = Length)]
    public int MatchLines() => Labelled().Matches(Encoding.UTF8.GetString(_dialogue)).Sum(m => m.Groups["name"].Value.Length + m.Groups["text"].Value.Length);

    [GeneratedRegex(@"^(?<name>\p{Lu}[\w .'-]{0,40}): (?<text>.*)$", RegexOptions.Multiline)]
    private static partial Regex Labelled();
}
