using System.Buffers.Binary;

namespace Audio.Sound;

/// <summary>
/// Turns samples into 16-bit integers with triangular dither (Lipshitz, Wannamaker and Vanderkooy, "Quantization and dither: a
/// theoretical survey", JAES 40, 1992), which makes the error noise that is independent of the signal instead of distortion.
/// A sample that is a 16-bit value already stays what it is, so that 16-bit material survives and silence stays silent.
/// The dither is drawn from the position: the same samples always give the same integers.
/// </summary>
static class Quantizer
{
    /// <param name="sample">±1.0; beyond that it is clipped.</param>
    /// <param name="position">The sample's place in the stream, any value.</param>
    public static short ToInt16(float sample, long position)
    {
        var scaled = sample * 32768.0;
        if (scaled != Math.Floor(scaled))
            scaled = Math.Floor(scaled + Triangular((ulong)position) + 0.5);
        return (short)Math.Clamp(scaled, short.MinValue, short.MaxValue);
    }

    /// <summary>Samples as little-endian 16-bit integers.</summary>
    /// <param name="samples">±1.0; beyond that they are clipped.</param>
    /// <param name="position">The place of the first in the stream, any value.</param>
    /// <param name="bytes">Two for each sample.</param>
    public static void ToBytes(ReadOnlySpan<float> samples, long position, Span<byte> bytes)
    {
        for (var i = 0; i < samples.Length; i++)
            BinaryPrimitives.WriteInt16LittleEndian(bytes[(i * sizeof(short))..], ToInt16(samples[i], position + i));
    }

    // ±1 step: the difference of two uniform draws. SplitMix64 (Steele, Lea and Flood, OOPSLA 2014) mixes the position.
    static double Triangular(ulong position)
    {
        var bits = (position + 1) * 0x9E3779B97F4A7C15;
        bits = (bits ^ (bits >> 30)) * 0xBF58476D1CE4E5B9;
        bits = (bits ^ (bits >> 27)) * 0x94D049BB133111EB;
        bits ^= bits >> 31;
        return ((bits >> 32) - (double)(uint)bits) / uint.MaxValue;
    }
}
