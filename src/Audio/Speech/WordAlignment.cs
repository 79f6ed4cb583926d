using System.Collections.Immutable;
using System.Globalization;
using Audio.Sound;

namespace Audio.Speech;

/// <summary>Brings the times of what a service says it spoke to the words of the text that it was given.</summary>
/// <remarks>
/// Services speak of tokens: words without their commas, commas by themselves, numbers spelt out, single characters. None says
/// where in the text a token stands, so the text is searched forward.
/// </remarks>
static class WordAlignment
{
    // Farther ahead than a number spelt out reaches, and near enough for a lost "and" not to skip half a page.
    const int Window = 120;

    /// <summary>The words of a text: what stands between spaces and has a letter or digit.</summary>
    public static IEnumerable<Range> Words(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = start;
            while (end < text.Length && !char.IsWhiteSpace(text[end]))
                end++;
            if (text.AsSpan(start, end - start).ContainsAnyLetterOrDigit())
                yield return start..end;
            start = end + 1;
        }
    }

    /// <param name="text">As it was sent.</param>
    /// <param name="tokens">In order, as the service gives them.</param>
    /// <param name="end">Where the clip ends.</param>
    /// <returns>Every word of the text in order; those that the service did not name share the time between their neighbours. Empty where it named none.</returns>
    public static ImmutableArray<WordTime> Align(string text, IEnumerable<WordTime> tokens, TimeSpan end)
    {
        var words = Words(text).SelectMany(w => Ideographs(text, w)).ToList();
        var times = new (TimeSpan Start, TimeSpan End)?[words.Count];
        int position = 0, word = 0;
        foreach (var token in tokens)
        {
            var name = token.Text.Trim();
            if (name.Length == 0 || Find(text, name, position) is not { } found)
                continue;
            position = found + name.Length;
            while (word < words.Count && words[word].End.Value <= found)
                word++;
            for (var i = word; i < words.Count && words[i].Start.Value < position; i++)
                times[i] = (times[i]?.Start ?? token.Start, token.Start + token.Duration);
        }
        return times.All(t => t is null) ? [] : [.. words.Zip(Complete(times, end), (w, t) => new WordTime(text[w], t.Start, t.End - t.Start))];
    }

    static int? Find(string text, string token, int position)
    {
        var last = Math.Min(text.Length, position + Window + token.Length);
        for (var from = position; from < last;)
        {
            var found = text.IndexOf(token, from, last - from, StringComparison.OrdinalIgnoreCase);
            // "a" is not the a of "cat", but "nt" may go on where "do" has ended.
            if (found < 0 || found == position || !char.IsLetterOrDigit(text[found - 1]) || IsIdeograph(text[found - 1]))
                return found < 0 ? null : found;
            from = found + 1;
        }
        return null;
    }

    static IEnumerable<(TimeSpan Start, TimeSpan End)> Complete((TimeSpan Start, TimeSpan End)?[] times, TimeSpan end)
    {
        var before = TimeSpan.Zero;
        for (var i = 0; i < times.Length; i++)
        {
            if (times[i] is null)
            {
                var next = Array.FindIndex(times, i, t => t is not null);
                var count = (next < 0 ? times.Length : next) - i;
                var until = next < 0 ? end : times[next]!.Value.Start;
                times[i] = (before, before + (Max(until - before, TimeSpan.Zero) / count));
            }
            // Services round; no word begins before the one before it.
            var start = Max(times[i]!.Value.Start, i == 0 ? TimeSpan.Zero : times[i - 1]!.Value.Start);
            times[i] = (start, Max(start, times[i]!.Value.End));
            before = times[i]!.Value.End;
            yield return times[i]!.Value;
        }
    }

    // Chinese and Japanese have no spaces: each of their characters is timed by itself.
    static IEnumerable<Range> Ideographs(string text, Range word)
    {
        var start = word.Start.Value;
        for (var i = start; i < word.End.Value; i++)
        {
            if (!IsIdeograph(text[i]))
                continue;
            if (text.AsSpan(start, i - start).ContainsAnyLetterOrDigit())
            {
                yield return start..i;
                start = i;
            }
            var end = i + 1;
            while (end < word.End.Value && !char.IsLetterOrDigit(text[end]) && !char.IsSurrogate(text[end]))
                end++;
            yield return start..end;
            (start, i) = (end, end - 1);
        }
        if (start < word.End.Value)
            yield return start..word.End;
    }

    static bool IsIdeograph(char c) =>
        c is >= '\u3041' and <= '\u9FFF' && CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.OtherLetter;

    static bool ContainsAnyLetterOrDigit(this ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (System.Text.Rune.IsLetterOrDigit(rune))
                return true;
        }
        return false;
    }

    static TimeSpan Max(TimeSpan a, TimeSpan b) => a > b ? a : b;
}
