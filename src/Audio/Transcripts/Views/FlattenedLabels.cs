using Audio.Transcripts.Labels;
using Audio.Transcripts.Names;

namespace Audio.Transcripts.Views;

/// <summary>
/// Gives a conversation its lines back where a copy has lost them and the names are written as usual:
/// <c>Ana Lopez: Hi. Ben Stone: Hello.</c> Capitals are found amid a line as they are.
/// </summary>
static class FlattenedLabels
{
    const int ShortestLine = 200, FewestLabels = 4, FewestPeople = 2, MostWords = 4, LongestName = 40;

    /// <summary>The text with a line for each such label; null where there are none.</summary>
    public static SourceText? Of(SourceText source)
    {
        var ranges = source.Lines.Where(l => l.Text.Length >= ShortestLine).SelectMany(In).ToList();
        // In most texts they open lines.
        if (ranges.Count < FewestLabels || ranges.TrueForAll(r => r.Start == 0))
            return null;
        var found = ranges.ConvertAll(r => (r.Line, r.Start, Name: new PersonName(source.TextOf(r)), IsCapitals: !source.SpanOf(r).ContainsAnyInRange('a', 'z')));
        var counts = found.CountBy(f => f.Name.KeyText).ToDictionary();
        var people = found.Where(f => !f.IsCapitals && IsSomebody(f.Name)).ToLookup(f => f.Name.KeyText);
        if (people.Count < FewestPeople || found.Count(f => IsSomebody(f.Name)) < FewestLabels)
            return null;
        var initials = people.SelectMany(p => p.First().Name.AllInitials).ToHashSet();
        var labels = found.FindAll(f => f.IsCapitals ? initials.Contains(f.Name.KeyText) : people.Contains(f.Name.KeyText));
        // "I told him, Ben: go." Where most labels open lines, what follows no whole sentence is said.
        var isFlattened = labels.Count(l => l.Start > 0) > labels.Count(l => l.Start == 0);
        var starts = labels.Where(l => l.Start > 0 && (isFlattened || EndsSentence(source.Line(l.Line).Text.AsSpan(0, l.Start)))).ToLookup(l => l.Line, l => l.Start);
        return starts.Count == 0 ? null : LostLineEnds.Restore(source, starts);

        // Comes back, or has the initials that do.
        bool IsSomebody(PersonName name) =>
            !Announcements.Include(name)
            && (counts[name.KeyText] > 1 || (name.Key.Length > 1 && name.AllInitials.Any(i => counts.GetValueOrDefault(i) > 1)));
    }

    static IEnumerable<SourceRange> In(SourceLine line)
    {
        var text = line.Text;
        for (var colon = text.IndexOf(": ", StringComparison.Ordinal); colon >= 0; colon = text.IndexOf(": ", colon + 1, StringComparison.Ordinal))
        {
            if (NameStart(text, colon) is { } start)
                yield return new(line.Number, start, colon - start);
        }
    }

    // The words with a capital, from the end of the sentence before; null where something else stands there.
    static int? NameStart(string text, int colon)
    {
        var start = colon;
        for (var words = 0; words < MostWords && colon - start < LongestName; words++)
        {
            var word = start - (words == 0 ? 0 : 1);
            var at = word;
            while (at > 0 && colon - at < LongestName && (char.IsLetter(text[at - 1]) || text[at - 1] is '\'' or '’' or '-' || (text[at - 1] == '.' && at >= 2 && char.IsUpper(text[at - 2]) && at < word)))
                at--;
            if (at == word || !char.IsUpper(text[at]))
                return null;
            start = at;
            if (start == 0 || MayFollow(text.AsSpan(0, start)))
                return start;
            if (text[start - 1] != ' ')
                return null;
        }
        return null;
    }

    // A number at the start of the line is a page's.
    static bool MayFollow(ReadOnlySpan<char> text) =>
        text[^1] == ' ' && (EndsSentence(text) || text.TrimEnd() is [.., '-' or '–' or '—' or ','] || text.TrimEnd().IndexOfAnyExceptInRange('0', '9') < 0);

    static bool EndsSentence(ReadOnlySpan<char> text) => text.TrimEnd() is [.., '.' or '?' or '!' or '…' or '"' or '”' or ')' or ']'];
}
