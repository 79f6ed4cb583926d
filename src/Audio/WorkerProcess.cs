using System.Collections.Immutable;
using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Audio;

/// <summary>
/// A program that stays, and answers each line with a line. It ends when its standard input does, and so never outlives this
/// process. For one caller at a time.
/// </summary>
sealed class WorkerProcess : IDisposable
{
    static readonly TimeSpan Grace = TimeSpan.FromSeconds(1);

    readonly string _name;
    readonly Process _process;
    readonly Task<string> _errors;
    bool _isAnswering;
    long? _released;

    WorkerProcess(string name, Process process)
    {
        (_name, _process) = (name, process);
        // Read, or it would stop at a full pipe.
        _errors = ExternalProcess.BeginningAsync(process, default);
    }

    /// <summary>What the system knows it by.</summary>
    public int Id => _process.Id;

    Stream Input => _process.StandardInput.BaseStream;

    /// <summary>Starts a program.</summary>
    /// <param name="name">What it is called where it is told of.</param>
    /// <param name="command">Its file and its arguments.</param>
    /// <param name="hidden">Environment variables that it does not get.</param>
    /// <returns>Null where it cannot be started.</returns>
    public static WorkerProcess? Start(string name, ImmutableArray<string> command, IEnumerable<string> hidden)
    {
        using var activity = Telemetry.Start("start", name);
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var variable in hidden)
            start.Environment.Remove(variable);
        try
        {
            var process = Process.Start(start)!;
            activity.End($"process {process.Id}");
            return new(name, process);
        }
        catch (Win32Exception e)
        {
            activity.End($"cannot be started: {new Win32Exception(e.NativeErrorCode).Message}");
            return null;
        }
    }

    /// <summary>Asks it something.</summary>
    /// <param name="line">Without a line break.</param>
    /// <returns>Its answer; null where it has ended.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled, and must be disposed of: its answer is still to come.</exception>
    public async Task<string?> AskAsync(string line, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Start("ask", _name);
        _isAnswering = true;
        try
        {
            await Input.WriteAsync(Encoding.UTF8.GetBytes(line + '\n'), cancellationToken);
            var answer = await _process.StandardOutput.ReadLineAsync(cancellationToken);
            _isAnswering = false;
            if (answer is not null)
            {
                activity.End(answer);
                return answer;
            }
        }
        catch (IOException)
        {
            // It has ended without reading.
        }
        await TellEndAsync();
        return null;
    }

    /// <summary>Has it end once it has answered, without waiting for that: only <see cref="Dispose"/> may follow.</summary>
    public void Release()
    {
        _released ??= Stopwatch.GetTimestamp();
        Input.Close();
    }

    /// <summary>Ends it: in good order where it waits for a line, else at once. Waits for at most a second since it was released.</summary>
    public void Dispose()
    {
        Release();
        if (_isAnswering || !_process.WaitForExit(TimeSpan.FromTicks(Math.Max(0, (Grace - Stopwatch.GetElapsedTime(_released!.Value)).Ticks))))
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }

    async Task TellEndAsync()
    {
        using var activity = Telemetry.Start("lose", _name);
        if (activity is null)
            return;
        var end = Task.WhenAll(_process.WaitForExitAsync(), _errors);
        activity.End(
            await Task.WhenAny(end, Task.Delay(Grace)) == end
                ? $"exit code {_process.ExitCode}: {ExternalProcess.FirstLine(await _errors)}"
                : "it answers no more");
    }
}
