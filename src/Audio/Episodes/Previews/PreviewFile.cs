using Audio.Episodes.Mp3;
using Audio.Sound;

namespace Audio.Episodes.Previews;

/// <summary>Writes what is previewed into a file.</summary>
public static class PreviewFile
{
    /// <summary>The extensions of files that can be written.</summary>
    public static IReadOnlyList<string> Extensions { get; } = [".wav", ".mp3"];

    /// <param name="sound">As <see cref="Preview.PlayAsync"/> gives it.</param>
    /// <param name="path">Its extension says what it becomes, and is one of <see cref="Extensions"/>.</param>
    /// <param name="format">The format of the sound.</param>
    /// <exception cref="UnwritableFileException">Nothing can be written there.</exception>
    /// <exception cref="IOException">It cannot be written; nothing is left behind.</exception>
    public static async Task WriteAsync(IAsyncEnumerable<Clip> sound, string path, AudioFormat format, CancellationToken cancellationToken)
    {
        using var file = new PendingFile(path);
        try
        {
            await using var stream = file.Open();
            if (Path.GetExtension(path).Equals(".mp3", StringComparison.OrdinalIgnoreCase))
                await WriteMp3Async(sound, stream, format, cancellationToken);
            else
                await WriteWavAsync(sound, stream, format, cancellationToken);
        }
        catch (IOException e) when (file.IsNamedBy(e))
        {
            throw file.SaidOfPlace(e);
        }
        file.Commit();
    }

    static async Task WriteWavAsync(IAsyncEnumerable<Clip> sound, Stream stream, AudioFormat format, CancellationToken cancellationToken)
    {
        var wav = new StreamedWav(stream, format);
        await foreach (var clip in sound.WithCancellation(cancellationToken))
            wav.Write(clip.Samples.Span);
        wav.Complete();
    }

    static async Task WriteMp3Async(IAsyncEnumerable<Clip> sound, Stream stream, AudioFormat format, CancellationToken cancellationToken)
    {
        var encoder = new Mp3Encoder(format, new());
        var mp3 = new Mp3Writer(stream, format, new(), []);
        await foreach (var clip in sound.WithCancellation(cancellationToken))
        {
            var frames = new MemoryStream();
            encoder.Encode(new ClipSource(clip), frames, cancellationToken);
            mp3.Append(frames.GetBuffer().AsSpan(0, (int)frames.Length));
        }
        mp3.Complete();
    }
}
