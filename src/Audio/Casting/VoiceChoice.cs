using System.Collections.Immutable;

namespace Audio.Casting;

/// <summary>Chooses the engine that speaks a persona, in the language of the transcript.</summary>
/// <param name="faults">Why the engines that are not usable are not, by name, as far as it is known.</param>
/// <param name="engine">The one engine to use; null for the first usable one.</param>
/// <param name="language">A BCP 47 tag; null where it is not known, and each voice speaks its own.</param>
/// <param name="inLanguage">A voice in a language; null where its engine does not speak that.</param>
/// <param name="spoken">The languages that engines here have voices for, as far as it is known.</param>
sealed class VoiceChoice(
    VoiceBook book,
    IReadOnlyCollection<string> usableEngines,
    IReadOnlyDictionary<string, string> faults,
    string? engine,
    string? language,
    Func<Voice, string, Voice?> inLanguage,
    IReadOnlyCollection<SpokenLanguage> spoken)
{
    // Enough to be read in a line.
    const int MostNamed = 8;

    /// <summary>What is spoken; null where it is not known.</summary>
    public string? Language => language;

    /// <summary>The persona's voice; null where no usable engine speaks it.</summary>
    public Voice? For(Persona persona) => All(persona).FirstOrDefault();

    /// <summary>Who may stand in for a persona's voice, in order: its own other bindings, then the personas that it names.</summary>
    public ImmutableArray<Voice> StandIns(Persona persona, Voice voice) =>
    [
        .. persona.Fallback.Select(name => book.Personas.First(p => p.Name == name)).Prepend(persona)
            .SelectMany(All)
            .Where(v => v != voice)
            .Distinct(),
    ];

    /// <summary>The engines that would have been preferred to the one that speaks.</summary>
    public IEnumerable<string> PassedOver(Persona persona, Voice voice) => Preferred(persona).TakeWhile(e => e != voice.Engine);

    /// <summary>Why an engine cannot be used, behind a colon and a blank; empty where nobody knows.</summary>
    public string Because(string name) => faults.TryGetValue(name, out var fault) ? $": {fault}" : "";

    /// <summary>Whether an engine can be used, and only the language is beyond it.</summary>
    public bool IsOnlyForeign(string name) => usableEngines.Contains(name);

    /// <summary>Why nobody at all can be given a voice in the language of the transcript; null where somebody can.</summary>
    public Problem? FindFault()
    {
        var able = book.Personas.Where(p => Preferred(p).Any(usableEngines.Contains)).ToList();
        if (language is null || able.Count == 0 || able.Exists(p => For(p) is not null))
            return null;
        var message = engine is null ? $"No engine that can be used here speaks '{language}'" : $"{engine} does not speak '{language}'";
        var bound = able.SelectMany(Preferred).Where(usableEngines.Contains).ToHashSet();
        var there = spoken.Where(l => bound.Contains(l.Engine)).ToList();
        var hint = SpokenLanguage.Meant(language, there) is { } meant ? $"Did you mean '{meant}'?" : string.Join("; ", Remedies(bound, there));
        return new("C108", Severity.Error, book.File, 0, 0, message, hint);
    }

    IEnumerable<string> Remedies(HashSet<string> bound, List<SpokenLanguage> there)
    {
        const string Many = $"{EngineKinds.EspeakNg}, which speaks over a hundred languages";
        var tags = there.Select(l => l.Tag).Distinct().Order(StringComparer.Ordinal).ToList();
        if (tags.Count > MostNamed)
            yield return $"There are voices for {tags.Count} languages: 'audio voices --engine {there.GroupBy(l => l.Engine).MaxBy(g => g.Count())!.Key}' lists them";
        else if (tags.Count > 0)
            yield return $"There are voices for {string.Join(", ", tags)}";
        if (bound.Contains(EngineKinds.EspeakNg))
            yield break;
        yield return engine is not null ? $"Speak with --engine {Many}"
            : usableEngines.Contains(EngineKinds.EspeakNg) ? $"Bind voices to {Many}"
            : book.Engines.Contains(EngineKinds.EspeakNg) ? $"Install {Many}, and bind voices to it"
            : $"Put {Many}, into \"engines\", and bind voices to it";
    }

    /// <summary>Why <see cref="For"/> finds nothing, and what to do.</summary>
    public Problem Fault(Persona persona)
    {
        var bound = string.Join(", ", persona.Bindings.Keys.Order(StringComparer.Ordinal));
        var reasons = string.Join("; ", persona.Bindings.Keys.Order(StringComparer.Ordinal).Select(Reason));
        var usable = usableEngines.Count == 0 ? "there is none yet" : string.Join(", ", usableEngines);
        var (message, hint) =
            Preferred(persona).Any(usableEngines.Contains)
                ? ($"Voice '{persona.Name}' cannot speak '{language}': it is bound to {bound}", $"Bind it to {EngineKinds.EspeakNg}, or choose another voice")
            : engine is null
                ? ($"No engine that speaks voice '{persona.Name}' can be used here: {reasons}",
                    $"Set one of them up and put it into \"engines\", or bind the voice to a usable one: {usable}")
            : ($"Voice '{persona.Name}' has no binding for {engine}", $"Add \"{engine}\" to it, or choose another engine");
        return new("C104", Severity.Error, book.File, persona.Line, persona.Column, message, hint);
    }

    string Reason(string name) =>
        !book.Engines.Contains(name) ? $"{name} is not among \"engines\""
        : faults.TryGetValue(name, out var fault) ? $"{name} ({fault})"
        : name;

    IEnumerable<Voice> All(Persona persona) => Preferred(persona).Where(usableEngines.Contains).Select(e => Of(persona, e)).OfType<Voice>();

    Voice? Of(Persona persona, string name) =>
        language is null ? persona.Bindings[name] : inLanguage(persona.Bindings[name], language);

    IEnumerable<string> Preferred(Persona persona) => (engine is null ? book.Engines : [engine]).Where(persona.Bindings.ContainsKey);
}
