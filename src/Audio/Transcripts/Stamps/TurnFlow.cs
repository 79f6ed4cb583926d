using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Notes;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Stamps;

/// <summary>Makes the paragraphs of a conversation of its lines, one after the other.</summary>
sealed class TurnFlow(SourceText source, Dialogue dialogue)
{
    readonly Lazy<bool> _hasDirections = new(() => StageDirections.AreIn(source));
    int _lastLine;

    public void Add(int line, Label? label, SourceRange words)
    {
        if (Furniture.IsAttachment(source.SpanOf(words)) && !dialogue.IsKept(line))
        {
            dialogue.Draft.Ledger.Add(source.Trim(words), Fate.Dropped, "attachment");
            words = words with { Length = 0 };
        }
        if (label is not null)
            dialogue.Paragraphs.Add(new() { Line = line, Label = label });
        foreach (var range in Spoken(words))
            AddWords(range);
        _lastLine = line;
    }

    public void AddHeading(int line, string title, SourceRange? range)
    {
        var paragraph = new Paragraph { Line = line, Heading = title };
        if (range is { } words)
            paragraph.Ranges.Add(words);
        dialogue.Paragraphs.Add(paragraph);
    }

    void AddWords(SourceRange range)
    {
        if (GoesOn(range))
            dialogue.Paragraphs[^1].Ranges.Add(range);
        else
            dialogue.Paragraphs.Add(new() { Line = range.Line, IsCue = IsNote(range), Ranges = { range } });
        _lastLine = range.Line;
    }

    bool IsNote(SourceRange range) => NoteScanner.IsNote(source, range) || (StageDirections.Is(source.SpanOf(range)) && _hasDirections.Value);

    // A label waits for its words; a line that ends amid a sentence goes on in the next.
    bool GoesOn(SourceRange range)
    {
        if (dialogue.Paragraphs is not [.., { IsCue: false, Heading: null } last])
            return false;
        if (last.Label is not null && last.Ranges.Count == 0)
            return range.Line == last.Line || !IsNote(range);
        return last.Ranges is [.., var tail]
            && (tail.Line == range.Line || (range.Line == _lastLine + 1 && _lastLine == tail.Line && !EndsParagraph(tail) && !IsNote(range)));
    }

    bool EndsParagraph(SourceRange range) =>
        source.Line(range.Line).Text[range.End - 1] is '.' or '?' or '!' or '…' or '"' or '”' or ')' or ']' or '-' or '—' or ':' or '。' or '？' or '！';

    // Without the notices and the stamps that stand amid the words.
    IEnumerable<SourceRange> Spoken(SourceRange words)
    {
        var text = source.Line(words.Line).Text;
        var from = words.Start;
        foreach (var (start, end, fate, reason) in Marks(text, words))
        {
            if (start < from)
                continue;
            if (source.Trim(new(words.Line, from, start - from)) is { Length: > 0 } before)
                yield return before;
            dialogue.Draft.Ledger.Add(new SourceRange(words.Line, start, end - start), fate, reason);
            from = end;
        }
        if (source.Trim(new(words.Line, from, words.End - from)) is { Length: > 0 } rest)
            yield return rest;
    }

    static IEnumerable<(int Start, int End, Fate Fate, string Reason)> Marks(string text, SourceRange words)
    {
        var notices = Notices.In(text).Where(n => n.Start >= words.Start && n.End <= words.End).Select(n => (n.Start, n.End, Fate.Dropped, n.Reason));
        return notices.Concat(InlineStamps(text, words)).OrderBy(m => m.Item1);
    }

    // "(3:16)" may be a verse; a stamp has hours, or brackets that prose has no use for.
    static IEnumerable<(int Start, int End, Fate Fate, string Reason)> InlineStamps(string text, SourceRange words)
    {
        for (var i = words.Start; i < words.End; i++)
        {
            var open = text.AsSpan(i, words.End - i).IndexOfAny('[', '(');
            if (open < 0)
                yield break;
            i += open;
            if (Stamp.At(text, i) is not { } stamp || !(stamp.HasHours || text[i] == '['))
                continue;
            yield return (stamp.Start, stamp.End, Fate.Structure, TurnsReader.TimeStamp);
            i = stamp.End - 1;
        }
    }
}
