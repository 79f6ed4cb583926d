using System.CommandLine;

namespace Audio.Cli.Commands;

/// <summary><c>audio doctor</c>: whether everything that is needed is there, and what to do where it is not.</summary>
static class DoctorCommand
{
    public static Command Create()
    {
        var voices = VoiceOptions.Voices();
        var store = StoreOption.Create();
        var output = new EpisodeFolder();
        var services = new Option<bool>("--services") { Description = "Let services speak a sentence, too, which some charge for." };
        var json = JsonOutput.Option();
        var command = new DocumentedCommand(
            "doctor",
            "Looks whether everything that is needed is there and works.",
            ("audio doctor", "One line for everything that is needed, with a remedy where it is missing."),
            ("audio doctor --services", "Lets the services say a sentence, too, which may cost a fraction of a cent.")) { voices, store, services, json };
        output.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var lines = await Checkup.RunAsync(
                parsed.GetValue(voices), Composition.StoreFolder(parsed.GetValue(store)), output.Of(parsed), parsed.GetValue(services), cancellationToken);
            if (parsed.GetValue(json))
                JsonOutput.Print(Array.ConvertAll([.. lines], Report), JsonOutput.Readable.CheckupReportArray);
            else
                Write(lines, StyledOutput.Open());
            return lines.Exists(l => l.State == CheckupState.Bad) ? ExitCode.Failed : ExitCode.Done;
        });
        return command;
    }

    static void Write(List<CheckupLine> lines, StyledOutput output)
    {
        foreach (var line in lines)
        {
            output.WriteHanging($"{Sign(line.State, output)} {line.Name,-12}", line.Found);
            if (line.State != CheckupState.Good && line.Remedy.Length > 0)
                output.WriteHanging($"              {output.Sign("→", "->")} ", line.Remedy);
        }
    }

    static string Sign(CheckupState state, StyledOutput output) => state switch
    {
        CheckupState.Good => output.Sign("✓", "+"),
        CheckupState.Bad => output.Sign("✗", "x"),
        _ => output.Sign("–", "-"),
    };

    static CheckupReport Report(CheckupLine line) => new(line.Name, line.State.ToString().ToLowerInvariant(), line.Found, line.Remedy);
}

sealed record CheckupReport(string Name, string State, string Found, string Remedy);
