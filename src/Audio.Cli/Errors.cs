using System.CommandLine;
using System.CommandLine.Parsing;
using Audio.Episodes;
using Audio.Speech;

namespace Audio.Cli;

/// <summary>The one place where errors become words and exit codes.</summary>
static class Errors
{
    public static int PrintUsage(ParseResult parsed)
    {
        foreach (var error in parsed.Errors)
            Console.Error.WriteLine($"audio: {string.Join(' ', error.Message.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}");
        Console.Error.WriteLine($"audio: '{PathOf(parsed.CommandResult)} --help' shows how it is used.");
        return ExitCode.BadInput;
    }

    public static int Print(Exception exception, bool stopped)
    {
        switch (exception)
        {
            case OperationCanceledException when stopped:
                Say("stopped. What was spoken is kept; the same command goes on from there.");
                return ExitCode.Cancelled;
            case InvalidInputException invalid:
                PrintProblems(invalid.Problems);
                return ExitCode.BadInput;
            case RenderException failed:
                PrintProblems(failed.Problems);
                Say("no episode was written. What was spoken is kept; the same command speaks only the rest.");
                return ExitCode.Failed;
            case SpeechException { Remedy: { } remedy }:
                Say($"{exception.Message} ({remedy})");
                return ExitCode.Failed;
            case SpeechException or IOException or UnauthorizedAccessException:
                Say(exception.Message);
                return ExitCode.Failed;
            default:
                // A mistake of ours: one line for the user; the trace only for who asks for it.
                Say($"internal error: {exception.GetType().Name}: {exception.Message} (AUDIO_TRACE=1 shows where)");
                if (Environment.GetEnvironmentVariable("AUDIO_TRACE") == "1")
                    Console.Error.WriteLine(exception);
                return ExitCode.Failed;
        }
    }

    public static void PrintProblems(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
            Console.Error.WriteLine(problem);
    }

    /// <summary>Says that warnings were printed which the user does not want.</summary>
    public static int Refuse()
    {
        Say("there are warnings, and --strict takes none.");
        return ExitCode.BadInput;
    }

    // audio voices try
    static string PathOf(CommandResult command) => command.Parent is CommandResult parent ? $"{PathOf(parent)} {command.Command.Name}" : command.Command.Name;

    static void Say(string message) => Console.Error.WriteLine($"audio: {message}");
}
