using Audio.Episodes.Inspections;
using Audio.Transcripts;
using Audio.Transcripts.FrontMatter;
using Audio.Transcripts.Wording;

namespace Audio.Cli;

/// <summary>A transcript as <c>inspect</c> shows it to a person: who speaks with which voice, what is said, and what is not said and why.</summary>
sealed class InspectText(Inspection inspection, bool asOptions, StyledOutput output)
{
    const int Margin = 8, Widest = 104;

    readonly Dictionary<string, InspectedSpeaker> _speakers = inspection.Speakers.ToDictionary(s => s.Speaker.Id);
    readonly int _width = Math.Max(24, Math.Min(output.Width, Widest) - Margin);
    int _turns;

    Transcript Transcript => inspection.Transcript;

    /// <param name="asOptions">Whether no front matter can stand in the file, so that options have to settle what is doubtful.</param>
    public static void Write(Inspection inspection, bool asOptions, StyledOutput output) => new InspectText(inspection, asOptions, output).Write();

    void Write()
    {
        WriteWrapped(Transcript.Title ?? "(no title)", isStrong: true);
        WriteWrapped(string.Join(" · ", InspectFacts.Of(inspection)));
        if (Transcript.Evidence.Length > 0)
            WriteWrapped($"because of {string.Join(", ", Transcript.Evidence)}", isFaint: true);
        WriteWrapped(InspectFacts.Of(inspection.Estimate));

        Heading("Speakers");
        WriteSpeakers();
        Heading("Script");
        foreach (var item in Transcript.Items)
            WriteItem(item);
        WriteProblems();
        WriteUnspoken();
    }

    // Names, then voices, then shares, each below the other as far as most are short.
    void WriteSpeakers()
    {
        const int WidestName = 36, WidestVoice = 28;
        var names = inspection.Speakers.Select(s => s.Speaker.Role is { } role && !role.Equals(s.Name, StringComparison.OrdinalIgnoreCase) ? $"{s.Name}, {role}" : s.Name).ToList();
        var voices = inspection.Speakers.Select(InspectFacts.VoiceOf).ToList();
        var (forName, forVoice) = (Widest(names, WidestName), Widest(voices, WidestVoice));
        var shares = inspection.Speakers.Select(InspectFacts.ShareOf).ToList();
        var isTable = !output.IsFitted || forName + forVoice + shares.Max(s => s.Length) + Margin <= output.Width;
        for (var i = 0; i < names.Count; i++)
        {
            var speaker = inspection.Speakers[i];
            output.Write("  ").Write($"{Mark} ", speaker.Colour).Write(isTable ? names[i].PadRight(forName) : names[i], isStrong: true);
            if (!isTable)
            {
                output.WriteLine();
                output.WriteHanging("      ", $"{voices[i]}  {shares[i]}");
                continue;
            }
            if (forVoice > 0)
                output.Write("  " + voices[i].PadRight(forVoice));
            output.WriteLine($"  {shares[i]}");
        }

        static int Widest(List<string> texts, int most) => texts.Where(t => t.Length <= most).Select(t => t.Length).DefaultIfEmpty(0).Max();
    }

    string Mark => output.IsUnicode ? "■" : "#";

    void WriteProblems()
    {
        var problems = InspectFacts.ProblemsOf(Transcript).ToList();
        if (problems.Count > 0)
            Heading("Problems");
        var text = output.Terminal is { } terminal ? new ProblemText(terminal) : null;
        foreach (var problem in problems)
        {
            if (text is null)
                output.WriteHanging("  ", problem.ToString());
            else
                text.Write(problem);
            if (problem.Suggestion is { } suggestion)
                output.WriteLine($"      {(suggestion.IsAlternative ? "or " : "")}{(asOptions ? SuggestedOption.Of(suggestion) : suggestion)}");
        }

        if (asOptions)
            return;
        var suggestions = problems.Select(p => p.Suggestion).OfType<Suggestion>().ToList();
        var frontMatter = FrontMatterEditor.Lines(suggestions);
        if (frontMatter.Length > 0)
            Heading(suggestions.TrueForAll(s => s.IsAlternative) ? "Front matter that may settle it" : "Front matter that settles it (--write adds it to the file)");
        foreach (var line in frontMatter)
            output.WriteLine($"  {line}");
    }

    void WriteUnspoken()
    {
        Heading("Not spoken");
        foreach (var entry in inspection.Unspoken)
        {
            var reason = InspectFacts.ReasonOf(entry);
            var room = !output.IsFitted ? _width : Math.Max(8, output.Width - Margin - reason.Length - 2);
            output.Write($"{entry.Line,6}  ", isFaint: true).Write(reason, isStrong: true).WriteLine($": {Shorten(entry.Text.Trim(), room)}", isFaint: true);
        }
        if (inspection.Marks is > 0 and var marks)
            output.WriteLine($"        and {InspectFacts.OfMarks(marks)}", isFaint: true);
    }

    /// <summary>Whatever is said otherwise than it is written: the line, the words, and what is handed to the voice.</summary>
    /// <param name="lexicon">How words are to be said; null for no particular way.</param>
    public static void WriteSpoken(Transcript transcript, Lexicon? lexicon, StyledOutput output)
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

    void WriteItem(TranscriptItem item)
    {
        switch (item)
        {
            case Chapter chapter:
                output.WriteLine();
                output.Write($"{chapter.Line,6}  ", isFaint: true).WriteLine($"# {chapter.Title}", isStrong: true);
                break;
            case Cue cue:
                output.Write($"{cue.Line,6}  ", isFaint: true).WriteLine($"({cue.Description})", isFaint: true);
                break;
            case Turn turn:
                var speaker = _speakers[turn.SpeakerId];
                output.Write($"{turn.Line,6}  ", isFaint: true).Write(speaker.Name, speaker.Colour, isStrong: true).WriteLine(NumberOf(turn) + (turn.Inferred ? " (inferred)" : ""), isFaint: true);
                foreach (var line in TerminalText.Wrap(turn.Utterances.SelectMany(u => TerminalText.Words(u.SpeakerId == turn.SpeakerId ? u.Text : $"[{_speakers[u.SpeakerId].Name}:] {u.Text}")), _width))
                    output.WriteLine($"        {line}");
                break;
        }
    }

    // As preview --turn counts.
    string NumberOf(Turn turn) => turn.Utterances.Length > 0 ? $"  turn {++_turns}" : "";

    // Where nobody says how much room there is, a fact is a line.
    void WriteWrapped(string text, bool isStrong = false, bool isFaint = false)
    {
        foreach (var line in output.IsFitted ? TerminalText.Wrap(TerminalText.Words(text), output.Width) : [text])
            output.WriteLine(line, isStrong: isStrong, isFaint: isFaint);
    }

    static string Shorten(string text, int room) => text.Length <= room ? text : string.Concat(text.AsSpan(0, room - 1), "…");

    void Heading(string title)
    {
        output.WriteLine();
        output.WriteLine(title, isStrong: true);
    }
}
