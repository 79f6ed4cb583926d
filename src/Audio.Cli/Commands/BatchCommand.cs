using System.CommandLine;
using System.CommandLine.Parsing;
using Audio.Episodes.Batches;

namespace Audio.Cli.Commands;

/// <summary><c>audio batch FILES</c>: many episodes; their paths go to standard output.</summary>
static class BatchCommand
{
    const string DryRun = "--dry-run";

    public static Command Create()
    {
        var files = new Argument<string[]>("files") { Description = "Files, folders, patterns ('talks/**/*.txt' with the folders below), @LIST, or - for a list on standard input.", Arity = ArgumentArity.OneOrMore };
        UsageErrors.RefuseOptions(files);
        var workers = NumberOption.Create("--jobs", "How many at once; if not said, one more than there are cores.", "N", 1, 256, "-j");
        var dryRun = new Option<bool>(DryRun) { Description = "Say what would be made, and make nothing." };
        var watch = new Option<bool>("--watch") { Description = "Go on with what appears or changes, once it has stopped growing, until Ctrl-C." };
        var report = UsageErrors.RefuseEmpty(new Option<string?>("--report") { Description = "Write what became of each into a JSON file.", HelpName = "FILE" });
        var json = JsonOutput.Option("Print what became of each as JSON instead of the episodes' paths.");
        var goOn = new Option<bool>("--continue") { Description = "Go on where a batch was stopped; it does so in any case." };
        var input = new ScriptInput();
        var options = new RenderOptions(input);
        var command = new DocumentedCommand(
            "batch",
            "Makes episodes of many transcripts; those that nothing has changed are left alone.",
            ("audio batch talks/", "Makes an episode of each transcript in the folder."),
            ("audio batch 'talks/*.txt' -j 4 --report report.json", "Four at once, and a report for other programs."),
            ("audio batch @list.txt --dry-run", "Says what would be made of the files that a list names, looked for from the current folder."),
            ("find talks -name '*.txt' -print0 | audio batch -", "Takes the list that another program writes, a name a line or NULs between them."),
            ("audio batch inbox/ --watch", "Goes on with what is put into the folder.")) { files, workers, dryRun, watch, goOn, report, json };
        input.AddOptionsTo(command);
        options.AddTo(command);
        watch.Validators.Add(result =>
        {
            if (result.GetValue(watch) && result.GetValue(dryRun))
                result.AddError("--watch and --dry-run exclude each other: to watch is to make what appears.");
            if (result.GetValue(watch) && result.GetValue(json))
                result.AddError("--watch and --json exclude each other: watching never ends; --report tells how far it has come.");
        });
        command.MaySpeak = parsed => !parsed.GetValue(dryRun) && !parsed.GetValue(watch);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var reported = parsed.GetValue(report);
            if (reported is not null)
                RequireWritable(reported);
            var work = new BatchWork(input, options, parsed, parsed.GetValue(workers) ?? Environment.ProcessorCount + 1, parsed.GetValue(dryRun), reported, parsed.GetValue(json));
            var transcripts = new BatchFiles(parsed.GetRequiredValue(files), input.OutputFolder(parsed), [.. input.NamedFiles(parsed), reported], (path, token) => input.IsTranscriptAsync(parsed, path, token), parsed.Messages());
            if (parsed.GetValue(watch))
                return await new BatchWatch(work, token => transcripts.FindAsync(mayBeNone: true, token), parsed.Messages(), TimeProvider.System).RunAsync(cancellationToken);
            var results = await work.MakeAsync(await transcripts.FindAsync(mayBeNone: false, cancellationToken), Again(parsed), cancellationToken);
            cancellationToken.ThrowIfCancellationRequested();
            return results.Any(r => r.Outcome is BatchOutcome.Refused or BatchOutcome.Failed) ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    // Found out before the work, not after it.
    static void RequireWritable(string report)
    {
        const string Hint = "name another file with --report";
        if (Directory.Exists(report))
            throw new InvalidInputException(new Problem("I002", Severity.Error, report, 0, 0, "the report cannot be written: this is a folder", Hint));
        WritableFolder.Require(Path.GetDirectoryName(Path.GetFullPath(report))!, Hint);
    }

    // Of all files, not of those that were not made: where an episode goes depends on what its file was named by.
    static IEnumerable<string> Again(ParseResult parsed) => parsed.Tokens.Where(t => t is not { Type: TokenType.Option, Value: DryRun }).Select(t => t is { Type: TokenType.Argument, Value: "-" } ? BatchText.List : t.Value);
}
