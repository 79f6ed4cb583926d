using System.Numerics.Tensors;
using Audio.Sound;

namespace Audio.Episodes.Receipts;

/// <summary>
/// The last minutes of a file's sound, one channel at a low rate: enough to find speech in, and little enough to keep. Positions
/// count from the start of the file at that rate. Not thread-safe.
/// </summary>
sealed class SoundTrack
{
    // Speech has most of its power far below half of it.
    const int Rate = 5500;

    // Rooms hum below it, and what a voice's chain does there moves its waves.
    const double LowestHertz = 250;

    readonly int _channels;
    readonly int _reduction;
    readonly BiquadFilter _filter;
    float[] _samples = new float[1 << 12];
    int _count;
    float _sum; // of a sample under way
    int _summed;

    /// <param name="format">The format of the file.</param>
    public SoundTrack(AudioFormat format)
    {
        _channels = format.Channels;
        _reduction = Math.Max(1, format.SampleRate / Rate);
        Format = format with { Channels = 1 };
        _filter = Filter();
    }

    /// <summary>The format of the file, one channel.</summary>
    public AudioFormat Format { get; }

    /// <summary>The first position that is still there.</summary>
    public long Start { get; private set; }

    /// <summary>Behind the last position so far.</summary>
    public long End => Start + _count;

    /// <summary>A time as a position, which may be between two.</summary>
    public double ToPosition(double seconds) => seconds * Format.SampleRate / _reduction;

    /// <summary>A position as a time.</summary>
    public double ToSeconds(double position) => position * _reduction / Format.SampleRate;

    /// <param name="samples">Interleaved, whole frames of the file.</param>
    public void Add(ReadOnlySpan<float> samples)
    {
        var most = _count + (samples.Length / _channels / _reduction) + 1;
        if (most > _samples.Length)
            Array.Resize(ref _samples, Math.Max(most, _samples.Length * 2));
        var whole = _reduction * _channels;
        var added = _count;
        for (var i = 0; i < samples.Length; i++)
        {
            _sum += samples[i];
            if (++_summed == whole)
            {
                _samples[_count++] = _sum / whole;
                (_sum, _summed) = (0, 0);
            }
        }
        _filter.Process(_samples.AsSpan(added, _count - added));
    }

    /// <summary>A clip at the same rate.</summary>
    /// <param name="clip">In <see cref="Format"/>.</param>
    public float[] Reduce(Clip clip)
    {
        var reduced = new float[clip.Frames / _reduction];
        for (var i = 0; i < reduced.Length; i++)
            reduced[i] = TensorPrimitives.Average(clip.Samples.Span.Slice(i * _reduction, _reduction));
        Filter().Process(reduced);
        return reduced;
    }

    BiquadFilter Filter() => new(Biquad.HighPass(LowestHertz, Format.SampleRate / _reduction));

    /// <summary>Lets go of what lies before a position.</summary>
    public void Forget(long before)
    {
        var gone = (int)Math.Clamp(before - Start, 0, _count);
        // Moving what is left costs more than keeping what is gone.
        if (gone < _count / 2)
            return;
        _samples.AsSpan(gone, _count - gone).CopyTo(_samples);
        Start += gone;
        _count -= gone;
    }

    /// <summary>A stretch of it; what is not there is left out at either end.</summary>
    public ReadOnlySpan<float> Between(long from, long to)
    {
        var first = (int)Math.Clamp(from - Start, 0, _count);
        return _samples.AsSpan(first, (int)Math.Clamp(to - Start, first, _count) - first);
    }
}
