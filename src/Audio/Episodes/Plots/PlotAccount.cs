using System.Globalization;

namespace Audio.Episodes.Plots;

/// <summary>What a picture of an episode shows, in words, for whoever does not see it.</summary>
public static class PlotAccount
{
    /// <summary>Its length, who is heard for how long, its chapters and how loud it is.</summary>
    public static string Of(EpisodePlot plot)
    {
        var speakers = string.Join(", ", plot.Speakers.Where(s => s.Heard > TimeSpan.Zero).Select(s => $"{s.Name} {Clock.Of(s.Heard)}"));
        var chapters = string.Join(", ", plot.Chapters.Select(c => $"{c.Title} from {Clock.Of(TimeSpan.FromSeconds(c.Start))}"));
        return $"{Clock.Of(plot.Duration)} long. Heard: {speakers}. Chapters: {chapters}. {Loudness(plot)}.";
    }

    /// <summary>How loud it is and should be.</summary>
    public static string Loudness(EpisodePlot plot) =>
        $"{(double.IsFinite(plot.IntegratedLufs) ? $"Integrated loudness {Number(plot.IntegratedLufs)} LUFS" : "Silent")}, target {Number(plot.TargetLufs)} LUFS";

    /// <summary>With a minus sign, not a hyphen.</summary>
    internal static string Number(double value, string format = "0.0") => value.ToString(format, CultureInfo.InvariantCulture).Replace('-', '−');
}
