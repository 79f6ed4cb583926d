using System.Globalization;
using System.Runtime.InteropServices;
using Audio.Sound;
using Audio.Speech;

namespace Audio.Episodes.Outputs;

/// <summary>The program that encodes what is neither MP3 nor WAV, and decodes whatever a show brings along. Immutable and thread-safe.</summary>
sealed class Ffmpeg
{
    // It prints nothing there but what we ask for.
    const long MaxOutput = 1 << 20;

    readonly string _path;

    Ffmpeg(string path, string version) => (_path, Version) = (path, version);

    /// <summary>What it calls its version, such as <c>5.1.9</c>.</summary>
    public string Version { get; }

    /// <summary>Finds it.</summary>
    /// <param name="what">What it is needed for, such as <c>music is decoded</c>.</param>
    /// <exception cref="InvalidInputException">It is not installed, or does not run.</exception>
    public static async Task<Ffmpeg> OpenAsync(string what, CancellationToken cancellationToken)
    {
        if (ExternalProcess.Find("ffmpeg") is not { } path)
            throw Refuse("it is not installed");
        ProcessResult result;
        try
        {
            result = await ExternalProcess.RunAsync(path, ["-version"], ReadOnlyMemory<byte>.Empty, MaxOutput, cancellationToken);
        }
        catch (IOException e)
        {
            throw Refuse(e.Message);
        }
        // "ffmpeg version 5.1.9-0+deb12u1 Copyright (c) …"
        var words = System.Text.Encoding.UTF8.GetString(result.Output).Split(' ');
        return result.ExitCode == 0 && words.Length > 2 ? new(path, words[2].Split('-')[0]) : throw Refuse("it does not run");

        InvalidInputException Refuse(string why) => new(new Problem(
            "O001", Severity.Error, "ffmpeg", 0, 0, $"{what} with ffmpeg, and {why}",
            InstallCommand.For("ffmpeg", program => ExternalProcess.Find(program) is not null)));
    }

    /// <summary>The arguments that bring sound to another rate: its own choice of filter lets some of what lies above half the rate through.</summary>
    public static IEnumerable<string> Resample(int sampleRate) =>
        ["-af", string.Create(CultureInfo.InvariantCulture, $"aresample={sampleRate}:filter_size=96:phase_shift=12:cutoff=0.975")];

    /// <summary>Decodes a stretch of any file that has sound in it.</summary>
    /// <param name="from">Where it begins.</param>
    /// <param name="longest">How long it is at most.</param>
    /// <param name="format">What it is converted to: 1 or 2 channels.</param>
    /// <exception cref="InvalidDataException">There is no sound in it there.</exception>
    public async Task<Clip> DecodeAsync(string file, TimeSpan from, TimeSpan longest, AudioFormat format, CancellationToken cancellationToken)
    {
        var most = (format.ToFrames(longest) + format.SampleRate) * format.Channels * sizeof(float);
        var result = await CollectAsync(
            [
                "-ss", Seconds(from), "-t", Seconds(longest), "-i", "file:" + Path.GetFullPath(file), "-map", "0:a:0",
                .. Resample(format.SampleRate), "-f", "f32le", "-ar", Text(format.SampleRate), "-ac", Text(format.Channels), "pipe:1",
            ],
            most, cancellationToken);
        if (result.ExitCode != 0 || result.Output.Length == 0)
            throw new InvalidDataException(result.Errors.Split('\n')[^1].Trim() is { Length: > 0 } error ? $"ffmpeg says: {error}" : "there is no sound in it there");
        var samples = MemoryMarshal.Cast<byte, float>(result.Output).ToArray();
        return new(format, samples.AsMemory(0, (int)Math.Min(samples.Length / format.Channels, format.ToFrames(longest)) * format.Channels));

        static string Seconds(TimeSpan time) => time.TotalSeconds.ToString("0.######", CultureInfo.InvariantCulture);
    }

    /// <summary>Runs it to its end and collects what it writes to its standard output.</summary>
    /// <param name="most">The most bytes that it may write.</param>
    public Task<ProcessResult> CollectAsync(IEnumerable<string> arguments, long most, CancellationToken cancellationToken) =>
        ExternalProcess.RunAsync(_path, ["-v", "error", "-nostdin", .. arguments], ReadOnlyMemory<byte>.Empty, most, cancellationToken);

    /// <summary>Decodes a whole file as players do, by the block; memory does not grow with it.</summary>
    /// <param name="format">What it is converted to.</param>
    /// <param name="take">Gets interleaved samples, whole frames, valid only during the call.</param>
    /// <exception cref="IOException">It cannot be decoded to its end.</exception>
    public async Task DecodeAsync(string file, AudioFormat format, Action<ReadOnlySpan<float>> take, CancellationToken cancellationToken)
    {
        var frame = format.Channels * sizeof(float);
        var rest = new byte[frame]; // of a frame that a block has cut through
        var kept = 0;
        var result = await ExternalProcess.StreamAsync(
            _path, ["-v", "error", "-nostdin", "-i", "file:" + Path.GetFullPath(file), "-map", "0:a:0", "-f", "f32le", "-ar", Text(format.SampleRate), "-ac", Text(format.Channels), "pipe:1"],
            block =>
            {
                if (kept > 0)
                {
                    var missing = Math.Min(frame - kept, block.Length);
                    block[..missing].CopyTo(rest.AsSpan(kept));
                    kept += missing;
                    block = block[missing..];
                    if (kept < frame)
                        return;
                    take(MemoryMarshal.Cast<byte, float>(rest));
                    kept = 0;
                }
                var whole = block.Length / frame * frame;
                take(MemoryMarshal.Cast<byte, float>(block[..whole]));
                block[whole..].CopyTo(rest);
                kept = block.Length - whole;
            },
            cancellationToken);
        if (result.ExitCode != 0 || result.Errors.Length > 0)
            throw new IOException($"{Path.GetFileName(file)} cannot be decoded: {result.Errors.Split('\n')[0].Trim()}");
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

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
