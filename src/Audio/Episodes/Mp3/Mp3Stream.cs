using Audio.Sound;

namespace Audio.Episodes.Mp3;

/// <summary>One run of LAME's decoder. Not thread-safe, but several may run at once.</summary>
/// <remarks>What it gives is late by <see cref="InfoFrame.EncoderDelay"/> and <see cref="InfoFrame.DecoderDelay"/>.</remarks>
sealed class Mp3Stream : IDisposable
{
    // LAME's decoders share tables, which one that starts fills, and the buffer into which each of them decodes a frame.
    static readonly Lock Calling = new();

    readonly LameDecoderHandle _decoder = Open();
    readonly short[] _left = new short[FrameHeader.Frames];
    readonly short[] _right = new short[FrameHeader.Frames];
    readonly float[] _samples;
    readonly int _channels;

    /// <param name="format">Mono or stereo.</param>
    public Mp3Stream(AudioFormat format)
    {
        _channels = format.Channels;
        _samples = new float[FrameHeader.Frames * _channels];
    }

    /// <summary>Decodes one MP3 frame.</summary>
    /// <returns>Interleaved samples in ±1.0, overwritten by the next call; none where it needs another frame first.</returns>
    /// <exception cref="InvalidDataException">It is something else.</exception>
    public ReadOnlySpan<float> Decode(ReadOnlySpan<byte> frame)
    {
        int count;
        lock (Calling)
            count = Lame.Decode(_decoder, frame, frame.Length, _left, _right);
        if (count < 0)
            throw new InvalidDataException("There is no MP3 frame where one should be.");
        for (var i = 0; i < count; i++)
        {
            _samples[i * _channels] = _left[i] / 32768f;
            if (_channels == 2)
                _samples[(i * 2) + 1] = _right[i] / 32768f;
        }
        return _samples.AsSpan(0, count * _channels);
    }

    public void Dispose() => _decoder.Dispose();

    static LameDecoderHandle Open()
    {
        lock (Calling)
        {
            var decoder = Lame.InitDecoder();
            // It would tell standard error of what it finds.
            Lame.SetErrorReport(decoder, 0);
            Lame.SetMessageReport(decoder, 0);
            Lame.SetDebugReport(decoder, 0);
            return decoder;
        }
    }
}
