using Audio.Episodes.Receipts;

namespace Audio.Cli;

/// <summary>A receipt as <c>verify --json</c> prints it. Every key is always there.</summary>
static class ReceiptJson
{
    public static void Print(Receipt receipt) =>
        JsonOutput.Print(new VerifyReport(receipt.IsPassed, [.. receipt.Checks.Select(Check)]), JsonOutput.Readable.VerifyReport);

    static VerifyCheck Check(ReceiptCheck check) => new(
        check.File, check.Name, check.State.ToString().ToLowerInvariant(), check.Measured, check.Expected,
        [.. check.Problems.Select(p => new VerifyProblem(p.Code, p.Severity.ToString().ToLowerInvariant(), p.Message, p.Hint))]);
}

sealed record VerifyReport(bool Passed, VerifyCheck[] Checks);

sealed record VerifyCheck(string File, string Check, string State, string Measured, string Expected, VerifyProblem[] Problems);

sealed record VerifyProblem(string Code, string Severity, string Message, string Hint);
