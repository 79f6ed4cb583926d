using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Audio.Speech.Flite;

/// <summary>The processes that stay to speak with flite: as many as speak at the same time. Thread-safe.</summary>
sealed class FliteWorkers
{
    // For one sentence, flite itself is there sooner.
    const int SpokenBefore = 8;

    static readonly ConcurrentDictionary<string, FliteWorkers> All = new();

    readonly ImmutableArray<string> _command;
    readonly IReadOnlyCollection<string> _hidden;
    readonly ConcurrentBag<WorkerProcess> _idle = [];
    int _asked;
    volatile bool _isUseless;

    FliteWorkers(ImmutableArray<string> command, IReadOnlyCollection<string> hidden)
    {
        (_command, _hidden) = (command, hidden);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => EndIdle();
    }

    /// <summary>Those that are started in the same way, the same for however many voices.json speak with flite. Starts none yet. All end with this process.</summary>
    /// <param name="command">Starts a program that runs <see cref="FliteWorker.Run"/>.</param>
    /// <param name="hidden">Environment variables that they do not get.</param>
    public static FliteWorkers Of(ImmutableArray<string> command, IReadOnlyCollection<string> hidden) =>
        All.GetOrAdd(string.Join('\0', [.. command, "", .. hidden.Order(StringComparer.Ordinal)]), _ => new(command, hidden));

    /// <summary>Speaks a file.</summary>
    /// <returns>Whether it was spoken; where it was not, flite itself is to be asked.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    /// <inheritdoc cref="FliteLibrary.Speak"/>
    public async Task<bool> TrySpeakAsync(string voice, double? stretch, double? pitch, string textFile, string soundFile, CancellationToken cancellationToken)
    {
        if (_isUseless || Interlocked.Increment(ref _asked) <= SpokenBefore)
            return false;
        var isNew = !_idle.TryTake(out var worker);
        if (isNew)
            worker = WorkerProcess.Start(_command, _hidden);
        var isSpoken = false;
        try
        {
            isSpoken = worker is not null && await FliteWorker.AskAsync(worker, voice, stretch, pitch, textFile, soundFile, cancellationToken);
            // One that fails at the first thing it is asked would fail at everything.
            _isUseless |= isNew && !isSpoken;
            return isSpoken;
        }
        finally
        {
            if (isSpoken)
                _idle.Add(worker!);
            else
                worker?.Dispose();
        }
    }

    void EndIdle()
    {
        while (_idle.TryTake(out var worker))
            worker.Dispose();
    }
}
