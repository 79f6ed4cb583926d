namespace Audio.Transcripts.Views;

/// <summary>Gives a text the line ends back that a copy has lost.</summary>
static class LostLineEnds
{
    /// <param name="starts">By line, where a new one begins, in order.</param>
    public static SourceText Restore(SourceText source, ILookup<int, int> starts)
    {
        var view = new ViewBuilder(source);
        foreach (var line in source.Lines)
        {
            var from = 0;
            foreach (var start in starts[line.Number])
            {
                view.Append(new SourceRange(line.Number, from, start - from)).EndLine();
                from = start;
            }
            view.Append(new SourceRange(line.Number, from, line.Text.Length - from)).EndLine();
        }
        return view.Build();
    }
}
