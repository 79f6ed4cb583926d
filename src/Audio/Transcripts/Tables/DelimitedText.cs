namespace Audio.Transcripts.Tables;

/// <summary>
/// The rows of a table whose cells a character parts (RFC 4180). A quotation mark closes a cell only where the cell can end,
/// since people forget to double them. Linear.
/// </summary>
sealed class DelimitedText(SourceText source, char delimiter)
{
    // A quotation mark that nothing closes is the cut end of a file where no more lines follow, else a character.
    const int MostCutLines = 3;

    int _line;
    int _at;
    bool _hasUnclosed;
    int _loose = -1; // the line in which no mark closes what one has opened: to look from each of them would take too long

    /// <summary>The line of the cell that nothing closes; 0 for none.</summary>
    public int CutLine { get; private set; }

    public IEnumerable<TableRow> Rows()
    {
        for (_line = 0; _line < source.Lines.Length; _line++)
        {
            if (source.Lines[_line].IsBlank)
                continue;
            var row = new TableRow(_line + 1, []);
            _at = 0;
            while (true)
            {
                row.Cells.Add(ReadCell());
                if (_at >= Text.Length)
                    break;
                _at++;
            }
            yield return row;
        }
    }

    string Text => source.Lines[_line].Text;

    TableCell ReadCell()
    {
        var start = _at;
        while (start < Text.Length && Text[start] == ' ')
            start++;
        if (start < Text.Length && Text[start] == '"' && delimiter != '|' && !_hasUnclosed && _line != _loose && ReadQuoted(start) is { } quoted)
            return quoted;

        var end = Text.IndexOf(delimiter, _at);
        end = end < 0 ? Text.Length : end;
        var cell = new TableCell();
        AddTrimmed(cell, _line, _at, end);
        _at = end;
        return cell;
    }

    // Null where no mark closes it.
    TableCell? ReadQuoted(int open)
    {
        var cell = new TableCell();
        var from = open + 1;
        var hasLoneMark = false;
        for (var line = _line; line < source.Lines.Length; line++, from = 0)
        {
            var text = source.Lines[line].Text;
            for (var i = text.IndexOf('"', from); i >= 0; i = i + 1 < text.Length ? text.IndexOf('"', i + 1) : -1)
            {
                if (i + 1 < text.Length && text[i + 1] == '"')
                {
                    cell.Add(source, new(line + 1, from, i - from));
                    cell.Add(source, new(line + 1, i, 2), "\"");
                    from = ++i + 1;
                }
                else if (EndBehind(text, i + 1) is { } end)
                {
                    cell.Add(source, new(line + 1, from, i - from));
                    (_line, _at) = (line, end);
                    return cell;
                }
                else
                {
                    hasLoneMark = true;
                }
            }
            cell.Add(source, new(line + 1, from, text.Length - from));
            // "Yes," she said: the words open with a quotation, and the cell is not quoted.
            if (delimiter == '\t' || hasLoneMark)
            {
                _loose = _line;
                return null;
            }
        }
        _hasUnclosed = true;
        if (source.Lines.Length - _line > MostCutLines)
            return null;
        CutLine = _line + 1;
        _line = source.Lines.Length - 1;
        _at = Text.Length;
        return cell;
    }

    // Where the delimiter or the end of the line follows; null where more of the cell does.
    int? EndBehind(string text, int i)
    {
        while (i < text.Length && text[i] == ' ')
            i++;
        return i == text.Length || text[i] == delimiter ? i : null;
    }

    void AddTrimmed(TableCell cell, int line, int start, int end)
    {
        var text = source.Lines[line].Text.AsSpan(start, end - start);
        var trimmed = text.TrimStart();
        cell.Add(source, new(line + 1, start + text.Length - trimmed.Length, trimmed.TrimEnd().Length));
    }
}
