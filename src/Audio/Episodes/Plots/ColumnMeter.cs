using System.Numerics.Tensors;

namespace Audio.Episodes.Plots;

/// <summary>Finds the lowest and the highest sample and the power of equal stretches of sound as it comes. Not thread-safe; memory does not grow with the sound.</summary>
/// <param name="count">How many stretches the whole is parted into.</param>
/// <param name="frames">How long the whole is; what is longer joins the last stretch.</param>
/// <param name="channels">Samples in a frame; they share a column.</param>
sealed class ColumnMeter(int count, long frames, int channels)
{
    readonly long _frames = Math.Max(1, frames);
    readonly (float Low, float High, double Squares, long Samples)[] _columns = new (float, float, double, long)[count];
    long _position;

    /// <param name="samples">Interleaved, whole frames.</param>
    public void Add(ReadOnlySpan<float> samples)
    {
        while (samples.Length > 0)
        {
            var column = (int)Math.Min(count - 1, _position * count / _frames);
            // The first frame of the next column; the last one takes all that comes.
            var end = column == count - 1 ? long.MaxValue : (((column + 1) * _frames) + count - 1) / count;
            var part = samples[..(int)Math.Min(samples.Length, Math.Min(end - _position, int.MaxValue / channels) * channels)];
            ref var met = ref _columns[column];
            met.Low = Math.Min(met.Low, TensorPrimitives.Min(part));
            met.High = Math.Max(met.High, TensorPrimitives.Max(part));
            met.Squares += TensorPrimitives.SumOfSquares(part);
            met.Samples += part.Length;
            _position += part.Length / channels;
            samples = samples[part.Length..];
        }
    }

    /// <summary>What was heard in one stretch; silence where nothing came.</summary>
    /// <param name="column">From 0.</param>
    /// <param name="speaker">Who is heard in it.</param>
    public SoundColumn Column(int column, int speaker) => _columns[column] is var (low, high, squares, samples)
        ? new(low, high, samples == 0 ? 0 : (float)Math.Sqrt(squares / samples), speaker)
        : default;
}
