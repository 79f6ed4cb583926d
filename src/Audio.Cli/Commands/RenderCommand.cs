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
        var output = new Option<string>("--output", "-o")
        {
            Description = "Where the episode's folder goes.",
            HelpName = "DIR",
            DefaultValueFactory = _ => "output",
        };
        var voices = VoiceOptions.Voices();
        var engine = VoiceOptions.Engine();
        var store = new Option<string?>("--store") { Description = "Where speech is kept for the next time.", HelpName = "DIR" };
        var command = new Command("render", "Makes an episode of a transcript.") { output, voices, engine, store };
        input.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (path, content, transcript) = input.Read(parsed);
            Errors.PrintProblems(transcript.Problems.Where(p => p.Severity != Severity.Info));

            var book = Composition.LoadVoices(parsed.GetValue(voices));
            var engines = await Composition.ProbeAsync(book, parsed.GetValue(engine), cancellationToken);
            var cast = Caster.Assign(transcript, book, engines.Usable, parsed.GetValue(engine));
            Errors.PrintProblems(cast.Problems);
            var script = new Script(transcript, cast);
            RequireSpeakable(script, engines, book, path);

            var slug = Slug.Of(Path.GetFileNameWithoutExtension(path), "episode");
            var folder = Path.Combine(parsed.GetValue(output)!, slug);
            RequireWritable(folder);

            var renderer = Composition.CreateRenderer(engines, parsed.GetValue(store));
            var files = await ProgressDisplay.RunAsync(progress =>
                renderer.RenderAsync(script, new(path, content), folder, slug, progress, cancellationToken));
            foreach (var file in files)
                Console.Out.WriteLine(file);
            return ExitCode.Done;
        });
        return command;
    }

    // Found out before anything is spoken, not after; all at once.
    static void RequireSpeakable(Script script, EngineCatalog engines, VoiceBook book, string path)
    {
        var faults = engines.Check(script.Voices, book, script.Transcript.Language).Concat(
            from item in script.Transcript.Items
            from utterance in item.Utterances
            let fault = engines.FindFault(script.RequestFor(utterance))
            where fault is not null
            select new Problem("S003", Severity.Error, path, item.Line, 0, fault, "change the text, or speak with --engine espeak-ng")).ToList();
        if (faults.Count > 0)
            throw new InvalidInputException(faults);
    }

    static void RequireWritable(string folder)
    {
        try
        {
            AtomicFile.Probe(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InvalidInputException(new Problem(
                "I002", Severity.Error, folder, 0, 0, $"the episode cannot be written here: {e.Message}", "name another folder with -o"));
        }
    }
}
