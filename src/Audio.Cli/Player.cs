using System.ComponentModel;
using System.Diagnostics;
using Audio.Sound;

namespace Audio.Cli;

/// <summary>Plays sound with what the system has.</summary>
static class Player
{
    // Those that play what is still being made, from their standard input.
    static readonly (string Program, string[] Arguments)[] Streaming =
    [
        ("ffplay", ["-v", "error", "-nodisp", "-autoexit", "-fflags", "nobuffer", "-probesize", "32", "-i", "pipe:0"]), ("aplay", ["-q", "-"]), ("play", ["-q", "-t", "wav", "-"]),
    ];

    static readonly (string Program, string[] Arguments)[] OfFiles = [("paplay", []), ("pw-play", []), ("afplay", [])];

    /// <summary>Plays sound as it comes, and writes it into a WAV file.</summary>
    /// <param name="sound">Of one format.</param>
    /// <param name="file">Written in any case, whole or not at all.</param>
    /// <returns>Null where it was played; else why not, and what to do.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<string?> PlayAsync(IAsyncEnumerable<Clip> sound, string file, CancellationToken cancellationToken)
    {
        using var pending = new PendingFile(file);
        using var player = StartStreaming();
        try
        {
            await WriteAsync(sound, pending.Path, player?.StandardInput.BaseStream, cancellationToken);
            pending.Commit();
            if (player is not null)
            {
                player.StandardInput.Close();
                await player.WaitForExitAsync(cancellationToken);
                if (player.ExitCode == 0)
                    return null;
            }
        }
        catch
        {
            player?.Kill();
            throw;
        }
        return await PlayFileAsync(file, tried: player?.StartInfo.FileName, cancellationToken);
    }

    /// <summary>Writes sound into a WAV file, and into a player for as long as that listens; null for none.</summary>
    public static async Task WriteAsync(IAsyncEnumerable<Clip> sound, string file, Stream? player, CancellationToken cancellationToken)
    {
        await using var stream = new FileStream(file, FileMode.CreateNew, FileAccess.Write, FileShare.Read, bufferSize: 1 << 16);
        WavStream? whole = null, played = null;
        await foreach (var clip in sound.WithCancellation(cancellationToken))
        {
            whole ??= new(stream, clip.Format);
            whole.Write(clip.Samples.Span);
            try
            {
                if (player is not null)
                {
                    played ??= new(player, clip.Format);
                    // It takes as much as it has played: the next is spoken meanwhile.
                    await Task.Run(() => played.Write(clip.Samples.Span), cancellationToken).WaitAsync(cancellationToken);
                }
            }
            catch (IOException)
            {
                // It has gone, and its exit code says why.
                player = null;
            }
        }
        whole?.Complete();
    }

    /// <summary>Plays a WAV file to its end.</summary>
    /// <returns>Null where it was played; else why not, and what to do.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Task<string?> PlayAsync(string file, CancellationToken cancellationToken) => PlayFileAsync(file, tried: null, cancellationToken);

    static async Task<string?> PlayFileAsync(string file, string? tried, CancellationToken cancellationToken)
    {
        var isThere = tried is not null;
        var players = OperatingSystem.IsWindows()
            ? [("powershell", ["-NoProfile", "-Command", $"(New-Object Media.SoundPlayer '{file.Replace("'", "''", StringComparison.Ordinal)}').PlaySync()"])]
            : Streaming.Select(p => (p.Program, Arguments: Array.ConvertAll(p.Arguments, a => a is "-" or "pipe:0" ? file : a)))
                .Concat(OfFiles.Select(p => (p.Program, Arguments: p.Arguments.Append(file).ToArray())));
        foreach (var (program, arguments) in players.Where(p => p.Program != tried))
        {
            using var player = Start(program, arguments);
            if (player is null)
                continue;
            isThere = true;
            try
            {
                player.StandardInput.Close();
                await player.WaitForExitAsync(cancellationToken);
            }
            catch (OperationCanceledException)
            {
                player.Kill();
                throw;
            }
            if (player.ExitCode == 0)
                return null;
        }
        return isThere ? "no sound device was found; this is the file" : "there is nothing to play it with: install ffmpeg, or open the file with any player";
    }

    static Process? StartStreaming() =>
        Streaming.Select(p => Start(p.Program, p.Arguments)).FirstOrDefault(p => p is not null);

    // Null where there is no such program.
    static Process? Start(string program, string[] arguments)
    {
        try
        {
            var player = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
            // Nobody reads what it says, but it must not wait for a reader.
            player.BeginOutputReadLine();
            player.BeginErrorReadLine();
            return player;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
