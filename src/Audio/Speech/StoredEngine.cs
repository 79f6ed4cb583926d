using System.Collections.Concurrent;
using System.Collections.Immutable;
using Audio.Sound;
using Audio.Speech.Spending;

namespace Audio.Speech;

/// <summary>Speaks what is not in the store, and stores it. Thread-safe: of equal requests at the same time one is spoken.</summary>
public sealed class StoredEngine : ISpeechEngine
{
    readonly ISpeechEngine _inner;
    readonly ClipStore _store;
    readonly ImmutableDictionary<string, string> _versions;
    readonly SingleFlight _flights;
    readonly ConcurrentDictionary<string, bool> _ofThis = [];
    long _spoken;
    long _reused;

    /// <param name="versions">What each engine calls its version, by engine.</param>
    internal StoredEngine(ISpeechEngine inner, ClipStore store, ImmutableDictionary<string, string> versions)
        : this(inner, store, versions, new())
    {
    }

    StoredEngine(ISpeechEngine inner, ClipStore store, ImmutableDictionary<string, string> versions, SingleFlight flights)
    {
        _inner = inner;
        _store = store;
        _versions = versions;
        _flights = flights;
    }

    /// <summary>The same for one of several episodes: it counts what it speaks by itself, and what one of them speaks at the moment, the others wait for.</summary>
    public StoredEngine Share() => new(_inner, _store, _versions, _flights) { Pace = Pace, Expenses = Expenses, Takes = Takes };

    /// <summary>Learns from what is found in the store; null where nobody does.</summary>
    internal SpeakingPace? Pace { get; init; }

    /// <summary>Which clips are to be spoken once more; null where nobody asks.</summary>
    internal TakeLog? Takes { get; init; }

    /// <summary>Where it is noted what clips have cost; null where nothing is.</summary>
    internal ExpenseLog? Expenses { get; init; }

    /// <summary>What each usable engine calls its version, by engine.</summary>
    public IReadOnlyDictionary<string, string> Versions => _versions;

    /// <summary>How many clips an engine had to speak.</summary>
    public long Spoken => Interlocked.Read(ref _spoken);

    /// <summary>Whether a request's clip is among those, and no other episode's.</summary>
    internal bool HasSpoken(SpeechRequest request) => _ofThis.ContainsKey(KeyOf(request));

    /// <summary>How many clips came out of the store.</summary>
    public long Reused => Interlocked.Read(ref _reused);

    /// <summary>What has been paid for the clips of some requests, whenever it was.</summary>
    /// <exception cref="SpeechException">A voice's engine cannot be used here.</exception>
    public IReadOnlyList<Expense> ExpensesFor(IEnumerable<SpeechRequest> requests) =>
        Expenses?.For(requests.Select(KeyOf).ToHashSet()) ?? [];

    /// <summary>Whether a request's clip is in the store, so that speaking it costs nothing.</summary>
    /// <exception cref="SpeechException">The voice's engine cannot be used here.</exception>
    public bool Has(SpeechRequest request) => File.Exists(PathOf(request));

    /// <summary>How long a request's clip is.</summary>
    /// <returns>Null where it is not in the store.</returns>
    /// <exception cref="SpeechException">The voice's engine cannot be used here.</exception>
    public TimeSpan? DurationOf(SpeechRequest request) => _store.DurationOf(KeyOf(request));

    /// <summary>Whether an engine was once asked for a request's clip in vain, see <see cref="Refuse"/>.</summary>
    internal bool IsRefused(SpeechRequest request) => _store.IsRefused(KeyOf(request));

    /// <summary>Tells how long a stored clip is, from which it is learnt how fast its voice speaks.</summary>
    internal void Learn(SpeechRequest request, TimeSpan duration) => Pace?.Learn(request, duration);

    /// <summary>Notes that an engine will not speak a request, for whoever can do without it.</summary>
    internal void Refuse(SpeechRequest request) => _store.Refuse(KeyOf(request));

    /// <summary>The file in which a request's clip is stored, or would be: 16-bit WAV.</summary>
    /// <exception cref="SpeechException">The voice's engine cannot be used here.</exception>
    public string PathOf(SpeechRequest request) => _store.PathOf(KeyOf(request));

    /// <summary>The <see cref="ClipKey"/> under which a request's clip is stored.</summary>
    /// <exception cref="SpeechException">The voice's engine cannot be used here.</exception>
    public string KeyOf(SpeechRequest request) => FirstKeyOf(request) is var key && Takes is { } takes ? takes.KeyOf(key) : key;

    /// <summary>Asks for another take of a request: it is spoken once more, here and in every episode.</summary>
    /// <exception cref="SpeechException">The voice's engine cannot be used here.</exception>
    /// <exception cref="IOException">It cannot be noted.</exception>
    public void Retake(SpeechRequest request) => Takes?.Add(FirstKeyOf(request));

    string FirstKeyOf(SpeechRequest request) =>
        _versions.TryGetValue(request.Voice.Engine, out var version)
            ? ClipKey.Of(request, version)
            : throw new SpeechException($"The engine '{request.Voice.Engine}' cannot be used here", isTransient: false);

    /// <inheritdoc/>
    public async Task<Clip> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        var key = KeyOf(request);
        return await _flights.RunAsync(key, () => FindOrSpeakAsync(key, request, cancellationToken), cancellationToken);
    }

    async Task<Clip> FindOrSpeakAsync(string key, SpeechRequest request, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Start("speak", request, r => $"{r.Voice.Engine} {r.Voice.EngineVoice}: {r.Text}");
        if (await _store.FindAsync(key, cancellationToken) is { } stored)
        {
            Interlocked.Increment(ref _reused);
            Learn(request, stored.Duration);
            activity.End("from the store");
            return stored;
        }
        var spoken = _store.Add(key, await _inner.SpeakAsync(request with { Clip = request.Clip ?? key }, cancellationToken));
        Interlocked.Increment(ref _spoken);
        _ofThis[key] = true;
        activity.End("spoken");
        return spoken;
    }
}
