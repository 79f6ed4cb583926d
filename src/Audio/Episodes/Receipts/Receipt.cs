using System.Collections.Immutable;

namespace Audio.Episodes.Receipts;

/// <summary>An episode's files, checked against its manifest. Immutable.</summary>
/// <param name="Checks">In the order of the files.</param>
public sealed record Receipt(ImmutableArray<ReceiptCheck> Checks)
{
    /// <summary>Whether nothing was found that is not as it was written.</summary>
    public bool IsPassed => Checks.All(c => c.State != CheckState.Failed);

    /// <summary>What is wrong, or worth knowing.</summary>
    public IEnumerable<Problem> Problems => Checks.SelectMany(c => c.Problems);
}

/// <summary>One thing that was checked about one file. Immutable.</summary>
/// <param name="File">Its name.</param>
/// <param name="Name">What was checked, such as <c>loudness</c>.</param>
/// <param name="Measured">What was found; empty where nothing was.</param>
/// <param name="Expected">What the manifest says; empty where that goes without saying.</param>
public sealed record ReceiptCheck(string File, string Name, string Measured, string Expected)
{
    /// <summary>What is wrong with it; warnings do not fail it.</summary>
    public ImmutableArray<Problem> Problems { get; init; } = [];

    /// <summary>Whether it could not be checked, or was not asked for.</summary>
    public bool IsSkipped { get; init; }

    /// <summary>What came of it.</summary>
    public CheckState State => Problems.Any(p => p.Severity == Severity.Error) ? CheckState.Failed : IsSkipped ? CheckState.Skipped : CheckState.Passed;

    /// <summary>The same, with something that is wrong.</summary>
    internal ReceiptCheck With(string code, string message, string hint, Severity severity = Severity.Error) =>
        this with { Problems = Problems.Add(new(code, severity, File, 0, 0, message, hint)) };
}

/// <summary>What came of a check.</summary>
public enum CheckState
{
    /// <summary>Everything is as it was written.</summary>
    Passed,

    /// <summary>It is not.</summary>
    Failed,

    /// <summary>It was not looked at.</summary>
    Skipped,
}
