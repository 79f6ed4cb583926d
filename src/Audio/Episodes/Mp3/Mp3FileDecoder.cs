using Audio.Sound;

namespace Audio.Episodes.Mp3;

/// <summary>Decodes whole MP3 files by LAME's decoder, as a gapless player does. Stateless and thread-safe; memory does not grow with the file.</summary>
static class Mp3FileDecoder
{
    /// <param name="path">An MP3 file, with or without a tag before it.</param>
    /// <param name="format">What the file has to be.</param>
    /// <param name="take">Gets interleaved samples, whole frames, valid only during the call.</param>
    /// <exception cref="IOException">It is something else, or damaged; what could be decoded was handed on.</exception>
    public static void Decode(string path, AudioFormat format, Action<ReadOnlySpan<float>> take, CancellationToken cancellationToken)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1 << 16, FileOptions.SequentialScan);
        SkipTag(file);
        var frames = new FrameReader(file);
        using var decoder = new Mp3Stream(format);
        long skipped = InfoFrame.DecoderDelay, left = long.MaxValue;
        var isFirst = true;
        try
        {
            for (; frames.Read() && left > 0; isFirst = false)
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (frames.Header.SampleRate != format.SampleRate || frames.Header.Channels != format.Channels)
                    throw new InvalidDataException($"It has {frames.Header.SampleRate} Hz and {frames.Header.Channels} channels.");
                if (isFirst && InfoFrame.Read(frames.Frame, frames.Header) is { } info)
                {
                    skipped += info.Delay;
                    left = Math.Max(0, (info.Frames * FrameHeader.Frames) - info.Delay - info.Padding);
                }
                else
                {
                    Take(decoder.Decode(frames.Frame));
                }
            }
            // It holds the last frame back until it sees another one.
            if (!isFirst)
                Take(decoder.Decode(frames.Frame));
        }
        catch (InvalidDataException e)
        {
            throw new IOException($"{Path.GetFileName(path)} cannot be decoded: {e.Message}");
        }

        void Take(ReadOnlySpan<float> samples)
        {
            var late = (int)Math.Min(skipped, samples.Length / format.Channels);
            skipped -= late;
            samples = samples[(late * format.Channels)..];
            samples = samples[..(int)Math.Min(samples.Length, Math.Min(left, int.MaxValue / format.Channels) * format.Channels)];
            left -= samples.Length / format.Channels;
            if (!samples.IsEmpty)
                take(samples);
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
