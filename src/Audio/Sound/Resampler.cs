namespace Audio.Sound;

/// <summary>
/// Changes the sample rate of a source without moving it in time: the first frame out falls on the first frame in, and n frames
/// become round(n × out ÷ in). Band-limited: flat to 0.45 of the lower rate, at least 100 dB down from half of it.
/// Any channel count, any pair of rates, memory that does not grow; at equal rates the samples pass untouched.
/// Not thread-safe. What is delivered does not depend on the sizes of the reads.
/// </summary>
sealed class Resampler : ISampleSource
{
    const int BlockFrames = 2048;

    readonly ISampleSource _source;
    readonly int _up;
    readonly int _down;
    readonly PolyphaseFilter _filter;
    readonly float[] _block;
    readonly float[][] _history; // by channel: the frames from the first that the next output needs
    int _start;
    int _end;
    int _phase; // where the next output lies behind its frame, in 1/_up of a frame
    long _read;
    long _written;
    long _total = long.MaxValue;

    /// <exception cref="ArgumentOutOfRangeException">A rate is not positive.</exception>
    public Resampler(ISampleSource source, int sampleRate)
    {
        var (from, channels) = source.Format;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(from);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(sampleRate);
        var divisor = GreatestCommonDivisor(sampleRate, from);
        _source = source;
        _up = sampleRate / divisor;
        _down = from / divisor;
        _filter = PolyphaseFilter.For(_up, _down);
        _block = new float[BlockFrames * channels];
        _history = new float[channels][];
        for (var c = 0; c < channels; c++)
            _history[c] = new float[BlockFrames + (2 * _filter.Taps)];
        _end = (_filter.Taps / 2) - 1;
        Format = source.Format with { SampleRate = sampleRate };
    }

    public AudioFormat Format { get; }

    /// <summary>A clip at another rate; its words stay where they are in time.</summary>
    public static Clip Convert(Clip clip, int sampleRate)
    {
        if (clip.Format.SampleRate == sampleRate)
            return clip;
        var resampler = new Resampler(new ClipSource(clip), sampleRate);
        var samples = new float[resampler.ToOutput(clip.Frames) * clip.Format.Channels];
        resampler.ReadFully(samples);
        return new(resampler.Format, samples, clip.Words);
    }

    public int Read(Span<float> buffer)
    {
        if (_up == _down)
            return _source.Read(buffer);

        var frames = buffer.Length / Format.Channels;
        var done = 0;
        while (done < frames && _written < _total)
        {
            var count = (int)long.Min(Ready(), long.Min(frames - done, _total - _written));
            if (count == 0)
            {
                Fill();
                continue;
            }
            Produce(buffer.Slice(done * Format.Channels, count * Format.Channels));
            done += count;
        }
        return done * Format.Channels;
    }

    // Outputs whose every input frame has been read: as many j as satisfy ⌊(phase + j·down) ÷ up⌋ ≤ slack.
    long Ready()
    {
        var slack = _end - _start - _filter.Taps;
        return slack < 0 ? 0 : ((((slack + 1L) * _up) - _phase - 1) / _down) + 1;
    }

    void Produce(Span<float> output)
    {
        var channels = Format.Channels;
        var (whole, part) = Math.DivRem(_down, _up);
        int start = 0, phase = 0;
        for (var c = 0; c < channels; c++)
        {
            var history = _history[c].AsSpan();
            (start, phase) = (_start, _phase);
            for (var i = c; i < output.Length; i += channels)
            {
                output[i] = _filter.Apply(history.Slice(start, _filter.Taps), phase);
                start += whole;
                phase += part;
                if (phase >= _up)
                {
                    phase -= _up;
                    start++;
                }
            }
        }
        (_start, _phase) = (start, phase);
        _written += output.Length / channels;
    }

    void Fill()
    {
        var channels = _history.Length;
        var frames = _source.ReadFully(_block) / channels;
        var kept = _end - _start;
        for (var c = 0; c < channels; c++)
        {
            var history = _history[c].AsSpan();
            history[_start.._end].CopyTo(history);
            history = history[kept..];
            for (var i = 0; i < frames; i++)
                history[i] = _block[(i * channels) + c];
            history[frames..].Clear();
        }
        (_start, _end) = (0, kept + frames);
        _read += frames;
        if (frames < BlockFrames)
        {
            // Silence behind the end lets the last frames out.
            _end += _filter.Taps / 2;
            _total = ToOutput(_read);
        }
    }

    long ToOutput(long frames) => (long)((((Int128)frames * 2 * _up) + _down) / (2L * _down));

    static int GreatestCommonDivisor(int a, int b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
