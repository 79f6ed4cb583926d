using System.Collections.Immutable;
using System.Text;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Names;
using Audio.Transcripts.Notes;
using Audio.Transcripts.Pages;
using Audio.Transcripts.Stamps;

namespace Audio.Transcripts.Dialogues;

/// <summary>A page with labels taken apart: its chrome, its labels, its title, and paragraphs in order. Nothing is concluded yet.</summary>
sealed class Layout
{
    /// <summary>Why a row of signs without words is left out.</summary>
    public const string Separator = "separator";

    const int LongestTitle = 200;
    const int MostTitleWords = 25;
    const int MostHeaderLines = 6;
    const int ShortestTitle = 15;
    const int MostNames = 64;

    /// <summary>A row of asterisks, or an invisible character in front of a label.</summary>
    const int LongestMark = 120;

    readonly SourceText _source;
    readonly Subheadings _headings;
    readonly Lazy<bool> _hasDirections;
    readonly string[] _capitals; // names, as scripts write them
    readonly Dictionary<string, Label> _recurring; // as it is written
    readonly HashSet<int> _labelled; // lines
    int _lastLine;

    /// <param name="speakers">Whose labels are labels in any case.</param>
    /// <param name="hasTitle">Whether the user says what the title is: then a heading of the second level or below is none.</param>
    public Layout(SourceText source, Page page, ImmutableArray<SpeakerSetting> speakers, bool hasTitle = false)
    {
        _source = source;
        _hasDirections = new(() => StageDirections.AreIn(source));
        Page = page;
        var content = new List<SourceRange>(source.Lines.Length);
        foreach (var line in source.Lines)
            content.AddRange(Page.Content(line.Number));
        var listed = new ListedLabels(speakers);
        var scanner = new LabelScanner(source, listed);
        var marked = source.Marked.IsEmpty ? null : source.Marked.Select(m => new PersonName(m).KeyText).ToHashSet();
        Labels = new(content.SelectMany(scanner.In), listed, new(source, content), marked);

        _labelled = [.. Labels.Accepted.Select(l => l.Range.Line)];
        var pictures = Pictures.Find(source, content, _labelled);
        pictures.AddRange(PullQuotes.Find(source, content, _labelled, Labels.Accepted.Select(l => l.Name.KeyText).ToHashSet()));
        if (pictures.Count > 0)
        {
            Dropped.AddRange(pictures);
            var ranges = pictures.Select(d => d.Range).ToHashSet();
            content.RemoveAll(ranges.Contains);
        }
        _headings = new(source, Labels.Accepted);
        _capitals = [.. Labels.Accepted.Where(l => l.Case == LabelCase.Capitals && l.Name.KeyText.Length > 1).Select(l => l.Written.Split('(', ',')[0].TrimEnd()).Distinct().Take(MostNames)];
        Title = TitleOf(content) is { } found && !(hasTitle && source.SpanOf(found).StartsWith("##", StringComparison.Ordinal)) ? found : null;
        _recurring = Labels.Accepted.Where(l => Labels.Openings(l.Name) > 1).DistinctBy(l => l.Written).ToDictionary(l => l.Written);
        var labels = Labels.Accepted.AsSpan();
        var isAbove = Title is not null;
        foreach (var range in content)
        {
            if (range == Title)
            {
                isAbove = false;
                continue;
            }
            if (isAbove || RepeatsTitle(range))
            {
                Dropped.Add(new(range, isAbove ? "page header" : "repeated headline"));
                continue;
            }
            labels = labels[Count(labels, range, IsBefore)..];
            var within = Count(labels, range, IsWithin);
            Split(range, within == 0 && WithoutColon(range) is { } label ? [label] : labels[..within]);
        }
    }

    public Page Page { get; }

    public LabelEvidence Labels { get; }

    public SourceRange? Title { get; }

    /// <summary>What the page has between its own words: pictures, and the section above the title.</summary>
    public List<DroppedRange> Dropped { get; } = [];

