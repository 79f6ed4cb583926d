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
        var (exitCode, output, errors) = Start(path, arguments);
        Assert.True(exitCode == 0, $"{program} failed: {errors}");
        return output;
    }

    /// <summary>Skips the test where Python or one of its modules is not installed.</summary>
    public static void RequirePythonModule(string module)
    {
        var python = Find("python3");
        Skip.If(python is null || Start(python, ["-c", $"import {module}"]).ExitCode != 0, $"Python's {module} is not installed.");
    }

    static (int ExitCode, byte[] Output, string Errors) Start(string path, IEnumerable<string> arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(path, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        using var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        return (process.ExitCode, output.ToArray(), errors.GetAwaiter().GetResult());
    }

    // The system's own Python, which has mutagen, may stand behind another one in the search path.
    static string? Find(string program) =>
        new[] { "/usr/bin", "/opt/homebrew/bin" }
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
