using Audio.Speech;

namespace Audio.Episodes.Outputs;

/// <summary>The program that encodes what is neither MP3 nor WAV. Immutable and thread-safe.</summary>
sealed class Ffmpeg
{
    // It prints nothing there but what we ask for.
    const long MaxOutput = 1 << 20;

    readonly string _path;

    Ffmpeg(string path, string version) => (_path, Version) = (path, version);

    /// <summary>What it calls its version, such as <c>5.1.9</c>.</summary>
    public string Version { get; }

    /// <summary>Finds it.</summary>
    /// <exception cref="InvalidInputException">It is not installed, or does not run.</exception>
    public static async Task<Ffmpeg> OpenAsync(CancellationToken cancellationToken)
    {
        if (ExternalProcess.Find("ffmpeg") is not { } path)
            throw Refuse("it is not installed");
        var result = await ExternalProcess.RunAsync(path, ["-version"], ReadOnlyMemory<byte>.Empty, MaxOutput, cancellationToken);
        // "ffmpeg version 5.1.9-0+deb12u1 Copyright (c) …"
        var words = System.Text.Encoding.UTF8.GetString(result.Output).Split(' ');
        return result.ExitCode == 0 && words.Length > 2 ? new(path, words[2].Split('-')[0]) : throw Refuse("it does not run");

        static InvalidInputException Refuse(string why) => new(new Problem(
            "O001", Severity.Error, "ffmpeg", 0, 0, $"m4a, m4b, opus and flac are made with ffmpeg, and {why}",
            InstallCommand.For("ffmpeg", program => ExternalProcess.Find(program) is not null)));
    }

    /// <summary>Runs it to its end.</summary>
    /// <param name="feed">Writes to its standard input.</param>
    /// <exception cref="IOException">It failed.</exception>
    public async Task RunAsync(IEnumerable<string> arguments, Func<Stream, CancellationToken, Task> feed, CancellationToken cancellationToken)
    {
        var result = await ExternalProcess.RunAsync(_path, ["-v", "error", "-y", .. arguments], feed, MaxOutput, cancellationToken);
        if (result.ExitCode != 0)
            throw new IOException($"ffmpeg failed with exit code {result.ExitCode}: {result.Errors.Split('\n')[0].Trim()}");
    }
}
