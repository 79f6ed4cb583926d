namespace Audio.Speech;

/// <summary>Lets one caller at a time work on a key; others on the same key wait for their turn. Thread-safe.</summary>
/// <remarks>Callers wait rather than share one task, so that cancelling one does not take the work from another.</remarks>
sealed class SingleFlight
{
    sealed class Gate
    {
        public SemaphoreSlim Semaphore { get; } = new(1);

        public int Callers { get; set; }
    }

    readonly Dictionary<string, Gate> _gates = [];

    public async Task<T> RunAsync<T>(string key, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        Gate gate;
        lock (_gates)
        {
            if (!_gates.TryGetValue(key, out gate!))
                _gates.Add(key, gate = new());
            gate.Callers++;
        }
        try
        {
            await gate.Semaphore.WaitAsync(cancellationToken);
            try
            {
                return await work();
            }
            finally
            {
                gate.Semaphore.Release();
            }
        }
        finally
        {
            lock (_gates)
            {
                if (--gate.Callers == 0)
                    _gates.Remove(key);
            }
        }
    }
}
