using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Names;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Records.Committees;

/// <summary>Reads evidence before a committee. The list of members says who the <c>Chair</c> is.</summary>
sealed class CommitteeReader
{
    const int LongestHeading = 120, FewestSpacesOfProse = 12;

    static readonly string[] Chairs = ["Chair", "Chairman", "The Chair", "The Chairman", "Chairwoman", "Chairperson", "Convener", "The Convener"];
    static readonly string[] Publishing = ["publish", "internet", "printed", "session ", "house of ", "parliament", "evidence", "questions ", "report", "uncorrected", "copyright"];

    readonly SourceText _source;
    readonly Dialogue _dialogue;
    readonly ParagraphWriter _writer;
    readonly LabelGrammar _grammar = new();
    readonly HashSet<string> _accepted = [];
    PersonName? _chair;

    public CommitteeReader(SourceText source, ParserOptions options)
    {
        _source = source;
        _dialogue = new(source, options);
        _writer = new(source, _dialogue);
    }

    /// <summary>Whether a line heads the list of those who are present: <c>Members present:</c></summary>
    public static bool IsListHead(ReadOnlySpan<char> text) =>
        text.Length < 40 && text.TrimEnd(": ").EndsWith("present", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Witness:", StringComparison.Ordinal) || text.StartsWith("Witnesses:", StringComparison.Ordinal);

    /// <summary>The label behind the number of a question, or at the start of a line.</summary>
    public static Label? LabelAt(LabelGrammar grammar, SourceText source, SourceRange range, int skip) =>
        grammar.Parse(source.Line(range.Line).Text, range, range.Start + skip, LabelPlace.LineStart);

    public TranscriptDraft Read()
    {
        var first = _source.Lines.Select(l => Line(l.Number)).FirstOrDefault(r => QuestionNumber.Length(_source.SpanOf(r)) > 0 && LabelOf(r) is not null, Line(1)).Line;
        var names = ReadFront(first);
        Accept(names, first);
        for (var line = first; line <= _source.Lines.Length; line++)
            ReadLine(Line(line));
        return _dialogue.Build();
    }

    // Whoever has a number asks; others have to be present, or to come back.
    void Accept(HashSet<string> names, int first)
    {
        var counts = new Dictionary<string, int>();
        for (var line = first; line <= _source.Lines.Length; line++)
        {
            var range = Line(line);
            if (LabelOf(range) is not { } label)
                continue;
            var count = counts[label.Written] = counts.GetValueOrDefault(label.Written) + 1;
            if (count > 1 || range.Start < label.Range.Start || names.Contains(label.Name.Key[^1]) || Chairs.Contains(label.Written) || PersonName.IsTitle(label.Written.Split(' ')[0]))
                _accepted.Add(label.Written);
        }
    }

    void ReadLine(SourceRange range)
    {
        if (range.Length == 0)
        {
            _writer.End();
            return;
        }
        if (LabelOf(range) is not { } label || !_accepted.Contains(label.Written))
        {
            var text = _source.TextOf(range);
            if (text is ['[', .., ']'] or ['(', .., ')'])
                _writer.Cue(range);
            else
                _writer.Words(range);
            return;
        }
        _writer.End();
        var named = _chair is not null && Chairs.Contains(label.Written) ? label with { Name = _chair } : label;
        _writer.Label(named with { Range = new(range.Line, range.Start, label.Range.End - range.Start) });
        _writer.Words(new(range.Line, label.Range.End, range.End - label.Range.End));
    }

    // What is published, where and when; who is present.
    HashSet<string> ReadFront(int first)
    {
        var names = new HashSet<string>();
        var inList = false;
        for (var line = 1; line < first; line++)
        {
            var range = Line(line);
            if (range.Length == 0)
                continue;
            var text = _source.TextOf(range);
            var plain = PlainText.Of(text);
            inList = IsListHead(text) || (inList && plain.Count(c => c == ' ') < FewestSpacesOfProse && plain[^1] is not '.');
            _dialogue.Draft.Date ??= DateStamp.Parse(plain)?.Date;
            foreach (var name in NamesInText.Of(plain))
            {
                names.UnionWith(new PersonName(name).Key);
                _dialogue.People.Add(name);
            }
            if (inList && plain.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && Chairs.Contains(plain[open..].Trim('(', ')', ' ')))
                _chair = new(plain[..open].Trim());
            var isTitle = _dialogue.Draft.Title is null && !inList && IsTitle(plain);
            if (isTitle)
                _dialogue.Draft.Title = HeadingCase.Of(plain);
            _writer.Mark(range, isTitle ? Fate.Structure : Fate.Dropped, isTitle ? "title" : inList ? "members present" : "front matter");
        }
        return names;
    }

    static bool IsTitle(string text) =>
        text.Length <= LongestHeading && text[^1] is not ('.' or ':' or ',') && text.Contains(' ', StringComparison.Ordinal) && DateStamp.Parse(text) is null
        && !Array.Exists(Publishing, p => text.Contains(p, StringComparison.OrdinalIgnoreCase));

    Label? LabelOf(SourceRange range) => LabelAt(_grammar, _source, range, QuestionNumber.Length(_source.SpanOf(range)));

    SourceRange Line(int line) => _source.Trim(_source.WholeLine(line));
}
