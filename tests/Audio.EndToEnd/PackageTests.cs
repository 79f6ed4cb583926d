using System.Diagnostics;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

/// <summary>What others install works as what we build.</summary>
public sealed class PackageTests : IDisposable
{
    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    [Fact]
    public async Task Installed_as_a_tool_it_renders_with_the_voices_that_came_with_it()
    {
        await DotnetAsync("pack", Path.Combine(Checkout.Root, "src/Audio.Cli"), "-c", "Release", "--no-build", "-o", _audio.PathOf("packages"));
        await DotnetAsync("tool", "install", "audio-cli", "--tool-path", _audio.PathOf("tools"), "--source", _audio.PathOf("packages"));
        _audio.Write("talk.txt", "ANN: The ferry leaves at noon.\n\nBEN: And it comes back at one.\n");

        await RunAsync(_audio.PathOf(OperatingSystem.IsWindows() ? "tools/audio.exe" : "tools/audio"), "render", "talk.txt", "--quiet");

        Assert.True(new FileInfo(_audio.PathOf("output/talk/talk.mp3")).Length > 10_000);
    }

    Task DotnetAsync(params string[] arguments) => RunAsync("dotnet", arguments);

    async Task RunAsync(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = _audio.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["AUDIO_HOME"] = "", ["AUDIO_STORE"] = _audio.PathOf("store"), ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1" },
        };
        using var process = Process.Start(start)!;
        (await AudioProgram.FinishAsync(process)).Expect(0);
    }
}
