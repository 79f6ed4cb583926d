using System.Globalization;
using Audio.Episodes.Batches;

namespace Audio.Cli;

/// <summary>What became of a batch, for people.</summary>
static class BatchText
{
    /// <summary>Stands for what came from standard input, which cannot be read again.</summary>
    public const string List = "@LIST";

    /// <summary>One episode in a line.</summary>
    public static string Describe(BatchResult result) => result.Outcome switch
    {
        BatchOutcome.Made => string.Create(CultureInfo.InvariantCulture, $"{result.Name}: {Time(result.Duration)} of sound in {result.Took.TotalSeconds:0.0} s"),
        BatchOutcome.Current => $"{result.Name}: nothing has changed",
        BatchOutcome.Planned => $"{result.Name}: would be made; {Count.Of(result.Spoken, "sentence")} to speak",
        BatchOutcome.Stopped => $"{result.Name}: stopped",
        _ => $"{result.Name}: not made, {Count.Of(result.Problems.Length, "problem")}",
    };

    /// <summary>The whole: how many ended how, what is wrong with those that were not made, what is doubtful about the others, and the command that tries again.</summary>
    /// <param name="again">Its arguments; null where nobody need try again.</param>
    public static void Write(IReadOnlyList<BatchResult> results, TimeSpan took, IEnumerable<string>? again, Messages messages)
    {
        var bad = results.Where(r => r.Outcome is BatchOutcome.Refused or BatchOutcome.Failed).ToList();
        messages.Say(bad.SelectMany(r => r.Problems));
        var parts = results.GroupBy(r => r.Outcome).OrderBy(g => g.Key).Select(g => $"{g.Count()} {Name(g.Key)}");
        var heard = TimeSpan.FromTicks(results.Where(r => r.Outcome == BatchOutcome.Made).Sum(r => r.Duration.Ticks));
        var speed = heard > TimeSpan.Zero ? string.Create(CultureInfo.InvariantCulture, $"; {Time(heard)} of sound in {Time(took)}, {heard / took:0} × real time") : "";
        messages.Say($"{string.Join(", ", parts)}{speed}");
        WriteWarnings([.. results.Except(bad)], messages);
        if (bad.Count > 0 && again?.ToList() is { } arguments)
            messages.Say($"once they are mended{(arguments.Contains(List) ? ", with the same names in a file LIST" : "")}: audio {string.Join(' ', arguments.Select(Quoted))}");
    }

    static void WriteWarnings(IReadOnlyList<BatchResult> results, Messages messages)
    {
        var doubtful = results.Where(r => r.Problems.Any(IsWarning)).ToList();
        if (doubtful.Count == 0)
            return;
        messages.Say($"{Count.Of(doubtful.Sum(r => r.Problems.Count(IsWarning)), "warning")} about {Count.Of(doubtful.Count, "episode")}:");
        // What is doubtful about a show or a voice concerns all of its episodes, but is said once.
        messages.Say(doubtful.SelectMany(r => r.Problems).Where(IsWarning).Distinct());
    }

    static bool IsWarning(Problem problem) => problem.Severity == Severity.Warning;

    /// <summary>Minutes and seconds, with hours where there are any.</summary>
    public static string Time(TimeSpan time) => time.ToString(time.TotalHours >= 1 ? @"h\:mm\:ss" : @"m\:ss", CultureInfo.InvariantCulture);

    static string Name(BatchOutcome outcome) => outcome switch
    {
        BatchOutcome.Made => "made",
        BatchOutcome.Current => "unchanged",
        BatchOutcome.Planned => "to make",
        BatchOutcome.Refused => "to be mended",
        BatchOutcome.Failed => "failed",
        _ => "not begun or stopped",
    };

    // As shells take it.
    static string Quoted(string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c is '/' or '.' or '-' or '_' or '\\' or ':') ? name : $"'{name.Replace("'", @"'\''", StringComparison.Ordinal)}'";
}
