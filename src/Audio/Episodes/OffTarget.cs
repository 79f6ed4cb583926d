using System.Globalization;
using Audio.Mixing;

namespace Audio.Episodes;

/// <summary>Says which files of an episode miss its target: where the limiter holds down what the gain raises, no gain reaches it.</summary>
static class OffTarget
{
    /// <param name="output">A file, measured.</param>
    public static IEnumerable<Problem> Find(ManifestOutput output, LoudnessTarget target)
    {
        var off = output.IntegratedLufs - target.Lufs;
        if (double.IsFinite(off) && Math.Abs(off) > ProgrammeLevel.ToleranceLu + ProgrammeLevel.RoundingLu)
        {
            yield return Warning("S007", string.Create(CultureInfo.InvariantCulture, $"The episode is {off:+0.0;−0.0} LU off its target of {target.Lufs:0.#} LUFS"),
                "ask for a quieter target: peaks leave no room for this one");
        }
        if (output.TruePeakDbtp > target.LimitDbtp + ProgrammeLevel.RoundingLu)
        {
            yield return Warning("S009", string.Create(CultureInfo.InvariantCulture, $"Peaks reach {output.TruePeakDbtp:0.0} dBTP, which are not to exceed {target.LimitDbtp:0.#}"),
                "ask for a higher bit rate, whose encoder moves peaks less");
        }

        Problem Warning(string code, string message, string hint) => new(code, Severity.Warning, output.File, 0, 0, message, hint);
    }
}
