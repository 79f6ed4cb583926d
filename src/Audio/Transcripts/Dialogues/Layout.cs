using System.Collections.Immutable;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Notes;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Dialogues;

/// <summary>A page with labels taken apart: its chrome, its labels, its title, and paragraphs in order. Nothing is concluded yet.</summary>
sealed class Layout
{
    const int LongestTitle = 200;
    const int MostTitleWords = 25;

    readonly SourceText _source;
    int _lastLine;

    /// <param name="speakers">Whose labels are labels in any case.</param>
    public Layout(SourceText source, Page page, ImmutableArray<SpeakerSetting> speakers)
    {
        _source = source;
        Page = page;
        var content = source.Lines.SelectMany(l => Page.Content(l.Number)).ToList();
        var listed = new ListedLabels(speakers);
        Labels = new(content.SelectMany(r => LabelScanner.In(source, r, listed)), listed);

        Title = TitleOf(content);
        var labels = Labels.Accepted.ToLookup(l => l.Range.Line);
        foreach (var range in content.Where(r => r != Title))
            Split(range, labels[range.Line].Where(l => l.Range.Start >= range.Start && l.Range.End <= range.End));
    }

    public Page Page { get; }

    public LabelEvidence Labels { get; }

    public SourceRange? Title { get; }

    public List<Paragraph> Paragraphs { get; } = [];

    /// <summary>Colons that a lost label has left behind.</summary>
    public List<SourceRange> LostLabels { get; } = [];

    SourceRange? TitleOf(List<SourceRange> content)
    {
        if (content.Count < 2 || content[0].Length > LongestTitle || NoteScanner.In(_source, content[0]).Any())
            return null;
        var text = _source.TextOf(content[0]);
        var beforeSpeech = Labels.Accepted is not [var first, ..] || content[0].Line < first.Range.Line;
        return beforeSpeech && text[0] != ':' && text[^1] is not (':' or ',' or ';')
            && !EndsSentence(text) && text.Count(c => c == ' ') < MostTitleWords
            ? content[0]
            : null;
    }

    // Questions and exclamations head pages; a full stop does so only behind an abbreviation: "the treaty with the U.S."
    static bool EndsSentence(string text) =>
        text[^1] == '.' && !(text.Length > 3 && text[^3] == '.' && char.IsUpper(text[^2]));

    void Split(SourceRange range, IEnumerable<Label> labels)
    {
        var from = range.Start;
        Label? label = null;
        foreach (var next in labels)
        {
            Add(label, range.Line, from, next.Range.Start);
            (label, from) = (next, next.Range.End);
        }
        Add(label, range.Line, from, range.End);
    }

    void Add(Label? label, int line, int start, int end)
    {
        var text = _source.Line(line).Text.AsSpan(start, end - start);
        start += text.Length - text.TrimStart().Length;
        var range = new SourceRange(line, start, text.Trim().Length);
        if (label is null && range.Length == 0)
            return;

        var blankLines = line == _lastLine ? 0 : BlankLinesBefore(line);
        var lostLabel = label is null && _source.Line(line).Text[start] == ':' && range.Length > 1;
        if (lostLabel)
        {
            LostLabels.Add(range with { Length = 1 });
            range = new(line, start + 1, range.Length - 1);
        }

        var isCue = range.Length > 0 && IsNote(range);
        if (label is null && !isCue && !lostLabel && GoesOn(blankLines, line))
        {
            Paragraphs[^1].Ranges.Add(range);
        }
        else
        {
            var paragraph = new Paragraph
            {
                Line = line,
                Label = label,
                BlankLinesBefore = blankLines,
                IsCue = label is null && isCue,
                HasLostLabel = lostLabel,
            };
            if (range.Length > 0)
                paragraph.Ranges.Add(range);
            Paragraphs.Add(paragraph);
        }
        _lastLine = line;
    }

    int BlankLinesBefore(int line)
    {
        var blank = 0;
        while (line - blank > 1 && _source.Line(line - blank - 1).IsBlank)
            blank++;
        return blank;
    }

    bool IsNote(SourceRange range) => NoteScanner.In(_source, range).FirstOrDefault() is { Range: var note } && note == range;

    // A label alone on its line waits for the words below it; a line that ends amid a sentence goes on in the next.
    bool GoesOn(int blankLines, int line) =>
        Paragraphs is [.., { IsCue: false } last]
        && ((last.Label is not null && last.Ranges.Count == 0)
            || (blankLines == 0 && last.Ranges is [.., var tail] && (tail.Line == line || !EndsParagraph(tail))));

    bool EndsParagraph(SourceRange range) =>
        _source.Line(range.Line).Text[range.End - 1] is '.' or '?' or '!' or '…' or '"' or '”' or ')' or ']' or '-' or '—' or ':';
}
