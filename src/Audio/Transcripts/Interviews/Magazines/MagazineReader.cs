using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Pages;
using Audio.Transcripts.Records;

namespace Audio.Transcripts.Interviews.Magazines;

/// <summary>Reads an interview of a magazine. Short labels in capitals stand for the magazine where its name has their letters in order.</summary>
sealed class MagazineReader
{
    const int LongestTitle = 150, LongestCaption = 200;
    static readonly Pattern Conversation = new(@"\b([Cc]onversation|[Ii]nterview|CONVERSATION|INTERVIEW)\b");

    // How large the work is that a picture shows: (32”x40” gelatin silver print).
    static readonly Pattern Dimensions = new(@"\b\d{1,4}(\.\d+)?\s?(”|""|''|in\.?|cm|mm)?\s?[x×]\s?\d{1,4}(\.\d+)?\s?(”|""|''|in\b|cm\b|mm\b|inches)");

    readonly Document _document;
    readonly SourceText _source;
    readonly Dialogue _dialogue;
    readonly ParagraphWriter _writer;
    readonly List<SourceRange> _content;
    readonly Label? _magazine;
    readonly HashSet<string> _recurring;

    public MagazineReader(Document document, ParserOptions options)
    {
        (_document, _source) = (document, document.Source);
        _dialogue = new(_source, options);
        _writer = new(_source, _dialogue);
        _content = [.. _source.Lines.SelectMany(l => document.Page.Content(l.Number))];
        var labels = MagazineFormat.LabelsOf(_source);
        _magazine = labels.Find(MagazineFormat.IsMagazine);
        _recurring = [.. labels.CountBy(l => l.Name.KeyText).Where(c => c.Value > 1).Select(c => c.Key)];
        // Whoever answers has a full name once, and then the surname or initials.
        foreach (var name in labels.Take(2).Select(l => l.Name))
            _recurring.UnionWith([name.KeyText, name.Initials, .. name.Suffixes]);
    }

    int First => _magazine?.Range.Line ?? 0;

    public TranscriptDraft Read()
    {
        foreach (var (range, reason) in _document.Page.Dropped)
            _writer.Mark(range, Fate.Dropped, reason);
        _dialogue.Draft.Date = _document.Page.Date;
        _dialogue.People.AddRange(_document.Page.People);

        var title = Title();
        var last = 0;
        foreach (var range in _content)
        {
            if (range.Line > last + 1)
                _writer.End();
            last = range.Line;
            ReadLine(range, title);
        }
        return _dialogue.Build();
    }

    void ReadLine(SourceRange range, int title)
    {
        var text = _source.TextOf(range);
        var isAbove = range.Line < First;
        if (range.Line == title)
        {
            _dialogue.Draft.Title = PlainText.Of(text);
            _writer.Mark(range, Fate.Structure, "title");
        }
        else if (range.Line < title)
        {
            _writer.Drop(range, "text above the title");
        }
        else if (text.Length <= LongestCaption && text[^1] is not ('.' or '?' or '!' or ':') && Dimensions.IsMatch(text))
        {
            _writer.Mark(range, Fate.Dropped, "caption");
        }
        else if (isAbove && text[0] is '—' or '–' && Bylines.IsName(text.TrimStart('—', '–', ' ')))
        {
            _writer.Mark(range, Fate.Dropped, "byline");
        }
        else if (CapitalLabel.Parse(_source, range) is { } label && (_recurring.Contains(label.Name.KeyText) || IsShort(label.Written)))
        {
            _writer.End();
            _writer.Label(IsShort(label.Written) ? label with { Name = _magazine!.Name } : label);
            _writer.Words(new(range.Line, label.Range.End, range.End - label.Range.End));
        }
        else
        {
            _writer.Words(range, isNarrated: isAbove);
        }
    }

    // The line above the first label that calls itself an interview; else the first, where that is no sentence.
    int Title()
    {
        var above = _content.TakeWhile(r => r.Line < First).Where(r => r.Length <= LongestTitle && _source.TextOf(r)[^1] is not ('.' or ':' or ',')).ToList();
        return above.Find(r => Conversation.IsMatch(_source.TextOf(r))) is { Line: > 0 } named ? named.Line
            : above is [var first, ..] && first == _content[0] ? first.Line
            : 0;
    }

    // "BLVR" has letters of BELIEVER, in order and beginning with its first.
    bool IsShort(string written)
    {
        if (_magazine is null || written.Length is < 2 or > 5 || !written.All(char.IsUpper))
            return false;
        var name = string.Concat(_magazine.Name.Key.Skip(1)).ToUpperInvariant();
        var at = 0;
        var letters = written[0] == 'T' && name[0] != 'T' ? written[1..] : written;
        if (letters[0] != name[0])
            return false;
        foreach (var c in letters)
        {
            at = name.IndexOf(c, at) + 1;
            if (at == 0)
                return false;
        }
        return true;
    }
}
