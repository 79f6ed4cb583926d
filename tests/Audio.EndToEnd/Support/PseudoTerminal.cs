using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Audio.EndToEnd.Support;

/// <summary>Runs the program where it sees a terminal, of a certain width.</summary>
static partial class PseudoTerminal
{
    public static bool IsMissing => OperatingSystem.IsWindows() || !File.Exists("/usr/bin/script");

    /// <returns>What the terminal got, with its control sequences.</returns>
    public static async Task<Outcome> RunInTerminalAsync(this AudioProgram audio, int columns, params string[] arguments)
    {
        using var process = audio.StartInTerminal(columns, arguments);
        return await AudioProgram.FinishAsync(process);
    }

    /// <summary>Starts it; what is written to its standard input are keys.</summary>
    public static Process StartInTerminal(this AudioProgram audio, int columns, params string[] arguments) => audio.StartInTerminal(columns, 24, arguments);

    /// <inheritdoc cref="StartInTerminal(AudioProgram, int, string[])"/>
    public static Process StartInTerminal(this AudioProgram audio, int columns, int rows, params string[] arguments)
    {
        var line = string.Join(' ', arguments.Prepend(AudioProgram.Executable).Select(a => $"'{a.Replace("'", @"'\''", StringComparison.Ordinal)}'"));
        var start = new ProcessStartInfo("/usr/bin/script", ["-qec", $"stty cols {columns} rows {rows}; exec {line}", "/dev/null"])
        {
            WorkingDirectory = audio.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AUDIO_HOME"] = Checkout.Root;
        start.Environment["AUDIO_STORE"] = audio.PathOf("store");
        start.Environment["TERM"] = "xterm-256color";
        foreach (var (name, value) in audio.Environment)
            start.Environment[name] = value;
        return audio.Own(Process.Start(start)!);
    }

    /// <summary>What people read of it.</summary>
    public static string[] LinesRead(this Outcome outcome) => [.. Readable(outcome.Output).Split('\n').Select(l => l.TrimEnd('\r'))];

    /// <summary>What people read of what a terminal got.</summary>
    public static string Readable(string output) => ControlSequence().Replace(output, "");

    [GeneratedRegex(@"\x1b\[[0-9;?]*[a-zA-Z]|\x1b[=>]")]
    private static partial Regex ControlSequence();
}
