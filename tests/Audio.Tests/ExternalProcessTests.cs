using System.Text;
using Audio.Tests.Support;

namespace Audio.Tests;

/// <summary>With the tools of any Unix.</summary>
public sealed class ExternalProcessTests
{
    const long Plenty = 1 << 24;

    static Task<ProcessResult> Shell(string script, string argument = "", long maxOutput = Plenty, CancellationToken cancellationToken = default) =>
        ExternalProcess.RunAsync("/bin/sh", ["-c", script, "sh", argument], ReadOnlyMemory<byte>.Empty, maxOutput, cancellationToken);

    [SkippableFact]
    public async Task A_megabyte_in_and_out_at_once_does_not_stop_at_a_full_pipe()
    {
        Skip.If(OperatingSystem.IsWindows());
        var input = Encoding.ASCII.GetBytes(new string('x', 1 << 20));

        var result = await ExternalProcess.RunAsync("/bin/cat", [], input, Plenty, default);

        Assert.Equal(input, result.Output);
        Assert.Equal(0, result.ExitCode);
    }

    [SkippableFact]
    public async Task What_is_no_program_is_not_found_and_what_cannot_be_started_says_so()
    {
        Skip.If(OperatingSystem.IsWindows());
        using var folder = new TemporaryFolder();
        var file = Path.Combine(folder.Path, "tool-of-the-tests");
        File.WriteAllBytes(file, [0x7F, (byte)'E', (byte)'L', (byte)'F', 0]);
        var path = Environment.GetEnvironmentVariable("PATH");
        try
        {
            Environment.SetEnvironmentVariable("PATH", $"{path}:{folder.Path}");
            Assert.Null(ExternalProcess.Find("tool-of-the-tests"));
            if (!OperatingSystem.IsWindows())
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserExecute);
            Assert.Equal(file, ExternalProcess.Find("tool-of-the-tests"));
        }
        finally
        {
            Environment.SetEnvironmentVariable("PATH", path);
        }

        var failure = await Assert.ThrowsAsync<IOException>(() => ExternalProcess.RunAsync(file, [], ReadOnlyMemory<byte>.Empty, Plenty, default));

        Assert.StartsWith($"{file} cannot be started: ", failure.Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_program_that_does_not_read_its_input_is_no_failure()
    {
        Skip.If(OperatingSystem.IsWindows());

        var result = await ExternalProcess.RunAsync("/bin/sh", ["-c", "exit 0"], new byte[1 << 20], Plenty, default);

        Assert.Equal(0, result.ExitCode);
    }

    [SkippableFact]
    public async Task The_exit_code_and_the_beginning_of_what_it_complains_are_known()
    {
        Skip.If(OperatingSystem.IsWindows());

        var result = await Shell("echo no such voice >&2; yes | head -c 1000000 >&2; exit 3");

        Assert.Equal(3, result.ExitCode);
        Assert.StartsWith("no such voice", result.Errors, StringComparison.Ordinal);
        Assert.True(result.Errors.Length <= 4096);
    }

    [SkippableFact]
    public async Task Arguments_reach_the_program_as_they_are()
    {
        Skip.If(OperatingSystem.IsWindows());
        const string Argument = "$(id) \"; rm -rf 'x' \\ * \n --";

        var result = await Shell("printf %s \"$1\"", Argument);

        Assert.Equal(Argument, Encoding.UTF8.GetString(result.Output));
    }

    [SkippableFact]
    public async Task A_program_that_writes_too_much_is_killed()
    {
        Skip.If(OperatingSystem.IsWindows());

        await Assert.ThrowsAsync<InvalidDataException>(() => Shell("exec yes", maxOutput: 100_000));
    }

    [SkippableFact]
    public async Task Cancelling_kills_the_program_and_all_that_it_started()
    {
        Skip.If(OperatingSystem.IsWindows());
        using var folder = new TemporaryFolder();
        var pipe = folder.File("alive");
        await ExternalProcess.RunAsync(ExternalProcess.Find("mkfifo")!, [pipe], ReadOnlyMemory<byte>.Empty, Plenty, default);
        using var cancellation = new CancellationTokenSource();

        // The child of the child holds the pipe open for as long as it lives.
        var running = Shell("exec 3>\"$1\"; echo started >&3; sleep 1000 & wait", pipe, cancellationToken: cancellation.Token);
        using var alive = new StreamReader(await Task.Run(() => File.OpenRead(pipe)));
        Assert.Equal("started", await alive.ReadLineAsync());
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => running.WaitAsync(TimeSpan.FromSeconds(2)));
        Assert.Equal("", await Task.Run(alive.ReadToEnd).WaitAsync(TimeSpan.FromSeconds(2)));
    }

    [Fact]
    public void A_program_is_found_on_the_path_only()
    {
        Assert.Null(ExternalProcess.Find("no-such-program"));
        Assert.True(OperatingSystem.IsWindows() || Path.IsPathFullyQualified(ExternalProcess.Find("sh")!));
    }
}
