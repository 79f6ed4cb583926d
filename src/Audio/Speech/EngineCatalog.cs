using System.Collections.Immutable;
using Audio.Casting;
using Audio.Speech.Command;
using Audio.Speech.ElevenLabs;
using Audio.Speech.EspeakNg;
using Audio.Speech.Flite;
using Audio.Speech.Google;
using Audio.Speech.OpenAi;

namespace Audio.Speech;

/// <summary>The engines that were looked for on this machine, and what was found. Immutable.</summary>
public sealed class EngineCatalog
{
    delegate Task<IProbedEngine> Opener(ServiceSettings settings, EngineContext context, CancellationToken cancellationToken);

    static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(10);

    // By kind.
    static readonly ImmutableDictionary<string, Opener> Openers = new Dictionary<string, Opener>
    {
        ["elevenlabs"] = ElevenLabsEngine.OpenAsync,
        ["openai"] = OpenAiEngine.OpenAsync,
        ["google"] = GoogleEngine.OpenAsync,
        ["command"] = CommandEngine.OpenAsync,
        [EngineKinds.Flite] = FliteEngine.OpenAsync,
        [EngineKinds.EspeakNg] = EspeakNgEngine.OpenAsync,
    }.ToImmutableDictionary();

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

    /// <summary>The names of those that heed <see cref="SpeechRequest.Sounds"/>.</summary>
    public ImmutableHashSet<string> TakingSounds => [.. _engines.Where(e => e.Value.TakesSounds).Select(e => e.Key)];

    /// <summary>Looks for engines, all at the same time: some tens of milliseconds. Nothing is asked of a service.</summary>
    /// <param name="services">As a voices.json configures them.</param>
    /// <param name="context">Where keys and programs are found.</param>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<EngineCatalog> ProbeAsync(
        IEnumerable<ServiceSettings> services, EngineContext context, CancellationToken cancellationToken) =>
        new(await Task.WhenAll(services.DistinctBy(s => s.Name).Select(s => ProbeAsync(s, context, cancellationToken))));

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

    /// <summary>Everything that can be used as one engine, which looks into the store first and tries again what fails for a passing reason.</summary>
    /// <param name="store">Where clips are kept.</param>
    /// <param name="options">How hard to try.</param>
    /// <param name="time">The clock for waits and timeouts.</param>
    public StoredEngine Open(ClipStore store, ResilienceOptions options, TimeProvider time)
    {
        var resilient = _engines.ToImmutableDictionary(
            e => e.Key,
            ISpeechEngine (e) => new SplittingEngine(new ResilientEngine(new CheckedEngine(e.Value), options, time), e.Value.Limits.MaxCharacters));
        return new(new RoutingEngine(resilient), store, _engines.ToImmutableDictionary(e => e.Key, e => e.Value.Version));
    }

    static async Task<(EngineStatus Status, IProbedEngine? Engine)> ProbeAsync(
        ServiceSettings service, EngineContext context, CancellationToken cancellationToken)
    {
        var status = new EngineStatus(service.Name);
        if (!Openers.TryGetValue(service.Kind.Name, out var open))
            return (status with { Fault = "this version cannot speak with it yet", Remedy = "Voices that are bound to a local engine as well are spoken by that" }, null);

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(ProbeTimeout);
        try
        {
            var engine = await open(service, context, timeout.Token);
            return (status with { Version = engine.Version }, engine);
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
}
