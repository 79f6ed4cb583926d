using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;
using Audio.Transcripts.SpeechToText;

namespace Audio.Transcripts.Tables;

/// <summary>Makes a line <c>Name: words</c> of every row, and a conversation of the lines.</summary>
sealed class TableReader(SourceText file, TableColumns columns, ParserOptions options)
{
    readonly ViewBuilder _view = new(file);
    readonly List<(string? Speaker, int LabelLength)> _lines = [];
    readonly List<Problem> _problems = [];

    public TranscriptDraft Read()
    {
        var text = new DelimitedText(file, columns.Delimiter);
        foreach (var row in text.Rows().Skip(columns.HasHeader ? 1 : 0))
            Add(row);
        if (text.CutLine > 0)
        {
            _problems.Add(file.Problem(ProblemCode.DamagedData, Severity.Warning, text.CutLine, 0,
                "The last cell is never closed; the file may have lost its end", "Export the table again"));
        }
        if (columns.Speaker < 0)
        {
            _problems.Add(file.Problem(ProblemCode.OneVoice, Severity.Warning, 0, 0,
                "The table does not tell its speakers apart, and one voice speaks all of it", "Add a column 'speaker'"));
        }

        var view = _view.Build();
        var dialogue = new Dialogue(view, options);
        for (var i = 0; i < _lines.Count; i++)
            Write(new(view, dialogue), view.Line(i + 1), _lines[i].Speaker, _lines[i].LabelLength);
        dialogue.Draft.Problems.AddRange(_problems);
        return dialogue.Build();
    }

    void Add(TableRow row)
    {
        var cells = row.Cells;
        // "| --- | --- |", and the rows of Markdown open and close with a stroke.
        if (columns.Delimiter == '|' && cells.TrueForAll(c => c.Text.Trim('-', ':', ' ').Length == 0))
            return;
        var extra = cells.Count - columns.Count;
        var (first, last) = extra > 0 ? (columns.Words, columns.Words + extra) : cells.Count == 1 ? (0, 0) : (columns.Words, columns.Words);
        if (extra > 0 || cells.Count <= columns.Words)
        {
            _problems.Add(file.Problem(ProblemCode.RaggedRow, Severity.Warning, row.Line, 0,
                extra > 0 ? "The row has more cells than the table has columns; the words take what is too much" : "The row has too few cells; it goes on with the row above",
                "Put quotation marks round the words"));
        }
        for (var i = 0; i < cells.Count; i++)
        {
            if (i < first && i != columns.Speaker || i > last && i != columns.Speaker + extra)
                Omit(cells[i]);
        }
        if (first >= cells.Count || cells[first].IsEmpty)
        {
            if (columns.Speaker >= 0 && columns.Speaker < cells.Count)
                Omit(cells[columns.Speaker]);
            return;
        }
        var speaker = columns.Speaker > columns.Words ? columns.Speaker + Math.Max(0, extra) : columns.Speaker;
        AppendSpeaker(speaker >= 0 && speaker < cells.Count && speaker != first ? cells[speaker] : null);
        AppendWords(cells, first, last);
        _view.EndLine();
    }

    void Omit(TableCell cell)
    {
        foreach (var range in cell.Ranges)
            _view.Omit(range, "another column");
    }

    void AppendSpeaker(TableCell? cell)
    {
        var name = cell?.Text.Trim(' ', ':', '[', ']');
        if (string.IsNullOrEmpty(name) || !name.Any(char.IsLetterOrDigit))
        {
            _lines.Add((columns.Speaker < 0 ? SpeakerNames.First : null, 0));
            return;
        }
        cell!.AppendTo(_view, file);
        _lines.Add((char.IsAsciiDigit(name[0]) ? $"Speaker {name}" : name.Replace('_', ' '), _view.LineLength));
        _view.Append(": ");
    }

    void AppendWords(List<TableCell> cells, int first, int last)
    {
        cells[first].AppendTo(_view, file);
        for (var i = first + 1; i <= last; i++)
        {
            var (before, after) = (cells[i - 1].Ranges.LastOrDefault(), cells[i].Ranges.FirstOrDefault());
            // The delimiter was a comma of the words.
            if (before.Length > 0 && after.Length > 0 && before.Line == after.Line)
                _view.Append(new SourceRange(before.Line, before.End, after.Start - before.End));
            cells[i].AppendTo(_view, file);
        }
    }

    static void Write(ParagraphWriter paragraphs, SourceLine line, string? speaker, int labelLength)
    {
        var start = labelLength == 0 ? 0 : labelLength + 2;
        var words = new SourceRange(line.Number, start, line.Text.Length - start);
        if (labelLength == 0 && line.Text.AsSpan().Trim() is ['(', .., ')'] or ['[', .., ']'])
        {
            paragraphs.Cue(words);
            return;
        }
        if (speaker is not null)
            paragraphs.Label(new(new(line.Number, 0, labelLength), speaker, new(speaker), null, LabelCase.Title, LabelPlace.LineStart));
        paragraphs.Words(words);
    }
}
