using System.CommandLine;

namespace Audio.Cli.Commands;

/// <summary><c>audio inspect FILE</c>: what was understood, without speaking.</summary>
static class InspectCommand
{
    public static Command Create()
    {
        var input = new TranscriptInput();
        var json = new Option<bool>("--json") { Description = "Print everything as JSON." };
        var voices = VoiceOptions.Voices();
        var command = new Command("inspect", "Shows what was understood of a transcript, without speaking it.") { json, voices };
        input.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var (_, transcript) = await input.ReadAsync(parsed, Composition.LoadLexicon(parsed.GetValue(voices)), cancellationToken);
            if (parsed.GetValue(json))
                InspectJson.Write(transcript, Console.Out);
            else
                InspectText.Write(transcript, Console.Out);
            return ExitCode.Done;
        });
        return command;
    }
}
