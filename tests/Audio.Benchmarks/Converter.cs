using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Audio.Sound;

namespace Audio.Benchmarks;

/// <summary>Something that changes a sample rate, of one channel: our own resampler, or one of ffmpeg's.</summary>
/// <param name="Name">As people know it.</param>
/// <param name="Filter">ffmpeg's filter; null for our own.</param>
sealed partial record Converter(string Name, string? Filter)
{
    public static Converter[] All { get; } =
        [new("Audio", null), new("ffmpeg swr", ""), new("ffmpeg soxr", ":resampler=soxr"), new("ffmpeg soxr, 28 bits", ":resampler=soxr:precision=28")];

    /// <summary>Converts, and says how many seconds of one processor that took, without reading and writing.</summary>
    public (float[] Samples, double Seconds) Convert(float[] samples, int from, int to)
    {
        if (Filter is null)
        {
            // One run for the compiler.
            _ = Resampler.Convert(new(new(from, 1), samples.AsMemory(0, from)), to);
            var before = Environment.CpuUsage.UserTime;
            var converted = Resampler.Convert(new(new(from, 1), samples), to).Samples.ToArray();
            return (converted, (Environment.CpuUsage.UserTime - before).TotalSeconds);
        }
        var (nothing, output) = (Ffmpeg(samples, from, "anull"), Ffmpeg(samples, from, string.Create(CultureInfo.InvariantCulture, $"aresample={to}{Filter}")));
        return (output.Samples, output.Seconds - nothing.Seconds);
    }

    /// <summary>Lets ffmpeg filter, and says how many seconds of one processor its whole run took.</summary>
    public static (float[] Samples, double Seconds) Ffmpeg(float[] samples, int rate, string filter)
    {
        var (input, output) = (Path.GetTempFileName(), Path.GetTempFileName());
        try
        {
            File.WriteAllBytes(input, MemoryMarshal.AsBytes(samples.AsSpan()));
            string[] arguments = ["-nostats", "-benchmark", "-y", "-f", "f32le", "-ar", $"{rate}", "-ac", "1", "-i", input, "-af", filter, "-f", "f32le", output];
            using var process = Process.Start(new ProcessStartInfo("ffmpeg", arguments) { RedirectStandardError = true })!;
            var time = UserTime().Match(process.StandardError.ReadToEnd());
            process.WaitForExit();
            return (MemoryMarshal.Cast<byte, float>(File.ReadAllBytes(output)).ToArray(), double.Parse(time.Groups[1].Value, CultureInfo.InvariantCulture));
        }
        finally
        {
            File.Delete(input);
            File.Delete(output);
        }
    }

    [GeneratedRegex(@"utime=([\d.]+)s")]
    private static partial Regex UserTime();
}
