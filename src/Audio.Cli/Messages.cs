using System.Diagnostics;
using System.Globalization;
using Spectre.Console;

namespace Audio.Cli;

/// <summary>
/// What is said besides results: on standard error and, with its time, in a log. A terminal gets colours and the lines of the source that are
/// spoken of; anything else gets plain lines, dated where they tell of the work and in the form that compilers use where they tell of a mistake. Thread-safe.
/// </summary>
sealed class Messages : IDisposable
{
    readonly Lock _lock = new();
    readonly Verbosity _verbosity;
    readonly ProblemText? _problems;
    readonly TimeProvider _time;
    readonly ActivityListener? _listener;
    TextWriter? _log;
    readonly List<Problem> _told = [];
    bool _isOnScreen;

    /// <param name="log">Gets everything, whatever the verbosity; null for none. Disposed with this.</param>
    public Messages(Verbosity verbosity, TextWriter? log = null, TimeProvider? time = null)
    {
        (_verbosity, _log, _time) = (verbosity, log, time ?? TimeProvider.System);
        Terminal = Console.IsErrorRedirected ? null : AnsiConsole.Create(new() { Ansi = AnsiSupport.Detect, Interactive = InteractionSupport.Yes, Out = new AnsiConsoleOutput(Console.Error) });
        _problems = Terminal is null ? null : new(Terminal);
        if (verbosity < Verbosity.Verbose && log is null)
            return;
        _listener = new()
        {
            ShouldListenTo = source => source.Name == Telemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = Tell,
        };
        ActivitySource.AddActivityListener(_listener);
    }

    /// <summary>Whether nothing is said but what is wrong.</summary>
    public bool AreQuiet => _verbosity == Verbosity.Quiet;

    /// <summary>Whether <see cref="Told"/> is wanted; whoever watches a folder for weeks wants none.</summary>
    public bool Remembers { get; init; }

    /// <summary>All problems that were told of, where that is wanted.</summary>
    public IReadOnlyList<Problem> Told => _told;

    /// <summary>Why nothing came of it, as it was said last; null where problems say it.</summary>
    public string? Failure { get; private set; }

    /// <summary>The terminal that people look at; null where there is none.</summary>
    public IAnsiConsole? Terminal { get; }

    /// <summary>Where progress moves; null where it is told by the line, or not at all.</summary>
    public IAnsiConsole? Live => _verbosity == Verbosity.Normal && Terminal is { Profile.Capabilities.Ansi: true } terminal ? terminal : null;

    /// <summary>Enters a screen of its own, which leaves what was there as it was. For terminals that know control sequences.</summary>
    public void EnterScreen()
    {
        _isOnScreen = true;
        Console.Error.Write("\e[?1049h\e[?25l");
    }

    /// <summary>Goes back to what was there, and shows the cursor, which whatever moves hides.</summary>
    public void RestoreTerminal()
    {
        if (Terminal is { Profile.Capabilities.Ansi: true })
            Console.Error.Write(_isOnScreen ? "\e[?25h\e[?1049l" : "\e[?25h");
        _isOnScreen = false;
    }

    /// <summary>Tells of something that is wrong, doubtful or worth knowing in an input.</summary>
    public void Say(Problem problem)
    {
        lock (_lock)
        {
            Log(problem.ToString());
            if (Remembers)
                _told.Add(problem);
            if (_verbosity == Verbosity.Quiet && problem.Severity == Severity.Info)
                return;
            if (_problems is { } terminal)
                terminal.Write(problem);
            else
                Console.Error.WriteLine(problem);
        }
    }

    /// <summary>Tells of several.</summary>
    public void Say(IEnumerable<Problem> problems)
    {
        foreach (var problem in problems)
            Say(problem);
    }

    /// <summary>Tells how the work goes, or what came of it.</summary>
    public void Say(string status)
    {
        lock (_lock)
        {
            Log(status);
            if (_verbosity >= Verbosity.Normal)
                Write(Terminal is null ? $"{Now()} audio: {status}" : $"audio: {status}");
        }
    }

    /// <summary>Tells how far the work has come: nothing that somebody who sees it move need be told.</summary>
    public void SayProgress(string progress)
    {
        lock (_lock)
        {
            if (Live is null)
                Say(progress);
            else
                Log(progress);
        }
    }

    /// <summary>Tells what only those want to know who want to know everything.</summary>
    public void SayStep(string step)
    {
        lock (_lock)
        {
            Log(step);
            if (_verbosity == Verbosity.Verbose)
                Write($"{Now()} audio: {step}");
        }
    }

    /// <summary>Tells why nothing comes of it, whatever the verbosity.</summary>
    public void SayFailure(string failure)
    {
        lock (_lock)
        {
            Log(failure);
            Failure = failure;
            Write($"audio: {failure}");
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _listener?.Dispose();
        _log?.Dispose();
    }

    void Tell(Activity activity)
    {
        var outcome = activity.GetTagItem(Telemetry.Outcome) is string said ? $": {said}" : "";
        var step = string.Create(CultureInfo.InvariantCulture, $"{activity.OperationName} {activity.GetTagItem(Telemetry.Subject)}{outcome} ({activity.Duration.TotalSeconds:0.000} s)");
        SayStep(step);
    }

    // Above what moves, where something does.
    void Write(string line)
    {
        if (Terminal is { } terminal)
            terminal.WriteLine(TerminalText.Printable(line));
        else
            Console.Error.WriteLine(line);
    }

    void Log(string line)
    {
        try
        {
            _log?.WriteLine($"{Now()} {line}");
        }
        catch (IOException e)
        {
            // What the log was to tell of goes on without it.
            _log = null;
            Write($"audio: the log ends here: {e.Message.Split(" : '")[0]}");
        }
    }

    string Now() => _time.GetUtcNow().ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);
}
