using System.Collections.Frozen;
using System.Text;
using System.Text.RegularExpressions;
using Audio.Transcripts.Wording;

namespace Audio.Transcripts.Chapters;

/// <summary>Makes a chapter's title of a question: what is asked about, in a few words of the one who asks.</summary>
static partial class ChapterTitle
{
    const int FewestWords = 2, MostWords = 10, WordsOfClause = 3, LongestSentence = 1000;

    static readonly FrozenSet<string> Fillers = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "actually", "again", "also", "basically", "exactly", "just", "really", "you know", "sort of", "kind of");

    /// <summary>Words that tell nothing by themselves, and that no title which is cut short ends with.</summary>
    static readonly FrozenSet<string> Dangling = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "about", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "come", "could", "did", "do", "does", "for", "from", "had", "has",
        "have", "he", "her", "his", "how", "if", "in", "into", "is", "it", "its", "my", "no", "not", "of", "on", "or", "our", "over", "she",
        "should", "so", "some", "than", "that", "the", "their", "these", "they", "this", "those", "to", "up", "very", "was", "we", "were", "what",
        "when", "where", "which", "who", "why", "will", "with", "would", "you", "your");

    /// <summary>What stands before these is whole without them.</summary>
    static readonly FrozenSet<string> PhraseOpeners = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "after", "and", "as", "because", "before", "but", "despite", "during", "from", "if", "since", "though", "until", "when", "where", "which", "while", "who", "whose", "with");

    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FillerSpans = Fillers.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> DanglingSpans = Dangling.GetAlternateLookup<ReadOnlySpan<char>>();
    static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PhraseOpenerSpans = PhraseOpeners.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a speaker says that something new comes.</summary>
    public static bool TurnsToSubject(ReadOnlySpan<char> text)
    {
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = Sentences.Next(text, start);
            if (Turning().IsMatch(Opening(text[start..end])))
                return true;
        }
        return false;
    }

    /// <summary>The words by which somebody may be spoken to.</summary>
    public static HashSet<string> NamesOf(IEnumerable<Speaker> speakers) => speakers.SelectMany(s => s.Name.Split(' ')).ToHashSet();

    /// <summary>Null where nothing is left of the question that would tell anything.</summary>
    /// <param name="names">Of those who take part, see <see cref="NamesOf"/>.</param>
    public static string? Of(ReadOnlySpan<char> text, HashSet<string> names)
    {
        // A clause that is short enough as it is goes before one that has to be cut.
        string? cut = null;
        var words = new List<Range>();
        foreach (var sentence in ByPromise(text))
        {
            var clause = Clause(text[sentence], names);
            Split(clause, words);
            if (words.Count > MostWords && cut is null && Shorten(clause, words) && Tells(clause, words))
                cut = Titled(clause, words);
            else if (words.Count <= MostWords && Tells(clause, words))
                return Titled(clause, words);
        }
        return cut;
    }

    // First the sentences that turn to something new, then those that ask, then all others.
    static List<Range> ByPromise(ReadOnlySpan<char> text)
    {
        var (turning, asking, others) = (new List<Range>(), new List<Range>(), new List<Range>());
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = Sentences.Next(text, start);
            var sentence = Opening(text[start..end]);
            if (sentence.IsEmpty)
                continue;
            var at = end - text[start..end].TrimStart().Length;
            (Turning().IsMatch(sentence) ? turning : sentence[^1] == '?' ? asking : others).Add(at..(at + sentence.Length));
        }
        return [.. turning, .. asking, .. others];
    }

    // What opens a sentence tells; a sentence of a thousand words would only take time.
    static ReadOnlySpan<char> Opening(ReadOnlySpan<char> sentence)
    {
        sentence = sentence.Trim();
        return sentence.Length <= LongestSentence ? sentence : sentence[..LongestSentence];
    }

    // What is asked, without what leads to it.
    static ReadOnlySpan<char> Clause(ReadOnlySpan<char> sentence, HashSet<string> names)
    {
        var known = names.GetAlternateLookup<ReadOnlySpan<char>>();
        var subject = sentence[End(AfterIssue(), sentence)..];
        for (var length = 0; length != subject.Length;)
        {
            length = subject.Length;
            subject = subject[End(LeadIn(), subject)..];
            if (subject.IndexOfAny(' ', ',') is > 0 and var word && known.Contains(subject[..word]))
                subject = subject[End(Address(), subject)..];
        }
        return FirstClause(subject);
    }

    // Where the first match ends; 0 where there is none.
    static int End(Regex expression, ReadOnlySpan<char> text)
    {
        foreach (var match in expression.EnumerateMatches(text))
            return match.Index + match.Length;
        return 0;
    }

    // The words that tell something, of a long clause as many as show that it is.
    static void Split(ReadOnlySpan<char> clause, List<Range> words)
    {
        words.Clear();
        for (int start = 0, end; start < clause.Length && words.Count <= MostWords; start = end)
        {
            for (end = start; end < clause.Length && !char.IsWhiteSpace(clause[end]);)
                end++;
            if (HasWord(clause[start..end]) && !FillerSpans.Contains(clause[start..end]))
                words.Add(start..end);
            end++;
        }
    }

    static bool HasWord(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLetterOrDigit(c))
                return true;
        }
        return false;
    }

    // Cut where another phrase begins, never inside of one; false where there is no such place.
    static bool Shorten(ReadOnlySpan<char> clause, List<Range> words)
    {
        var end = MostWords;
        while (end >= WordsOfClause && !PhraseOpenerSpans.Contains(clause[words[end]]))
            end--;
        if (end < WordsOfClause)
            return false;
        while (end > 0 && DanglingSpans.Contains(clause[words[end - 1]]))
            end--;
        words.RemoveRange(end, words.Count - end);
        return true;
    }

    static bool Tells(ReadOnlySpan<char> clause, List<Range> words)
    {
        if (words.Count < FewestWords)
            return false;
        foreach (var word in words)
        {
            if (!DanglingSpans.Contains(clause[word]))
                return true;
        }
        return false;
    }

    static string Titled(ReadOnlySpan<char> clause, List<Range> words)
    {
        var joined = new StringBuilder();
        foreach (var word in words)
            joined.Append(joined.Length == 0 ? "" : " ").Append(clause[word]);
        var title = joined.ToString().Trim(' ', ',', ';', ':', '?', '!', '"', '“', '”', '…', '-', '–', '—');
        if (!Sentences.EndsShortened(title))
            title = title.TrimEnd('.');
        return char.ToUpperInvariant(title[0]) + title[1..];
    }

    // A clause of a word or two says too little by itself.
    static ReadOnlySpan<char> FirstClause(ReadOnlySpan<char> text)
    {
        text = text[End(Condition(), text)..];
        foreach (var mark in ClauseEnd().EnumerateMatches(text))
        {
            if (text[..mark.Index].Count(' ') + 1 >= WordsOfClause)
                return text[..mark.Index];
        }
        return text;
    }

    [GeneratedRegex(
        """
        ^(?:(?:well|so|and|but|ok|okay|all\ right|alright|yeah|right|yes),?\ )*(?:(?-i:\p{Lu})\p{L}+,\ )?
        (?:now,\ |let\ me\ (?:turn|ask|move|shift)|let's\ (?:turn|talk|move|go|shift|get)|(?:i|we)\ (?:also\ )?(?:do\ )?want(?:ed)?\ to\ (?:ask|turn|talk|move|get|go)
        |speaking\ of\ |turning\ to\ |moving\ on\b|switching\ |on\ (?:a\ different|another)\ |another\ (?:issue|question|thing|topic|matter|point|subject)\b
        |(?:what|how)\ about\ |(?:one|a)\ (?:other|more|last|final)\ (?:thing|question|point)\b|finally,|lastly,|before\ (?:i|we)\ let\ you\ go|meanwhile,|as\ for\ )
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Turning();

    [GeneratedRegex(@"\banother (?:\p{L}+ )?(?:issue|question|thing|topic|matter|point|subject) (?:is|was|has been) ", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AfterIssue();

    [GeneratedRegex(
        """
        ^(?:(?:well|so|and|but|now|ok|okay|all\ right|alright|yeah|yes|right|look|listen|um|uh|you\ know|i\ mean|then|finally|lastly|meanwhile|again|speaking\ of\ which)(?:,\ ?|\ )
        |(?:let\ me|let's|i\ (?:also\ )?want(?:ed)?\ to|we\ (?:also\ )?want(?:ed)?\ to)\ (?:(?:just|also)\ )?(?:turn\ (?:now\ )?to|ask(?:\ you)?(?:\ about)?|talk(?:\ a\ (?:little|bit))?\ about|move(?:\ on)?\ to|get\ to|go\ (?:back\ )?to|shift\ to)\ 
        |(?:what|how)\ about\ |tell\ (?:us|me)\ (?:(?:a\ little|a\ bit|a\ little\ bit|more)\ )*about\ |(?:can|could|would)\ you\ (?:tell|give|walk|talk|explain|describe)(?:\ (?:us|me|to\ us))?(?:\ (?:about|through))?\ 
        |speaking\ of\ |turning\ to\ |moving\ on\ to\ |as\ for\ |(?:one|a)\ (?:other|more|last|final)\ (?:thing|question|point)[,:\ -]+)
        """, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex LeadIn();

    [GeneratedRegex(@"^(\p{Lu}[\p{L}'’-]+)(?: \p{Lu}[\p{L}'’-]+)?, ")]
    private static partial Regex Address();

    // What is asked comes behind it: "If it rains, who pays?"
    [GeneratedRegex(@"^(?:if|while|because|although|though|given|since) [^,?!]+, (?=\S)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Condition();

    [GeneratedRegex(@"[,;:?!…—]| -+ |--")]
    private static partial Regex ClauseEnd();
}
