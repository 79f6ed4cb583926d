using System.Numerics.Tensors;
using static Audio.Sound.TruePeakInterpolator;

namespace Audio.Sound;

/// <summary>
/// Keeps the true peak of a source under a ceiling. The gain falls smoothly before a peak and recovers after it, the same for all
/// channels. Nothing is delayed and no frame added or lost; what needs no limiting passes bit by bit. Not thread-safe; flat memory.
/// What is delivered does not depend on the sizes of the reads.
/// </summary>
sealed class Limiter : ISampleSource
{
    const int BlockFrames = 16 * Stride;

    readonly ISampleSource _source;
    readonly float _ceiling;
    readonly GainEnvelope _envelope;
    readonly int _delayFrames;
    readonly float[] _history; // interleaved: the frames that wait for their gain, then the newest block
    readonly float[] _output;
    readonly float[] _channel = new float[Taps - 1 + BlockFrames];
    readonly float[] _peaks = new float[BlockFrames];
    int _start; // what is left of _output
    int _end;
    long _position; // of the newest block, in frames
    long? _total; // null until the source has ended

    /// <exception cref="ArgumentOutOfRangeException">The look-ahead is shorter than 1 ms, or the release not positive.</exception>
    public Limiter(ISampleSource source, LimiterOptions? options = null)
    {
        options ??= new();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.LookAhead, TimeSpan.FromMilliseconds(1), nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(options.Release, TimeSpan.Zero, nameof(options));
        _source = source;
        _ceiling = (float)Decibels.ToGain(options.CeilingDbtp);
        _envelope = new((int)Format.ToFrames(options.LookAhead), options.Release.TotalSeconds * Format.SampleRate);
        _delayFrames = _envelope.DelayFrames + (Taps / 2);
        _history = new float[(Math.Max(_delayFrames, Taps - 1) + BlockFrames) * Format.Channels];
        _output = new float[BlockFrames * Format.Channels];
    }

    public AudioFormat Format => _source.Format;

    public int Read(Span<float> buffer)
    {
        var written = 0;
        while (written < buffer.Length && (_start < _end || NextBlock()))
        {
            var part = _output.AsSpan(_start, Math.Min(_end - _start, buffer.Length - written));
            part.CopyTo(buffer[written..]);
            _start += part.Length;
            written += part.Length;
        }
        return written;
    }

    // False at the end. Blocks are always full, with silence behind the end, so that a read's size changes nothing.
    bool NextBlock()
    {
        while (_total is null || _position - _delayFrames < _total)
        {
            Shift();
            Limit();
            // What comes out lies _delayFrames before what went in: from before the start at first, and at last the source's end.
            var first = _position - _delayFrames;
            _start = (int)Math.Clamp(-first, 0, BlockFrames) * Format.Channels;
            _end = (_total is { } total ? (int)Math.Clamp(total - first, 0, BlockFrames) : BlockFrames) * Format.Channels;
            _position += BlockFrames;
            if (_start < _end)
                return true;
        }
        return false;
    }

    void Shift()
    {
        var block = _history.AsSpan(_history.Length - _output.Length);
        _history.AsSpan(_output.Length).CopyTo(_history);
        var read = _total is null ? _source.ReadFully(block) : 0;
        block[read..].Clear();
        if (read < block.Length)
            _total ??= _position + (read / Format.Channels);
    }

    void Limit()
    {
        var channels = Format.Channels;
        var delayed = _history.AsSpan(_history.Length - _output.Length - (_delayFrames * channels), _output.Length);
        MeasurePeaks();
        if (_envelope.IsUnity && TensorPrimitives.Max<float>(_peaks) <= _ceiling)
        {
            delayed.CopyTo(_output);
            return;
        }
        for (var i = 0; i < BlockFrames; i++)
        {
            var gain = _envelope.Step(_peaks[i] > _ceiling ? _ceiling / _peaks[i] : 1);
            for (var c = i * channels; c < (i + 1) * channels; c++)
                _output[c] = delayed[c] * gain;
        }
    }

    void MeasurePeaks()
    {
        var channels = Format.Channels;
        var recent = _history.AsSpan(_history.Length - (_channel.Length * channels));
        Array.Clear(_peaks);
        for (var c = 0; c < channels; c++)
        {
            Interleaved.CopyChannel(recent, c, channels, _channel);
            Raise(_channel, _peaks, _ceiling);
        }
    }
}
