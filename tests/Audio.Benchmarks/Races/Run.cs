using System.Diagnostics;
using System.Globalization;

namespace Audio.Benchmarks.Races;

/// <summary>What a command took, with all that it started, as GNU time tells it.</summary>
/// <param name="Wall">Seconds.</param>
/// <param name="Processor">Seconds of all cores together, in the programs and in the system for them.</param>
/// <param name="PeakBytes">The most memory that any one of its processes had.</param>
readonly record struct Run(double Wall, double Processor, long PeakBytes)
{
    /// <summary>Runs a command to its end.</summary>
    /// <exception cref="InvalidOperationException">It failed.</exception>
    public static Run Of(string folder, IReadOnlyDictionary<string, string> environment, params string[] command)
    {
        var report = Path.GetTempFileName();
        var start = new ProcessStartInfo("/usr/bin/time", ["-f", "%e %U %S %M", "-o", report, .. command]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        process.WaitForExit();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{string.Join(' ', command)} failed:\n{output.Result}{error.Result}");
        var parts = File.ReadAllText(report).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(p => double.Parse(p, CultureInfo.InvariantCulture)).ToList();
        File.Delete(report);
        return new(parts[0], parts[1] + parts[2], (long)parts[3] * 1024);
    }
}
