using System.Text.Json;
using Audio.Episodes.Batches;

namespace Audio.Cli;

/// <summary>What became of a batch as <c>--report</c> writes it and <c>--json</c> prints it. Every key is always there.</summary>
static class BatchJson
{
    public static void Write(IReadOnlyList<BatchResult> results, TimeSpan took, string path) =>
        AtomicFile.Write(path, stream => JsonSerializer.Serialize(stream, Report(results, took), JsonOutput.Readable.BatchReport));

    /// <summary>The same on standard output.</summary>
    public static void Print(IReadOnlyList<BatchResult> results, TimeSpan took) => JsonOutput.Print(Report(results, took), JsonOutput.Readable.BatchReport);

    /// <summary>What became of one episode, as <c>render --json</c> prints it.</summary>
    public static void Print(BatchResult result) => JsonOutput.Print(Episode(result), JsonOutput.Readable.BatchEpisode);

    static BatchReport Report(IReadOnlyList<BatchResult> results, TimeSpan took) => new(Math.Round(took.TotalSeconds, 3), [.. results.Select(Episode)]);

    static BatchEpisode Episode(BatchResult result) => new(
        result.Name, result.Outcome.ToString().ToLowerInvariant(), Math.Round(result.Duration.TotalSeconds, 3), Math.Round(result.Took.TotalSeconds, 3), result.Spoken, [.. result.Paths],
        [.. result.Problems.Select(ProblemJson.Of)]);
}

sealed record BatchReport(double Seconds, BatchEpisode[] Episodes);

sealed record BatchEpisode(string Transcript, string Outcome, double Duration, double Seconds, long Spoken, string[] Files, ReportedProblem[] Problems);
