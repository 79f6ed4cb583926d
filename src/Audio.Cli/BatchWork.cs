using System.Collections.Concurrent;
using System.CommandLine;
using Audio.Episodes;
using Audio.Episodes.Batches;
using Audio.Speech;
using Audio.Speech.Spending;

namespace Audio.Cli;

/// <summary>The making of many episodes, and what they have in common: engines, what is known of them, and the budget.</summary>
/// <param name="report">The file that tells what became of each; null for none.</param>
/// <param name="asJson">Whether standard output tells that, too, instead of the episodes' paths.</param>
sealed class BatchWork(ScriptInput input, RenderOptions options, ParseResult parsed, int workers, bool isDryRun, string? report, bool asJson)
{
    readonly TimeProvider _time = TimeProvider.System;
    readonly OrderedDictionary<string, BatchResult> _results = [];
    readonly Budget _limit = options.ReadBudget(parsed);
    readonly ConcurrentDictionary<(EngineCatalog Engines, string Takes), Lazy<StoredEngine>> _speech = [];

    /// <summary>Makes some episodes, and tells what became of them.</summary>
    /// <param name="again">The arguments of the command that tries again; null where nobody need try again.</param>
    public async Task<IReadOnlyList<BatchResult>> MakeAsync(IReadOnlyList<BatchFile> files, IEnumerable<string>? again, CancellationToken cancellationToken)
    {
        var started = _time.GetTimestamp();
        var jobs = files.Select(f => new BatchJob(f.Path, new FileInfo(f.Path) is { Exists: true } file ? file.Length : 0, (progress, token) => MakeAsync(f, progress, token))).ToList();
        var display = new BatchDisplay(jobs, parsed.Messages(), _time);
        var results = await display.ShowAsync(new BatchRunner(workers, _time).RunAsync(jobs, display, cancellationToken));
        var took = _time.GetElapsedTime(started);

        BatchText.Write(results, took, again, parsed.Messages());
        foreach (var result in results)
            _results[result.Name] = result;
        if (asJson)
            BatchJson.Print([.. _results.Values], took);
        foreach (var episode in results.Where(r => !asJson && r.Paths.Length > 0))
            Console.Out.WriteLine(episode.Paths[0]);
        if (report is not null)
            BatchJson.Write([.. _results.Values], took, report);
        return results;
    }

    /// <summary>Names what decides, besides what a transcript says, whether it can be made.</summary>
    public string ConfigurationOf(BatchFile file)
    {
        var voices = input.VoicesFile(parsed, file.Path).File;
        string?[] files = [voices, Path.Combine(Path.GetDirectoryName(voices)!, "lexicon.json"), input.ShowFile(parsed, file.Path)?.File];
        return string.Join('\n', [.. files.OfType<string>().Select(ConfigurationFile.StateOf), file.Refusal?.Message, ManifestFile.FindSource(input.FolderOf(parsed, file.Place))]);
    }

    async Task<BatchResult> MakeAsync(BatchFile file, IProgress<RenderProgress> progress, CancellationToken cancellationToken)
    {
        var (path, place) = file;
        if (file.Refusal is { } refusal)
            return new(path, BatchOutcome.Refused) { Problems = [refusal] };
        var opened = await input.OpenAsync(parsed, path, place, cancellationToken);
        var stamp = options.StampOf(parsed, opened);
        if (options.FindCurrent(parsed, opened, stamp) is { } current)
            return current;

        var cast = await input.CastAsync(parsed, opened, cancellationToken);
        if (input.IsRefused(parsed, cast))
            return new(path, BatchOutcome.Refused) { Problems = cast.Problems };
        var (voices, doubtful) = await ScriptInput.RequireSpeakableAsync(cast, cast.Script, options.AllowsStandIns(parsed), cancellationToken);
        // Which sentences are to be spoken once more may be said while others are watched for.
        var speech = _speech.GetOrAdd((cast.Engines, ConfigurationFile.StateOf(Composition.TakesFile(cast.Store))), _ => new(() => Composition.CreateSpeech(cast.Engines, cast.Store, _limit, new EngineTrouble(new News(parsed.Messages()), _time)))).Value;
        options.RequireOwnFolder(parsed, cast);
        if (isDryRun)
        {
            var plan = SpeechPlan.Make(cast.Script, speech, cast.Engines.BilledCharacters, cast.Engines.PriceOf, before: null);
            return new(path, BatchOutcome.Planned) { Spoken = plan.Unspoken.Count(), Problems = [.. cast.Problems, .. doubtful] };
        }
        var made = await options.MakeAsync(parsed, cast with { Voices = voices }, stamp, _limit, speech.Share, progress, cancellationToken);
        return new(path, made.IsRight ? BatchOutcome.Made : BatchOutcome.Failed)
        {
            Paths = [.. made.Episode.Paths],
            Duration = made.Episode.Duration,
            Spoken = made.Episode.SpokenAnew,
            Problems = [.. cast.Problems, .. doubtful, .. made.Problems],
        };
    }

    /// <summary>Tells of engines, which belong to no one episode.</summary>
    sealed class News(Messages messages) : IProgress<RenderProgress>
    {
        public void Report(RenderProgress value)
        {
            if (value.News is { } news)
                messages.Say(news);
        }
    }
}
