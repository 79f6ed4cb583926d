using System.Collections.Immutable;
using Audio.Casting;
using Audio.Speech.Resilience;
using Audio.Speech.Spending;

namespace Audio.Speech;

/// <summary>The engines that were looked for on this machine, and what was found. Immutable.</summary>
public sealed class EngineCatalog
{
    // With which Azure.Identity signs a program in.
    static readonly string[] EntraSecrets = ["AZURE_CLIENT_SECRET", "AZURE_CLIENT_CERTIFICATE_PASSWORD", "AZURE_PASSWORD"];

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

    /// <summary>Why the others cannot be used, in a few words, by name.</summary>
    public ImmutableDictionary<string, string> Faults => Engines.Where(e => !e.IsUsable).ToImmutableDictionary(e => e.Name, e => e.Fault!);

    /// <summary>The languages that have voices, as far as it is known without asking anybody.</summary>
    public ImmutableArray<SpokenLanguage> Languages =>
    [
        .. (from engine in Usable
            from voice in _engines[engine].KnownVoices
            from tag in voice.Languages.Take(1)
            // "English (America)"
            select new SpokenLanguage(engine, tag.Split('-')[0], voice.Description?.Split('(')[0].Trim())).Distinct(),
    ];

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
        var known = context with { KeyNames = [.. EngineKinds.All.SelectMany(k => k.Keys), .. all.SelectMany(s => s.Values.List("key")), .. EntraSecrets] };
        return new(all, await Task.WhenAll(all.Select(s => EngineProbe.RunAsync(s, known, cancellationToken))));
    }

    /// <summary>Whether the engines have what the voices name, before anything is spoken. Services are asked, for nothing that costs.</summary>
    /// <param name="book">Where the voices come from, for the places of mistakes.</param>
    /// <param name="language">What is to be spoken, a BCP 47 tag; null for each voice's own.</param>
    /// <returns>
    /// An error for each voice that its engine cannot speak, and for each engine that cannot be used at all; a warning for each that
    /// could not be asked: what it is to speak will fail at once, until it answers; empty where all is well.
    /// </returns>
    public async Task<ImmutableArray<Problem>> CheckAsync(
        IEnumerable<Voice> voices, VoiceBook book, string? language, CancellationToken cancellationToken)
    {
        var asked = voices.Distinct().Where(v => _opened.ContainsKey(v.Engine));
        var problems = await Task.WhenAll(asked.SelectMany(v => _opened[v.Engine].Regions.Skip(1)
            .Select(r => FindWarningAsync(r, v, book, language, cancellationToken)).Prepend(FindProblemAsync(v, book, language, cancellationToken))));
        // What is wrong with an engine is wrong for each of its voices.
        return [.. problems.OfType<Problem>().Distinct()];
    }

    async Task<Problem?> FindProblemAsync(Voice voice, VoiceBook book, string? language, CancellationToken cancellationToken)
    {
        const string Mend = "Mend the binding, or bind the voice to another engine";
        var persona = book.Personas.FirstOrDefault(p => p.Name == voice.Name);
        var engine = _opened[voice.Engine];
        try
        {
            return await engine.AskAsync((e, token) => e.FindFaultAsync(voice, language, token), cancellationToken) is { } fault ? OfVoice(fault, Mend) : null;
        }
        catch (SpeechException e) when (e.IsTransient)
        {
            // Who answers at all may yet speak.
            if (e.IsUnreached)
                engine.Pipeline.GiveUp(e);
            return OfEngine(voice, book, "S005", Severity.Warning, $"could not be asked for its voices: {e.Message}", e.Remedy ?? "Check the network");
        }
        catch (SpeechException e) when (e.IsEngineWide)
        {
            return OfEngine(voice, book, "S001", Severity.Error, $"cannot be used: {e.Message}", e.Remedy ?? Mend);
        }
        catch (SpeechException e)
        {
            return OfVoice(e.Message, e.Remedy ?? Mend);
        }

        Problem OfVoice(string fault, string hint) => new(
            "S001", Severity.Error, book.File, persona?.Line ?? 0, persona?.Column ?? 0, $"Voice '{voice.Name}' cannot be spoken: {fault}", hint);
    }

    // The first region speaks without the others: that one of them would not is found out while nothing depends on it.
    async Task<Problem?> FindWarningAsync(IProbedEngine region, Voice voice, VoiceBook book, string? language, CancellationToken cancellationToken)
    {
        try
        {
            return await _opened[voice.Engine].AskAsync([region], (e, token) => e.FindFaultAsync(voice, language, token), cancellationToken) is { } fault
                ? Warn(fault, "Take a region that has the voice, or leave this one out") : null;
        }
        catch (SpeechException e)
        {
            return Warn(e.Message, e.Remedy ?? "Check the network, or leave this region out");
        }

        Problem Warn(string why, string hint) => OfEngine(voice, book, "S005", Severity.Warning, $"could not speak in another region than its first: {why}", hint);
    }

    Problem OfEngine(Voice voice, VoiceBook book, string code, Severity severity, string what, string hint)
    {
        var service = _services[voice.Engine];
        return new(code, severity, service.Line > 0 ? service.File : book.File, service.Line, service.Column, $"{service.Name} {what}", hint);
    }

    /// <summary>The voices that an engine has.</summary>
    /// <exception cref="SpeechException">The service could not be asked, or refuses the key.</exception>
    /// <exception cref="KeyNotFoundException">The engine is none of <see cref="Usable"/>.</exception>
    public Task<ImmutableArray<OfferedVoice>> ListVoicesAsync(string engine, CancellationToken cancellationToken) =>
        _opened[engine].AskAsync((e, token) => e.ListVoicesAsync(token), cancellationToken);

    /// <summary>A voice as its engine speaks a language: the same one, or one of that language with the same manner.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    /// <returns>Null where the voice's engine does not speak the language or cannot be used.</returns>
    public Voice? InLanguage(Voice voice, string language) => _engines.GetValueOrDefault(voice.Engine)?.InLanguage(voice, language);

    /// <summary>Why a request's engine cannot speak its text; null where it can. Nothing is spoken.</summary>
    public string? FindFault(SpeechRequest request) => _engines.GetValueOrDefault(request.Voice.Engine)?.FindFault(request.Text);

    /// <summary>How many characters a request's service charges for; 0 where speaking is free.</summary>
    public int BilledCharacters(SpeechRequest request) =>
        _engines.TryGetValue(request.Voice.Engine, out var engine) ? RequestPieces.Of(request, engine.Limits).Sum(engine.BilledCharacters) : 0;

    /// <summary>What it costs to speak with a voice; null where nobody knows.</summary>
    public Price? PriceOf(Voice voice) => _services.TryGetValue(voice.Engine, out var service) ? PriceTable.Of(service, voice) : null;

    /// <summary>Everything that can be used as one engine, which looks into the store first and tries again what fails for a passing reason.</summary>
    /// <remarks>What is learnt of an engine, such as how many requests it bears, is shared by all that this returns.</remarks>
    /// <param name="store">Where clips are kept.</param>
    /// <param name="budget">What may be spent; null for any amount.</param>
    /// <param name="expenses">Where it is noted what was spent; null for nowhere.</param>
    /// <param name="trouble">Told of every attempt that failed for a passing reason, and is made again; null for nobody.</param>
    /// <param name="takes">What is to be spoken once more; null for nothing.</param>
    public StoredEngine Open(ClipStore store, Budget? budget = null, ExpenseLog? expenses = null, IProgress<SpeechException>? trouble = null, TakeLog? takes = null)
    {
        var pace = new SpeakingPace();
        return new(new RoutingEngine(_opened.ToImmutableDictionary(e => e.Key, ISpeechEngine (e) => Guarded(e.Value, store, pace, budget, expenses, trouble))), store, Versions)
        {
            Expenses = expenses,
            Pace = pace,
            Takes = takes,
        };
    }

    /// <summary>What each that can be used calls its version, by name.</summary>
    public ImmutableDictionary<string, string> Versions => _engines.ToImmutableDictionary(e => e.Key, e => e.Value.Version);

    SplittingEngine Guarded(OpenedEngine engine, ClipStore store, SpeakingPace pace, Budget? budget, ExpenseLog? expenses, IProgress<SpeechException>? trouble)
    {
        var resilient = new ResilientEngine([.. engine.Regions.Select(r => Metered(r, pace, budget, expenses, engine.Time))], engine.Pipeline, trouble);
        return new(resilient, new StoredEngine(resilient, store, Versions), engine.Regions[0].Limits);
    }

    // Within the retries, and for each region, so that every attempt counts.
    ISpeechEngine Metered(IProbedEngine engine, SpeakingPace pace, Budget? budget, ExpenseLog? expenses, TimeProvider time)
    {
        var checkedEngine = new CheckedEngine(engine, pace);
        return expenses is null && budget is null ? checkedEngine
            : new MeteredEngine(checkedEngine, engine.BilledCharacters, r => PriceOf(r.Voice), budget ?? new(), expenses, time);
    }
}
