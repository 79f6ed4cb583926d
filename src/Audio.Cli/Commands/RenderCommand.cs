using System.CommandLine;

namespace Audio.Cli.Commands;

/// <summary><c>audio render FILE</c>: an episode and its companions; their paths go to standard output.</summary>
static class RenderCommand
{
    public static Command Create()
    {
        var input = new ScriptInput();
        var budget = new BudgetOptions();
        var fallback = new Option<bool>("--fallback") { Description = "Let another voice speak what its engine fails to; every such sentence is reported." };
        var command = new Command("render", "Makes an episode of a transcript.") { fallback };
        input.AddTo(command);
        budget.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var allowStandIns = parsed.GetValue(fallback);
            if (await input.ReadAsync(parsed, allowStandIns, cancellationToken) is not { } ready)
                return Errors.Refuse();
            RequireWritable(ready.Folder, "name another folder with -o");
            RequireWritable(ready.Store, "name another folder with --store");

            var limit = budget.Read(parsed);
            if (limit.LimitsCost)
                RequirePrices(ready);
            var speech = Composition.CreateSpeech(ready.Engines, ready.Store, limit);
            var renderer = Composition.CreateRenderer(speech, ready.Store, allowStandIns);
            var episode = await ProgressDisplay.RunAsync(progress =>
                renderer.RenderAsync(ready.Script, ready.Source, ready.Folder, ready.Slug, progress, cancellationToken));
            var paid = limit.Characters == 0 ? "" : $" for ${limit.Usd:0.0000} ({limit.Characters} characters)";
            Console.Error.WriteLine($"audio: done; {episode.SpokenAnew} sentences were spoken anew{paid}, the others were in the store");
            foreach (var file in episode.Paths)
                Console.Out.WriteLine(file);
            return ExitCode.Done;
        });
        return command;
    }

    // A limit on cost that nobody can keep is found out before anything is spent.
    static void RequirePrices(CastScript ready)
    {
        var unknown = ready.Voices.Where(v => ready.Engines.PriceOf(v) is null && ready.Engines.BilledCharacters(new("a", v)) > 0).Select(v => v.Engine).Distinct().Order(StringComparer.Ordinal)
            .Select(e => new Problem("M001", Severity.Error, "--max-cost", 0, 0, $"nobody knows what {e} costs", $"say \"price\" of \"{e}\" under \"services\" in voices.json, in US dollars for a million characters"))
            .ToList();
        if (unknown.Count > 0)
            throw new InvalidInputException(unknown);
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
