using System.Collections.Concurrent;
using System.CommandLine;
using Audio.Episodes;
using Audio.Episodes.Batches;
using Audio.Speech;
using Audio.Speech.Spending;

namespace Audio.Cli.Commands;

/// <summary><c>audio batch FILES</c>: many episodes; their paths go to standard output.</summary>
static class BatchCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("files") { Description = "Transcripts, folders, patterns such as 'talks/*.txt', or @LIST.", Arity = ArgumentArity.OneOrMore };
        TranscriptInput.RefuseOptions(files);
        var workers = new Option<int>("--jobs", "-j") { Description = "How many at once.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount + 1 };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be made, and make nothing." };
        var report = VoiceOptions.Named(new Option<string?>("--report") { Description = "Write what became of each into a JSON file.", HelpName = "FILE" });
        workers.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.GetValue(workers) is < 1 or > 256)
                result.AddError("--jobs is a number from 1 to 256.");
        });
        var input = new ScriptInput();
        var options = new RenderOptions(input);
        var command = new Command("batch", "Makes episodes of many transcripts; those that nothing has changed are left alone.") { files, workers, dryRun, report };
        input.AddOptionsTo(command);
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var time = TimeProvider.System;
            var started = time.GetTimestamp();
            var work = new Batch(input, options, parsed);
            var jobs = BatchFiles.Find(parsed.GetRequiredValue(files))
                .Select(f => new BatchJob(f.Path, new FileInfo(f.Path).Length, (progress, token) => work.MakeAsync(f.Path, f.Place, parsed.GetValue(dryRun), progress, token))).ToList();
            var display = new BatchDisplay(jobs, time);
            var results = await display.ShowAsync(new BatchRunner(parsed.GetValue(workers), time).RunAsync(jobs, display, cancellationToken));
            var took = time.GetElapsedTime(started);

            BatchText.Write(results, took, SaidBesides(parsed, files), Console.Error);
            if (parsed.GetValue(report) is { } path)
                BatchJson.Write(results, took, path);
            foreach (var episode in results.Where(r => r.Paths.Length > 0))
                Console.Out.WriteLine(episode.Paths[0]);
            cancellationToken.ThrowIfCancellationRequested();
            return results.Any(r => r.Outcome is BatchOutcome.Refused or BatchOutcome.Failed) ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    // An option's name and its value are tokens of their own.
    static IEnumerable<string> SaidBesides(ParseResult parsed, Argument<string[]> files) =>
        parsed.Tokens.Skip(1).Select(t => t.Value).Except(parsed.GetRequiredValue(files));

    /// <summary>What all episodes have in common: engines, what is known of them, and the budget.</summary>
    sealed class Batch(ScriptInput input, RenderOptions options, ParseResult parsed)
    {
        readonly Budget _limit = options.ReadBudget(parsed);
        readonly ConcurrentDictionary<EngineCatalog, Lazy<StoredEngine>> _speech = [];

        public async Task<BatchResult> MakeAsync(string path, string place, bool isDryRun, IProgress<RenderProgress> progress, CancellationToken cancellationToken)
        {
            var opened = await input.OpenAsync(parsed, path, place, cancellationToken);
            var stamp = options.StampOf(parsed, opened);
            if (options.FindCurrent(parsed, opened, stamp) is { } current)
                return new(path, BatchOutcome.Current) { Paths = [.. current] };

            var cast = await input.CastAsync(parsed, opened, cancellationToken);
            if (input.IsRefused(parsed, cast))
                return new(path, BatchOutcome.Refused) { Problems = cast.Problems };
            var (voices, doubtful) = await ScriptInput.RequireSpeakableAsync(cast, cast.Script, options.AllowsStandIns(parsed), cancellationToken);
            var speech = _speech.GetOrAdd(cast.Engines, e => new(() => Composition.CreateSpeech(e, cast.Store, _limit, new EngineTrouble(progress, TimeProvider.System)))).Value;
            if (isDryRun)
            {
                var plan = SpeechPlan.Make(cast.Script, speech, cast.Engines.BilledCharacters, cast.Engines.PriceOf, before: null);
                return new(path, BatchOutcome.Planned) { Spoken = plan.Missing.Count(), Problems = [.. cast.Problems, .. doubtful] };
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
    }
}
