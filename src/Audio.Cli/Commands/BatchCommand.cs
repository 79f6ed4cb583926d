using System.CommandLine;
using Audio.Episodes.Batches;

namespace Audio.Cli.Commands;

/// <summary><c>audio batch FILES</c>: many episodes; their paths go to standard output.</summary>
static class BatchCommand
{
    static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    public static Command Create()
    {
        var files = new Argument<string[]>("files") { Description = "Transcripts, folders, patterns such as 'talks/*.txt', or @LIST.", Arity = ArgumentArity.OneOrMore };
        UsageErrors.RefuseOptions(files);
        var workers = new Option<int>("--jobs", "-j") { Description = "How many at once.", HelpName = "N", DefaultValueFactory = _ => Environment.ProcessorCount + 1 };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would be made, and make nothing." };
        var watch = new Option<bool>("--watch") { Description = "Go on with what appears or changes, once it has stopped growing, until Ctrl-C." };
        var report = VoiceOptions.Named(new Option<string?>("--report") { Description = "Write what became of each into a JSON file.", HelpName = "FILE" });
        workers.Validators.Add(result =>
        {
            if (!result.Errors.Any() && result.GetValue(workers) is < 1 or > 256)
                result.AddError("--jobs is a number from 1 to 256.");
        });
        var input = new ScriptInput();
        var options = new RenderOptions(input);
        var command = new DocumentedCommand(
            "batch",
            "Makes episodes of many transcripts; those that nothing has changed are left alone.",
            ("audio batch talks/", "Makes an episode of each transcript in the folder."),
            ("audio batch 'talks/*.txt' -j 4 --report report.json", "Four at once, and a report for other programs."),
            ("audio batch @list.txt --dry-run", "Says what would be made of the files that a list names."),
            ("audio batch inbox/ --watch", "Goes on with what is put into the folder.")) { files, workers, dryRun, watch, report };
        input.AddOptionsTo(command);
        options.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var work = new BatchWork(input, options, parsed, parsed.GetValue(workers), parsed.GetValue(dryRun), parsed.GetValue(report));
            var named = parsed.GetRequiredValue(files);
            var output = input.OutputFolder(parsed);
            if (parsed.GetValue(watch))
                return await WatchAsync(work, () => BatchFiles.Find(named, output, mayBeNone: true), parsed.Messages(), cancellationToken);
            var results = await work.MakeAsync(BatchFiles.Find(named, output, mayBeNone: false), SaidBesides(parsed, named), cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            return results.Any(r => r.Outcome is BatchOutcome.Refused or BatchOutcome.Failed) ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    static async Task<int> WatchAsync(BatchWork work, Func<IReadOnlyList<(string Path, string Place)>> find, Messages messages, CancellationToken cancellationToken)
    {
        var settled = new SettledFiles();
        var said = "";
        // What is wrong from the beginning is not waited for.
        find();
        messages.Say("watching; Ctrl-C ends it");
        for (; ; await Task.Delay(BetweenLooks, cancellationToken))
        {
            try
            {
                var found = find();
                var ready = settled.Look(found.Select(f => new FileInfo(f.Path))).ToHashSet();
                said = "";
                if (ready.Count > 0)
                    await work.MakeAsync([.. found.Where(f => ready.Contains(f.Path))], null, cancellationToken);
            }
            catch (InvalidInputException e) when (e.Message != said)
            {
                // Until it is mended; but it is not said every second.
                messages.Say(e.Problems);
                said = e.Message;
            }
            catch (InvalidInputException)
            {
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Something vanished while it was looked at, or may not be read: the next look tells.
                messages.SayStep(e.Message);
            }
        }
    }

    // An option's name and its value are tokens of their own.
    static IEnumerable<string> SaidBesides(ParseResult parsed, string[] files) => parsed.Tokens.Skip(1).Select(t => t.Value).Except(files);
}
