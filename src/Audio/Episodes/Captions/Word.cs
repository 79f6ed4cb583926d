using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Audio.Episodes.Captions;

/// <summary>A stretch of text that stays on one line.</summary>
/// <param name="Text">Never empty.</param>
/// <param name="HasSpaceBefore">True where a space parts it from the word before, if both stand on one line.</param>
/// <param name="BreakCost">How much it disturbs the reader when a line or cue starts here: 0 after a sentence, up to 12 within a word.</param>
readonly partial record struct Word(string Text, bool HasSpaceBefore, double BreakCost)
{
    const double AfterSentence = 0, AfterClause = 1, BeforeLeaningWord = 3, Elsewhere = 5, AfterLeaningWord = 8, WithinWord = 12;

    // Words that lean on what follows them: a good place to break is before, a bad one after.
    static readonly FrozenSet<string> Leaning = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "a", "an", "the", "this", "that", "these", "those", "my", "your", "his", "her", "its", "our", "their",
        "and", "or", "but", "because", "when", "where", "while", "if", "who", "which", "so", "as", "than",
        "of", "to", "in", "on", "at", "by", "for", "from", "with", "about", "into", "over", "after", "before", "between", "through",
        "Dr.", "Mr.", "Mrs.", "Ms.", "Prof.", "Sen.", "Rep.", "Gov.", "Gen.", "St.");

    /// <summary>Splits text at white space, after dashes and ideographic marks, and where a word is longer than a line.</summary>
    public static List<Word> Split(string text, int maxLength)
    {
        var words = new List<Word>();
        foreach (var spaced in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            var hasSpaceBefore = true;
            foreach (var part in AfterMarks().Split(spaced).SelectMany(p => Chop(p, maxLength)))
            {
                words.Add(new(part, hasSpaceBefore, words.Count == 0 ? 0 : Cost(words[^1].Text, part, hasSpaceBefore)));
                hasSpaceBefore = false;
            }
        }

        return words;
    }

    /// <summary>Cuts text into lines, but not within what a reader takes for one character unless that alone is longer.</summary>
    public static IEnumerable<string> Chop(string part, int maxLength)
    {
        while (part.Length > maxLength)
        {
            var length = 0;
            while (StringInfo.GetNextTextElementLength(part, length) is var next && length + next <= maxLength)
                length += next;
            if (length == 0)
                length = char.IsLowSurrogate(part[maxLength]) ? maxLength - 1 : maxLength;
            yield return part[..length];
            part = part[length..];
        }

        if (part.Length > 0)
            yield return part;
    }

    static double Cost(string before, string after, bool isSpaced) =>
        Leaning.Contains(before) ? AfterLeaningWord
        : EndOfSentence().IsMatch(before) ? AfterSentence
        : EndOfClause().IsMatch(before) ? AfterClause
        : !isSpaced ? WithinWord
        : Leaning.Contains(after) ? BeforeLeaningWord
        : Elsewhere;

    [GeneratedRegex(@"(?<=[—–。，、！？；：…])(?=[\p{L}\p{N}])")]
    private static partial Regex AfterMarks();

    // The dot of an initial ends nothing.
    [GeneratedRegex(@"((?<!\b\p{Lu})\.|[?!…。！？])[\p{Pe}\p{Pf}""']*$")]
    private static partial Regex EndOfSentence();

    [GeneratedRegex(@"([,;:—–，、；：]|--)[\p{Pe}\p{Pf}""']*$")]
    private static partial Regex EndOfClause();
}
