using System.CommandLine;
using Audio.Casting;
using Audio.Speech;

namespace Audio.Cli.Commands;

/// <summary><c>audio voices</c>: the voices, the engines, which are usable here and what to do about those that are not; or all voices of one engine.</summary>
static class VoicesCommand
{
    public static Command Create()
    {
        var voices = VoiceOptions.Voices();
        var engine = new Option<string?>("--engine") { Description = "List the voices that this engine has.", HelpName = "NAME" };
        var language = new Option<string?>("--language") { Description = "Only voices of this language, such as fr.", HelpName = "TAG" };
        var json = new Option<bool>("--json") { Description = "Print an engine's voices as JSON." };
        var command = new Command("voices", "Lists voices and engines, and says which are usable here and why others are not.")
        {
            voices, engine, language, json, VoicesTryCommand.Create(),
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(engine) is null && (result.GetValue(language) is not null || result.GetValue(json)))
                result.AddError("--language and --json go with --engine.");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var book = Composition.LoadVoices(parsed.GetValue(voices));
            if (parsed.GetValue(engine) is { } wanted)
            {
                await EngineVoices.WriteAsync(book, wanted, parsed.GetValue(language), parsed.GetValue(json), cancellationToken);
                return ExitCode.Done;
            }
            var engines = await EngineCatalog.ProbeAsync(book.Services.Values.OrderBy(s => EngineKinds.All.IndexOf(s.Kind)), Composition.Context, cancellationToken);
            WriteEngines(engines);
            Console.Out.WriteLine();
            await WriteVoicesAsync(book, engines, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    static void WriteEngines(EngineCatalog engines)
    {
        Console.Out.WriteLine("Engines");
        foreach (var engine in engines.Engines)
            Console.Out.WriteLine($"  {engine.Name,-12}{(engine.IsUsable ? $"usable, version {engine.Version}" : $"not usable: {engine.Fault}. {engine.Remedy}")}");
    }

    static async Task WriteVoicesAsync(VoiceBook book, EngineCatalog engines, CancellationToken cancellationToken)
    {
        Console.Out.WriteLine($"Voices in {book.File}");
        foreach (var persona in book.Personas)
            Console.Out.WriteLine($"  {persona.Name,-12}{persona.Gender,-8}{await SpeaksAsync(persona, book, engines, cancellationToken),-28}{persona.Description}".TrimEnd());
    }

    static async Task<string> SpeaksAsync(Persona persona, VoiceBook book, EngineCatalog engines, CancellationToken cancellationToken)
    {
        if (book.Engines.FirstOrDefault(e => engines.Usable.Contains(e) && persona.Bindings.ContainsKey(e)) is not { } engine)
            return $"not usable: it needs {string.Join(" or ", persona.Bindings.Keys.Order())}";
        var voice = persona.Bindings[engine];
        try
        {
            return await engines.CheckAsync([voice], book, language: null, cancellationToken) is [var fault, ..] ? $"not usable: {fault.Message}" : $"{engine} {voice.EngineVoice}";
        }
        catch (SpeechException e)
        {
            return $"not usable now: {e.Message}";
        }
    }
}
