using System.Collections.Immutable;
using Audio.Speech.Http;

namespace Audio.Speech;

/// <summary>What engines need of the world around them. Thread-safe as long as its parts are.</summary>
public sealed record EngineContext
{
    /// <summary>Finds a key by the name of its environment variable; null where there is none.</summary>
    public Func<string, string?> FindKey { get; init; } = Environment.GetEnvironmentVariable;

    /// <summary>For every request to a service; neither redirects nor cookies are followed. Not disposed of here.</summary>
    public HttpClient Http { get; init; } = HttpConnections.Shared;

    /// <summary>The clock for waits and timeouts.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>
    /// A command, file and arguments, that understands <see cref="Flite.FliteWorker.Verb"/> and a file behind it; empty where there is none. What engines
    /// keep running between utterances is a process of its own, so that a fault in it ends that process only.
    /// </summary>
    public ImmutableArray<string> Worker { get; init; } = [];

    /// <summary>The environment variables that hold keys: programs that speak do not get to see them.</summary>
    internal ImmutableHashSet<string> KeyNames { get; init; } = [];

    /// <summary>Finds a program of this machine.</summary>
    internal Func<string, SpeechProgram> FindProgram { get; init; } = SpeechProgram.Find;

    /// <summary>The first of several keys that is there; null where none is.</summary>
    internal Secret? FirstKey(IEnumerable<string> names) =>
        names.Select(FindKey).FirstOrDefault(k => !string.IsNullOrWhiteSpace(k)) is { } key ? new(key.Trim()) : null;
}
