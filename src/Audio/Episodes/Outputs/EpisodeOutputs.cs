using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Audio.Sound;

namespace Audio.Episodes.Outputs;

/// <summary>The files of an episode that need its mix, all written in one pass: those of them that are not there already. Not thread-safe.</summary>
sealed class EpisodeOutputs : IAsyncDisposable
{
    readonly ImmutableArray<(PlannedOutput Output, IOutputWriter Writer)> _writers;

    EpisodeOutputs(ImmutableArray<(PlannedOutput Output, IOutputWriter Writer)> writers) => _writers = writers;

    /// <summary>Whether anything needs the mix.</summary>
    public bool NeedSound => !_writers.IsEmpty;

    /// <summary>Begins the files that have to be made.</summary>
    /// <param name="outputs">All that are wanted.</param>
    /// <param name="folder">Where they go.</param>
    /// <param name="before">The manifest that stands there; null for none.</param>
    /// <param name="ffmpeg">Null where nothing needs it.</param>
    public static EpisodeOutputs Begin(IEnumerable<PlannedOutput> outputs, AudioFormat format, string folder, Manifest? before, Ffmpeg? ffmpeg) => new(
    [
        .. from output in outputs
           where output.Options.Format != OutputFormat.Mp3 && !output.IsThere(folder, before)
           let path = Path.Combine(folder, output.File)
           select (output, output.Options.Format.Encoder is null ? (IOutputWriter)new WaveWriter(format, path) : new FfmpegWriter(ffmpeg!, output.Options, format, path)),
    ]);

    /// <summary>Adds sound at the end of each.</summary>
    public Task WriteAsync(Clip sound, CancellationToken cancellationToken) =>
        Task.WhenAll(_writers.Select(w => w.Writer.WriteAsync(sound.Samples, cancellationToken)));

    /// <summary>Ends each and moves it into its place.</summary>
    public Task CompleteAsync(EpisodeTags tags, IReadOnlyList<ChapterMark> chapters, CancellationToken cancellationToken) =>
        Task.WhenAll(_writers.Select(w => w.Writer.CompleteAsync(tags, chapters, cancellationToken)));

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var (_, writer) in _writers)
            await writer.DisposeAsync();
    }
}

/// <summary>A file that an episode is to be written as. Immutable.</summary>
/// <param name="Options">What it is.</param>
/// <param name="File">Its name.</param>
/// <param name="Key">Names all that goes into it.</param>
sealed record PlannedOutput(OutputOptions Options, string File, string Key)
{
    /// <param name="slug">The file's name without its extension.</param>
    /// <param name="format">The format of the mix.</param>
    /// <param name="segments">The keys of all segments, which name the mix.</param>
    /// <param name="tags">What players show.</param>
    /// <param name="titles">The titles of the chapters. Where they begin follows from the segments.</param>
    public static PlannedOutput Of(OutputOptions options, string slug, AudioFormat format, IEnumerable<string> segments, EpisodeTags tags, IEnumerable<string> titles)
    {
        var identity = string.Join('\n', [options.IdentityFor(format.Channels), tags.ToString(), .. titles.Select(t => t.ReplaceLineEndings(" ")), .. segments]);
        return new(options, $"{slug}.{options.Format.Name}", Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity))));
    }

    /// <summary>Whether a folder has it, made before of the same things.</summary>
    public bool IsThere(string folder, Manifest? before) =>
        before?.Outputs.FirstOrDefault(o => o.File == File && o.Key == Key) is { } made
        && new FileInfo(Path.Combine(folder, File)) is { Exists: true } file && file.Length == made.Bytes;

    /// <summary>What the manifest says of it, once it is there.</summary>
    public ManifestOutput Describe(string folder, AudioFormat format) => new(
        File, Options.Format.Name, Options.BitRateFor(format.Channels), Options.Format.SampleRate > 0 ? Options.Format.SampleRate : format.SampleRate,
        new FileInfo(Path.Combine(folder, File)).Length, Key);
}
