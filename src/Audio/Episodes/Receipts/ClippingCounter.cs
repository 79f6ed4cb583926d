using System.Numerics.Tensors;

namespace Audio.Episodes.Receipts;

/// <summary>Counts the places where sound was cut off at full scale. Not thread-safe.</summary>
/// <param name="channels">1 or more.</param>
sealed class ClippingCounter(int channels)
{
    // A peak may touch full scale; what stays there was cut off.
    const int FewestSamples = 3;
    const float FullScale = 0.999f;

    readonly int[] _run = new int[channels];

    /// <summary>How many places.</summary>
    public long Count { get; private set; }

    /// <param name="samples">Interleaved, whole frames.</param>
    public void Add(ReadOnlySpan<float> samples)
    {
        // Few blocks have any.
        if (Math.Abs(TensorPrimitives.MaxMagnitude(samples)) < FullScale)
        {
            Array.Clear(_run);
            return;
        }
        for (var i = 0; i < samples.Length; i++)
        {
            ref var run = ref _run[i % channels];
            run = Math.Abs(samples[i]) >= FullScale ? run + 1 : 0;
            if (run == FewestSamples)
                Count++;
        }
    }
}
