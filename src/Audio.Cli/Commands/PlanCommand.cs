using System.CommandLine;
using Audio.Episodes;
using Audio.Episodes.Stores;

namespace Audio.Cli.Commands;

/// <summary><c>audio plan FILE</c>: what a render would speak, why, and what that costs, without speaking.</summary>
static class PlanCommand
{
    public static Command Create()
    {
        var input = new ScriptInput();
        var json = JsonOutput.Option();
        var command = new DocumentedCommand(
            "plan",
            "Shows what a render would have to speak and what that costs, without speaking.",
            ("audio plan talk.txt", "What is missing in the store, why, and what it costs."),
            ("audio plan talk.txt --engine azure --json", "The same for one engine, for another program.")) { json };
        input.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (await input.ReadAsync(parsed, allowStandIns: false, cancellationToken) is not { } ready)
                return Errors.Refuse(parsed.Messages());
            using var use = StoreLock.ShareIfThere(ready.Store);
            var speech = Composition.CreateSpeech(ready.Engines, ready.Store);
            var plan = SpeechPlan.Make(ready.Script, speech, ready.Engines.BilledCharacters, ready.Engines.PriceOf, ManifestFile.Find(ready.Folder));
            if (RenderOptions.OthersFolder(ready) is { } others)
                parsed.Messages().Say([others with { Severity = Severity.Warning }]);
            if (parsed.GetValue(json))
                PlanJson.Print(plan);
            else
                PlanText.Write(plan, ready.Engines.PriceOf, StyledOutput.Open());
            return ExitCode.Done;
        });
        return command;
    }
}
