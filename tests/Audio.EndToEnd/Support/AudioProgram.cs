using System.Diagnostics;

namespace Audio.EndToEnd.Support;

/// <summary>The real program, run as a process with a clip store, a home and an output folder of its own. Deleted with the test.</summary>
public sealed class AudioProgram : IDisposable
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    readonly List<Process> _started = [];

    /// <summary>Where this test's files are.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("audio-test-").FullName;

    /// <summary>Set for every run.</summary>
    public Dictionary<string, string> Environment { get; } = [];

    public string PathOf(string name) => Path.Combine(Folder, name);

    public string Write(string name, string content)
    {
        File.WriteAllText(PathOf(name), content);
        return PathOf(name);
    }

    /// <summary>Where it runs, below <see cref="Folder"/>.</summary>
    public string CurrentFolder { get; set; } = ".";

    /// <summary>What is on standard input.</summary>
    public string Input { get; set; } = "";

    public async Task<Outcome> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        return await FinishAsync(process);
    }

    /// <summary>Starts a run that the test goes on to interrupt; end it with <see cref="FinishAsync"/>.</summary>
    public Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Executable, arguments)
        {
            WorkingDirectory = PathOf(CurrentFolder),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AUDIO_HOME"] = Checkout.Root;
        start.Environment["AUDIO_STORE"] = PathOf("store");
        // Nobody's own configuration; engines may put something there.
        start.Environment["XDG_CONFIG_HOME"] = Path.Combine(Path.GetTempPath(), "audio-test-user");
        start.Environment.Remove("COLUMNS");
        foreach (var (name, value) in Environment)
            start.Environment[name] = value;
        var process = Process.Start(start)!;
        process.StandardInput.Write(Input);
        process.StandardInput.Close();
        return process;
    }

    /// <summary>Sends a signal, such as <c>INT</c>.</summary>
    public static void Signal(Process process, string signal)
    {
        using var kill = Process.Start("kill", ["-" + signal, process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public static async Task<Outcome> FinishAsync(Process process)
    {
        using var limit = new CancellationTokenSource(Patience);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"The program was still running after {Patience}.");
        }
    }

    /// <summary>Has a process end with the test, which may fail while it runs.</summary>
    public Process Own(Process process)
    {
        // Another view of it, because the test disposes of its own.
        _started.Add(Process.GetProcessById(process.Id));
        return process;
    }

    public void Dispose()
    {
        foreach (var process in _started)
        {
            if (!process.HasExited)
                process.Kill(entireProcessTree: true);
            process.Dispose();
        }
        Directory.Delete(Folder, recursive: true);
    }

    // The published program where the test command names it; else the one that was built with these tests.
    public static string Executable { get; } =
        System.Environment.GetEnvironmentVariable("AUDIO_PROGRAM")
        ?? Path.Combine(
            Checkout.Root,
            "artifacts/bin/Audio.Cli",
            new DirectoryInfo(AppContext.BaseDirectory).Name,
            OperatingSystem.IsWindows() ? "Audio.Cli.exe" : "Audio.Cli");
}

/// <param name="Output">What went to standard output.</param>
/// <param name="Error">What went to standard error.</param>
public sealed record Outcome(int ExitCode, string Output, string Error)
{
    public string[] OutputLines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>With the space that stands before them.</summary>
    public string[] OutputLinesAsPrinted => Output.ReplaceLineEndings("\n").Split('\n');

    public string[] ErrorLines => Error.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>Fails, showing what the program said, unless it ended as it should.</summary>
    public Outcome Expect(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"exit code {ExitCode} instead of {exitCode}\n{Error}\n{Output}");
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        return this;
    }
}
