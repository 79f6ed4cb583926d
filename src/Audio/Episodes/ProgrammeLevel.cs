using System.Collections.Immutable;
using Audio.Casting;
using Audio.Sound;

namespace Audio.Episodes;

/// <summary>Brings the programme as a whole to its target. Sentences vary, so levelled voices alone leave it off by some tenths.</summary>
static class ProgrammeLevel
{
    /// <summary>
    /// All gains move together, in steps: an edit, which hardly moves the loudness of the whole, so does not move the level of
    /// all that it left alone. Half a step, a quarter of a decibel, is the most that remains.
    /// </summary>
    const double StepDb = 0.5;

    /// <param name="gains">By voice, in dB.</param>
    /// <param name="blocks">The mean squares of everything that is said, with these gains.</param>
    /// <param name="targetLufs">As a meter shows it that counts each channel once.</param>
    public static ImmutableDictionary<Voice, double> Adjust(
        ImmutableDictionary<Voice, double> gains, ReadOnlySpan<double> blocks, double targetLufs)
    {
        var loudness = Loudness.Integrate(blocks);
        var trim = double.IsFinite(loudness) ? Math.Round((targetLufs - loudness) / StepDb) * StepDb : 0;
        return trim == 0 ? gains : gains.ToImmutableDictionary(g => g.Key, g => Math.Round(g.Value + trim, 2));
    }
}
