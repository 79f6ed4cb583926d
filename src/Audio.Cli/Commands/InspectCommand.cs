using System.CommandLine;
using Audio.Episodes;
using Audio.Transcripts;
using Audio.Transcripts.FrontMatter;

namespace Audio.Cli.Commands;

/// <summary><c>audio inspect FILE</c>: what was understood, without speaking.</summary>
static class InspectCommand
{
    public static Command Create()
    {
        var input = new TranscriptInput();
        var json = new Option<bool>("--json") { Description = "Print everything as JSON." };
        var spoken = new Option<bool>("--spoken") { Description = "Print what is said otherwise than it is written." };
        var write = new Option<bool>("--write") { Description = "Put front matter that settles the problems into the file." };
        var voices = VoiceOptions.Voices();
        var command = new Command("inspect", "Shows what was understood of a transcript, without speaking it.") { json, spoken, write, voices };
        input.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(write) && input.IsStandardInput(parsed))
                throw new InvalidInputException(new Problem("I003", Severity.Error, "-", 0, 0, "standard input cannot be written to", "name a file"));
            var (source, transcript) = await input.ReadAsync(parsed, Composition.LoadLexicon(parsed.GetValue(voices)), cancellationToken);
            if (parsed.GetValue(write))
                Write(source, transcript, Console.Out);
            else if (parsed.GetValue(json))
                InspectJson.Write(transcript, Console.Out);
            else if (parsed.GetValue(spoken))
                InspectText.WriteSpoken(transcript, Console.Out);
            else
                InspectText.Write(transcript, Console.Out);
            return input.IsRefused(parsed, transcript.Problems) ? Errors.Refuse() : ExitCode.Done;
        });
        return command;
    }

    static void Write(EpisodeSource source, Transcript transcript, TextWriter output)
    {
        var (content, added) = FrontMatterEditor.Add(source.Name, source.Content, transcript.Problems.Select(p => p.Suggestion).OfType<Suggestion>());
        if (added.IsEmpty)
        {
            output.WriteLine($"{source.Name}: there is nothing to add");
            return;
        }
        // Written through a link, and as readable for others as it was.
        var path = File.ResolveLinkTarget(source.Name, returnFinalTarget: true)?.FullName ?? source.Name;
        var mode = OperatingSystem.IsWindows() ? default : File.GetUnixFileMode(path);
        AtomicFile.Write(path, stream => stream.Write(content.Span));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, mode);
        output.WriteLine($"{source.Name}: added");
        foreach (var line in added)
            output.WriteLine($"  {line}");
    }
}
