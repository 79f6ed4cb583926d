using System.Collections.Immutable;
using System.CommandLine;
using Audio.Casting;
using Audio.Episodes;
using Audio.Episodes.Inspections;
using Audio.Transcripts;
using Audio.Transcripts.FrontMatter;

namespace Audio.Cli.Commands;

/// <summary><c>audio inspect FILE</c>: what was understood, without speaking.</summary>
static class InspectCommand
{
    public static Command Create()
    {
        var input = new TranscriptInput();
        var json = JsonOutput.Option();
        var spoken = new Option<bool>("--spoken") { Description = "Print what is said otherwise than it is written." };
        var write = new Option<bool>("--write") { Description = "Put front matter that settles the problems into the file." };
        var html = new InspectHtml();
        var voices = VoiceOptions.Voices();
        var command = new DocumentedCommand(
            "inspect",
            "Shows what was understood of a transcript, without speaking it.",
            ("audio inspect page.txt", "Speakers, turns, chapters, and what was left out and why."),
            ("audio inspect page.txt --spoken", "What is said otherwise than it is written."),
            ("audio inspect page.txt --html", "Writes output/page/page.inspect.html, which plays the episode once it is rendered."),
            ("audio inspect page.txt --write", "Puts what settles the doubts into the file's front matter.")) { json, spoken, write, voices };
        html.AddTo(command);
        input.AddTo(command);
        command.Validators.Add(result =>
        {
            if (new[] { json, spoken, write, html.Option }.Count(o => result.GetResult(o) is { Implicit: false }) > 1)
                result.AddError("--json, --spoken, --html and --write exclude each other.");
        });
        command.SetAction(async (parsed, cancellationToken) =>
        {
            if (parsed.GetValue(write) && input.IsStandardInput(parsed))
                throw new InvalidInputException(new Problem("I003", Severity.Error, "-", 0, 0, "standard input cannot be written to", "name a file"));
            var book = Composition.LoadVoicesIfAny(parsed.GetValue(voices), input.NameIn(parsed));
            var (source, transcript, _) = await input.ReadAsync(parsed, input.NameIn(parsed), book, cancellationToken);
            ImmutableArray<Problem> mistakes = [.. Caster.UnknownLanguage(transcript.Language), .. book is null ? [] : Caster.UnknownVoices(transcript, book)];
            ImmutableArray<Problem> ofVoices = [.. mistakes, .. book is null ? [] : Inspection.Foresee(transcript, book, source.Name)];
            transcript = transcript with { Problems = [.. transcript.Problems, .. ofVoices] };
            var asOptions = FrontMatterEditor.StrictFormat(source.Name, source.Content.Span) is not null;
            if (parsed.GetValue(write))
                Write(source, transcript, StyledOutput.Open());
            else if (parsed.GetValue(json))
                InspectJson.Write(Inspection.Of(transcript, book), asOptions, JsonOutput.Open());
            else if (html.IsAskedFor(parsed))
                Console.Out.WriteLine(await html.WriteAsync(parsed, source, Inspection.Of(transcript, book), asOptions, cancellationToken));
            else if (parsed.GetValue(spoken))
                InspectText.WriteSpoken(transcript, book?.Lexicon, StyledOutput.Open());
            else
                InspectText.Write(Inspection.Of(transcript, book), asOptions, StyledOutput.Open());
            // Elsewhere they are among the problems that are shown.
            if (parsed.GetValue(spoken))
                parsed.Messages().Say(transcript.Problems.Where(p => p.Severity != Severity.Info));
            else if (parsed.GetValue(write) || html.IsAskedFor(parsed))
                parsed.Messages().Say(ofVoices);
            if (!mistakes.IsEmpty)
                return ExitCode.BadInput;
            return input.IsRefused(parsed, transcript.Problems) ? Errors.Refuse(parsed.Messages()) : ExitCode.Done;
        });
        return command;
    }

    static void Write(EpisodeSource source, Transcript transcript, StyledOutput output)
    {
        if (FrontMatterEditor.StrictFormat(source.Name, source.Content.Span) is { } format)
        {
            throw new InvalidInputException(new Problem(
                "I004", Severity.Error, source.Name, 0, 0, $"front matter would break this {format} for other programs", "use options instead; 'audio inspect --help' lists them"));
        }
        var (content, added) = FrontMatterEditor.Add(source.Name, source.Content, transcript.Problems.Select(p => p.Suggestion).OfType<Suggestion>());
        if (added.IsEmpty)
        {
            output.WriteLine($"{source.Name}: there is nothing to add that is sure");
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
