namespace Audio.Casting;

/// <summary>Chooses the engine that speaks a persona.</summary>
/// <param name="engine">The one engine to use; null for the first usable one.</param>
sealed class VoiceChoice(VoiceBook book, IReadOnlyCollection<string> usableEngines, string? engine)
{
    /// <summary>The persona's voice; null where no usable engine speaks it.</summary>
    public Voice? For(Persona persona)
    {
        var chosen = Preferred(persona).FirstOrDefault(usableEngines.Contains);
        return chosen is null ? null : persona.Bindings[chosen];
    }

    /// <summary>The engines that would have been preferred to the one that speaks.</summary>
    public IEnumerable<string> PassedOver(Persona persona, Voice voice) => Preferred(persona).TakeWhile(e => e != voice.Engine);

    /// <summary>Why <see cref="For"/> finds nothing, and what to do.</summary>
    public Problem Fault(Persona persona)
    {
        var bound = string.Join(", ", persona.Bindings.Keys.Order(StringComparer.Ordinal));
        var usable = usableEngines.Count == 0 ? "there is none yet" : string.Join(", ", usableEngines);
        var (message, hint) = engine is null
            ? ($"No engine that speaks voice '{persona.Name}' can be used here: it is bound to {bound}",
                $"Set one of them up and put it into \"engines\", or bind the voice to a usable one: {usable}")
            : ($"Voice '{persona.Name}' has no binding for {engine}", $"Add \"{engine}\" to it, or choose another engine");
        return new("C104", Severity.Error, book.File, persona.Line, persona.Column, message, hint);
    }

    IEnumerable<string> Preferred(Persona persona) => (engine is null ? book.Engines : [engine]).Where(persona.Bindings.ContainsKey);
}
