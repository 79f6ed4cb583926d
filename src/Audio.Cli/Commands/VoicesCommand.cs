using System.CommandLine;

namespace Audio.Cli.Commands;

/// <summary><c>audio voices</c>: the voices, the engines, which are usable here and what to do about those that are not; or all voices of one engine.</summary>
static class VoicesCommand
{
    public static Command Create()
    {
        var voices = VoiceOptions.Voices();
        var engine = new Option<string?>("--engine") { Description = "List the voices that this engine has.", HelpName = "NAME", CompletionSources = { KnownVoices.Engines } };
        var language = new Option<string?>("--language") { Description = "Only voices of this language, such as fr.", HelpName = "TAG" };
        var json = JsonOutput.Option();
        var command = new DocumentedCommand(
            "voices",
            "Lists voices and engines, and says which are usable here and why others are not.",
            ("audio voices", "Which voices and engines can be used here, and why not the others."),
            ("audio voices --engine espeak-ng --language de", "The voices of one engine."),
            ("audio voices try ava 'Good evening.'", "One voice says something."))
        {
            voices, engine, language, json, VoicesTryCommand.Create(),
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(engine) is null && result.GetResult(language) is not null)
                result.AddError("--language goes with --engine.");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var book = await Composition.LoadAndJudgeAsync(parsed.GetValue(voices), cancellationToken);
            if (parsed.GetValue(engine) is { } wanted)
            {
                await EngineVoices.WriteAsync(book, wanted, parsed.GetValue(language), parsed.GetValue(json), parsed.Messages(), cancellationToken);
                return ExitCode.Done;
            }
            var report = await VoicesReport.MakeAsync(book, cancellationToken);
            if (parsed.GetValue(json))
                JsonOutput.Print(report, JsonOutput.Readable.VoicesReport);
            else
                report.Write(StyledOutput.Open());
            return ExitCode.Done;
        });
        return command;
    }
}
