using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;

namespace Audio.Transcripts.Interviews.PersonTags;

/// <summary>Reads a script in speakers' tags. A tag that is not closed ends where the next opens; what stands outside is the writer's.</summary>
sealed class PersonTagReader
{
    // <break time="1s"/>, <emphasis>: for an engine, not for listeners.
    static readonly Pattern OtherTag = new(@"</?[A-Za-z][A-Za-z:-]{0,20}(\s[^<>]{0,100})?/?>");

    readonly SourceText _source;
    readonly Dialogue _dialogue;
    readonly ParagraphWriter _writer;
    PersonTag? _open;
    bool _isReported;

    public PersonTagReader(SourceText source, ParserOptions options)
    {
        _source = source;
        _dialogue = new(source, options) { LabelsAreWhole = true };
        _writer = new(source, _dialogue);
    }

    public TranscriptDraft Read()
    {
        foreach (var line in _source.Lines)
        {
            if (line.IsBlank)
                _writer.End();
            var from = 0;
            foreach (var tag in PersonTag.In(line))
            {
                Text(new(line.Number, from, tag.Range.Start - from));
                Take(tag);
                from = tag.Range.End;
            }
            Text(new(line.Number, from, line.Text.Length - from));
        }
        if (_open is { } last)
            Report(last, "is never closed");
        return _dialogue.Build();
    }

    void Take(PersonTag tag)
    {
        if (_open is { } open && (!tag.Closes || tag.Name != open.Name))
            Report(open, tag.Closes ? $"is closed by that of {tag.Name}" : "is not closed before the next opens");
        if (tag.Closes)
        {
            _writer.Mark(tag.Range, Fate.Structure, "speaker tag");
            _open = null;
            return;
        }
        _open = tag;
        _writer.End();
        _writer.Label(new(tag.Range, _source.TextOf(tag.Range).Trim('<', '>', ' '), new(tag.Name), null, LabelCase.Title, LabelPlace.LineStart));
    }

    void Text(SourceRange range)
    {
        if (_open is null)
        {
            _writer.Drop(range, "text outside the speakers' tags");
            return;
        }
        foreach (var words in WithoutTags(_source.Trim(range)))
            _writer.Words(WithoutQuotes(words));
    }

    IEnumerable<SourceRange> WithoutTags(SourceRange range)
    {
        var from = range.Start;
        var text = _source.TextOf(range);
        if (text.Contains('<', StringComparison.Ordinal))
        {
            for (var match = OtherTag.Match(text); match.Success; match = match.NextMatch())
            {
                var start = range.Start + match.Index;
                _writer.Mark(new(range.Line, start, match.Length), Fate.Dropped, "markup");
                yield return _source.Trim(new(range.Line, from, start - from));
                from = start + match.Length;
            }
        }
        yield return _source.Trim(new(range.Line, from, range.End - from));
    }

    // Quotation marks round all that somebody says; one within is the speaker's own.
    SourceRange WithoutQuotes(SourceRange range)
    {
        var text = _source.Line(range.Line).Text.AsSpan(range.Start, range.Length);
        if (text.Length < 2 || text[0] is not ('"' or '“') || text[^1] is not ('"' or '”') || text[1..^1].IndexOfAny('"', '“', '”') >= 0)
            return range;
        _writer.Mark(range with { Length = 1 }, Fate.Structure, "quotation mark");
        _writer.Mark(new(range.Line, range.End - 1, 1), Fate.Structure, "quotation mark");
        return new(range.Line, range.Start + 1, range.Length - 2);
    }

    void Report(PersonTag tag, string what)
    {
        if (_isReported)
            return;
        _isReported = true;
        _dialogue.Draft.Problems.Add(_source.Problem(ProblemCode.UnclosedSpeakerTag, Severity.Info, tag.Range.Line, tag.Range.Start + 1,
            $"The tag of {tag.Name} {what}", "Close each tag behind the words of its speaker"));
    }
}
