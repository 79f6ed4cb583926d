using System.Diagnostics;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

/// <summary>The launcher at the root, as a user starts it; the test command has built the program already.</summary>
public sealed class LauncherTests : IDisposable
{
    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    [Fact]
    public async Task A_second_start_builds_nothing_and_says_nothing_of_its_own()
    {
        await RunAsync(Launcher, "--version");

        var second = (await RunAsync(Launcher, "--version")).Expect(0);

        Assert.Empty(second.Error);
        Assert.Matches(@"^\d+\.\d+\.\d+\s*$", second.Output);
    }

    [Fact]
    public async Task From_another_folder_it_finds_the_voices_that_came_with_it()
    {
        var outcome = (await RunAsync(Launcher, "voices")).Expect(0);

        Assert.Contains("ava", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_started_through_a_link_in_a_folder_with_a_space()
    {
        var link = Path.Combine(Directory.CreateDirectory(_audio.PathOf("a folder")).FullName, "audio");
        File.CreateSymbolicLink(link, Launcher);

        Assert.Contains("ava", (await RunAsync(link, "voices")).Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failure_of_the_program_is_the_launchers() => (await RunAsync(Launcher, "inspect", "no-such-file")).Expect(2);

    static string Launcher => Path.Combine(Checkout.Root, "audio");

    async Task<Outcome> RunAsync(string launcher, params string[] arguments)
    {
        var start = new ProcessStartInfo(launcher, arguments)
        {
            WorkingDirectory = _audio.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("AUDIO_HOME");
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        return await AudioProgram.FinishAsync(process);
    }
}
