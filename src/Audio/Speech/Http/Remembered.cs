namespace Audio.Speech.Http;

/// <summary>An answer that is asked for once, and again only after a failure. Thread-safe: who comes while it is asked for waits.</summary>
sealed class Remembered<T>(Func<CancellationToken, Task<T>> ask)
{
    readonly SemaphoreSlim _gate = new(1);
    volatile Task<T>? _answer;

    public async Task<T> GetAsync(CancellationToken cancellationToken)
    {
        if (_answer is { } known)
            return await known;
        await _gate.WaitAsync(cancellationToken);
        try
        {
            if (_answer is null)
                _answer = Task.FromResult(await ask(cancellationToken));
            return await _answer;
        }
        finally
        {
            _gate.Release();
        }
    }
}