    public List<Paragraph> Paragraphs { get; } = [];

    /// <summary>Colons that a lost label has left behind.</summary>
    public List<SourceRange> LostLabels { get; } = [];

    SourceRange? TitleOf(List<SourceRange> content)
    {
        if (content.Count < 2)
            return null;
        var header = content.Take(MostHeaderLines).ToList();
        var candidates = header.Skip(IsTeaser(header) ? 1 : 0).TakeWhile(MayBeTitle).ToList();
        return candidates.Count == 0 ? null : Titles.Choose(candidates, r => PlainText.Of(_source.TextOf(r)));
    }

    bool RepeatsTitle(SourceRange range) =>
        Title is { Length: > ShortestTitle } title && range.Length == title.Length && _source.SpanOf(range).SequenceEqual(_source.SpanOf(title));

    // A line that goes on from the title, which stands by itself below it.
    bool IsTeaser(List<SourceRange> header)
    {
        var first = _source.TextOf(header[0]);
        return header.Skip(1).Any(r => r.Length < first.Length && r.Length > ShortestTitle && MayBeTitle(r) && first.StartsWith(_source.TextOf(r), StringComparison.Ordinal));
    }

    bool MayBeTitle(SourceRange range)
    {
        if (range.Length > LongestTitle || (Labels.Accepted is [var first, ..] && range.Line >= first.Range.Line) || NoteScanner.In(_source, range).Any()
            || Labels.Rejected.Any(l => l.Range.Line == range.Line && LabelCandidate.HeadsField(l.Name)))
            return false;
        var text = _source.TextOf(range);
        return !Subheadings.IsScene(text) && text[0] != ':' && text[^1] is not (':' or ',' or ';') && !EndsSentence(text) && text.Count(c => c == ' ') < MostTitleWords;
    }

    // Questions and exclamations head pages; a full stop does so only behind an abbreviation: "the treaty with the U.S."
    static bool EndsSentence(string text) =>
        text[^1] == '.' && !(text.Length > 3 && text[^3] == '.' && char.IsUpper(text[^2]));

    static bool IsBefore(SourceRange label, SourceRange range) =>
        label.Line < range.Line || (label.Line == range.Line && label.Start < range.Start);

    static bool IsWithin(SourceRange label, SourceRange range) => label.Line == range.Line && label.End <= range.End;

    static int Count(ReadOnlySpan<Label> labels, SourceRange range, Func<SourceRange, SourceRange, bool> isOf)
    {
        var count = 0;
        while (count < labels.Length && isOf(labels[count].Range, range))
            count++;
        return count;
    }

    void Split(SourceRange range, ReadOnlySpan<Label> labels)
    {
        var from = range.Start;
        Label? label = null;
        foreach (var next in labels)
        {
            if (label is null && StampAt(range, next) is { } stamp)
                Dropped.Add(stamp);
            else
                Add(label, range.Line, from, next.Range.Start);
            (label, from) = (next, next.Range.End);
        }
        Add(label, range.Line, from, range.End);
    }

    // "Ben", above his words, among lines that open with "Ben:".
    Label? WithoutColon(SourceRange range) =>
        _recurring.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(_source.SpanOf(range), out var label)
        && range.Line < _source.Lines.Length && !_labelled.Contains(range.Line + 1) && IsSpeech(_source.Line(range.Line + 1).Text) && BlankLinesBefore(range.Line) > 0
            ? label with { Range = range }
            : null;

    // Another name below it makes a list.
    static bool IsSpeech(ReadOnlySpan<char> line) => line.TrimEnd() is [.., '.' or '?' or '!' or '…' or '"' or '”'] || line.Trim().Count(' ') > 2;

