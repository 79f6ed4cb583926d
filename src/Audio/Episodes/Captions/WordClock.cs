using System.Collections.Immutable;
using Audio.Sound;

namespace Audio.Episodes.Captions;

/// <summary>
/// When each word of a caption is heard. Written words and spoken ones are matched by their letters, as a longest common
/// subsequence: "G-20" is spoken "G twenty". Between words whose time is known, time is shared out in proportion to characters.
/// </summary>
sealed class WordClock
{
    // An utterance is a sentence; what is longer than this is none, and is not worth the square of its length.
    const int MostWords = 1000;

    readonly TimeSpan[] _starts;

    /// <param name="words">As written, in order; none empty.</param>
    /// <param name="caption">Its times, and those of its spoken words.</param>
    public WordClock(IReadOnlyList<string> words, Caption caption)
    {
        _starts = new TimeSpan[words.Count + 1];
        _starts[^1] = caption.End;
        var known = Match(words, caption.Words);
        // The caption begins with its first word, whatever the engine says of it.
        var from = 0;
        var at = caption.Start;
        for (var i = 0; i <= words.Count; i++)
        {
            var time = i == 0 ? caption.Start : i == words.Count ? caption.End : known[i] + caption.Start;
            if (time is not { } heard || heard < at || heard > caption.End)
                continue;
            Share(words, from, i, at, heard);
            (from, at) = (i, heard);
        }
    }

    /// <summary>When a word begins; the end of the caption for the one behind the last.</summary>
    public TimeSpan StartOf(int word) => _starts[word];

    // Gives the words of a stretch their times by how long they are.
    void Share(IReadOnlyList<string> words, int from, int to, TimeSpan start, TimeSpan end)
    {
        long length = 0, said = 0;
        for (var i = from; i < to; i++)
            length += words[i].Length;
        for (var i = from; i < to; i++)
        {
            _starts[i] = start + TimeSpan.FromTicks((long)((Int128)(end - start).Ticks * said / length));
            said += words[i].Length;
        }
    }

    static TimeSpan?[] Match(IReadOnlyList<string> words, ImmutableArray<WordTime> heard)
    {
        var times = new TimeSpan?[words.Count];
        if (heard.IsEmpty || words.Count > MostWords || heard.Length > MostWords)
            return times;
        var written = words.Select(Letters).ToArray();
        var spoken = heard.Select(h => Letters(h.Text)).ToArray();

        // The most words that can be matched from each pair of places on.
        var most = new int[written.Length + 1, spoken.Length + 1];
        for (var i = written.Length - 1; i >= 0; i--)
        {
            for (var j = spoken.Length - 1; j >= 0; j--)
                most[i, j] = IsSame(written[i], spoken[j]) ? most[i + 1, j + 1] + 1 : Math.Max(most[i + 1, j], most[i, j + 1]);
        }
        for (int i = 0, j = 0; i < written.Length && j < spoken.Length;)
        {
            if (IsSame(written[i], spoken[j]))
                times[i++] = heard[j++].Start;
            else if (most[i + 1, j] >= most[i, j + 1])
                i++;
            else
                j++;
        }
        return times;
    }

    static bool IsSame(string a, string b) => a.Length > 0 && a == b;

    static string Letters(string word) => string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
