using System.CommandLine;
using Audio.Episodes.Shows;

namespace Audio.Cli.Commands;

/// <summary><c>audio config [FILE]</c>: every value in force, and where it came from.</summary>
static class ConfigCommand
{
    public static Command Create()
    {
        var file = new Argument<string?>("file") { Description = "A transcript, whose folder and front matter then count.", Arity = ArgumentArity.ZeroOrOne };
        UsageErrors.RefuseOptions(file);
        var json = JsonOutput.Option();
        var input = new ScriptInput();
        var sound = new SoundOptions();
        var command = new DocumentedCommand(
            "config",
            "Shows every setting that is in force, and where it came from.",
            ("audio config", "What holds in this folder."),
            ("audio config talks/talk.txt", "What holds for one transcript, its front matter included."),
            ("audio config talks/talk.txt --target ebu --json", "The same as an option changes it, for another program.")) { file, json };
        input.AddPlacesTo(command);
        sound.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var transcript = parsed.GetValue(file);
            var show = transcript is not null ? (await input.ReadTranscriptAsync(parsed, transcript, cancellationToken)).Show
                : input.ShowFile(parsed, null) is var (path, _) ? Show.Load(path) : new();
            List<ConfigurationValue> values =
            [
                .. Configuration.Places(input, parsed, transcript),
                .. Configuration.Voices(Composition.LoadVoices(input.VoicesFile(parsed, transcript).File), input.AskedEngine(parsed)),
                .. Configuration.Series(sound.Over(show, parsed), setting => sound.OptionOf(setting, parsed)),
            ];
            if (parsed.GetValue(json))
                JsonOutput.Print(values, JsonOutput.Readable.ListConfigurationValue);
            else
                Write(values);
            return ExitCode.Done;
        });
        return command;
    }

    static void Write(List<ConfigurationValue> values)
    {
        var width = values.Max(v => v.Name.Length) + 2;
        var output = StyledOutput.Open();
        foreach (var value in values)
            output.WriteHanging(value.Name.PadRight(width), $"{value.Value ?? output.Sign("–", "-")}  ({value.Source})");
    }
}
