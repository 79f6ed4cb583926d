using System.Collections.Immutable;
using System.Net;
using Audio.Sound;
using Audio.Speech.Azure.Wire;

namespace Audio.Speech.Azure;

/// <summary>
/// Finds the words that were heard in the text that was sent. The service says no places in the text, so they are searched for, each
/// after the one before.
/// </summary>
static class WordAlignment
{
    // A word that is read otherwise than it is written ("20" as "twenty") must not be found far behind, or all between were lost.
    const int Reach = 80;

    // Nobody speaks faster.
    static readonly TimeSpan LeastPerLetter = TimeSpan.FromMilliseconds(20);

    /// <summary>The words by their places; what is not found in the text is left out.</summary>
    /// <param name="text">As it was sent.</param>
    /// <param name="heard">In order.</param>
    public static ImmutableArray<WordTime> Align(string text, ImmutableArray<HeardWord> heard) => Align(text, heard, out _, out _);

    /// <summary>
    /// How long what stands in the text behind the last word must take at least: where there is less sound behind that word, the
    /// service has stopped before the end. No time where words were read otherwise than they are written, and nobody can say.
    /// </summary>
    public static TimeSpan LeastUnheard(string text, ImmutableArray<HeardWord> heard)
    {
        Align(text, heard, out var end, out var missed);
        return missed > 0 ? TimeSpan.Zero : Letters(text.AsSpan(end)) * LeastPerLetter;
    }

    static ImmutableArray<WordTime> Align(string text, ImmutableArray<HeardWord> heard, out int end, out int missed)
    {
        var words = ImmutableArray.CreateBuilder<WordTime>(heard.Length);
        (end, missed) = (0, 0);
        foreach (var word in heard)
        {
            if (Find(text, end, word.Text) is not (var place, { Length: > 0 } found))
            {
                missed++;
                continue;
            }
            words.Add(new(found, word.Start, word.Duration));
            end = place + found.Length;
        }
        return words.DrainToImmutable();
    }

    // As it stands; as it was escaped; in any case of letters.
    static (int Place, string Found)? Find(string text, int start, string word)
    {
        if (string.IsNullOrWhiteSpace(word))
            return null;
        return IndexOf(text, start, word, StringComparison.Ordinal)
            ?? (word.Contains('&', StringComparison.Ordinal) ? IndexOf(text, start, WebUtility.HtmlDecode(word), StringComparison.Ordinal) : null)
            ?? IndexOf(text, start, word, StringComparison.OrdinalIgnoreCase);
    }

    // A whole word rather than a part of one: "a" is not in "anniversary".
    static (int Place, string Found)? IndexOf(string text, int start, string word, StringComparison comparison)
    {
        var end = Math.Min(text.Length, start + Reach + word.Length);
        var part = -1;
        for (var at = start; at < end && text.IndexOf(word, at, end - at, comparison) is >= 0 and var place; at = place + 1)
        {
            if (IsWhole(text, place, word.Length))
                return (place, text.Substring(place, word.Length));
            part = part < 0 ? place : part;
        }
        return part < 0 ? null : (part, text.Substring(part, word.Length));
    }

    static bool IsWhole(string text, int place, int length) =>
        (place == 0 || !char.IsLetterOrDigit(text[place - 1]) || !char.IsLetterOrDigit(text[place]))
        && (place + length == text.Length || !char.IsLetterOrDigit(text[place + length]) || !char.IsLetterOrDigit(text[place + length - 1]));

    static int Letters(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var c in text)
            count += char.IsLetterOrDigit(c) ? 1 : 0;
        return count;
    }
}
