using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Audio;

/// <summary>What a program left behind.</summary>
/// <param name="ExitCode">0 where it says that it succeeded.</param>
/// <param name="Output">All of its standard output.</param>
/// <param name="Errors">The beginning of its standard error, for messages.</param>
sealed record ProcessResult(int ExitCode, byte[] Output, string Errors);

/// <summary>Runs programs: arguments as a list, never through a shell; nothing outlives its cancellation.</summary>
public static class ExternalProcess
{
    const int MaxErrors = 4096;
    const int BlockSize = 81_920;

    // A killed process is gone at once, unless the kernel is busy with it.
    static readonly TimeSpan KillGrace = TimeSpan.FromSeconds(1);

    /// <summary>Where the program stands on the PATH; null where it does not.</summary>
    /// <remarks>Asking Process.Start instead would also search the current folder, which may hold anything.</remarks>
    public static string? Find(string name)
    {
        var file = OperatingSystem.IsWindows() ? name + ".exe" : name;
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .Where(Path.IsPathFullyQualified)
            .Select(folder => Path.Combine(folder, file))
            .FirstOrDefault(IsProgram);
    }

    static bool IsProgram(string path) => File.Exists(path)
        && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & (UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute)) != 0);

    /// <summary>Runs a program to its end.</summary>
    /// <param name="input">Fed to its standard input, which is then closed.</param>
    /// <param name="maxOutput">The most bytes it may write to its standard output.</param>
    /// <param name="folder">The folder that it runs in; null for the current one.</param>
    /// <param name="hidden">Environment variables that it does not get; null for none.</param>
    /// <exception cref="IOException">It cannot be started.</exception>
    /// <exception cref="InvalidDataException">It wrote more than that, and was killed.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled, and has been killed with all that it started.</exception>
    internal static Task<ProcessResult> RunAsync(
        string path, IEnumerable<string> arguments, ReadOnlyMemory<byte> input, long maxOutput, CancellationToken cancellationToken, string? folder = null,
        IEnumerable<string>? hidden = null) =>
        RunAsync(path, arguments, async (stdin, token) => await stdin.WriteAsync(input, token), maxOutput, cancellationToken, folder, hidden);

    /// <inheritdoc cref="RunAsync(string, IEnumerable{string}, ReadOnlyMemory{byte}, long, CancellationToken, string?, IEnumerable{string}?)"/>
    /// <param name="feed">Writes to its standard input, which is then closed.</param>
    internal static async Task<ProcessResult> RunAsync(
        string path, IEnumerable<string> arguments, Func<Stream, CancellationToken, Task> feed, long maxOutput, CancellationToken cancellationToken, string? folder = null,
        IEnumerable<string>? hidden = null)
    {
        byte[] output = [];
        var result = await RunAsync(path, arguments, feed, async (process, token) => output = await CollectAsync(process, maxOutput, token), folder, hidden, cancellationToken);
        return result with { Output = output };
    }

    /// <summary>Runs a program to its end and hands on what it writes to its standard output, as it comes.</summary>
    /// <param name="take">Gets it by the block, which is only valid during the call.</param>
    /// <returns>Without the output.</returns>
    /// <exception cref="IOException">It cannot be started.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled, and has been killed with all that it started.</exception>
    internal static Task<ProcessResult> StreamAsync(string path, IEnumerable<string> arguments, Action<ReadOnlySpan<byte>> take, CancellationToken cancellationToken) =>
        RunAsync(path, arguments, (_, _) => Task.CompletedTask, (process, token) => HandOnAsync(process, take, token), null, null, cancellationToken);

    static async Task<ProcessResult> RunAsync(
        string path, IEnumerable<string> arguments, Func<Stream, CancellationToken, Task> feed, Func<Process, CancellationToken, Task> read,
        string? folder, IEnumerable<string>? hidden, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        // Without its arguments: they are long, and may be private.
        using var activity = Telemetry.Start("run", Path.GetFileName(path));
        using var process = new Process
        {
            StartInfo = new(path, arguments)
            {
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = folder ?? "",
            },
        };
        foreach (var name in hidden ?? [])
            process.StartInfo.Environment.Remove(name);
        Start(process);
        try
        {
            var errors = BeginningAsync(process, cancellationToken);
            await Task.WhenAll(FeedAsync(process, feed, cancellationToken), read(process, cancellationToken), errors, process.WaitForExitAsync(cancellationToken))
                .WaitAsync(cancellationToken);
            activity.End($"exit code {process.ExitCode}");
            return new(process.ExitCode, [], await errors);
        }
        finally
        {
            await EndAsync(process);
        }
    }

    static void Start(Process process)
    {
        try
        {
            process.Start();
        }
        catch (Win32Exception e)
        {
            // Made for another machine, or not allowed.
            throw new IOException($"{process.StartInfo.FileName} cannot be started: {new Win32Exception(e.NativeErrorCode).Message}", e);
        }
    }

    static async Task FeedAsync(Process process, Func<Stream, CancellationToken, Task> feed, CancellationToken cancellationToken)
    {
        try
        {
            await using var stdin = process.StandardInput.BaseStream;
            await feed(stdin, cancellationToken);
        }
        catch (IOException)
        {
            // It ended without reading everything; its exit code says whether that was right.
        }
    }

    static async Task<byte[]> CollectAsync(Process process, long maxOutput, CancellationToken cancellationToken)
    {
        var collected = new MemoryStream();
        var block = new byte[BlockSize];
        while (await process.StandardOutput.BaseStream.ReadAsync(block, cancellationToken) is > 0 and var count)
        {
            if (collected.Length + count > maxOutput)
            {
                process.Kill(entireProcessTree: true);
                throw new InvalidDataException($"The program wrote more than the {maxOutput} bytes it may write.");
            }
            collected.Write(block, 0, count);
        }
        return collected.ToArray();
    }

    static async Task HandOnAsync(Process process, Action<ReadOnlySpan<byte>> take, CancellationToken cancellationToken)
    {
        var block = new byte[BlockSize];
        try
        {
            while (await process.StandardOutput.BaseStream.ReadAsync(block, cancellationToken) is > 0 and var count)
                take(block.AsSpan(0, count));
        }
        catch
        {
            // Or it would wait for somebody to read on.
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    /// <summary>What matters most of what a program said on its standard error.</summary>
    internal static string FirstLine(string errors) => errors.Length == 0 ? "it did not say why" : errors.Split('\n')[0].Trim();

    /// <summary>The beginning of a program's standard error, once that ends. Read to its end, or the program would stop at a full pipe; but a chatterer's memory is not ours.</summary>
    internal static async Task<string> BeginningAsync(Process process, CancellationToken cancellationToken)
    {
        var beginning = new MemoryStream();
        var block = new byte[MaxErrors];
        while (await process.StandardError.BaseStream.ReadAsync(block, cancellationToken) is > 0 and var count)
            beginning.Write(block, 0, (int)Math.Min(count, MaxErrors - beginning.Length));
        return Encoding.UTF8.GetString(beginning.ToArray()).Trim();
    }

    static async Task EndAsync(Process process)
    {
        if (process.HasExited)
            return;
        process.Kill(entireProcessTree: true);
        await Task.WhenAny(process.WaitForExitAsync(), Task.Delay(KillGrace));
    }
}
