using System.Diagnostics;

namespace Audio.Tests.Support;

/// <summary>Programs by others that judge what this one wrote.</summary>
static class Tool
{
    public static bool IsMissing(string name) =>
        !(Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(d => File.Exists(Path.Combine(d, name)));

    /// <summary>Runs it with <paramref name="input"/> on its standard input.</summary>
    public static (byte[] Output, string Error) Run(string name, byte[] input, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(name, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var feed = Task.Run(() =>
        {
            using var stdin = process.StandardInput.BaseStream;
            stdin.Write(input);
        });
        var output = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(output);
        process.WaitForExit();
        feed.GetAwaiter().GetResult();
        Assert.True(process.ExitCode == 0, $"{name} failed: {error.Result}");
        return (output.ToArray(), error.Result);
    }
}
