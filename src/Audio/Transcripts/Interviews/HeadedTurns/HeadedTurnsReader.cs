using System.Buffers;
using System.Text.RegularExpressions;
using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Interviews.HeadedTurns;

/// <summary>Reads a transcript whose headings name the speakers; headings without a name open chapters and let the speaker go on.</summary>
sealed class HeadedTurnsReader
{
    static readonly Pattern Metadata = new(@"^(?<key>speakers?|title|date|transcript by|tags|categories|media|source)\s*:(?<value>.*)$", ignoreCase: true);

    static readonly SearchValues<char> RuleMarks = SearchValues.Create("-*_=~# ");

    readonly Document _document;
    readonly SourceText _source;
    readonly Dialogue _dialogue;
    readonly ParagraphWriter _writer;
    bool _hasSpeaker, _isAbove = true;

    public HeadedTurnsReader(Document document, ParserOptions options)
    {
        (_document, _source) = (document, document.Source);
        _dialogue = new(_source, options);
        _writer = new(_source, _dialogue);
    }

    public TranscriptDraft Read()
    {
        foreach (var (range, reason) in _document.Page.Dropped)
            _writer.Mark(range, Fate.Dropped, reason);
        _dialogue.Draft.Date = _document.Page.Date;

        foreach (var line in _source.Lines)
        {
            var content = _document.Page.Content(line.Number);
            if (line.IsBlank)
                _writer.End();
            else if (content is [var whole] && whole.Start == 0 && SpeakerHeading.Of(_source, line) is { } heading)
                ReadHeading(heading, line);
            else if (_isAbove && Metadata.Match(line.Text) is { Success: true } field)
                ReadMetadata(field, line.Number);
            else
                ReadWords(content);
        }
        return _dialogue.Build();
    }

    void ReadMetadata(Match field, int line)
    {
        var value = PlainText.Of(field.Groups["value"].Value.Trim('"', '\'', ' '));
        if (field.Groups["key"].Value.Equals("title", StringComparison.OrdinalIgnoreCase))
            _dialogue.Draft.Title ??= value.Length > 0 ? value : null;
        else if (field.Groups["key"].Value.Equals("date", StringComparison.OrdinalIgnoreCase))
            _dialogue.Draft.Date ??= DateStamp.Parse(value)?.Date;
        _writer.Mark(_source.WholeLine(line), Fate.Structure, "metadata");
    }

    void ReadHeading(SpeakerHeading heading, SourceLine line)
    {
        _isAbove = false;
        _writer.End();
        _writer.Mark(_source.WholeLine(line.Number), Fate.Structure, "heading");
        var isTitle = heading is { Level: 1, Speaker: null } && _dialogue.Draft.Title is null && _dialogue.Paragraphs.Count == 0;
        if (isTitle)
            _dialogue.Draft.Title = PlainText.Of(_source.TextOf(heading.Title));
        else if (heading.Title.Length > 0)
            _writer.Heading(PlainText.Of(_source.TextOf(heading.Title)), isAnnounced: true, heading.Title);

        if (heading.NameIn(_source) is not { } name)
            return;
        _hasSpeaker = true;
        _writer.Label(new(heading.Speaker!.Value, name, new(name), null, LabelCase.Title, LabelPlace.LineStart));
    }

    void ReadWords(IReadOnlyList<SourceRange> content)
    {
        foreach (var range in content)
        {
            if (_source.Line(range.Line).Text.AsSpan(range.Start, range.Length).ContainsAnyExcept(RuleMarks))
                _writer.Words(range, isNarrated: !_hasSpeaker);
            else
                _writer.Mark(range, Fate.Dropped, "rule");
        }
    }
}
