using System.Collections.Immutable;
using Audio.Casting;
using Audio.Speech.Azure;
using Audio.Speech.Command;
using Audio.Speech.ElevenLabs;
using Audio.Speech.EspeakNg;
using Audio.Speech.Flite;
using Audio.Speech.Google;
using Audio.Speech.OpenAi;
using Audio.Speech.Resilience;
using Audio.Speech.Spending;

namespace Audio.Speech;

/// <summary>The engines that were looked for on this machine, and what was found. Immutable.</summary>
public sealed class EngineCatalog
{
    delegate Task<IProbedEngine> Opener(ServiceSettings settings, EngineContext context, CancellationToken cancellationToken);

    static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(10);

    // By kind.
    static readonly ImmutableDictionary<string, Opener> Openers = new Dictionary<string, Opener>
    {
        [EngineKinds.Azure] = AzureEngine.OpenAsync,
        [EngineKinds.ElevenLabs] = ElevenLabsEngine.OpenAsync,
        [EngineKinds.OpenAi] = OpenAiEngine.OpenAsync,
        [EngineKinds.Google] = GoogleEngine.OpenAsync,
        [EngineKinds.Command] = CommandEngine.OpenAsync,
        [EngineKinds.Flite] = FliteEngine.OpenAsync,
        [EngineKinds.EspeakNg] = EspeakNgEngine.OpenAsync,
    }.ToImmutableDictionary();

    readonly ImmutableDictionary<string, IProbedEngine> _engines;
    readonly ImmutableDictionary<string, OpenedEngine> _opened;

    readonly ImmutableDictionary<string, ServiceSettings> _services;

    EngineCatalog(IEnumerable<ServiceSettings> services, IEnumerable<(EngineStatus Status, OpenedEngine? Engine)> probed)
    {
        var all = probed.ToList();
        _services = services.ToImmutableDictionary(s => s.Name);
        Engines = [.. all.Select(e => e.Status)];
        _opened = all.Where(e => e.Engine is not null).ToImmutableDictionary(e => e.Status.Name, e => e.Engine!);
        _engines = _opened.ToImmutableDictionary(e => e.Key, e => e.Value.Regions[0]);
    }

    /// <summary>Every engine looked for, in the order asked.</summary>
    public ImmutableArray<EngineStatus> Engines { get; }

    /// <summary>The names of those that can be used.</summary>
    public ImmutableArray<string> Usable => [.. Engines.Where(e => e.IsUsable).Select(e => e.Name)];

    /// <summary>The names of those that heed <see cref="SpeechRequest.Sounds"/>.</summary>
    public ImmutableHashSet<string> TakingSounds => [.. _engines.Where(e => e.Value.TakesSounds).Select(e => e.Key)];

    /// <summary>The names of those that heed <see cref="SpeechRequest.Before"/> and <see cref="SpeechRequest.After"/>.</summary>
    public ImmutableHashSet<string> HeedingContext => [.. _engines.Where(e => e.Value.HeedsContext).Select(e => e.Key)];

