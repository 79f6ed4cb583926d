using System.CommandLine;
using System.Text;

namespace Audio.Cli;

/// <summary>The manual page of the program, in the man macros of roff, made of the same texts as the help; see man(7).</summary>
static class ManualPage
{
    static readonly (int Code, string Means)[] ExitCodes =
    [
        (ExitCode.Done, "All is done."),
        (ExitCode.Failed, "The work failed; trying again may help."),
        (ExitCode.BadInput, "The command, an input or the configuration has to be mended first."),
        (ExitCode.Cancelled, "Stopped by Ctrl-C; the same command goes on from there."),
    ];

    static readonly (string Name, string Means)[] Variables =
    [
        ("AUDIO_STORE", "Where speech is kept; else XDG_CACHE_HOME/audio, or ~/.cache/audio."),
        ("AUDIO_HOME", "The folder with the voices.json that came with the program."),
        ("COLUMNS", "How many columns there are, where what is written goes to no terminal."),
        ("NO_COLOR", "Where it is set, nothing is coloured."),
        ("AZURE_SPEECH_KEY, OPENAI_API_KEY, GOOGLE_API_KEY, ELEVENLABS_API_KEY", "The keys of services that are to speak."),
    ];

    /// <param name="root">All commands.</param>
    public static void Write(Command root, string version, TextWriter output)
    {
        output.WriteLine($".TH AUDIO 1 \"\" \"audio {Text(version)}\" \"User Commands\"");
        Section("NAME", output);
        output.WriteLine($"audio \\- {Text(root.Description!.TrimEnd('.')).ToLowerInvariant()}");
        Section("SYNOPSIS", output);
        output.WriteLine(".B audio\n.I command\n[\\fIoptions\\fR]");
        Section("COMMANDS", output);
        foreach (var command in Visible(root.Subcommands))
            WriteCommand(command, "audio", output);
        Section("OPTIONS OF EVERY COMMAND", output);
        WriteOptions(root.Options, output);
        Section("EXIT STATUS", output);
        WriteList(ExitCodes.Select(c => ($"{c.Code}", c.Means)), output);
        Section("ENVIRONMENT", output);
        WriteList(Variables, output);
        WriteExamples(root, output);
    }

    static void WriteCommand(Command command, string parent, TextWriter output)
    {
        var arguments = string.Concat(command.Arguments.Select(a => $" \\fI{Text(a.HelpName ?? a.Name)}\\fR{(a.Arity.MaximumNumberOfValues > 1 ? "..." : "")}"));
        output.WriteLine($".SS {parent} {Text(command.Name)}{arguments}");
        output.WriteLine(Text(command.Description ?? ""));
        foreach (var argument in command.Arguments)
            output.WriteLine($".TP\n.I {Text(argument.HelpName ?? argument.Name)}\n{Text(argument.Description ?? "")}");
        WriteOptions(command.Options, output);
        WriteExamples(command, output);
        foreach (var inner in Visible(command.Subcommands))
            WriteCommand(inner, $"{parent} {command.Name}", output);
    }

    static void WriteOptions(IEnumerable<Option> options, TextWriter output)
    {
        foreach (var option in options.Where(o => !o.Hidden))
        {
            var names = string.Join(", ", option.Aliases.Where(a => a.StartsWith('-') && a != "-?").Prepend(option.Name).Distinct().OrderBy(n => n.Length).Select(n => $"\\fB{Text(n)}\\fR"));
            var value = option.HelpName is { } name ? $" \\fI{Text(name)}\\fR" : "";
            output.WriteLine($".TP\n{names}{value}\n{Text(option.Description ?? "")}");
        }
    }

    static void WriteList(IEnumerable<(string Name, string Means)> list, TextWriter output)
    {
        foreach (var (name, means) in list)
            output.WriteLine($".TP\n.B {Text(name)}\n{Text(means)}");
    }

    static void WriteExamples(Command command, TextWriter output)
    {
        if (command is not DocumentedCommand { Examples: { Length: > 0 } examples })
            return;
        foreach (var (line, does) in examples)
            output.WriteLine($".PP\n{Text(does)}\n.RS\n.EX\n{Text(line)}\n.EE\n.RE");
    }

    static IEnumerable<Command> Visible(IEnumerable<Command> commands) => commands.Where(c => !c.Hidden);

    static void Section(string name, TextWriter output) => output.WriteLine($".SH {name}");

    // A backslash begins a command; so does a point or an apostrophe at the start of a line; a bare hyphen would become a dash.
    static string Text(string text)
    {
        var escaped = new StringBuilder(text).Replace("\\", "\\e").Replace("-", "\\-").Replace("'", "\\(aq").ToString();
        return escaped.StartsWith('.') ? "\\&" + escaped : escaped;
    }
}
