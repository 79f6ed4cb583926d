using System.Collections.Frozen;
using System.Text.RegularExpressions;
using Audio.Transcripts.Wording;

namespace Audio.Transcripts.Chapters;

/// <summary>Makes a chapter's title of a question: what is asked about, in a few words of the one who asks.</summary>
static partial class ChapterTitle
{
    const int FewestWords = 2, MostWords = 10, WordsOfClause = 3, LongestSentence = 1000;

    static readonly FrozenSet<string> Fillers = FrozenSet.Create("actually", "again", "also", "basically", "exactly", "just", "really", "you know", "sort of", "kind of");

    /// <summary>Words that tell nothing by themselves, and that no title which is cut short ends with.</summary>
    static readonly FrozenSet<string> Dangling = FrozenSet.Create(
        "a", "about", "an", "and", "are", "as", "at", "be", "been", "but", "by", "can", "come", "could", "did", "do", "does", "for", "from", "had", "has",
        "have", "he", "her", "his", "how", "if", "in", "into", "is", "it", "its", "my", "no", "not", "of", "on", "or", "our", "over", "she",
        "should", "so", "some", "than", "that", "the", "their", "these", "they", "this", "those", "to", "up", "very", "was", "we", "were", "what",
        "when", "where", "which", "who", "why", "will", "with", "would", "you", "your");

    /// <summary>What stands before these is whole without them.</summary>
    static readonly FrozenSet<string> PhraseOpeners = FrozenSet.Create(
        "after", "and", "as", "because", "before", "but", "despite", "during", "from", "if", "since", "though", "until", "when", "where", "which", "while", "who", "whose", "with");

    /// <summary>Whether a speaker says that something new comes.</summary>
    public static bool TurnsToSubject(string text)
    {
        for (int start = 0, end; start < text.Length; start = end)
        {
            end = Sentences.Next(text, start);
            if (Turning().IsMatch(Opening(text.AsSpan()[start..end])))
                return true;
        }
        return false;
    }

    /// <summary>The words by which somebody may be spoken to.</summary>
    public static HashSet<string> NamesOf(IEnumerable<Speaker> speakers) => speakers.SelectMany(s => s.Name.Split(' ')).ToHashSet();

    /// <summary>Null where nothing is left of the question that would tell anything.</summary>
    /// <param name="names">Of those who take part, see <see cref="NamesOf"/>.</param>
    public static string? Of(string text, HashSet<string> names)
    {
        var sentences = Sentence(text).ToList();
        var clauses = sentences.Where(s => Turning().IsMatch(s))
            .Concat(sentences.Where(s => s.EndsWith('?')))
            .Concat(sentences)
            .Select(s => Clause(s, names)).ToList();
        return clauses.Where(c => c.Count <= MostWords).Concat(clauses.Where(c => c.Count > MostWords).Select(Shortened))
            .Where(Tells)
            .Select(Titled)
            .FirstOrDefault();
    }

    static IEnumerable<string> Sentence(string text)
    {
        var start = 0;
        foreach (var end in Sentences.Ends(text))
        {
            if (Opening(text.AsSpan()[start..end]) is { IsEmpty: false } sentence)
                yield return sentence.ToString();
            start = end;
        }
    }

    // What opens a sentence tells; a sentence of a thousand words would only take time.
    static ReadOnlySpan<char> Opening(ReadOnlySpan<char> sentence)
    {
        sentence = sentence.Trim();
        return sentence.Length <= LongestSentence ? sentence : sentence[..LongestSentence];
    }

    static List<string> Clause(string sentence, HashSet<string> names)
    {
        var subject = AfterIssue().Match(sentence) is { Success: true } issue ? sentence[(issue.Index + issue.Length)..] : sentence;
        for (var before = ""; before != subject;)
        {
            before = subject;
            subject = LeadIn().Replace(subject, "");
            if (Address().Match(subject) is { Success: true } address && names.Contains(address.Groups[1].Value))
                subject = subject[address.Length..];
        }
        return [.. FirstClause(subject).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(w => w.Any(char.IsLetterOrDigit) && !Fillers.Contains(w.ToLowerInvariant()))];
    }

    // Cut where another phrase begins, never inside of one; nothing where there is no such place.
    static List<string> Shortened(List<string> words)
    {
        var end = words.FindLastIndex(MostWords, MostWords - WordsOfClause + 1, w => PhraseOpeners.Contains(w.ToLowerInvariant()));
        while (end > 0 && Dangling.Contains(words[end - 1].ToLowerInvariant()))
            end--;
        return words[..Math.Max(end, 0)];
    }

    static bool Tells(List<string> words) => words.Count >= FewestWords && !words.TrueForAll(w => Dangling.Contains(w.ToLowerInvariant()));

    static string Titled(List<string> words)
    {
        var title = string.Join(' ', words).Trim(' ', ',', ';', ':', '?', '!', '"', '“', '”', '…', '-', '–', '—');
        if (!Sentences.EndsShortened(title))
            title = title.TrimEnd('.');
        return char.ToUpperInvariant(title[0]) + title[1..];
    }

    // A clause of a word or two says too little by itself.
    static string FirstClause(string text)
    {
        text = Condition().Replace(text, "");
        foreach (Match mark in ClauseEnd().Matches(text))
        {
            if (text.AsSpan(0, mark.Index).Count(' ') + 1 >= WordsOfClause)
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
