using System.Buffers;
using System.Globalization;
using System.Numerics.Tensors;
using Audio.Sound;

namespace Audio.Episodes.Mp3;

/// <summary>
/// Encodes stretches of a mix into MP3 frames that can be joined. Immutable and thread-safe: every call has a LAME of its own.
/// </summary>
/// <remarks>
/// A frame that borrows no bits from the frames before it, and whose predecessors are silent, decodes the same whatever stands
/// before them. So the bit reservoir is off and every segment ends in silence. Joined segments then decode to the joined mix,
/// 1105 frames late (LAME's 576 and the decoder's 529), which <see cref="Mp3Writer"/> makes up for. Where something always sounds,
/// the same sound on either side of every joint does what silence does: each segment is then encoded with what surrounds it, and
/// only its own frames are kept.
/// </remarks>
public sealed class Mp3Encoder
{
    /// <summary>A segment's length is a multiple of this many frames: 1152, an MPEG-1 layer III frame.</summary>
    public const int SegmentUnit = FrameHeader.Frames;

    /// <summary>A segment ends in this many silent frames, so that encoder and decoder are at rest where the next one starts.</summary>
    public const int SilentTail = 2 * SegmentUnit;

    const int BlockFrames = 16 * SegmentUnit;

    readonly AudioFormat _format;
    readonly Mp3Options _options;

    /// <summary>Encodes sound of <paramref name="format"/>: 32, 44.1 or 48 kHz, mono or stereo.</summary>
    /// <exception cref="ArgumentException">MPEG-1 layer III has no such sample rate, channels or bit rate, or LAME no such quality.</exception>
    public Mp3Encoder(AudioFormat format, Mp3Options options)
    {
        FrameHeader.Of(format, options.BitRateKbps);
        if (options.Quality is < 0 or > 9)
            throw new ArgumentException($"LAME's quality is 0 to 9, not {options.Quality}.", nameof(options));
        _format = format;
        _options = options;
        Identity = string.Create(
            CultureInfo.InvariantCulture, $"LAME {Lame.Version} {format.SampleRate}x{format.Channels} {options.BitRateKbps}k q{options.Quality}");
    }

    /// <summary>All that decides which bytes come of a sound, such as <c>LAME 3.100 44100x1 128k q5</c>: a part of cache keys.</summary>
    /// <exception cref="InvalidInputException">LAME is not installed.</exception>
    public string Identity { get; }

    /// <summary>The most bytes that a segment takes.</summary>
    /// <param name="frames">Its length.</param>
    public int LengthOf(long frames) => checked((int)(frames / SegmentUnit * (FrameHeader.Of(_format, _options.BitRateKbps) with { IsPadded = true }).FrameLength));

    /// <summary>Encodes one segment that silence surrounds.</summary>
    /// <inheritdoc cref="Encode(ISampleSource, Stream, ReadOnlyMemory{float}, ReadOnlyMemory{float}, CancellationToken)"/>
    public long Encode(ISampleSource segment, Stream destination, CancellationToken cancellationToken = default) => Encode(segment, destination, default, default, cancellationToken);

    /// <summary>Encodes one segment, at the level it comes in.</summary>
    /// <param name="segment">A multiple of <see cref="SegmentUnit"/> frames; without surroundings the last <see cref="SilentTail"/> of them are exact zeros; read to its end.</param>
    /// <param name="destination">Receives one MP3 frame for every <see cref="SegmentUnit"/> frames; stays open.</param>
    /// <param name="before">What is heard before it, a multiple of <see cref="SegmentUnit"/> frames; empty for silence.</param>
    /// <param name="after">What is heard after it, likewise, and empty where <paramref name="before"/> is.</param>
    /// <returns>The length of the segment in frames.</returns>
    /// <exception cref="ArgumentException">The segment is of another format or length, does not end in silence, or holds a NaN or infinity.</exception>
    /// <exception cref="InvalidInputException">LAME is not installed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public long Encode(ISampleSource segment, Stream destination, ReadOnlyMemory<float> before, ReadOnlyMemory<float> after, CancellationToken cancellationToken = default)
    {
        if (segment.Format != _format)
            throw new ArgumentException($"The segment is {segment.Format}, the encoder {_format}.", nameof(segment));
        using var lame = new LameSession(_format, _options);
        var samples = ArrayPool<float>.Shared.Rent(BlockFrames * _format.Channels);
        var bytes = ArrayPool<byte>.Shared.Rent(LameSession.MaxBytes(BlockFrames));
        try
        {
            long read = 0, audible = 0;
            var block = samples.AsSpan(0, BlockFrames * _format.Channels);
            var lead = before.Length / _format.Channels / SegmentUnit;
            var writer = new FrameWriter(destination, lead);
            EncodeAll(before, long.MaxValue);
            while (segment.Read(block) is > 0 and var count)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var part = block[..count];
                if (part.LastIndexOfAnyExcept(0f) is >= 0 and var last)
                    audible = read + last + 1;
                read += count;
                // LAME aborts the whole process on these.
                if (!TensorPrimitives.IsFiniteAll<float>(part))
                    throw new ArgumentException("A sample is not a finite number.", nameof(segment));
                writer.Write(bytes.AsSpan(0, lame.Encode(part, bytes)), long.MaxValue);
            }

            var frames = read / _format.Channels;
            if (frames == 0 || frames % SegmentUnit != 0 || (before.IsEmpty && (read - audible) / _format.Channels < SilentTail))
                throw new ArgumentException($"A segment is a multiple of {SegmentUnit} frames and ends in {SilentTail} silent ones.", nameof(segment));
            EncodeAll(after, frames / SegmentUnit);
            // LAME rounds the end up by a frame; the next segment's first stands in its place.
            writer.Write(bytes.AsSpan(0, lame.Flush(bytes)), frames / SegmentUnit);
            return frames;

            void EncodeAll(ReadOnlyMemory<float> surroundings, long most)
            {
                for (; !surroundings.IsEmpty; surroundings = surroundings[Math.Min(surroundings.Length, BlockFrames * _format.Channels)..])
                {
                    var count = Math.Min(surroundings.Length, BlockFrames * _format.Channels);
                    surroundings.Span[..count].CopyTo(samples);
                    writer.Write(bytes.AsSpan(0, lame.Encode(samples.AsSpan(0, count), bytes)), most);
                }
            }
        }
        finally
        {
            ArrayPool<float>.Shared.Return(samples);
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    /// <summary>Writes MP3 frames, but not the first ones.</summary>
    sealed class FrameWriter(Stream destination, long skipped)
    {
        long _frames = -skipped;

        /// <param name="most">How many frames may have been written afterwards.</param>
        public void Write(ReadOnlySpan<byte> bytes, long most)
        {
            int start = 0, end = 0;
            for (; _frames < most && end < bytes.Length; _frames++)
            {
                if (!FrameHeader.TryParse(bytes[end..], out var header) || end + header.FrameLength > bytes.Length)
                    throw new InvalidOperationException("LAME returned something other than whole MPEG-1 layer III frames.");
                end += header.FrameLength;
                if (_frames < 0)
                    start = end;
            }
            destination.Write(bytes[start..end]);
        }
    }
}