    // "[00:02:10] BEN:" in a text that has no stamps elsewhere.
    DroppedRange? StampAt(SourceRange range, Label label) =>
        Stamp.At(_source.Line(range.Line).Text, range.Start) is { } stamp && stamp.End <= label.Range.Start && !HasWords(_source.Line(range.Line).Text.AsSpan(stamp.End..label.Range.Start))
            ? new(_source.Trim(range with { Length = label.Range.Start - range.Start }), "time stamp")
            : null;

    void Add(Label? label, int line, int start, int end)
    {
        var text = _source.Line(line).Text.AsSpan(start, end - start);
        start += text.Length - text.TrimStart().Length;
        var range = new SourceRange(line, start, text.Trim().Length);
        if (label is null && range.Length == 0)
            return;
        if (label is null && range.Length <= LongestMark && !HasWords(_source.SpanOf(range)))
        {
            Dropped.Add(new(range, Separator));
            return;
        }

        if (label is null && !Page.IsKept(line) && _headings.Title(range) is { } heading)
        {
            Paragraphs.Add(new() { Line = line, Heading = heading, BlankLinesBefore = BlankLinesBefore(line), Ranges = { range } });
            _lastLine = line;
            return;
        }

        var blankLines = line == _lastLine ? 0 : BlankLinesBefore(line);
        var lostLabel = label is null && _source.Line(line).Text[start] == ':' && range.Length > 1;
        if (lostLabel)
        {
            LostLabels.Add(range with { Length = 1 });
            range = new(line, start + 1, range.Length - 1);
        }

        var isCue = range.Length > 0 && (IsNote(range) || (label is null && (IsBracketed(range) || IsDirection(range) || IsSoundCue(range) || (IsLoneSound(range) && !GoesOn(blankLines, line)))));
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

    static bool HasWords(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                return true;
        }
        return false;
    }

    int BlankLinesBefore(int line)
    {
        var blank = 0;
        while (line - blank > 1 && _source.Line(line - blank - 1).IsBlank)
            blank++;
        return blank;
    }

    bool IsNote(SourceRange range) => _source.Line(range.Line).Text[range.Start] is '(' or '[' or '*' or '<' && NoteScanner.IsNote(_source, range);

    // Whatever stands in square brackets and has the line to itself is the transcriber's.
    bool IsBracketed(SourceRange range)
    {
        var text = _source.SpanOf(range);
        return text[0] == '[' && text.IndexOf(']') == text.Length - 1 && HasWords(text)
            && range.Length == _source.Line(range.Line).Text.AsSpan().Trim().Length;
    }

    bool IsDirection(SourceRange range) => StageDirections.Is(_source.SpanOf(range)) && (_hasDirections.Value || NamesSpeaker(_source.SpanOf(range)));

    // "(TOM sits up.)"
    bool NamesSpeaker(ReadOnlySpan<char> text)
    {
        foreach (var name in _capitals)
        {
            if (text.IndexOf(name) is > 0 and var at && !char.IsLetter(text[at - 1]) && at + name.Length < text.Length && !char.IsLetter(text[at + name.Length]))
                return true;
        }
        return false;
    }

    bool IsSoundCue(SourceRange range) => range.Length == _source.Line(range.Line).Text.AsSpan().Trim().Length && StageDirections.IsSound(_source.SpanOf(range));

    bool IsLoneSound(SourceRange range) => range.Length == _source.Line(range.Line).Text.AsSpan().Trim().Length && StageDirections.IsLoneSound(_source.SpanOf(range));

    // A label alone on its line waits for the words below it; a line that ends amid a sentence goes on in the next.
    bool GoesOn(int blankLines, int line) =>
        Paragraphs is [.., { IsCue: false, Heading: null } last]
        && ((last.Label is not null && last.Ranges.Count == 0)
            || (blankLines == 0 && last.Ranges is [.., var tail] && (tail.Line == line || !EndsParagraph(tail))));

    bool EndsParagraph(SourceRange range) =>
        _source.Line(range.Line).Text[range.End - 1] is '.' or '?' or '!' or '…' or '"' or '”' or ')' or ']' or '-' or '—' or ':';
}
