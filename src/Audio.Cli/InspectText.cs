using System.Collections.Frozen;
using Audio.Transcripts;
using Audio.Transcripts.FrontMatter;
using Audio.Transcripts.Wording;

namespace Audio.Cli;

/// <summary>A transcript as <c>inspect</c> shows it to a person: who speaks, what is said, and what is not said and why.</summary>
static class InspectText
{
    const int Width = 96;

    // Reasons of what never was words of the transcript.
    static readonly FrozenSet<string> Marks = FrozenSet.Create("markup", "time stamp", "speaker label", "speaker tag", "caption number", "front matter");

    /// <param name="asOptions">Whether no front matter can stand in the file, so that options have to settle what is doubtful.</param>
    public static void Write(Transcript transcript, bool asOptions, TextWriter output)
    {
        output.WriteLine(transcript.Title ?? "(no title)");
        output.WriteLine(string.Join(" · ", Facts(transcript)));
        if (transcript.Evidence.Length > 0)
            output.WriteLine($"because of {string.Join(", ", transcript.Evidence)}");

        Heading(output, "Speakers");
        foreach (var speaker in transcript.Speakers)
            output.WriteLine($"  {speaker.Name}{(speaker.Role is { } role ? $", {role}" : "")} · {Share(transcript, speaker)}");

        Heading(output, "Script");
        var names = transcript.Speakers.ToDictionary(s => s.Id, s => s.Name);
        foreach (var item in transcript.Items)
            WriteItem(item, names, output);

        WriteProblems(transcript, asOptions, output);
        WriteUnspoken(transcript, output);
    }

    static void WriteProblems(Transcript transcript, bool asOptions, TextWriter output)
    {
        if (transcript.Problems.Length > 0)
            Heading(output, "Problems");
        foreach (var problem in transcript.Problems.OrderByDescending(p => p.Severity).ThenBy(p => p.Line))
        {
            output.WriteLine($"  {problem}");
            if (problem.Suggestion is { } suggestion)
                output.WriteLine($"      {(suggestion.IsAlternative ? "or " : "")}{(asOptions ? SuggestedOption.Of(suggestion) : suggestion)}");
        }

        if (asOptions)
            return;
        var suggestions = transcript.Problems.Select(p => p.Suggestion).OfType<Suggestion>().ToList();
        var frontMatter = FrontMatterEditor.Lines(suggestions);
        if (frontMatter.Length > 0)
            Heading(output, suggestions.TrueForAll(s => s.IsAlternative) ? "Front matter that may settle it" : "Front matter that settles it (--write adds it to the file)");
        foreach (var line in frontMatter)
            output.WriteLine($"  {line}");
    }

    static void WriteUnspoken(Transcript transcript, TextWriter output)
    {
        Heading(output, "Not spoken");
        var announced = transcript.Items.OfType<Chapter>().Where(c => c.Utterances.Length > 0).Select(c => c.Line).ToHashSet();
        var marks = 0;
        foreach (var entry in transcript.Ledger.Entries.Where(e => e.Fate != Fate.Spoken && !announced.Contains(e.Line)))
        {
            if (entry.Fate == Fate.Structure || Marks.Contains(entry.Reason ?? ""))
                marks++;
            else
                output.WriteLine($"{entry.Line,6}  {entry.Reason ?? entry.Fate.ToString().ToLowerInvariant()}: {Shorten(entry.Text.Trim())}");
        }
        if (marks > 0)
            output.WriteLine($"        and {marks} {(marks == 1 ? "stretch" : "stretches")} of markup, labels and time stamps");
    }

    /// <summary>Whatever is said otherwise than it is written: the line, the words, and what is handed to the voice.</summary>
    /// <param name="lexicon">How words are to be said; null for no particular way.</param>
    public static void WriteSpoken(Transcript transcript, Lexicon? lexicon, TextWriter output)
    {
        foreach (var item in transcript.Items)
        {
            foreach (var utterance in item.Utterances.Where(u => u.Spoken != u.Text))
            {
                output.WriteLine($"{item.Line,6}  {utterance.Text}");
                output.WriteLine($"        {utterance.Spoken}");
            }
            foreach (var entry in lexicon?.NeedingIpa(item.Text, transcript.Language) ?? [])
                output.WriteLine($"{item.Line,6}  '{entry.Word}' has a sound in IPA, which only an engine that takes IPA can make");
        }
    }

    static IEnumerable<string> Facts(Transcript transcript)
    {
        yield return $"read as {transcript.Format} (confidence {transcript.Confidence:0.00})";
        yield return transcript.Date is { } date ? $"{date:yyyy-MM-dd}" : "no date";
        yield return Count.Of(transcript.Items.OfType<Turn>().Count(), "turn");
        yield return $"{transcript.Items.OfType<Turn>().Sum(t => Words(t.Text))} words";
    }

    static string Share(Transcript transcript, Speaker speaker)
    {
        var turns = transcript.Items.OfType<Turn>().Where(t => t.Utterances.Any(u => u.SpeakerId == speaker.Id)).ToList();
        var words = turns.SelectMany(t => t.Utterances).Where(u => u.SpeakerId == speaker.Id).Sum(u => Words(u.Text));
        return $"{Count.Of(turns.Count, "turn")}, {Count.Of(words, "word")}";
    }

    static void WriteItem(TranscriptItem item, Dictionary<string, string> names, TextWriter output)
    {
        switch (item)
        {
            case Chapter chapter:
                output.WriteLine();
                output.WriteLine($"{chapter.Line,6}  # {chapter.Title}");
                break;
            case Cue cue:
                output.WriteLine($"{cue.Line,6}  ({cue.Description})");
                break;
            case Turn turn:
                output.WriteLine($"{turn.Line,6}  {names[turn.SpeakerId]}{(turn.Inferred ? " (inferred)" : "")}");
                foreach (var line in Wrap(turn, names))
                    output.WriteLine($"        {line}");
                break;
        }
    }

    static IEnumerable<string> Wrap(Turn turn, Dictionary<string, string> names)
    {
        var line = "";
        var words = turn.Utterances.SelectMany(u =>
            (u.SpeakerId == turn.SpeakerId ? u.Text : $"[{names[u.SpeakerId]}:] {u.Text}").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        foreach (var word in words)
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Width)
            {
                yield return line;
                line = "";
            }
            line += (line.Length == 0 ? "" : " ") + word;
        }
        yield return line;
    }

    static int Words(string text) =>
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length;

    static string Shorten(string text) => text.Length <= Width ? text : string.Concat(text.AsSpan(0, Width - 1), "…");

    static void Heading(TextWriter output, string title)
    {
        output.WriteLine();
        output.WriteLine(title);
    }
}
