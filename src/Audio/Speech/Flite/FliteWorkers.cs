using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Audio.Speech.Flite;

/// <summary>The processes that stay to speak with flite: as many as speak at the same time, and of those that wait as many as there are cores. Thread-safe.</summary>
sealed class FliteWorkers
{
    // For one sentence, flite itself is there sooner.
    const int SpokenBefore = 8;

    static readonly ConcurrentDictionary<string, FliteWorkers> All = new();

    readonly ImmutableArray<string> _command;
    readonly IReadOnlyCollection<string> _hidden;
    readonly Stack<WorkerProcess> _idle = new();
    readonly Lock _lock = new();
    readonly SingleFlight _trial = new();
    int _asked;

    // Each is set once, by whoever has the trial.
    volatile bool _isUseless;
    volatile bool _hasSpoken;

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
        return _hasSpoken ? await SpeakAsync() : await TryFirstAsync(SpeakAsync, cancellationToken);

        Task<bool> SpeakAsync() => this.SpeakAsync(w => FliteWorker.AskAsync(w, voice, stretch, pitch, textFile, soundFile, cancellationToken));
    }

    // One after the other until one has spoken. One that fails at the first thing it is asked would fail at everything; later, it is the sentence.
    async Task<bool> TryFirstAsync(Func<Task<bool>> speak, CancellationToken cancellationToken)
    {
        var first = await _trial.RunAsync<bool?>("", TryAsync, cancellationToken);
        return first ?? await speak();

        // Null where it is known by now that they can speak.
        async Task<bool?> TryAsync()
        {
            if (_isUseless || _hasSpoken)
                return _isUseless ? false : null;
            _hasSpoken = await speak();
            _isUseless = !_hasSpoken;
            return _hasSpoken;
        }
    }

    async Task<bool> SpeakAsync(Func<WorkerProcess, Task<bool>> ask)
    {
        if ((TakeIdle() ?? WorkerProcess.Start(FliteWorker.Verb, _command, _hidden)) is not { } worker)
            return false;
        var isSpoken = false;
        try
        {
            isSpoken = await ask(worker);
            return isSpoken;
        }
        finally
        {
            if (!isSpoken || !TryKeep(worker))
                worker.Dispose();
        }
    }

    WorkerProcess? TakeIdle()
    {
        lock (_lock)
            return _idle.TryPop(out var worker) ? worker : null;
    }

    // More than that never speak at the same time for long.
    bool TryKeep(WorkerProcess worker)
    {
        lock (_lock)
        {
            if (_idle.Count >= Environment.ProcessorCount)
                return false;
            _idle.Push(worker);
            return true;
        }
    }

    /// <summary>Ends those that speak nothing at the moment: all at once, within a second.</summary>
    internal void EndIdle()
    {
        var ending = new List<WorkerProcess>();
        while (TakeIdle() is { } worker)
        {
            worker.Release();
            ending.Add(worker);
        }
        foreach (var worker in ending)
            worker.Dispose();
    }
}
