namespace Audio.Sound;

/// <summary>
/// Changes the sample rate of a source without moving it in time: the first frame out falls on the first frame in, and n frames
/// become round(n × out ÷ in). Band-limited: flat to 0.45 of the lower rate, at least 100 dB down from half of it.
/// Any channel count, any pair of rates, memory that does not grow; at equal rates the samples pass untouched.
/// Not thread-safe. What is delivered does not depend on the sizes of the reads.
/// </summary>
sealed class Resampler : ISampleSource
{
    readonly ISampleSource _source;
    readonly PolyphaseFilter _filter;
    readonly float[] _input; // interleaved
    readonly float[] _output; // interleaved
    readonly float[][] _history; // by channel: what the outputs of a block need
    int _kept; // frames of the history that are left from the last block
    int _start; // what is left of the output
    int _end;
    long _read;
    long _written;
    long? _total; // null until the source has ended

    /// <exception cref="ArgumentOutOfRangeException">A rate is not positive.</exception>
    public Resampler(ISampleSource source, int sampleRate)
    {
        _source = source;
        _filter = PolyphaseFilter.For(source.Format.SampleRate, sampleRate);
        Format = source.Format with { SampleRate = sampleRate };
        var context = _filter.Taps - 1;
        _input = new float[(_filter.BlockIn + context) * Format.Channels];
        _output = new float[_filter.BlockOut * Format.Channels];
        _history = [.. Enumerable.Range(0, Format.Channels).Select(_ => new float[_filter.BlockIn + context])];
        _kept = context / 2; // silence before the start
    }

    public AudioFormat Format { get; }

    /// <summary>A clip at another rate; its words stay where they are in time.</summary>
    public static Clip Convert(Clip clip, int sampleRate)
    {
        if (clip.Format.SampleRate == sampleRate)
            return clip;
        var resampler = new Resampler(new ClipSource(clip), sampleRate);
        var samples = new float[resampler._filter.ToOutput(clip.Frames) * clip.Format.Channels];
        resampler.ReadFully(samples);
        return new(resampler.Format, samples, clip.Words);
    }

    public int Read(Span<float> buffer)
    {
        if (Format == _source.Format)
            return _source.Read(buffer);

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

    // False at the end.
    bool NextBlock()
    {
        if (_written == _total)
            return false;
        Fill();
        var frames = (int)Math.Min(_filter.BlockOut, (_total ?? long.MaxValue) - _written);
        (_start, _end) = (0, frames * Format.Channels);
        _written += frames;
        for (var c = 0; c < _history.Length; c++)
        {
            var history = _history[c].AsSpan();
            _filter.Apply(history, _output.AsSpan(c.._end), Format.Channels);
            history[_filter.BlockIn..].CopyTo(history);
        }
        _kept = _filter.Taps - 1;
        return _end > 0;
    }

    // Silence behind the source's end lets its last frames out.
    void Fill()
    {
        var input = _input.AsSpan(_kept * Format.Channels);
        var read = _total is null ? _source.ReadFully(input) : 0;
        input[read..].Clear();
        for (var c = 0; c < _history.Length; c++)
            Interleaved.CopyChannel(input, c, Format.Channels, _history[c].AsSpan(_kept));
        _read += read / Format.Channels;
        if (read < input.Length)
            _total ??= _filter.ToOutput(_read);
    }
}
