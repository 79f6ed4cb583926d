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

    readonly Process _process;
    bool _isAnswering;

    WorkerProcess(Process process) => _process = process;

    Stream Input => _process.StandardInput.BaseStream;

    /// <summary>Starts a program.</summary>
    /// <param name="command">Its file and its arguments.</param>
    /// <param name="hidden">Environment variables that it does not get.</param>
    /// <returns>Null where it cannot be started.</returns>
    public static WorkerProcess? Start(ImmutableArray<string> command, IEnumerable<string> hidden)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1)) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var name in hidden)
            start.Environment.Remove(name);
        try
        {
            var process = Process.Start(start)!;
            // Read, or it would stop at a full pipe.
            process.BeginErrorReadLine();
            return new(process);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Asks it something.</summary>
    /// <param name="line">Without a line break.</param>
    /// <returns>Its answer; null where it has ended.</returns>
    /// <exception cref="OperationCanceledException">It was cancelled, and must be disposed of: its answer is still to come.</exception>
    public async Task<string?> AskAsync(string line, CancellationToken cancellationToken)
    {
        _isAnswering = true;
        try
        {
            await Input.WriteAsync(Encoding.UTF8.GetBytes(line + '\n'), cancellationToken);
            var answer = await _process.StandardOutput.ReadLineAsync(cancellationToken);
            _isAnswering = false;
            return answer;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Ends it: in good order where it waits for a line, else at once.</summary>
    public void Dispose()
    {
        Input.Close();
        if (_isAnswering || !_process.WaitForExit(Grace))
            _process.Kill(entireProcessTree: true);
        _process.Dispose();
    }
}
