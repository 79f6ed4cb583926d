namespace Audio.Transcripts.Tei;

enum TeiLineKind
{
    Title,
    Heading,

    /// <summary>A stage direction between speeches.</summary>
    Direction,

    /// <summary>Words, with a label before them where somebody takes over.</summary>
    Words,
}

/// <summary>A line of the view that is made of the markup.</summary>
/// <param name="Speaker">The identifier of who takes over, empty for none; null where nobody takes over.</param>
sealed record TeiLine(TeiLineKind Kind, string? Speaker)
{
    /// <summary>How much of the line is the label, the space behind it included.</summary>
    public int LabelLength { get; set; }

    public bool StartsParagraph { get; set; }
}

/// <summary>Puts text nodes into the lines of a view, with single spaces for the line ends and indents of the markup.</summary>
sealed class TeiView(SourceText source)
{
    readonly ViewBuilder _view = new(source);
    bool _needsSpace;

    /// <summary>What each line of the view is, from the first.</summary>
    public List<TeiLine> Lines { get; } = [];

    public bool IsAtLineStart => _view.IsAtLineStart;

    public TeiLine Start(TeiLineKind kind, string? speaker = null)
    {
        End();
        Lines.Add(new(kind, speaker));
        return Lines[^1];
    }

    /// <summary>Ends the line that is being made.</summary>
    public void End()
    {
        if (Lines.Count > 0)
            _view.EndLine();
        _needsSpace = false;
    }

    /// <summary>Ends the label of the line that is being made.</summary>
    public void EndLabel()
    {
        if (Lines is not [.., { LabelLength: 0 } last])
            return;
        if (!IsAtLineStart)
            _view.Append(" ");
        last.LabelLength = _view.LineLength;
        _needsSpace = false;
    }

    /// <summary>White space between elements.</summary>
    public void Space() => _needsSpace = true;

    /// <summary>Takes over the stretches of a text node.</summary>
    public void Append(IEnumerable<SourceRange> node)
    {
        foreach (var range in node)
        {
            var text = source.SpanOf(range);
            var trimmed = text.TrimStart();
            if (trimmed.IsEmpty)
            {
                _needsSpace = true;
                continue;
            }
            if (!IsAtLineStart && (_needsSpace || trimmed.Length < text.Length) && _view.LineLength > Lines[^1].LabelLength)
                _view.Append(" ");
            var length = trimmed.TrimEnd().Length;
            Entities.Append(_view, source, new(range.Line, range.Start + text.Length - trimmed.Length, length));
            // The end of a line is white space too.
            _needsSpace = length < trimmed.Length || range.End == source.Line(range.Line).Text.Length;
        }
    }

    public void Omit(IEnumerable<SourceRange> node, string reason)
    {
        foreach (var range in node)
        {
            if (range.Length > 0)
                _view.Omit(range, reason);
        }
        _needsSpace = true;
    }

    public SourceText Build()
    {
        End();
        return _view.Build();
    }
}
