using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Records.Hansard;

/// <summary>Reads a debate: whose name stands above a paragraph speaks until the next name.</summary>
sealed class HansardReader
{
    const int LongestMark = 90;
    static readonly Pattern Citation = new(@"^(HC|HL|HL?C) Deb\b.{0,70}$");
    static readonly Pattern Mark = new(@"^(§|\d{1,5}|\[?Column:? ?\d+[A-Z]*\]?|\d{1,2}[.: ]\d{2} ?[ap]\.?m\.?|\d{1,2} (noon|midnight))$");

    readonly Document _document;
    readonly SourceText _source;
    readonly Dialogue _dialogue;
    readonly ParagraphWriter _writer;
    bool _hasSpeaker;

    public HansardReader(Document document, ParserOptions options)
    {
        (_document, _source) = (document, document.Source);
        _dialogue = new(_source, options);
        _writer = new(_source, _dialogue);
    }

    /// <summary>Whether a line says which volume and column it is from: <c>HC Deb 02 March 1990 vol 7 cc12-13</c>.</summary>
    public static bool IsCitation(string text) => text.Length <= LongestMark && text[0] == 'H' && Citation.IsMatch(text);

    /// <summary>Whether nothing stands right above a line but a line that ends, and words stand below it.</summary>
    /// <param name="index">From 0.</param>
    public static bool IsAlone(SourceText source, int index)
    {
        var isBelowEnd = index == 0 || source.Lines[index - 1].IsBlank || source.Lines[index - 1].Text.AsSpan().TrimEnd() is [.., '.' or '?' or '!' or ']' or '"' or '”']
            || IsCitation(source.Lines[index - 1].Text.Trim());
        for (index++; isBelowEnd && index < source.Lines.Length; index++)
        {
            if (!source.Lines[index].IsBlank)
                return MemberLine.Of(source.Lines[index].Text.Trim()) is null;
        }
        return false;
    }

    public TranscriptDraft Read()
    {
        foreach (var (range, reason) in _document.Page.Dropped)
            _writer.Mark(range, Fate.Dropped, reason);
        _dialogue.Draft.Date = _document.Page.Date;
        foreach (var line in _source.Lines)
        {
            if (line.IsBlank)
                _writer.End();
            foreach (var range in _document.Page.Content(line.Number))
                ReadLine(range);
        }
        return _dialogue.Build();
    }

    void ReadLine(SourceRange range)
    {
        var text = _source.TextOf(range);
        if (IsCitation(text))
        {
            _dialogue.Draft.Date ??= DateOf(text);
            _writer.Mark(range, Fate.Dropped, "reference");
        }
        else if (text.Length <= LongestMark && Mark.IsMatch(text))
        {
            _writer.Mark(range, Fate.Dropped, "column or time");
        }
        else if (MemberLine.Of(text) is { } member && IsAlone(_source, range.Line - 1))
        {
            _hasSpeaker = true;
            _writer.End();
            _writer.Label(new(range, text, new(member.Name), member.Place, LabelCase.Title, LabelPlace.LineStart));
        }
        else if (!_hasSpeaker && _dialogue.Draft.Title is null && text.Length <= LongestMark && text[^1] is not ('.' or '?' or '!' or ':') && MemberLine.Of(text) is null)
        {
            _dialogue.Draft.Title = HeadingCase.Of(text);
            _writer.Mark(range, Fate.Structure, "title");
        }
        else if (text is ['[', .., ']'] or ['(', .., ')'])
        {
            _writer.Cue(range);
        }
        else
        {
            _writer.Words(range, isNarrated: !_hasSpeaker);
        }
    }

    // "HC Deb 02 March 1990 vol 7": the date stands between the House and the volume.
    static DateOnly? DateOf(string text)
    {
        var from = text.IndexOf("Deb", StringComparison.Ordinal) + 3;
        var to = text.IndexOf(" vol", StringComparison.Ordinal);
        return DateStamp.Parse(text[from..(to < from ? text.Length : to)].Trim())?.Date;
    }
}
