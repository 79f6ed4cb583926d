using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Threading.Channels;
using Audio.Sound;

namespace Audio.Episodes.Outputs;

/// <summary>
/// Writes what ffmpeg encodes: the sound as it comes, in a process of its own, then once more into its container with titles and
/// chapters, which are only known at the end. Nothing in the file depends on when or where it was made.
/// </summary>
sealed class FfmpegWriter : IOutputWriter
{
    readonly Ffmpeg _ffmpeg;
    readonly OutputOptions _options;
    readonly AudioFormat _format;
    readonly PendingFile _sound;
    readonly PendingFile _file;
    readonly PendingFile _cover;
    readonly CancellationTokenSource _stop = new();
    // What is in it is on its way to the encoder, while the next stretch is mixed.
    readonly Channel<ReadOnlyMemory<float>> _samples = Channel.CreateBounded<ReadOnlyMemory<float>>(1);
    readonly Task _encoding;
    long _position;

    /// <param name="format">The format of the mix.</param>
    /// <param name="path">Where the file goes.</param>
    public FfmpegWriter(Ffmpeg ffmpeg, OutputOptions options, AudioFormat format, string path)
    {
        (_ffmpeg, _options, _format) = (ffmpeg, options, format);
        (_sound, _file, _cover) = (new(path), new(path), new(path));
        _encoding = EncodeAsync();
    }

    // Without loss there is nothing to be gained from more than 16 bits, which the dither keeps clean.
    bool IsInteger => _options.Format == OutputFormat.Flac;

    public async Task WriteAsync(ReadOnlyMemory<float> samples, CancellationToken cancellationToken)
    {
        try
        {
            await _samples.Writer.WriteAsync(samples, cancellationToken);
        }
        catch (ChannelClosedException)
        {
            // It ended before its time, and says why.
            await _encoding;
            throw new IOException("ffmpeg ended too soon");
        }
    }

    public async Task<OutputLevels> EndAsync(CancellationToken cancellationToken)
    {
        _samples.Writer.TryComplete();
        await _encoding.WaitAsync(cancellationToken);
        var heard = _format with { SampleRate = _options.SampleRateFor(_format.SampleRate) };
        var meter = new OutputMeter(heard);
        await _ffmpeg.DecodeAsync(_sound.Path, heard, meter.Add, cancellationToken);
        return meter.Levels;
    }

    public async Task CompleteAsync(EpisodeTags tags, IReadOnlyList<ChapterMark> chapters, CancellationToken cancellationToken)
    {
        var description = Encoding.UTF8.GetBytes(FfMetadata.Build(_options.Format, tags, chapters));
        // Ogg has it among its comments.
        string[] cover = tags.Cover is null || _options.Format == OutputFormat.Opus ? [] : ["-f", "mjpeg", "-i", _cover.Path, "-map", "2:v", "-disposition:v:0", "attached_pic", "-metadata:s:v:0", "comment=Cover (front)"];
        if (cover.Length > 0)
            await File.WriteAllBytesAsync(_cover.Path, tags.Cover!.Embedded, cancellationToken);
        await _ffmpeg.RunAsync(
            [
                "-i", _sound.Path, "-f", "ffmetadata", "-i", "pipe:0", .. cover.Take(4), "-map", "0:a", .. cover.Skip(4), "-map_metadata", "1", "-map_chapters", "1", "-c", "copy",
                .. _options.Format != OutputFormat.Flac && _options.Format != OutputFormat.Opus && tags.LanguageCode is { } language ? ["-metadata:s:a:0", $"language={language}"] : Array.Empty<string>(),
                "-fflags", "+bitexact", "-movflags", "+faststart", "-f", _options.Format.Container!, _file.Path,
            ],
            async (stdin, token) => await stdin.WriteAsync(description, token),
            cancellationToken);
        _file.Commit();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        _samples.Writer.TryComplete();
        await _encoding.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stop.Dispose();
        _sound.Dispose();
        _file.Dispose();
        _cover.Dispose();
    }

    async Task EncodeAsync()
    {
        try
        {
            await _ffmpeg.RunAsync(Arguments(), FeedAsync, _stop.Token);
        }
        finally
        {
            // Whoever still writes is not to wait for a reader that has gone.
            _samples.Writer.TryComplete();
        }
    }

    IEnumerable<string> Arguments()
    {
        List<string> arguments =
        [
            "-f", IsInteger ? "s16le" : "f32le", "-ar", Text(_format.SampleRate), "-ac", Text(_format.Channels), "-i", "pipe:0", "-c:a", _options.Format.Encoder!,
        ];
        if (_options.BitRateFor(_format.Channels) is > 0 and var bitRate)
            arguments.AddRange(["-b:a", $"{bitRate}k"]);
        if (_options.SampleRateFor(_format.SampleRate) is var sampleRate && sampleRate != _format.SampleRate)
            arguments.AddRange(Ffmpeg.Resample(sampleRate));
        return [.. arguments, "-fflags", "+bitexact", "-flags:a", "+bitexact", "-f", _options.Format.Container!, _sound.Path];
    }

    async Task FeedAsync(Stream stdin, CancellationToken cancellationToken)
    {
        await foreach (var samples in _samples.Reader.ReadAllAsync(cancellationToken))
        {
            await stdin.WriteAsync(IsInteger ? Integers(samples.Span) : MemoryMarshal.AsBytes(samples.Span).ToArray(), cancellationToken);
            _position += samples.Length;
        }
    }

    byte[] Integers(ReadOnlySpan<float> samples)
    {
        var bytes = new byte[samples.Length * sizeof(short)];
        Quantizer.ToBytes(samples, _position, bytes);
        return bytes;
    }

    static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
