using System.Collections.Immutable;
using System.Text;

namespace Audio.Transcripts;

/// <summary>
/// Makes a view of a text: lines without markup and escapes, that remember where they stand in the text. What is neither
/// appended nor omitted is markup.
/// </summary>
sealed class ViewBuilder(SourceText source)
{
    const string Markup = "markup";

    readonly ImmutableArray<SourceLine>.Builder _lines = ImmutableArray.CreateBuilder<SourceLine>();
    readonly ImmutableArray<ImmutableArray<OriginPiece>>.Builder _pieces = ImmutableArray.CreateBuilder<ImmutableArray<OriginPiece>>();
    readonly ImmutableArray<OriginPiece>.Builder _ofLine = ImmutableArray.CreateBuilder<OriginPiece>();
    readonly List<(SourceRange Range, string Reason)> _omitted = [];
    readonly List<OmittedSpeech> _mayBeSpeech = [];
    readonly Dictionary<int, Emphasis> _emphasised = [];
    readonly StringBuilder _text = new();

    /// <summary>Names that the markup sets apart as labels.</summary>
    public HashSet<string> Marked { get; } = new(StringComparer.Ordinal);

    /// <summary>The date that the markup gives; null for none.</summary>
    public DateOnly? Date { get; set; }

    /// <summary>Whether the line that is being made is empty so far.</summary>
    public bool IsAtLineStart => LineLength == 0;

    /// <summary>How long the line that is being made is so far.</summary>
    public int LineLength => _text.Length;

    /// <summary>Takes over a range as it stands.</summary>
    public ViewBuilder Append(SourceRange range)
    {
        if (range.Length > 0)
        {
            _ofLine.Add(new(_text.Length, range.Length, range));
            _text.Append(source.Line(range.Line).Text, range.Start, range.Length);
        }
        return this;
    }

    /// <summary>Puts in what a range stands for: <c>&amp;</c> for an entity.</summary>
    public ViewBuilder Append(string text, SourceRange range)
    {
        text = SourceText.Normalize(text.ReplaceLineEndings(" "));
        // Nobody accounts for white space, so what stands for it is markup.
        if (range.Length > 0 && !string.IsNullOrWhiteSpace(text))
            _ofLine.Add(new(_text.Length, text.Length, range));
        _text.Append(text);
        return this;
    }

    /// <summary>Puts in what the source does not have, such as a space between cells. Never words.</summary>
    public ViewBuilder Append(string text)
    {
        _text.Append(text);
        return this;
    }

    /// <summary>Leaves a range out, for a reason that the ledger gives.</summary>
    public void Omit(SourceRange range, string reason) => _omitted.Add((range, reason));

    /// <summary>Says of a stretch that is left out that it may be speech.</summary>
    public void Doubt(OmittedSpeech stretch) => _mayBeSpeech.Add(stretch);

    /// <summary>Says what all of the line that is being made is set in.</summary>
    public void Emphasise(Emphasis emphasis)
    {
        if (emphasis != Emphasis.None)
            _emphasised[_lines.Count + 1] = emphasis;
    }

    public ViewBuilder EndLine()
    {
        _lines.Add(new(_lines.Count + 1, _text.ToString()));
        _pieces.Add(_ofLine.DrainToImmutable());
        _text.Clear();
        return this;
    }

    public SourceText Build()
    {
        if (!IsAtLineStart)
            EndLine();
        var pieces = _pieces.DrainToImmutable();
        var origin = new Origin(source, pieces, [.. Gaps(pieces), .. _omitted]) { MayBeSpeech = [.. _mayBeSpeech] };
        return new(source.Name, _lines.DrainToImmutable(), origin) { Marked = [.. Marked], Emphasised = _emphasised, Date = Date };
    }

    static int Order(SourceRange one, SourceRange other) => (one.Line, one.Start).CompareTo((other.Line, other.Start));

    // What no piece covers and is not blank; what is omitted for a reason overrides it.
    IEnumerable<(SourceRange Range, string Reason)> Gaps(ImmutableArray<ImmutableArray<OriginPiece>> pieces)
    {
        var covered = new List<SourceRange>(pieces.Length);
        var isInOrder = true;
        foreach (var ofLine in pieces)
        {
            foreach (var piece in ofLine)
            {
                isInOrder = isInOrder && (covered is not [.., var before] || Order(before, piece.Source) <= 0);
                covered.Add(piece.Source);
            }
        }
        // Few views change the order of what they are made of.
        if (!isInOrder)
            covered.Sort(Order);
        var next = 0;
        foreach (var line in source.Lines)
        {
            var from = 0;
            for (; next < covered.Count && covered[next].Line == line.Number; next++)
            {
                if (covered[next].Start > from && !line.Text.AsSpan(from, covered[next].Start - from).IsWhiteSpace())
                    yield return (new(line.Number, from, covered[next].Start - from), Markup);
                from = Math.Max(from, covered[next].End);
            }
            if (from < line.Text.Length)
                yield return (new(line.Number, from, line.Text.Length - from), Markup);
        }
    }
}
