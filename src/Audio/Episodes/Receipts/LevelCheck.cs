using System.Globalization;
using Audio.Episodes.Outputs;

namespace Audio.Episodes.Receipts;

/// <summary>Whether a file is as loud as it was when it was made, and every sentence as loud as its voice, with no peak over the limit.</summary>
static class LevelCheck
{
    const string Again = "render it again, or get the file again";

    /// <param name="heard">What was decoded; null where nothing was, and what was measured when it was made counts.</param>
    public static ReceiptCheck Loudness(ManifestOutput output, Manifest manifest, HeardSound? heard, ReceiptOptions options)
    {
        var lufs = heard is null ? output.IntegratedLufs : AsHeard(heard.Levels, manifest);
        var check = new ReceiptCheck(output.File, "loudness", $"{Text(lufs)} LUFS", $"{Text(output.IntegratedLufs)} (target {Text(manifest.Audio.TargetLufs)})");
        var off = lufs - output.IntegratedLufs;
        if (!(Math.Abs(off) <= options.LoudnessLu) && lufs != output.IntegratedLufs)
            check = check.With("V012", $"It is {Text(Math.Abs(off))} LU {(off > 0 ? "louder" : "quieter")} than when it was made: {Text(lufs)} LUFS instead of {Text(output.IntegratedLufs)}", Again);
        foreach (var (clip, louder) in Outliers(heard, options).Take(3))
            check = check.With("V013", $"{Figures.Excerpt(clip.Clip.Spoken)} is {Text(Math.Abs(louder))} dB {(louder > 0 ? "louder" : "quieter")} than it should be among the others, at {Figures.Time(clip.Start)}", Again);
        return check;
    }

    /// <inheritdoc cref="Loudness"/>
    public static ReceiptCheck Peak(ManifestOutput output, Manifest manifest, HeardSound? heard, ReceiptOptions options)
    {
        var peak = heard?.Levels.PeakDbtp ?? output.TruePeakDbtp;
        var limit = Math.Max(manifest.Audio.LimitDbtp, output.TruePeakDbtp);
        var check = new ReceiptCheck(output.File, "peak", $"{Text(peak)} dBTP", $"at most {Text(manifest.Audio.LimitDbtp)}");
        if (heard?.Clippings > 0)
            check = check.With("V015", $"It is clipped in {heard.Clippings} {(heard.Clippings == 1 ? "place" : "places")}: peaks are cut off at full scale", Again);
        return peak > limit + options.PeakDb ? check.With("V014", $"Peaks reach {Text(peak)} dBTP, which are not to exceed {Text(manifest.Audio.LimitDbtp)}", Again) : check;
    }

    // By how much each is louder than the manifest says, next to how much most are.
    static IEnumerable<(HeardClip Clip, double Louder)> Outliers(HeardSound? heard, ReceiptOptions options)
    {
        var raised = heard?.Speech.Clips.Where(c => c is { Fate: ClipFate.Found, GainDb: not null }).Select(c => (Clip: c, Louder: c.HeardGainDb - c.GainDb!.Value)).ToList() ?? [];
        if (raised.Count == 0)
            return [];
        var usual = raised.Select(r => r.Louder).Order().ElementAt(raised.Count / 2);
        return raised.Select(r => (r.Clip, r.Louder - usual)).Where(r => Math.Abs(r.Item2) > options.SentenceDb);
    }

    // One channel counts as the two that play it.
    static double AsHeard(OutputLevels levels, Manifest manifest) => levels.Lufs + (10 * Math.Log10(2.0 / manifest.Audio.Channels));

    static string Text(double level) => level.ToString("0.0#", CultureInfo.InvariantCulture).Replace('-', '−');
}
