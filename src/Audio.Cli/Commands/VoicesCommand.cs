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
        var command = new DocumentedCommand(
            "voices",
            "Lists voices and engines, and says which are usable here and why others are not.",
            ("audio voices", "Which voices and engines can be used here, and why not the others."),
            ("audio voices --engine espeak-ng --language de", "The voices of one engine."),
            ("audio voices try ava 'Good evening.'", "One voice says something."))
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
                await EngineVoices.WriteAsync(book, wanted, parsed.GetValue(language), parsed.GetValue(json), parsed.Messages(), cancellationToken);
                return ExitCode.Done;
            }
            var engines = await EngineCatalog.ProbeAsync(book.Services.Values.OrderBy(s => EngineKinds.All.IndexOf(s.Kind)), Composition.Context, cancellationToken);
            var unanswered = await FindUnansweredAsync(engines, cancellationToken);
            var output = StyledOutput.Open();
            WriteEngines(engines, unanswered, output);
            output.WriteLine();
            await WriteVoicesAsync(book, engines, unanswered, output, cancellationToken);
            return ExitCode.Done;
        });
        return command;
    }

    // What the usable ones say who do not tell their voices: a server that is not started, a key that is refused.
    static async Task<Dictionary<string, SpeechException>> FindUnansweredAsync(EngineCatalog engines, CancellationToken cancellationToken)
    {
        var answers = await Task.WhenAll(engines.Usable.Select(async engine =>
        {
            try
            {
                await engines.ListVoicesAsync(engine, cancellationToken);
                return (engine, Failure: (SpeechException?)null);
            }
            catch (SpeechException e)
            {
                return (engine, Failure: e);
            }
        }));
        return answers.Where(a => a.Failure is not null).ToDictionary(a => a.engine, a => a.Failure!);
    }

    static void WriteEngines(EngineCatalog engines, Dictionary<string, SpeechException> unanswered, StyledOutput output)
    {
        output.WriteLine("Engines");
        foreach (var engine in engines.Engines)
        {
            var state = unanswered.TryGetValue(engine.Name, out var failure) ? $"not usable now: {failure.Message}. {failure.Remedy}"
                : engine.IsUsable ? $"usable, version {engine.Version}"
                : $"not usable: {engine.Fault}. {engine.Remedy}";
            output.WriteHanging($"  {engine.Name,-12}", state);
        }
    }

    static async Task WriteVoicesAsync(
        VoiceBook book, EngineCatalog engines, Dictionary<string, SpeechException> unanswered, StyledOutput output, CancellationToken cancellationToken)
    {
        const int ForVoice = 28;
        output.WriteLine($"Voices in {book.File}");
        foreach (var persona in book.Personas)
        {
            var (head, speaks) = ($"  {persona.Name,-12}{persona.Gender,-8}", await SpeaksAsync(persona, book, engines, unanswered, cancellationToken));
            if (speaks.Length < ForVoice)
                output.WriteHanging(head + speaks.PadRight(ForVoice), persona.Description ?? "");
            else
                output.WriteHanging(head, $"{speaks}  {persona.Description}");
        }
    }

    static async Task<string> SpeaksAsync(
        Persona persona, VoiceBook book, EngineCatalog engines, Dictionary<string, SpeechException> unanswered, CancellationToken cancellationToken)
    {
        if (book.Engines.FirstOrDefault(e => engines.Usable.Contains(e) && persona.Bindings.ContainsKey(e)) is not { } engine)
            return $"not usable: it needs {string.Join(" or ", persona.Bindings.Keys.Order())}";
        if (unanswered.ContainsKey(engine))
            return $"not usable now: it needs {engine}";
        var voice = persona.Bindings[engine];
        return await engines.CheckAsync([voice], book, language: null, cancellationToken) is [var fault, ..]
            ? $"not usable: {fault.Message}"
            : $"{engine} {voice.EngineVoice}";
    }
}
