using Audio.Casting;
using Audio.Speech;

namespace Audio.Cli;

/// <summary>The engines and voices of a voices.json: which can be used here, and why the others cannot.</summary>
/// <param name="File">The voices.json.</param>
sealed record VoicesReport(string File, VoicesReport.Engine[] Engines, VoicesReport.Voice[] Voices)
{
    /// <summary>An engine that voices can be bound to.</summary>
    /// <param name="Version">Null where it is not there at all.</param>
    /// <param name="Fault">Why it cannot be used now; null where it can.</param>
    /// <param name="Remedy">What to do about the fault.</param>
    internal sealed record Engine(string Name, string? Version, string? Fault, string? Remedy);

    /// <param name="SpokenBy">The engine that speaks it here; null for none.</param>
    /// <param name="EngineVoice">What that engine calls it.</param>
    /// <param name="Fault">Why it cannot be used; null where it can.</param>
    internal sealed record Voice(string Name, string? Gender, string? Description, string? SpokenBy, string? EngineVoice, string? Fault);

    /// <summary>Looks for the engines and asks them for their voices.</summary>
    public static async Task<VoicesReport> MakeAsync(VoiceBook book, CancellationToken cancellationToken)
    {
        var catalog = await EngineCatalog.ProbeAsync(book.Services.Values.OrderBy(s => EngineKinds.All.IndexOf(s.Kind)), Composition.Context, cancellationToken);
        var engines = await Task.WhenAll(catalog.Engines.Select(e => OfEngineAsync(e, catalog, cancellationToken)));
        var voices = new List<Voice>();
        foreach (var persona in book.Personas)
            voices.Add(await OfVoiceAsync(persona, book, catalog, engines, cancellationToken));
        return new(book.File, engines, [.. voices]);
    }

    static async Task<Engine> OfEngineAsync(EngineStatus engine, EngineCatalog catalog, CancellationToken cancellationToken)
    {
        if (!engine.IsUsable)
            return new(engine.Name, null, engine.Fault, engine.Remedy);
        try
        {
            await catalog.ListVoicesAsync(engine.Name, cancellationToken);
            return new(engine.Name, engine.Version, null, null);
        }
        // A server that is not started, a key that is refused.
        catch (SpeechException e)
        {
            return new(engine.Name, engine.Version, e.Message, e.Remedy);
        }
    }

    static async Task<Voice> OfVoiceAsync(Persona persona, VoiceBook book, EngineCatalog catalog, Engine[] engines, CancellationToken cancellationToken)
    {
        if (book.Engines.FirstOrDefault(e => catalog.Usable.Contains(e) && persona.Bindings.ContainsKey(e)) is not { } engine)
            return Of(null, $"it needs {string.Join(" or ", persona.Bindings.Keys.Order())}");
        if (engines.Single(e => e.Name == engine).Fault is not null)
            return Of(null, $"it needs {engine}, which is not usable now");
        var voice = persona.Bindings[engine];
        return await catalog.CheckAsync([voice], book, language: null, cancellationToken) is [var fault, ..] ? Of(voice, fault.Message) : Of(voice, null);

        Voice Of(Casting.Voice? voice, string? fault) => new(persona.Name, persona.Gender, persona.Description, voice?.Engine, voice?.EngineVoice, fault);
    }

    /// <summary>Writes it as people read it.</summary>
    public void Write(StyledOutput output)
    {
        const int ForVoice = 28;
        output.WriteLine("Engines");
        foreach (var engine in Engines)
            output.WriteHanging($"  {engine.Name,-12}", engine.Fault is null ? $"usable, version {engine.Version}" : $"not usable{(engine.Version is null ? "" : " now")}: {engine.Fault}. {engine.Remedy}");
        output.WriteLine();
        output.WriteLine($"Voices in {File}");
        foreach (var voice in Voices)
        {
            var (head, speaks) = ($"  {voice.Name,-12}{voice.Gender,-8}", voice.Fault is null ? $"{voice.SpokenBy} {voice.EngineVoice}" : $"not usable: {voice.Fault}");
            if (speaks.Length < ForVoice)
                output.WriteHanging(head + speaks.PadRight(ForVoice), voice.Description ?? "");
            else
                output.WriteHanging(head, $"{speaks}  {voice.Description}");
        }
    }
}
