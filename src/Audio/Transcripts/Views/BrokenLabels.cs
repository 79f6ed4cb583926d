namespace Audio.Transcripts.Views;

/// <summary>
/// Puts labels together that a narrow column broke over lines: <c>REP.</c>, <c>ANA LOPEZ (D-OR), House</c>,
/// <c>Majority Leader: Yes.</c> All other lines stay as they are.
/// </summary>
static class BrokenLabels
{
    // A column hardly has more.
    const int WidestColumn = 90, MostLines = 3, FewestLabels = 2;

    static readonly Pattern Title = new(@"^(REP|SEN|GEN|GOV|DR|MR|MRS|MS|LT|COL|SGT|CAPT|PROF|REV|ADM|MAJ)\.$");

    static readonly Pattern Start = new(@"^(\p{Lu}[\p{Lu}.'’-]* ){1,4}(\p{Lu}[\p{Lu}.'’-]+)(,| ?\([^()]{1,20}\),)( [\p{L}.'’,-]+)*$");

    // The rest of a role, or of a name below its title.
    static readonly Pattern Rest = new(@"^([\p{L}.'’&-]+[ ,]){0,7}[\p{L}.'’&-]+( \([^()]{1,20}\))?:(\s|$)");

    static readonly Pattern Whole = new(@"^\p{Lu}[\p{Lu} .'’-]{2,40}:\s");

    /// <summary>The text with such labels on one line; null where there are none.</summary>
    public static SourceText? Of(SourceText source)
    {
        var joined = new Dictionary<int, int>();
        var labels = 0;
        for (var i = 0; i < source.Lines.Length; i++)
        {
            var text = source.Lines[i].Text;
            if (text.Length is < 3 or > WidestColumn || !char.IsUpper(text[0]) || !(char.IsUpper(text[1]) || text[1] is '.' or '\'' or '’' or ' '))
                continue;
            labels += Whole.IsMatch(text) ? 1 : 0;
            if (EndOf(source, i) is var end && end > i)
                joined[i] = end;
        }
        return joined.Count > 0 && labels >= FewestLabels ? Join(source, joined) : null;
    }

    // The line on which the label that starts on a line ends; the same where it is not broken.
    static int EndOf(SourceText source, int line)
    {
        var from = Title.IsMatch(source.Lines[line].Text.AsSpan().TrimEnd()) ? line + 1 : line;
        if (from == source.Lines.Length)
            return line;
        var start = source.Lines[from].Text;
        if (from > line && start.Length > 1 && char.IsUpper(start[0]) && char.IsUpper(start[1]) && Rest.IsMatch(start))
            return from;
        if (start.Length > WidestColumn || start.Contains(':', StringComparison.Ordinal) || !Start.IsMatch(start.AsSpan().TrimEnd()))
            return line;
        for (var i = from + 1; i < Math.Min(source.Lines.Length, from + MostLines); i++)
        {
            var text = source.Lines[i].Text;
            if (Rest.IsMatch(text))
                return i;
            if (text.Length is 0 or > WidestColumn || text[^1] is '.' or '?' or '!' || text.Contains(':', StringComparison.Ordinal))
                break;
        }
        return line;
    }

    static SourceText Join(SourceText source, Dictionary<int, int> joined)
    {
        var view = new ViewBuilder(source);
        for (var i = 0; i < source.Lines.Length; i++)
        {
            view.Append(source.WholeLine(i + 1));
            for (var end = joined.GetValueOrDefault(i); i < end; i++)
                view.Append(" ").Append(source.WholeLine(i + 2));
            view.EndLine();
        }
        return view.Build();
    }
}
