using System.Globalization;
using Audio.Sound;

namespace Audio.Episodes;

/// <summary>
/// Finds sentences that an engine spoke far louder or quieter than it usually speaks. They are reported and left as they are: a
/// whisper may be meant, and a gain of its own would make one sentence's sound depend on how it is measured.
/// </summary>
static class LevelOutlier
{
    /// <summary>Sentences of a voice differ by 0.8 dB (standard deviation), exclamations and asides by some decibels.</summary>
    const double MostLu = 6;

    /// <summary>A second: what is shorter, a word or two, says little about loudness.</summary>
    const int FewestBlocks = 7;

    /// <param name="blocks">The mean squares of the clip, where its voice usually has 0 LUFS.</param>
    /// <param name="file">The source.</param>
    /// <param name="line">The line of the source on which its turn starts.</param>
    /// <param name="excerpt">The beginning of what is said.</param>
    /// <returns>Null where it is about as loud as its voice.</returns>
    public static Problem? Find(double[] blocks, string file, int line, string excerpt)
    {
        var off = Loudness.Integrate(blocks);
        if (blocks.Length < FewestBlocks || Math.Abs(off) <= MostLu)
            return null;
        var how = double.IsFinite(off) ? string.Create(CultureInfo.InvariantCulture, $"{Math.Abs(off):0.0} LU {(off > 0 ? "louder" : "quieter")} than its voice") : "silent";
        return new("S006", Severity.Warning, file, line, 0, $"“{excerpt}” is {how}", "listen to it; with other words, or another voice, it is spoken anew");
    }
}
