using System.Xml;
using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;

namespace Audio.Transcripts.Tei;

/// <summary>Reads TEI: speeches under their speakers, heads as chapters, stage directions as cues or, within a speech, not at all.</summary>
sealed class TeiReader(SourceText source, ParserOptions options)
{
    const string Xml = "http://www.w3.org/XML/1998/namespace";

    static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, CheckCharacters = false };

    readonly TeiView _view = new(source);
    readonly Stack<string> _open = [];
    readonly Dictionary<string, int> _within = [];
    readonly Dictionary<string, string> _names = [];
    readonly List<Problem> _problems = [];
    string? _personId;
    string? _title;
    string? _language;
    bool _startsParagraph;
    bool _hasWords;

    public TranscriptDraft Read()
    {
        var text = string.Join('\n', source.Lines.Select(l => l.Text));
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        try
        {
            while (reader.Read())
                Take(reader);
        }
        catch (XmlException damage)
        {
            var line = Math.Clamp(damage.LineNumber, 1, source.Lines.Length);
            _view.Omit(source.Lines.Skip(line).Select(l => source.WholeLine(l.Number)), "damaged");
            _problems.Add(source.Problem(ProblemCode.DamagedData, Severity.Warning, line, 0,
                $"The file is damaged here, and nothing behind it is read: {damage.Message}", "Download the file again"));
        }
        return Draft(_view.Build());
    }

    bool IsWithin(string element) => _within.GetValueOrDefault(element) > 0;

    void Take(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                Enter(reader);
                break;
            case XmlNodeType.EndElement when _open.TryPop(out var name):
                _within[name]--;
                Leave(name);
                break;
            case XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                _view.Space();
                break;
            case XmlNodeType.Text or XmlNodeType.CDATA:
                TakeText(reader);
                break;
        }
    }

    void Enter(XmlReader reader)
    {
        var name = reader.LocalName;
        if (_open.Count == 0)
            _language = reader.GetAttribute("lang", Xml) is { Length: 2 } tag ? tag : null;
        switch (name)
        {
            case "person" or "personGrp":
                _personId = reader.GetAttribute("id", Xml);
                break;
            case "sp" or "u":
                _view.Start(TeiLineKind.Words, IdOf(reader.GetAttribute("who"))).StartsParagraph = true;
                break;
            case "head" when IsWithin("body"):
                _view.Start(TeiLineKind.Heading);
                break;
            case "stage" when !IsInSpeech:
                _view.Start(TeiLineKind.Direction);
                break;
            case "p" or "l" or "lg" or "ab":
                _startsParagraph |= name != "l";
                StartWords();
                break;
        }
        if (reader.IsEmptyElement)
            return;
        _open.Push(name);
        _within[name] = _within.GetValueOrDefault(name) + 1;
    }

    bool IsInSpeech => IsWithin("sp") || IsWithin("u");

    // The first words of a speech stand behind its label.
    void StartWords()
    {
        if (!IsWithin("text") || IsWithin("stage") || IsWithin("note"))
            return;
        if (_view.Lines is [.., { Kind: TeiLineKind.Words, Speaker: not null } last] && (_view.IsAtLineStart || last.LabelLength > 0) && IsInSpeech && !_hasWords)
        {
            _startsParagraph = false;
            return;
        }
        _view.Start(TeiLineKind.Words).StartsParagraph = _startsParagraph;
        _startsParagraph = false;
    }

    void Leave(string name)
    {
        if (name == "speaker")
            _view.EndLabel();
        if (name is "sp" or "u")
            _hasWords = false;
    }

    // "#algernon"; nobody where several speak together.
    static string IdOf(string? who) => who is not null && !who.Contains(' ', StringComparison.Ordinal) ? who.TrimStart('#') : "";

    void TakeText(XmlReader reader)
    {
        var node = RangesOf((IXmlLineInfo)reader, reader.NodeType == XmlNodeType.CDATA);
        if (IsWithin("teiHeader"))
            TakeHeader(reader, node);
        else if (!IsWithin("text") || IsWithin("castList") || (IsWithin("front") && !IsInSpeech))
            _view.Omit(node, IsWithin("castList") ? "who takes part" : "front matter");
        else if (IsWithin("note") || IsWithin("fw") || IsWithin("back"))
            _view.Omit(node, "note");
        else if (IsWithin("stage") && IsInSpeech)
            _view.Omit(node, "stage direction");
        else
            TakeWords(node);
    }

    void TakeWords(List<SourceRange> node)
    {
        if (_view.Lines.Count == 0)
            _view.Start(TeiLineKind.Words);
        if (_view.Lines[^1].Kind != TeiLineKind.Words && !IsWithin("stage") && !IsWithin("head"))
            _view.Start(TeiLineKind.Words).StartsParagraph = true;
        _hasWords |= IsInSpeech && !IsWithin("speaker");
        _view.Append(node);
    }

    void TakeHeader(XmlReader reader, List<SourceRange> node)
    {
        if (_title is null && IsWithin("titleStmt") && _open.Peek() == "title" && _view.Lines.Count == 0)
        {
            _view.Start(TeiLineKind.Title);
            _view.Append(node);
            _title = reader.Value;
            return;
        }
        if (_personId is { } id && IsWithin("persName") && !IsWithin("author"))
            _names[id] = $"{_names.GetValueOrDefault(id)} {reader.Value.Trim()}".Trim();
        _view.Omit(node, "header");
    }

    // From where the node begins to the next tag. A text node has no other "<".
    List<SourceRange> RangesOf(IXmlLineInfo place, bool isData)
    {
        var ranges = new List<SourceRange>();
        for (var (number, from) = (place.LineNumber, place.LinePosition - 1); number <= source.Lines.Length; number++, from = 0)
        {
            var text = source.Line(number).Text;
            from = Math.Min(from, text.Length);
            var end = isData ? text.IndexOf("]]>", from, StringComparison.Ordinal) : text.IndexOf('<', from);
            ranges.Add(new(number, from, (end < 0 ? text.Length : end) - from));
            if (end >= 0)
                break;
        }
        return ranges;
    }

    TranscriptDraft Draft(SourceText view)
    {
        var dialogue = new Dialogue(view, options);
        var paragraphs = new ParagraphWriter(view, dialogue);
        for (var i = 0; i < _view.Lines.Count; i++)
            Write(paragraphs, dialogue, _view.Lines[i], view.WholeLine(i + 1), view);
        dialogue.Draft.Problems.AddRange(_problems);
        dialogue.Draft.Language = _language;
        return dialogue.Build();
    }

    void Write(ParagraphWriter paragraphs, Dialogue dialogue, TeiLine line, SourceRange range, SourceText view)
    {
        var text = view.TextOf(range);
        switch (line.Kind)
        {
            case TeiLineKind.Words:
                if (line.StartsParagraph)
                    paragraphs.End();
                WriteWords(paragraphs, line, range, text);
                break;
            case var _ when string.IsNullOrWhiteSpace(text):
                break;
            case TeiLineKind.Title:
                dialogue.Draft.Title = text.Trim();
                paragraphs.Mark(range, Fate.Structure, "title");
                break;
            case TeiLineKind.Heading:
                paragraphs.Heading(text.Trim(' ', '.', ':'), isAnnounced: true, view.Trim(range));
                break;
            case TeiLineKind.Direction when options.Unlabelled == Unlabelled.Narrator:
                paragraphs.End();
                paragraphs.Words(range, isNarrated: true);
                paragraphs.End();
                break;
            case TeiLineKind.Direction:
                paragraphs.Cue(view.Trim(range));
                break;
        }
    }

    void WriteWords(ParagraphWriter paragraphs, TeiLine line, SourceRange range, string text)
    {
        var written = text[..line.LabelLength].Trim(' ', '.', ':', ',');
        var id = line.Speaker ?? "";
        var name = _names.GetValueOrDefault(id) ?? (written.Length > 0 ? written : id.Replace('_', ' '));
        if (line.Speaker is not null && name.Any(char.IsLetterOrDigit))
            paragraphs.Label(new(range with { Length = line.LabelLength }, written.Length > 0 ? written : name, new(name), null, LabelCase.Title, LabelPlace.LineStart));
        else if (line.LabelLength > 0)
            paragraphs.Mark(range with { Length = line.LabelLength }, Fate.Structure, "speaker label");
        paragraphs.Words(new(range.Line, line.LabelLength, text.Length - line.LabelLength));
    }
}
