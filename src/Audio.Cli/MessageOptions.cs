using System.CommandLine;

namespace Audio.Cli;

/// <summary>The options of every command that decide how much it says.</summary>
sealed class MessageOptions
{
    readonly Option<bool> _quiet = new("--quiet", "-q") { Description = "Say nothing but what is wrong.", Recursive = true };
    readonly Option<bool> _verbose = new("--verbose", "-v") { Description = "Say every step, and how long it took.", Recursive = true };
    readonly Option<string?> _log = UsageErrors.RefuseEmpty(new Option<string?>("--log") { Description = "Add every step and message, with its time, to a file.", HelpName = "FILE", Recursive = true });

    public void AddTo(Command root)
    {
        root.Add(_quiet);
        root.Add(_verbose);
        root.Add(_log);
        _verbose.Validators.Add(result =>
        {
            if (result.GetValue(_quiet) && result.GetValue(_verbose))
                result.AddError("--quiet and --verbose contradict each other.");
        });
    }

    /// <summary>Opens the log, if there is to be one.</summary>
    /// <param name="arguments">What the user typed, for the log.</param>
    /// <exception cref="InvalidInputException">The log cannot be written.</exception>
    public Messages Open(ParseResult parsed, IEnumerable<string> arguments)
    {
        var verbosity = parsed.GetValue(_quiet) ? Verbosity.Quiet : parsed.GetValue(_verbose) ? Verbosity.Verbose : Verbosity.Normal;
        var remembers = JsonOutput.IsAwaited(parsed);
        if (parsed.GetValue(_log) is not { } path)
            return new(verbosity) { Remembers = remembers };
        try
        {
            var messages = new Messages(verbosity, new StreamWriter(path, append: true) { AutoFlush = true }) { Remembers = remembers };
            messages.SayStep($"audio {string.Join(' ', arguments)}");
            return messages;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(new Problem("I002", Severity.Error, path, 0, 0, $"the log cannot be written: {(Directory.Exists(path) ? "this is a folder" : new UnwritableFileException(path, e).Reason)}", "name another file with --log"));
        }
    }
}
