using System.ComponentModel;
using System.Diagnostics;

namespace Audio.Cli;

/// <summary>A program that is playing sound. Ends with its owner.</summary>
sealed class RunningPlayer : IDisposable
{
    readonly Process _process;
    readonly Task<string> _errors;

    RunningPlayer(string program, Process process)
    {
        (Program, _process) = (program, process);
        _errors = process.StandardError.ReadToEndAsync();
        process.BeginOutputReadLine();
    }

    public string Program { get; }

    /// <summary>What it plays, where it was started to play its standard input.</summary>
    public Stream Input => _process.StandardInput.BaseStream;

    /// <summary>Null where there is no such program.</summary>
    public static RunningPlayer? Start(string program, string[] arguments)
    {
        if (ExternalProcess.Find(program) is not { } found)
            return null;
        try
        {
            return new(program, Process.Start(new ProcessStartInfo(found, arguments) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!);
        }
        catch (Win32Exception)
        {
            return null;
        }
    }

    /// <summary>Waits until it has played everything.</summary>
    /// <returns>Whether it could.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<bool> HasPlayedAsync(CancellationToken cancellationToken)
    {
        try
        {
            _process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It has gone already.
        }
        await _process.WaitForExitAsync(cancellationToken);
        // Without a sound device, ffplay complains and calls it success.
        return _process.ExitCode == 0 && !(await _errors).Contains("audio open failed", StringComparison.Ordinal);
    }

    public void Dispose()
    {
        if (!_process.HasExited)
            _process.Kill();
        _process.Dispose();
    }
}
