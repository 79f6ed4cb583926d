using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Audio.Mixing;

/// <summary>A silence that varies: normally distributed, and kept within bounds.</summary>
/// <param name="Mean">The middle of the distribution.</param>
/// <param name="Deviation">Its standard deviation.</param>
/// <param name="Shortest">The lower bound.</param>
/// <param name="Longest">The upper bound.</param>
public readonly record struct Gap(TimeSpan Mean, TimeSpan Deviation, TimeSpan Shortest, TimeSpan Longest)
{
    /// <summary>A gap given in milliseconds.</summary>
    public static Gap Milliseconds(double mean, double deviation, double shortest, double longest) => new(
        TimeSpan.FromMilliseconds(mean),
        TimeSpan.FromMilliseconds(deviation),
        TimeSpan.FromMilliseconds(shortest),
        TimeSpan.FromMilliseconds(longest));

    /// <summary>The same, longer or shorter in all its measures; below zero a silence becomes an overlap.</summary>
    public Gap Times(double factor)
    {
        var (one, other) = (Shortest * factor, Longest * factor);
        return new(Mean * factor, Deviation * Math.Abs(factor), one < other ? one : other, one < other ? other : one);
    }

    /// <summary>
    /// Draws the gap before a text. The same text always gives the same gap, wherever it stands and whatever stands before it,
    /// so that an edit leaves all other gaps as they were. Normal by Box and Muller (1958).
    /// </summary>
    public TimeSpan Before(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), hash);
        var u = Uniform(hash);
        var v = Uniform(hash[8..]);
        var normal = Math.Sqrt(-2 * Math.Log(u)) * Math.Cos(2 * Math.PI * v);
        var drawn = Mean + (Deviation * normal);
        return drawn < Shortest ? Shortest : drawn > Longest ? Longest : drawn;
    }

    // In (0, 1], so that its logarithm exists.
    static double Uniform(ReadOnlySpan<byte> bytes) =>
        ((BinaryPrimitives.ReadUInt64LittleEndian(bytes) >> 11) + 1) * (1.0 / (1L << 53));
}
