using System.Collections.Immutable;
using Audio.Casting;
using Audio.Speech.EspeakNg;
using Audio.Speech.Flite;
using Audio.Speech.Resilience;

namespace Audio.Speech;

/// <summary>The engines that were looked for on this machine, and what was found. Immutable.</summary>
public sealed class EngineCatalog
{
    // About a minute of speech: enough for any sentence, little enough to be tried again.
    const int MaxCharacters = 1000;

    static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(10);

    static readonly ImmutableDictionary<string, Func<SpeechProgram, CancellationToken, Task<IProbedEngine>>> LocalEngines =
        ImmutableDictionary.CreateRange(new KeyValuePair<string, Func<SpeechProgram, CancellationToken, Task<IProbedEngine>>>[]
        {
            new(EngineNames.Flite, FliteEngine.OpenAsync),
            new(EngineNames.EspeakNg, EspeakNgEngine.OpenAsync),
        });

    readonly ImmutableDictionary<string, IProbedEngine> _engines;

    EngineCatalog(IEnumerable<(EngineStatus Status, IProbedEngine? Engine)> probed)
    {
        var all = probed.ToList();
        Engines = [.. all.Select(e => e.Status)];
        _engines = all.Where(e => e.Engine is not null).ToImmutableDictionary(e => e.Status.Name, e => e.Engine!);
    }

    /// <summary>Every engine looked for, in the order asked.</summary>
    public ImmutableArray<EngineStatus> Engines { get; }

    /// <summary>The names of those that can be used.</summary>
    public ImmutableArray<string> Usable => [.. Engines.Where(e => e.IsUsable).Select(e => e.Name)];

    /// <summary>Looks for engines, all at the same time: some tens of milliseconds.</summary>
    /// <param name="names">Of <see cref="EngineNames"/>; others are reported as unknown.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static Task<EngineCatalog> ProbeAsync(IEnumerable<string> names, CancellationToken cancellationToken) =>
        ProbeAsync(names, SpeechProgram.Find, cancellationToken);

    internal static async Task<EngineCatalog> ProbeAsync(
        IEnumerable<string> names, Func<string, SpeechProgram> find, CancellationToken cancellationToken) =>
        new(await Task.WhenAll(names.Distinct().Select(n => ProbeAsync(n, find, cancellationToken))));

    /// <summary>Whether the engines have what the voices name, before anything is spoken.</summary>
    /// <param name="book">Where the voices come from, for the places of mistakes.</param>
    /// <param name="language">What is to be spoken, a BCP 47 tag; null for each voice's own.</param>
    /// <returns>An error for each voice that its engine cannot speak; empty where all is well.</returns>
    public ImmutableArray<Problem> Check(IEnumerable<Voice> voices, VoiceBook book, string? language) =>
    [
        .. from voice in voices.Distinct()
           where _engines.ContainsKey(voice.Engine)
           let fault = _engines[voice.Engine].FindFault(voice, language)
           where fault is not null
           let persona = book.Personas.FirstOrDefault(p => p.Name == voice.Name)
           select new Problem(
               "S001", Severity.Error, book.File, persona?.Line ?? 0, persona?.Column ?? 0,
               $"Voice '{voice.Name}' cannot be spoken: {fault}", "Mend the binding, or bind the voice to another engine"),
    ];

    /// <summary>A voice as its engine speaks a language: the same one, or one of that language with the same manner.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    /// <returns>Null where the voice's engine does not speak the language or cannot be used.</returns>
    public Voice? InLanguage(Voice voice, string language) => _engines.GetValueOrDefault(voice.Engine)?.InLanguage(voice, language);

    /// <summary>Why a request's engine cannot speak its text; null where it can. Nothing is spoken.</summary>
    public string? FindFault(SpeechRequest request) => _engines.GetValueOrDefault(request.Voice.Engine)?.FindFault(request.Text);

    /// <summary>Everything that can be used as one engine, which looks into the store first and tries again what fails for a passing reason.</summary>
    /// <param name="store">Where clips are kept.</param>
    /// <param name="time">The clock for waits and timeouts.</param>
    public StoredEngine Open(ClipStore store, TimeProvider time)
    {
        var resilient = _engines.ToImmutableDictionary(
            e => e.Key,
            ISpeechEngine (e) => new SplittingEngine(
                new ResilientEngine([new CheckedEngine(e.Value)], new EnginePipeline(e.Key, 1, ResilienceOptions.Local, time)), MaxCharacters));
        return new(new RoutingEngine(resilient), store, _engines.ToImmutableDictionary(e => e.Key, e => e.Value.Version));
    }

    static async Task<(EngineStatus Status, IProbedEngine? Engine)> ProbeAsync(
        string name, Func<string, SpeechProgram> find, CancellationToken cancellationToken)
    {
        if (!LocalEngines.TryGetValue(name, out var open))
            return (Absent(name), null);
        var program = find(name);
        if (program.IsMissing)
            return (new(name) { Fault = "it is not installed", Remedy = program.Remedy }, null);

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(ProbeTimeout);
        try
        {
            var engine = await open(program, timeout.Token);
            return (new(name) { Version = engine.Version }, engine);
        }
        catch (SpeechException e)
        {
            return (new(name) { Fault = e.Message, Remedy = $"Try '{name} --version', or install it again" }, null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (new(name) { Fault = $"it did not answer within {ProbeTimeout.TotalSeconds} s", Remedy = $"Try '{name} --version'" }, null);
        }
    }

    static EngineStatus Absent(string name) => EngineNames.All.Contains(name)
        ? new(name) { Fault = "this version cannot speak with it yet", Remedy = "Voices that are bound to a local engine as well are spoken by that" }
        : new(name) { Fault = "there is no such engine", Remedy = $"Known are {string.Join(", ", EngineNames.All)}" };
}
