using System.Collections.Frozen;
using System.Globalization;

namespace Audio.Mixing;

/// <summary>How loud an episode is to be for whom it is made. Immutable, compared by value.</summary>
/// <param name="Lufs">
/// The loudness of the programme as it is heard, in LUFS (ITU-R BS.1770-4): one channel counts as two, because two ears will
/// hear it. A meter that counts the single channel of a mono file once shows 3.01 less.
/// </param>
/// <param name="LimitDbtp">The true peak that the decoded file does not exceed, in dBTP.</param>
public readonly record struct LoudnessTarget(double Lufs, double LimitDbtp)
{
    // Above it speech is crushed against the limit, below it players cannot make up for it.
    const double Loudest = -9, Quietest = -36;

    /// <summary>By the name of whoever asks for them.</summary>
    public static FrozenDictionary<string, LoudnessTarget> Named { get; } = new Dictionary<string, LoudnessTarget>
    {
        ["apple"] = new(-16, -1),
        ["spotify"] = new(-14, -1),
        ["npr"] = new(-24, -2),
        ["ebu"] = new(-23, -1),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>What Apple Podcasts asks for.</summary>
    public static LoudnessTarget Apple => Named["apple"];

    /// <summary>Reads a name of <see cref="Named"/>, or LUFS from −36 to −9, which are limited to −1 dBTP.</summary>
    /// <returns>Null where it is neither.</returns>
    public static LoudnessTarget? Parse(string text) =>
        Named.TryGetValue(text, out var named) ? named
        : double.TryParse(text.Replace('−', '-'), NumberStyles.Float, CultureInfo.InvariantCulture, out var lufs) && lufs is >= Quietest and <= Loudest ? new(lufs, -1)
        : null;
}
