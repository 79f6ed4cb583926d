using System.CommandLine;
using Audio.Casting;
using Audio.Episodes;
using Audio.Speech;

namespace Audio.Cli.Commands;

/// <summary><c>audio render FILE</c>: an episode and its companions; their paths go to standard output.</summary>
static class RenderCommand
{
    public static Command Create()
    {
        var input = new TranscriptInput();
        var output = VoiceOptions.Named(new Option<string>("--output", "-o")
        {
            Description = "Where the episode's folder goes.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "output",
        });
        var voices = VoiceOptions.Voices();
        var engine = VoiceOptions.Engine();
        var store = VoiceOptions.Named(new Option<string?>("--store") { Description = "Where speech is kept for the next time.", HelpName = "DIR" });
        var command = new Command("render", "Makes an episode of a transcript.") { output, voices, engine, store };
        input.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var book = Composition.LoadVoices(parsed.GetValue(voices));
            var (source, transcript) = await input.ReadAsync(parsed, book.Lexicon, cancellationToken);
            Errors.PrintProblems(transcript.Problems.Where(p => p.Severity != Severity.Info));

            var engines = await Composition.ProbeAsync(book, parsed.GetValue(engine), cancellationToken);
            var cast = Caster.Assign(transcript, book, engines.Usable, parsed.GetValue(engine), engines.InLanguage);
            Errors.PrintProblems(cast.Problems);
            if (input.IsRefused(parsed, [.. transcript.Problems, .. cast.Problems]))
                return Errors.Refuse();
            var script = new Script(transcript, cast);
            await RequireSpeakableAsync(script, engines, book, source.Name, cancellationToken);

            var slug = Slug.Of(source.Name == "-" ? transcript.Title ?? "" : Path.GetFileNameWithoutExtension(source.Name), "episode");
            var folder = Path.Combine(parsed.GetValue(output)!, slug);
            var keep = Composition.StoreFolder(parsed.GetValue(store));
            RequireWritable(folder, "name another folder with -o");
            RequireWritable(keep, "name another folder with --store");

            var speech = Composition.CreateSpeech(engines, keep);
            var renderer = Composition.CreateRenderer(speech, keep);
            var episode = await ProgressDisplay.RunAsync(progress =>
                renderer.RenderAsync(script, source, folder, slug, progress, cancellationToken));
            Console.Error.WriteLine($"audio: done; {episode.SpokenAnew} sentences were spoken anew, the others were in the store");
            foreach (var file in episode.Paths)
                Console.Out.WriteLine(file);
            return ExitCode.Done;
        });
        return command;
    }

    // Found out before anything is spoken, not after; all at once.
    static async Task RequireSpeakableAsync(Script script, EngineCatalog engines, VoiceBook book, string path, CancellationToken cancellationToken)
    {
        var faults = (await engines.CheckAsync(script.Voices, book, script.Transcript.Language, cancellationToken)).Concat(
            from item in script.Transcript.Items
            from utterance in item.Utterances
            let fault = engines.FindFault(script.RequestFor(utterance))
            where fault is not null
            select new Problem("S003", Severity.Error, path, item.Line, 0, fault, "change the text, or speak with --engine espeak-ng")).ToList();
        if (faults.Count > 0)
            throw new InvalidInputException(faults);
    }

    static void RequireWritable(string folder, string hint)
    {
        try
        {
            AtomicFile.Probe(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(new Problem(
                "I002", Severity.Error, folder, 0, 0, $"nothing can be written here: {e.Message}", hint));
        }
    }
}
