using System.Collections.Concurrent;

namespace Audio.Doubles;

/// <summary>What goes wrong with which synthesis, how long each takes, and how many there may be at once. Thread-safe.</summary>
/// <param name="faults">What becomes of the first syntheses, one after the other; what follows goes by <see cref="Otherwise"/>.</param>
public sealed class FaultScript(params Fault[] faults)
{
    readonly ConcurrentQueue<Fault> _faults = new(faults);
    int _count;

    /// <summary>What becomes of the n-th synthesis, from 0; all succeed where not set.</summary>
    public Func<int, Fault> Otherwise { get; init; } = _ => Fault.None;

    /// <summary>How long the n-th synthesis takes before its first byte; no time where not set.</summary>
    public Func<int, TimeSpan> Latency { get; init; } = _ => TimeSpan.Zero;

    /// <summary>How many syntheses may be under way at once; more are throttled.</summary>
    public int MaxConcurrency { get; init; } = int.MaxValue;

    /// <summary>The wait that <see cref="Fault.ThrottledWithWait"/> demands, in whole seconds.</summary>
    public int RetryAfterSeconds { get; init; } = 1;

    /// <summary>How many syntheses have been asked for.</summary>
    public int Count => Volatile.Read(ref _count);

    /// <summary>What becomes of the next synthesis, and how long it takes.</summary>
    public (Fault Fault, TimeSpan Latency) Next()
    {
        var n = Interlocked.Increment(ref _count) - 1;
        return (_faults.TryDequeue(out var fault) ? fault : Otherwise(n), Latency(n));
    }

    /// <summary>Each fault as often as the others, in a share of all syntheses; the same for a seed.</summary>
    public static Func<int, Fault> Mixed(int seed, double share, params Fault[] faults) => n =>
    {
        // splitmix64, so that the n-th is known without the ones before it.
        var z = unchecked(((ulong)seed << 32) + ((ulong)n * 0x9E3779B97F4A7C15));
        z = unchecked((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9);
        z = unchecked((z ^ (z >> 27)) * 0x94D049BB133111EB);
        z ^= z >> 31;
        return (z >> 11) * (1.0 / (1UL << 53)) < share ? faults[(int)(z % (ulong)faults.Length)] : Fault.None;
    };
}
