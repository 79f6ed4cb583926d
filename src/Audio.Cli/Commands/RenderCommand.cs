using System.CommandLine;
using Audio.Episodes;

namespace Audio.Cli.Commands;

/// <summary><c>audio render FILE</c>: an episode and its companions; their paths go to standard output.</summary>
static class RenderCommand
{
    public static Command Create()
    {
        var input = new ScriptInput();
        var budget = new BudgetOptions();
        var command = new Command("render", "Makes an episode of a transcript.");
        input.AddTo(command);
        budget.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (await input.ReadAsync(parsed, cancellationToken) is not { } ready)
                return Errors.Refuse();
            RequireWritable(ready.Folder, "name another folder with -o");
            RequireWritable(ready.Store, "name another folder with --store");

            var limit = budget.Read(parsed);
            var speech = Composition.CreateSpeech(ready.Engines, ready.Store, limit);
            RequirePrices(ready, speech, limit);
            var renderer = Composition.CreateRenderer(speech, ready.Store);
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
    static void RequirePrices(CastScript ready, Speech.StoredEngine speech, Speech.Spending.Budget limit)
    {
        if (!limit.LimitsCost)
            return;
        var unknown = SpeechPlan.Make(ready.Script, speech, ready.Engines.BilledCharacters, ready.Engines.PriceOf, before: null).Missing
            .Where(m => m.Usd is null).Select(m => m.Voice.Engine).Distinct().Order(StringComparer.Ordinal)
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
