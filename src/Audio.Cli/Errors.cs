using System.CommandLine;
using Audio.Episodes;
using Audio.Speech;

namespace Audio.Cli;

/// <summary>The one place where errors become words and exit codes.</summary>
static class Errors
{
    public static int PrintUsage(ParseResult parsed)
    {
        List<string> errors = [.. UsageErrors.Of(parsed)];
        foreach (var error in errors)
            Console.Error.WriteLine($"audio: {error}");
        Console.Error.WriteLine($"audio: '{UsageErrors.PathOf(parsed.CommandResult)} --help' shows how it is used.");
        ProblemJson.PrintWhereNothingIs(parsed, [], string.Join(' ', errors));
        return ExitCode.BadInput;
    }

    /// <param name="stopped">Whether its user stopped it.</param>
    /// <param name="maySpeak">Whether something may have been spoken.</param>
    public static int Print(Exception exception, bool stopped, bool maySpeak, Messages messages)
    {
        switch (exception)
        {
            case OperationCanceledException when stopped:
                messages.SayFailure(maySpeak ? "stopped. What was spoken is kept; the same command goes on from there." : "stopped.");
                return ExitCode.Cancelled;
            case InvalidInputException invalid:
                messages.Say(invalid.Problems);
                return ExitCode.BadInput;
            case RenderException failed:
                messages.Say(failed.Problems);
                messages.SayFailure("no episode was written. What was spoken is kept; the same command speaks only the rest.");
                return ExitCode.Failed;
            case UnwritableFileException { Place: var place, Reason: var reason }:
                messages.Say(new Problem("I002", Severity.Error, place, 0, 0, $"this cannot be written: {reason}", "name another place, or mend its permissions"));
                return ExitCode.BadInput;
            case SpeechException { Remedy: { } remedy }:
                messages.SayFailure($"{exception.Message} ({remedy})");
                return ExitCode.Failed;
            case SpeechException or IOException or UnauthorizedAccessException:
                messages.SayFailure(exception.Message);
                return ExitCode.Failed;
            default:
                // A mistake of ours: one line for the user; the trace only for who asks for it.
                messages.SayFailure($"internal error: {exception.GetType().Name}: {exception.Message} (--verbose shows where)");
                messages.SayStep(exception.ToString());
                return ExitCode.Failed;
        }
    }

    /// <summary>Says that warnings were printed which the user does not want.</summary>
    public static int Refuse(Messages messages)
    {
        messages.SayFailure("there are warnings, and --strict takes none.");
        return ExitCode.BadInput;
    }
}