    /// <summary>Looks for engines, all at the same time: some tens of milliseconds. Nothing is asked of a service.</summary>
    /// <param name="services">As a voices.json configures them.</param>
    /// <param name="context">Where keys and programs are found.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<EngineCatalog> ProbeAsync(
        IEnumerable<ServiceSettings> services, EngineContext context, CancellationToken cancellationToken)
    {
        var all = services.DistinctBy(s => s.Name).ToList();
        return new(all, await Task.WhenAll(all.Select(s => ProbeAsync(s, context, cancellationToken))));
    }

    /// <summary>Whether the engines have what the voices name, before anything is spoken. Services are asked, for nothing that costs.</summary>
    /// <param name="book">Where the voices come from, for the places of mistakes.</param>
    /// <param name="language">What is to be spoken, a BCP 47 tag; null for each voice's own.</param>
    /// <returns>An error for each voice that its engine cannot speak; empty where all is well.</returns>
    public async Task<ImmutableArray<Problem>> CheckAsync(
        IEnumerable<Voice> voices, VoiceBook book, string? language, CancellationToken cancellationToken)
    {
        var asked = voices.Distinct().Where(v => _engines.ContainsKey(v.Engine)).ToList();
        var faults = await Task.WhenAll(asked.Select(v => FindFaultAsync(v, language, cancellationToken)));
        return
        [
            .. from fault in asked.Zip(faults)
               where fault.Second is not null
               let persona = book.Personas.FirstOrDefault(p => p.Name == fault.First.Name)
               select new Problem(
                   "S001", Severity.Error, book.File, persona?.Line ?? 0, persona?.Column ?? 0,
                   $"Voice '{fault.First.Name}' cannot be spoken: {fault.Second}", "Mend the binding, or bind the voice to another engine"),
        ];
    }

    // An engine that refuses to answer speaks no better.
    async Task<string?> FindFaultAsync(Voice voice, string? language, CancellationToken cancellationToken)
    {
        try
        {
            return await _engines[voice.Engine].FindFaultAsync(voice, language, cancellationToken);
        }
        catch (SpeechException e)
        {
            return e.Remedy is null ? e.Message : $"{e.Message}. {e.Remedy}";
        }
    }

    /// <summary>The voices that an engine has.</summary>
    /// <exception cref="SpeechException">The service could not be asked, or refuses the key.</exception>
    /// <exception cref="KeyNotFoundException">The engine is none of <see cref="Usable"/>.</exception>
    public Task<ImmutableArray<OfferedVoice>> ListVoicesAsync(string engine, CancellationToken cancellationToken) =>
        _engines[engine].ListVoicesAsync(cancellationToken);

    /// <summary>A voice as its engine speaks a language: the same one, or one of that language with the same manner.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    /// <returns>Null where the voice's engine does not speak the language or cannot be used.</returns>
    public Voice? InLanguage(Voice voice, string language) => _engines.GetValueOrDefault(voice.Engine)?.InLanguage(voice, language);

    /// <summary>Why a request's engine cannot speak its text; null where it can. Nothing is spoken.</summary>
    public string? FindFault(SpeechRequest request) => _engines.GetValueOrDefault(request.Voice.Engine)?.FindFault(request.Text);

    /// <summary>How many characters a request's service charges for; 0 where speaking is free.</summary>
    public int BilledCharacters(SpeechRequest request) => _engines.GetValueOrDefault(request.Voice.Engine)?.BilledCharacters(request) ?? 0;

    /// <summary>What it costs to speak with a voice; null where nobody knows.</summary>
    public Price? PriceOf(Voice voice) => _services.TryGetValue(voice.Engine, out var service) ? PriceTable.Of(service, voice) : null;

    /// <summary>Everything that can be used as one engine, which looks into the store first and tries again what fails for a passing reason.</summary>
    /// <remarks>What is learnt of an engine, such as how many requests it bears, is shared by all that this returns.</remarks>
    /// <param name="store">Where clips are kept.</param>
    /// <param name="budget">What may be spent; null for any amount.</param>
    /// <param name="expenses">Where it is noted what was spent; null for nowhere.</param>
    public StoredEngine Open(ClipStore store, Budget? budget = null, ExpenseLog? expenses = null) => new(
        new RoutingEngine(_opened.ToImmutableDictionary(e => e.Key, ISpeechEngine (e) => Guarded(e.Value, store, budget, expenses))),
        store,
        Versions)
    {
        Expenses = expenses,
    };

    ImmutableDictionary<string, string> Versions => _engines.ToImmutableDictionary(e => e.Key, e => e.Value.Version);

    SplittingEngine Guarded(OpenedEngine engine, ClipStore store, Budget? budget, ExpenseLog? expenses)
    {
        var resilient = new ResilientEngine([.. engine.Regions.Select(r => Metered(r, budget, expenses, engine.Time))], engine.Pipeline);
        var limits = engine.Regions[0].Limits;
        return new(resilient, new StoredEngine(resilient, store, Versions), limits.MaxCharacters, limits.MaxBytes);
    }

    // Within the retries, and for each region, so that every attempt counts.
    ISpeechEngine Metered(IProbedEngine engine, Budget? budget, ExpenseLog? expenses, TimeProvider time)
    {
        var checkedEngine = new CheckedEngine(engine);
        return expenses is null ? checkedEngine
            : new MeteredEngine(checkedEngine, engine.BilledCharacters, r => PriceOf(r.Voice), budget ?? new(), expenses, time);
    }

    static async Task<(EngineStatus Status, OpenedEngine? Engine)> ProbeAsync(
        ServiceSettings service, EngineContext context, CancellationToken cancellationToken)
    {
        var status = new EngineStatus(service.Name);
        if (!Openers.TryGetValue(service.Kind.Name, out var open))
            return (status with { Fault = "this version cannot speak with it yet", Remedy = "Voices that are bound to a local engine as well are spoken by that" }, null);

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(ProbeTimeout);
        try
        {
            var regions = await Task.WhenAll(Regions(service).Select(r => open(r, context, timeout.Token)));
            var options = ResilienceOptions.For(regions[0].Limits, service.Values);
            var engine = new OpenedEngine([.. regions], new EnginePipeline(service.Name, regions.Length, options, context.Time), context.Time);
            return (status with { Version = regions[0].Version }, engine);
        }
        catch (SpeechException e)
        {
            return (status with { Fault = e.Message, Remedy = e.Remedy ?? $"Try '{service.Name} --version', or install it again" }, null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (status with { Fault = $"it did not answer within {ProbeTimeout.TotalSeconds} s", Remedy = $"Try '{service.Name} --version'" }, null);
        }
    }

    // Each region of an engine that names several is an engine of its own, but for its name.
    static IEnumerable<ServiceSettings> Regions(ServiceSettings service) => service.Values.List("region") is { Length: > 1 } regions
        ? regions.Select(r => service with { Values = new Settings([new("region", [r])]).Over(service.Values) })
        : [service];

    /// <summary>An engine at each of its regions, in order of preference, and what is shared by all who speak with it.</summary>
    sealed record OpenedEngine(ImmutableArray<IProbedEngine> Regions, EnginePipeline Pipeline, TimeProvider Time);
}
