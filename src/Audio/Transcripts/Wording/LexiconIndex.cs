namespace Audio.Transcripts.Wording;

/// <summary>Finds the words of entries in a text: whole ones, the longest first. Takes time in proportion to the text.</summary>
sealed class LexiconIndex
{
    readonly record struct Form(string Written, StringComparison Comparison, LexiconEntry Entry);

    readonly Dictionary<string, List<Form>> _byOpening = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="forms">What to look for, and the entry it stands for. Of two alike the one with a language goes before, then the earlier.</param>
    public LexiconIndex(IEnumerable<(string Written, LexiconEntry Entry)> forms)
    {
        var ordered = forms.Where(f => f.Written.Length > 0).OrderByDescending(f => f.Written.Length).ThenBy(f => f.Entry.Language is null);
        foreach (var (written, entry) in ordered)
        {
            var opening = written[..OpeningLength(written)];
            if (!_byOpening.TryGetValue(opening, out var those))
                _byOpening.Add(opening, those = []);
            var hasCapitals = written.AsSpan(1).ContainsAnyInRange('A', 'Z') || written.Skip(1).Any(char.IsUpper);
            those.Add(new(written, hasCapitals ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase, entry));
        }
    }

    public bool IsEmpty => _byOpening.Count == 0;

    /// <summary>What is found, in the order of the text; nothing overlaps.</summary>
    public IEnumerable<(int Start, int Length, LexiconEntry Entry)> In(string text, string? language)
    {
        for (int i = 0, next; i < text.Length; i = next)
        {
            next = i + OpeningLength(text.AsSpan(i));
            if (Longest(text.AsSpan(i), next - i, language) is var (length, entry))
            {
                yield return (i, length, entry);
                next = i + length;
            }
        }
    }

    (int Length, LexiconEntry Entry)? Longest(ReadOnlySpan<char> text, int opening, string? language)
    {
        if (!_byOpening.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text[..opening], out var forms))
            return null;
        foreach (var (written, comparison, entry) in forms)
        {
            if (text.StartsWith(written, comparison) && entry.IsFor(language) && IsWhole(text, written.Length))
                return (written.Length, entry);
        }
        return null;
    }

    static bool IsWhole(ReadOnlySpan<char> text, int length) =>
        length == text.Length || !char.IsLetterOrDigit(text[length]) || !char.IsLetterOrDigit(text[length - 1]);

    // A run of letters and figures, or one other character.
    static int OpeningLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && char.IsLetterOrDigit(text[length]))
            length++;
        return Math.Max(length, 1);
    }
}
