using System.Security.Cryptography;
using Audio.Sound;

namespace Audio.Episodes.Mp3;

/// <summary>
/// Writes an episode file: a tag, an Info frame, the segments' frames and one silent frame. Memory does not grow with the
/// episode. Not thread-safe; does not own its stream.
/// </summary>
/// <remarks>
/// The silent frame makes up for the delay of encoder and decoder: a player that heeds the Info frame plays exactly the sum of
/// the segments' lengths, the first frame of the mix first. Other players start 25 ms late and lose nothing.
/// </remarks>
public sealed class Mp3Writer : IDisposable
{
    // The silent frame, less what the encoder's delay pushes into it.
    const int Padding = FrameHeader.Frames - InfoFrame.EncoderDelay;

    readonly Stream _output;
    readonly Mp3Options _options;
    readonly FrameHeader _header;
    readonly long _infoPosition;
    readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    long _frames;
    long _bytes;
    ushort _crc;

    /// <summary>Starts an episode at the stream's position with a tag and a place for the Info frame.</summary>
    /// <param name="output">Can be written and sought.</param>
    /// <param name="format">The format of the sound that was encoded.</param>
    /// <param name="options">How it was encoded.</param>
    /// <param name="tag">An ID3v2 tag; empty for none.</param>
    /// <exception cref="ArgumentException">MPEG-1 layer III has no such format or bit rate.</exception>
    public Mp3Writer(Stream output, AudioFormat format, Mp3Options options, ReadOnlySpan<byte> tag)
    {
        _output = output;
        _options = options;
        _header = FrameHeader.Of(format, options.BitRateKbps);
        output.Write(tag);
        _infoPosition = output.Position;
        output.Write(new byte[InfoFrame.HeaderFor(_header).FrameLength]);
    }

    /// <summary>Adds a segment.</summary>
    /// <param name="segment">What <see cref="Mp3Encoder"/> wrote, whole.</param>
    /// <returns>The segment's length in PCM frames.</returns>
    /// <exception cref="InvalidDataException">It is not that, or of another format or bit rate; nothing was added.</exception>
    public long Append(ReadOnlySpan<byte> segment)
    {
        var count = 0;
        for (var rest = segment; rest.Length > 0; count++)
        {
            if (!FrameHeader.TryParse(rest, out var header) || header.FrameLength > rest.Length)
                throw new InvalidDataException("A segment consists of MP3 frames.");
            if (header with { IsPadded = false } != _header)
                throw new InvalidDataException($"An MP3 frame is {header}, the episode {_header}.");
            rest = rest[header.FrameLength..];
        }
        Append(segment, count);
        return (long)count * FrameHeader.Frames;
    }

    /// <summary>Ends the episode and fills in the Info frame. The stream stands at its end, not flushed.</summary>
    /// <returns>The SHA-256 of all MP3 frames but the Info frame, in hexadecimal.</returns>
    public string Complete()
    {
        var silence = new byte[_header.FrameLength];
        _header.Write(silence);
        Append(silence, 1);

        var end = _output.Position;
        _output.Position = _infoPosition;
        _output.Write(InfoFrame.Build(_header, _frames, _bytes, Padding, _crc, _options, Lame.Version));
        _output.Position = end;
        return Convert.ToHexStringLower(_hash.GetHashAndReset());
    }

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();

    void Append(ReadOnlySpan<byte> frames, int count)
    {
        _output.Write(frames);
        _hash.AppendData(frames);
        _crc = Crc16.Append(_crc, frames);
        _bytes += frames.Length;
        _frames += count;
    }
}
