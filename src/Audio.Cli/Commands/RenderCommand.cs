using System.CommandLine;
using Audio.Episodes;
using Audio.Speech.Spending;

namespace Audio.Cli.Commands;

/// <summary><c>audio render FILE</c>: an episode and its companions; their paths go to standard output.</summary>
static class RenderCommand
{
    public static Command Create()
    {
        var input = new ScriptInput();
        var sound = new SoundOptions();
        var budget = new BudgetOptions();
        var fallback = new Option<bool>("--fallback") { Description = "Let another voice speak what its engine fails to; every such sentence is reported." };
        var verify = VerifyCommand.DepthOption();
        var command = new Command("render", "Makes an episode of a transcript.") { fallback, verify };
        input.AddTo(command);
        sound.AddTo(command);
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
            var options = EpisodeOptions.Of(sound.Over(ready.Show, parsed)) with { AllowsStandIns = allowStandIns };
            var episode = await ProgressDisplay.RunAsync(progress =>
            {
                var speech = Composition.CreateSpeech(ready.Engines, ready.Store, limit, new EngineTrouble(progress, TimeProvider.System));
                var renderer = Composition.CreateRenderer(speech, ready.Store, options);
                return SayingWhatItCostAsync(
                    renderer.RenderAsync(ready.Script, ready.Source, ready.Folder, ready.Slug, progress, cancellationToken), limit);
            });
            Errors.PrintProblems(episode.Problems);
            var isRight = await VerifyCommand.AfterRenderAsync(ready, parsed.GetValue(verify)!, cancellationToken);
            Console.Error.WriteLine($"audio: done; {Summary(episode, limit)}");
            foreach (var file in episode.Paths)
                Console.Out.WriteLine(file);
            return isRight ? ExitCode.Done : ExitCode.Failed;
        });
        return command;
    }

    static string Summary(RenderedEpisode episode, Budget limit)
    {
        var others = episode.Substituted == 0 ? "" : $"; {episode.Substituted} by another voice than the cast's, as the warnings say: the same command asks for the right one again";
        var paid = limit.Characters == 0 ? "" : $"; {Spent(limit)}";
        return $"{Count.Of(episode.SpokenAnew, "sentence")} spoken anew{paid}{others}";
    }

    // The measuring of new voices and attempts that came to nothing included.
    static string Spent(Budget limit) => $"the speech of this run cost {Money.Of(limit.Usd)} ({Count.Of(limit.Characters, "character")})";

    // Also of one that failed or was stopped.
    static async Task<RenderedEpisode> SayingWhatItCostAsync(Task<RenderedEpisode> rendering, Budget limit)
    {
        try
        {
            return await rendering;
        }
        catch (Exception) when (limit.Characters > 0)
        {
            Console.Error.WriteLine($"audio: {Spent(limit)}");
            throw;
        }
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

    // The part of a path that cannot be a folder.
    static string? FileAmong(string? path) => string.IsNullOrEmpty(path) ? null : File.Exists(path) ? path : FileAmong(Path.GetDirectoryName(path));

    static void RequireWritable(string folder, string hint)
    {
        try
        {
            AtomicFile.Probe(folder);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            var why = FileAmong(folder) is { } file ? $"'{file}' is a file, not a folder" : e.Message.TrimEnd('.');
            throw new InvalidInputException(new Problem("I002", Severity.Error, folder, 0, 0, $"nothing can be written here: {why}", hint));
        }
    }
}
