using System.Diagnostics;

namespace Audio.Tests.Support;

/// <summary>Programs that read what was written, as listeners' players do.</summary>
static class External
{
    /// <summary>Runs a program; skips the test where it is not installed.</summary>
    /// <returns>What it wrote to standard output.</returns>
    public static byte[] Run(string program, params IEnumerable<string> arguments)
    {
        var path = Find(program);
        Skip.If(path is null, $"{program} is not installed.");
        var start = new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{program} failed: {errors.GetAwaiter().GetResult()}");
        return output.ToArray();
    }

    // The system's own Python, which has mutagen, may stand behind another one in the search path.
    static string? Find(string program) =>
        new[] { "/usr/bin", "/opt/homebrew/bin" }
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
