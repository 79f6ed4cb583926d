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

    /// <summary>Plays sound as it comes; where nothing plays it, writes it into a WAV file.</summary>
    /// <param name="sound">Of one format.</param>
    /// <param name="file">Where it goes if need be.</param>
    /// <returns>Null where it was played; else why not, and what to do.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<string?> PlayAsync(IAsyncEnumerable<Clip> sound, string file, CancellationToken cancellationToken)
    {
        using var pending = new PendingFile(file);
        using var player = Streaming.Select(p => RunningPlayer.Start(p.Program, p.Arguments)).FirstOrDefault(p => p is not null);
        await WriteAsync(sound, pending, player?.Input, cancellationToken);
        if (player is not null && await player.HasPlayedAsync(cancellationToken))
            return null;
        var remedy = await PlayFileAsync(pending.Path, tried: player?.Program, cancellationToken);
        if (remedy is not null)
            pending.Commit();
        return remedy;
    }

    /// <summary>Writes sound into a WAV file, and into a player for as long as that listens; null for none.</summary>
    static async Task WriteAsync(IAsyncEnumerable<Clip> sound, PendingFile file, Stream? player, CancellationToken cancellationToken)
    {
        await using var stream = file.Open(FileShare.Read);
        StreamedWav? whole = null, played = null;
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
            using var player = RunningPlayer.Start(program, arguments);
            isThere |= player is not null;
            if (player is not null && await player.HasPlayedAsync(cancellationToken))
                return null;
        }
        return isThere ? "no sound device was found; this is the file" : "there is nothing to play it with: install ffmpeg, or open the file with any player";
    }
}
