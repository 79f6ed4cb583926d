using System.ComponentModel;
using System.Diagnostics;

namespace Audio.Cli;

/// <summary>Plays sound with what the system has.</summary>
static class Player
{
    static readonly (string Program, string[] Arguments)[] Players =
    [
        ("ffplay", ["-v", "error", "-nodisp", "-autoexit"]), ("paplay", []), ("pw-play", []), ("aplay", ["-q"]), ("afplay", []), ("play", ["-q"]),
    ];

    /// <summary>Plays a WAV file to its end.</summary>
    /// <returns>Null where it was played; else why not, and what to do.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<string?> PlayAsync(string file, CancellationToken cancellationToken)
    {
        var players = OperatingSystem.IsWindows()
            ? [("powershell", ["-NoProfile", "-Command", $"(New-Object Media.SoundPlayer '{file.Replace("'", "''", StringComparison.Ordinal)}').PlaySync()"])]
            : Players.Select(p => (p.Program, Arguments: p.Arguments.Append(file).ToArray()));
        var isThere = false;
        foreach (var (program, arguments) in players)
        {
            var played = await RunAsync(program, arguments, cancellationToken);
            if (played == true)
                return null;
            isThere |= played is not null;
        }
        return isThere ? "no sound device was found; this is the file" : "there is nothing to play it with: install ffmpeg, or open the file with any player";
    }

    // Null where there is no such program.
    static async Task<bool?> RunAsync(string program, string[] arguments, CancellationToken cancellationToken)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            try
            {
                await process.WaitForExitAsync(cancellationToken);
                return process.ExitCode == 0;
            }
            catch (OperationCanceledException)
            {
                process.Kill();
                throw;
            }
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
