using Audio.Episodes.Receipts;

namespace Audio.Cli;

/// <summary>A receipt as <c>verify</c> shows it to a person: a line a check, and below it what is wrong.</summary>
static class ReceiptText
{
    /// <param name="onlyWrong">Whether what is as it should be goes without saying.</param>
    public static void Write(Receipt receipt, StyledOutput output, bool onlyWrong)
    {
        foreach (var file in receipt.Checks.Where(c => !onlyWrong || c.State == CheckState.Failed || c.Problems.Any()).GroupBy(c => c.File))
        {
            output.WriteLine(file.Key);
            foreach (var check in file)
            {
                output.WriteHanging($"  {Sign(check, output)} {check.Name,-9} ", $"{check.Measured}{(check.Expected.Length == 0 || check.Measured.StartsWith(check.Expected, StringComparison.Ordinal) ? "" : $"; expected: {check.Expected}")}");
                foreach (var problem in check.Problems)
                    output.WriteHanging("      ", $"{problem.Severity.ToString().ToLowerInvariant()} {problem.Code}: {problem.Message}{(problem.Hint.Length == 0 ? "" : $" ({problem.Hint})")}");
            }
        }
        if (onlyWrong)
            return;
        var failed = receipt.Checks.Count(c => c.State == CheckState.Failed);
        output.WriteLine(failed == 0 ? "Everything is as it was written." : $"{Count.Of(failed, "check")} failed.");
    }

    static string Sign(ReceiptCheck check, StyledOutput output) => check.State switch
    {
        CheckState.Passed => output.Sign("✓", "+"),
        CheckState.Failed => output.Sign("✗", "x"),
        _ => output.Sign("–", "-"),
    };
}
