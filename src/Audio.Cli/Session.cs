using System.CommandLine;

namespace Audio.Cli;

/// <summary>One run of a command, and what it has to say to its user.</summary>
sealed class Session : InvocationConfiguration
{
    public Session(Messages messages)
    {
        Messages = messages;
        EnableDefaultExceptionHandler = false;
        ProcessTerminationTimeout = null;
    }

    /// <summary>Where messages go.</summary>
    public Messages Messages { get; }
}

/// <summary>Gives a command the messages of its session.</summary>
static class SessionExtensions
{
    public static Messages Messages(this ParseResult parsed) => ((Session)parsed.InvocationConfiguration).Messages;
}
