using System.CommandLine;

namespace Audio.Cli;

/// <summary>Problems as programs read them, and why nothing came of a command that was to print JSON. Every key is always there.</summary>
static class ProblemJson
{
    /// <summary>A problem as it stands in what is printed.</summary>
    public static ReportedProblem Of(Problem problem) =>
        new(problem.Code, problem.Severity.ToString().ToLowerInvariant(), problem.File, problem.Line, problem.Column, problem.Message, problem.Hint);

    /// <summary>Prints what people were told, where JSON was asked for and none was printed.</summary>
    public static void PrintWhereNothingIs(ParseResult parsed, IEnumerable<Problem> problems, string? failure)
    {
        if (!JsonOutput.IsAwaited(parsed))
            return;
        try
        {
            JsonOutput.Print(new FailureReport([.. problems.Select(Of)], failure), JsonOutput.Readable.FailureReport);
        }
        catch (IOException)
        {
            // Who reads is gone, and whoever watches has been told.
        }
    }
}

sealed record ReportedProblem(string Code, string Severity, string File, int Line, int Column, string Message, string Hint);

/// <param name="Failure">What else was said of it, in a sentence; null where the problems say it all.</param>
sealed record FailureReport(ReportedProblem[] Problems, string? Failure);
