using System.CommandLine;
using Audio.Episodes;

namespace Audio.Cli.Commands;

/// <summary><c>audio plan FILE</c>: what a render would speak, why, and what that costs, without speaking.</summary>
static class PlanCommand
{
    public static Command Create()
    {
        var input = new ScriptInput();
        var json = new Option<bool>("--json") { Description = "Print everything as JSON." };
        var command = new Command("plan", "Shows what a render would have to speak and what that costs, without speaking.") { json };
        input.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (await input.ReadAsync(parsed, cancellationToken) is not { } ready)
                return Errors.Refuse();
            var speech = Composition.CreateSpeech(ready.Engines, ready.Store);
            var plan = SpeechPlan.Make(ready.Script, speech, ready.Engines.BilledCharacters, ready.Engines.PriceOf, ManifestFile.Find(ready.Folder));
            if (parsed.GetValue(json))
                PlanJson.Write(plan, Console.Out);
            else
                PlanText.Write(plan, ready.Engines.PriceOf, Console.Out);
            return ExitCode.Done;
        });
        return command;
    }
}
