using System.Globalization;
using System.Text.RegularExpressions;

namespace Audio.Tests.Support;

/// <summary>What ffmpeg's meter says of a file. Skips the test where it is not installed.</summary>
static partial class FfmpegMeter
{
    /// <summary>Of the decoded file; a single channel counts as the two that play it.</summary>
    public static (double Lufs, double PeakDbtp) Measure(string file, string filter = "")
    {
        Skip.If(Tool.IsMissing("ffmpeg"), "ffmpeg is not installed");
        var (_, report) = Tool.Run("ffmpeg", [], "-nostats", "-i", file, "-af", $"{filter}ebur128=peak=true:dualmono=true:framelog=verbose", "-f", "null", "-");
        var summary = report[report.LastIndexOf("Summary", StringComparison.Ordinal)..];
        return (Figure(Integrated(), summary), Figure(Peak(), summary));
    }

    static double Figure(Regex regex, string text) => double.Parse(regex.Match(text).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"I:\s+(\S+) LUFS")]
    private static partial Regex Integrated();

    [GeneratedRegex(@"Peak:\s+(\S+) dBFS")]
    private static partial Regex Peak();
}
