using System.Xml;
using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Names;
using Audio.Transcripts.Views;

namespace Audio.Transcripts.Xml;

/// <summary>A dialogue as XML has it: who speaks, and the words. Words of one speaker that follow one another are one paragraph.</summary>
sealed class XmlDialogue(SourceText file, ParserOptions options)
{
    const string Stranger = "Unidentified speaker", Only = "Speaker 1";

    readonly List<Passage> _passages = [];

    /// <summary>Whether anybody has a name.</summary>
    public bool HasSpeakers => _passages.Exists(p => p.Speaker is not null);

    /// <param name="speaker">The name; null where the file does not say.</param>
    /// <param name="label">Where the file has the name; empty where it stands elsewhere.</param>
    public void Add(string? speaker, HtmlBlock label, HtmlBlock words)
    {
        if (words.Length > 0)
            _passages.Add(new(speaker, label, words));
    }

    /// <summary>Words that damage cuts short.</summary>
    public HtmlBlock? Cut { get; set; }

    /// <summary>The words as plain lines, a line a passage, for whoever finds out from them who speaks.</summary>
    public SourceText Lines(XmlException? damage) => View(damage, [.. _passages.Select(p => new List<Passage> { p })]);

    public TranscriptDraft Build(XmlException? damage)
    {
        var turns = new List<List<Passage>>();
        foreach (var passage in _passages)
        {
            if (turns is [.., var last] && last[0].Speaker == passage.Speaker)
                last.Add(passage);
            else
                turns.Add([passage]);
        }
        var view = View(damage, turns);
        var dialogue = new Dialogue(view, options);
        for (var i = 0; i < turns.Count; i++)
            dialogue.Paragraphs.Add(Paragraph(turns[i][0], view, i + 1));
        dialogue.Draft.Problems.AddRange(Problems(damage));
        return dialogue.Build();
    }

    /// <summary>What is wrong with the file.</summary>
    public IEnumerable<Problem> Problems(XmlException? damage)
    {
        if (damage is not null)
        {
            yield return new(ProblemCode.DamagedData, Severity.Warning, file.Name, damage.LineNumber, damage.LinePosition,
                $"The file is damaged here, and nothing behind it is read: {Sentence(damage.Message)}", "Export the transcript again");
        }
        if (!HasSpeakers)
        {
            yield return new(ProblemCode.OneVoice, Severity.Warning, file.Name, 0, 0,
                "The file does not tell its speakers apart, and one voice speaks all of it", "Write NAME: in front of what each person says");
        }
    }

    SourceText View(XmlException? damage, List<List<Passage>> turns)
    {
        var view = new ViewBuilder(file);
        foreach (var turn in turns)
        {
            if (turn[0] is { Speaker: not null, Label: { Length: > 0 } label })
            {
                HtmlView.Append(view, label);
                view.Append(": ");
            }
            for (var i = 0; i < turn.Count; i++)
            {
                if (i > 0)
                    view.Append(" ");
                HtmlView.Append(view, turn[i].Words);
            }
            view.EndLine();
        }
        if (damage is not null)
            OmitBehind(view, damage);
        if (Cut is not null)
            HtmlView.Omit(view, Cut, "damaged");
        return view.Build();
    }

    Paragraph Paragraph(Passage passage, SourceText view, int line)
    {
        var length = passage.Speaker is null ? 0 : passage.Label.Pieces.Sum(p => p.Text?.Length ?? p.Range!.Value.Length);
        var name = passage.Speaker ?? (HasSpeakers ? Stranger : Only);
        var paragraph = new Paragraph
        {
            Line = line,
            Label = new(new(line, 0, length), name, new PersonName(name), null, LabelCase.Title, LabelPlace.LineStart),
        };
        var start = length == 0 ? 0 : length + 2;
        paragraph.Ranges.Add(new(line, start, view.Line(line).Text.Length - start));
        return paragraph;
    }

    void OmitBehind(ViewBuilder view, XmlException damage)
    {
        for (var line = Math.Max(1, damage.LineNumber); line <= file.Lines.Length; line++)
        {
            var start = line == damage.LineNumber ? Math.Clamp(damage.LinePosition - 1, 0, file.Line(line).Text.Length) : 0;
            if (start < file.Line(line).Text.Length)
                view.Omit(new(line, start, file.Line(line).Text.Length - start), "damaged");
        }
    }

    // "… Line 3, position 7." is given as the place.
    static string Sentence(string message) =>
        (message.LastIndexOf(" Line ", StringComparison.Ordinal) is > 0 and var end ? message[..end] : message).TrimEnd('.');

    sealed record Passage(string? Speaker, HtmlBlock Label, HtmlBlock Words);
}
