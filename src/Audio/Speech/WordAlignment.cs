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
        var word = 0;
        foreach (var (token, place) in Places(text, tokens))
        {
            if (place is not { } found)
                continue;
            while (word < words.Count && words[word].End.Value <= found)
                word++;
            for (var i = word; i < words.Count && words[i].Start.Value < found + token.Text.Length; i++)
                times[i] = (times[i]?.Start ?? token.Start, token.Start + token.Duration);
        }
        return times.All(t => t is null) ? [] : [.. words.Zip(Complete(times, end), (w, t) => new WordTime(text[w], t.Start, t.End - t.Start))];
    }

    /// <summary>
    /// How many letters and digits of a text stand behind the last token: where there is no time left for them, the service has
    /// stopped before the end.
    /// </summary>
    /// <returns>0 where a token was read otherwise than it is written: then nobody can say.</returns>
    public static int LettersBehind(string text, IEnumerable<WordTime> tokens)
    {
        var end = 0;
        foreach (var (token, place) in Places(text, tokens))
        {
            if (place is not { } found)
                return 0;
            end = found + token.Text.Length;
        }
        return text[end..].Count(char.IsLetterOrDigit);
    }

    // Each after the one before; null for a token that the text does not have there.
    static IEnumerable<(WordTime Token, int? Place)> Places(string text, IEnumerable<WordTime> tokens)
    {
        var position = 0;
        foreach (var token in tokens.Select(t => t with { Text = t.Text.Trim() }).Where(t => t.Text.Length > 0))
        {
            var place = Find(text, token.Text, position);
            yield return (token, place);
            position = place + token.Text.Length ?? position;
        }
    }

    // The very next; else the nearest that is a whole word; else the nearest that begins one.
    static int? Find(string text, string token, int position)
    {
        var last = Math.Min(text.Length, position + Window + token.Length);
        int? part = null;
        for (var from = position; from < last;)
        {
            var found = text.IndexOf(token, from, last - from, StringComparison.OrdinalIgnoreCase);
            if (found < 0)
                break;
            // "a" is not the a of "cat", but "nt" may go on where "do" has ended.
            if (found == position || !char.IsLetterOrDigit(text[found - 1]) || IsIdeograph(text[found - 1]))
            {
                if (!text.AsSpan(position, found - position).ContainsAnyLetterOrDigit() || EndsWord(text, found + token.Length))
                    return found;
                part ??= found;
            }
            from = found + 1;
        }
        return part;
    }

    static bool EndsWord(string text, int end) => end == text.Length || !char.IsLetterOrDigit(text[end]) || !char.IsLetterOrDigit(text[end - 1]);

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
