namespace Audio.Transcripts.Plays;

/// <summary>
/// A printed play without the underscores that stand for italics. What stands in italics by itself, or in italics and
/// parentheses, is a stage direction and gets the square brackets that other editions have.
/// </summary>
static class PlayView
{
    const int MostLinesOfDirection = 12;

    public static SourceText Of(SourceText source)
    {
        if (!source.Lines.Any(l => l.Text.Contains('_', StringComparison.Ordinal)))
            return source;
        var view = new ViewBuilder(source);
        var closing = 0;
        foreach (var line in source.Lines)
        {
            if (closing == 0 && Opens(source, line))
                closing = ClosingLine(source, line.Number);
            Write(view, line, closing);
            closing = line.Number >= closing ? 0 : closing;
        }
        return view.Build();
    }

    static bool Opens(SourceText source, SourceLine line) =>
        line.Text.AsSpan().TrimStart().StartsWith('_') && (line.Number == 1 || source.Line(line.Number - 1).IsBlank);

    // The last line of the block, where the italics end with it and nowhere before; else 0.
    static int ClosingLine(SourceText source, int first)
    {
        for (var number = first; number < Math.Min(source.Lines.Length + 1, first + MostLinesOfDirection); number++)
        {
            var text = source.Line(number).Text.AsSpan().Trim();
            var at = (number == first ? text[1..] : text).IndexOf('_') + (number == first ? 1 : 0);
            if (at > (number == first ? 0 : -1))
                return at == text.Length - 1 && (number == source.Lines.Length || source.Line(number + 1).IsBlank) ? number : 0;
        }
        return 0;
    }

    static void Write(ViewBuilder view, SourceLine line, int closing)
    {
        var text = line.Text;
        var from = 0;
        for (var i = text.IndexOf('_', StringComparison.Ordinal); i >= 0; i = text.IndexOf('_', from))
        {
            var start = i > from && text[i - 1] is '(' or ')' ? i - 1 : i;
            var end = i + 1 < text.Length && text[i + 1] is '(' or ')' && start == i ? i + 2 : i + 1;
            view.Append(new SourceRange(line.Number, from, start - from));
            var mark = new SourceRange(line.Number, start, end - start);
            if (mark.Length == 2)
                view.Append(text.AsSpan(start, 2).Contains('(') ? "[" : "]", mark);
            else if (closing > 0 && view.IsAtLineStart | i == text.AsSpan().TrimEnd().Length - 1)
                view.Append(i == text.AsSpan().TrimEnd().Length - 1 && line.Number == closing ? "]" : "[", mark);
            else if (i > 0 && i + 1 < text.Length && char.IsLetterOrDigit(text[i - 1]) && char.IsLetterOrDigit(text[i + 1]))
                view.Append(mark);
            from = end;
        }
        view.Append(new SourceRange(line.Number, from, text.Length - from)).EndLine();
    }
}
