using System.Text;

namespace Audio.Transcripts.Tables;

/// <summary>A field of a table: the stretches of the source that make it up, without the quotation marks round it.</summary>
sealed class TableCell
{
    readonly List<(SourceRange Range, string? Meaning)> _pieces = [];
    readonly StringBuilder _text = new();

    /// <summary>As it reads; line ends are spaces.</summary>
    public string Text => _text.ToString();

    public bool IsEmpty => _pieces.Count == 0;

    /// <summary>Where it stands, without the quotation marks.</summary>
    public IEnumerable<SourceRange> Ranges => _pieces.Select(p => p.Range);

    /// <param name="meaning">What it stands for, such as a quotation mark for two; null for itself.</param>
    public void Add(SourceText source, SourceRange range, string? meaning = null)
    {
        if (range.Length == 0)
            return;
        if (_pieces is [.., var (last, _)] && last.Line != range.Line)
            _text.Append(' ');
        _pieces.Add((range, meaning));
        if (meaning is null)
            _text.Append(source.SpanOf(range));
        else
            _text.Append(meaning);
    }

    /// <summary>Puts it at the end of a view's line, with what its HTML entities stand for.</summary>
    public void AppendTo(ViewBuilder view, SourceText source)
    {
        var line = 0;
        foreach (var (range, meaning) in _pieces)
        {
            if (line > 0 && range.Line != line)
                view.Append(" ");
            line = range.Line;
            if (meaning is null)
                Entities.Append(view, source, range);
            else
                view.Append(meaning, range);
        }
    }
}

/// <param name="Line">The line that it begins on.</param>
readonly record struct TableRow(int Line, List<TableCell> Cells);
