using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Declared;

/// <summary>
/// An interview that says at each first turn what somebody is called in the later ones, be it a surname or a letter: with a
/// colon, or on a line of its own. Japanese magazines have it so, German ones with the name in parentheses.
/// </summary>
sealed class DeclaredFormat : ITranscriptFormat
{
    const int FewestPeople = 2;
    const double Score = 0.97;

    public string Name => "declared-names";

    public Detection Detect(Document document)
    {
        var declared = Find(document.Source);
        if (declared.Count < FewestPeople)
            return Detection.None;
        var later = document.Source.Lines.Count(l => !l.IsBlank && Declaration.Of(l) is null && TurnOf(l, declared) is not null);
        return later > 0 ? new(Score, [$"{declared.Count} short names are declared and come back"]) : Detection.None;
    }

    public TranscriptDraft Read(Document document, ParserOptions options)
    {
        var source = document.Source;
        var declared = Find(source);
        var dialogue = new Dialogue(source, options);
        var paragraphs = new ParagraphWriter(source, dialogue);
        var (hasSpoken, hasTitle) = (false, false);
        foreach (var line in source.Lines)
        {
            if (line.IsBlank)
            {
                paragraphs.End();
            }
            else if ((Declaration.Of(line) is { } first ? (first.Label, first.Short) : TurnOf(line, declared)) is var (range, name))
            {
                paragraphs.End();
                paragraphs.Label(new(range, source.TextOf(range).TrimEnd(':', '：', ' '), new(declared.GetValueOrDefault(name, name)), null, LabelCase.Title, LabelPlace.LineStart));
                paragraphs.Words(new(line.Number, range.End, line.Text.Length - range.End));
                hasSpoken = true;
            }
            else if (hasSpoken)
            {
                paragraphs.Words(source.WholeLine(line.Number));
            }
            else
            {
                dialogue.Draft.Date ??= DateStamp.Parse(PlainText.Of(line.Text))?.Date;
                dialogue.Draft.Title ??= hasTitle ? null : PlainText.Of(line.Text);
                paragraphs.Mark(source.WholeLine(line.Number), hasTitle ? Fate.Dropped : Fate.Structure, hasTitle ? "text above the interview" : "title");
                hasTitle = true;
            }
        }
        return dialogue.Build();
    }

    // The full names by the short.
    static Dictionary<string, string> Find(SourceText source)
    {
        var declared = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in source.Lines)
        {
            if (Declaration.Of(line) is { } declaration)
                declared.TryAdd(declaration.Short, declaration.Name);
        }
        return declared;
    }

    // "田家：はい。" or "t" by itself.
    static (SourceRange Label, string Short)? TurnOf(SourceLine line, Dictionary<string, string> declared)
    {
        var text = line.Text;
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var colon = text.AsSpan(start, Math.Min(40, text.Length - start)).IndexOfAny(':', '：');
        var name = colon < 0 ? text.AsSpan(start).TrimEnd() : text.AsSpan(start, colon).TrimEnd();
        return declared.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(name)
            ? (new(line.Number, start, colon < 0 ? text.Length - start : colon + 1), name.ToString())
            : null;
    }
}
