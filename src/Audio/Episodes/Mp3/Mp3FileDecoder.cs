using Audio.Sound;

namespace Audio.Episodes.Mp3;

/// <summary>Decodes MP3 files by LAME's decoder, as a gapless player does. Stateless and thread-safe; memory does not grow with the file.</summary>
static class Mp3FileDecoder
{
    /// <summary>Gets samples of a stretch: interleaved, whole frames, valid only during the call.</summary>
    public delegate void Taking(int stretch, ReadOnlySpan<float> samples);

    // A frame is heard into the one after it, and nothing here borrows bits from further back.
    const int Lead = 2;

    /// <summary>Decodes a whole file.</summary>
    /// <param name="path">An MP3 file, with or without a tag before it.</param>
    /// <param name="format">What the file has to be.</param>
    /// <param name="take">Gets interleaved samples, whole frames, valid only during the call.</param>
    /// <exception cref="IOException">It is something else, or damaged; what could be decoded was handed on.</exception>
    public static void Decode(string path, AudioFormat format, Action<ReadOnlySpan<float>> take, CancellationToken cancellationToken) =>
        Decode(path, format, [(0, long.MaxValue)], (_, samples) => take(samples), cancellationToken);

    /// <summary>Decodes stretches of a file that was encoded without bit reservoir, and skips the rest.</summary>
    /// <param name="path">An MP3 file, with or without a tag before it.</param>
    /// <param name="format">What the file has to be.</param>
    /// <param name="stretches">In frames from the first that is heard; in order, some MP3 frames apart.</param>
    /// <exception cref="IOException">It is something else, or damaged; what could be decoded was handed on.</exception>
    public static void Decode(string path, AudioFormat format, IReadOnlyList<(long Start, long End)> stretches, Taking take, CancellationToken cancellationToken)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan);
        SkipTag(file);
        var frames = new FrameReader(file);
        Mp3Stream? decoder = null;
        long delay = InfoFrame.DecoderDelay, end = long.MaxValue, position = 0;
        var stretch = 0;
        try
        {
            var isFirst = true;
            for (long index = 0; stretch < stretches.Count && frames.Read(); isFirst = false)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (frames.Header.SampleRate != format.SampleRate || frames.Header.Channels != format.Channels)
                    throw new InvalidDataException($"It has {frames.Header.SampleRate} Hz and {frames.Header.Channels} channels.");
                if (isFirst && InfoFrame.Read(frames.Frame, frames.Header) is { } info)
                {
                    delay += info.Delay;
                    end = (info.Frames * FrameHeader.Frames) - info.Delay - info.Padding;
                    continue;
                }
                if (decoder is null && index >= (stretches[stretch].Start / FrameHeader.Frames) - Lead)
                {
                    decoder = new(format);
                    position = (index * FrameHeader.Frames) - delay;
                }
                if (decoder is not null)
                    Take(decoder.Decode(frames.Frame));
                index++;
            }
            // It holds the last frame back until it sees another one.
            if (decoder is not null && stretch < stretches.Count)
                Take(decoder.Decode(frames.Frame));
        }
        catch (InvalidDataException e)
        {
            throw new IOException($"{Path.GetFileName(path)} cannot be decoded: {e.Message}");
        }
        finally
        {
            decoder?.Dispose();
        }

        void Take(ReadOnlySpan<float> samples)
        {
            var count = samples.Length / format.Channels;
            var last = Math.Min(end, stretches[stretch].End);
            var from = (int)Math.Clamp(stretches[stretch].Start - position, 0, count);
            var to = (int)Math.Clamp(last - position, from, count);
            if (to > from)
                take(stretch, samples[(from * format.Channels)..(to * format.Channels)]);
            position += count;
            if (position < last)
                return;
            decoder!.Dispose();
            decoder = null;
            stretch++;
        }
    }

    // ID3v2: its length stands in four times seven bits.
    static void SkipTag(FileStream file)
    {
        Span<byte> header = stackalloc byte[10];
        if (file.ReadAtLeast(header, 10, throwOnEndOfStream: false) == 10 && header.StartsWith("ID3"u8))
            file.Position += (header[6] << 21) | (header[7] << 14) | (header[8] << 7) | header[9];
        else
            file.Position = 0;
    }
}
