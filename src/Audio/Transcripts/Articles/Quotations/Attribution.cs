using System.Text.RegularExpressions;
using Audio.Transcripts.Wording;

namespace Audio.Transcripts.Articles.Quotations;

/// <summary>Reads who is said to say something: <c>she said</c>, <c>said Jo Roe, the mayor</c>, <c>Roe has previously said</c>.</summary>
static partial class Attribution
{
    const string Verb =
        @"(?:said|says|told|tells|added|adds|asked|asks|answered|explained|explains|wrote|writes|argued|argues|warned|warns|insisted|insists|noted|notes|continued|continues|recalled|recalls|replied|replies|responded|stated|states|declared|announced|tweeted|posted|testified|acknowledged|admitted|stressed|concluded|observed|remarked|claimed|claims|promised|predicted|complained|joked|suggested)\b";

    // Stands before its subject too; "told Roe" has an object.
    const string InvertedVerb = @"(?:said|says|added|adds|asked|asks|explained|explains|wrote|writes|argued|argues|warned|warns|recalled|recalls|replied|replies|noted|notes)\b";

    // A full stop within a name belongs to initials or a title; any other ends the sentence.
    const string NameWord = @"(?:(?:\p{Lu}\.)+|(?:Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Prof|Rev|St)\.|\p{Lu}[\p{L}'’-]*)";

    const string Name = NameWord + @"(?: (?:(?:von|van|de|der|den|da|di|la|al|bin) ){0,3}" + NameWord + "){0,6}";

    const string Aside = @"(?:, [^,.""“”]{1,80},)?";

    const string Adverbs = @"(?: (?:has|had|have|also|later|then|previously|once|often|recently|just|\p{L}{2,12}ly)){0,3}";

    // What stands behind one is not who says it: "a friend of Jo Roe said", "a letter that Roe wrote", "Roe and Lee said".
    const string Preposition = "(?:of|in|from|at|for|on|to|by|with|about|against|behind|near|like|than)";

    const string Conjunction = "(?:and|or|as|that|who|whom|whose|which|what|when|while|where|after|before|because|if|until|since)";

    // "Secretary of State" is one word.
    const string Office = NameWord + "(?: of(?: the)?)?";

    const string SmallWord = "(?!" + Preposition + " |" + Conjunction + @" )[\p{Ll}'’-]+";

    const string Behind = @"(?<![\p{L}'’.-])(?<!\b" + Preposition + " (?:the |an? )?|" + NameWord + "(?: and)? )";

    const int MostWordsToQuotation = 6;

    /// <summary>Who is named by what follows a quotation; null where it is not attributed there.</summary>
    public static string? After(string narration) =>
        Following().Match(narration) is { Success: true } match ? match.Groups["subject"].Value : null;

    /// <summary>Who is named by the sentence that a quotation ends; null where it is not attributed there, or the sentence has ended before it.</summary>
    public static string? Before(string narration)
    {
        if (narration.AsSpan().TrimEnd() is [.., '.' or '!' or '?'])
            return null;
        var lead = narration[LastSentence(narration)..].TrimEnd(' ', ',', ':');
        var clause = Clause().Matches(lead).LastOrDefault();
        if (clause is null)
            return null;
        var between = lead[(clause.Index + clause.Length)..];
        return !between.Contains(',', StringComparison.Ordinal) && between.Count(c => c == ' ') <= MostWordsToQuotation && !Saying().IsMatch(between)
            ? clause.Groups["subject"].Value
            : null;
    }

    /// <summary>Whether what stands between two parts of a quotation says who says it, and nothing of anybody else.</summary>
    public static bool IsAll(string narration) =>
        After(narration) is not null && Saying().Count(narration) == 1 && Sentences.Ends(narration.Trim()).Count() == 1;

    /// <summary>The subject of a sentence's first verb of saying: empty for somebody not named, null where there is no such verb.</summary>
    public static string? Sayer(string sentence)
    {
        var verb = Saying().Match(sentence);
        if (!verb.Success)
            return null;
        var clause = Clause().Match(sentence);
        return clause.Success && clause.Index + clause.Length == verb.Index + verb.Length
            ? clause.Groups["subject"].Value
            : After(sentence) ?? "";
    }

    /// <summary>The name that a sentence begins with, be it a person's or not; null where it begins otherwise.</summary>
    public static string? Opener(string sentence) =>
        Opening().Match(sentence) is { Success: true } match ? match.Groups["subject"].Value : null;

    /// <summary>All names in a text.</summary>
    public static IEnumerable<Match> Names(string text) => Named().Matches(text);

    public static bool IsPronoun(string subject) => subject is "he" or "He" or "she" or "She";

    static int LastSentence(string text) => Sentences.Ends(text).Where(end => end < text.Length).DefaultIfEmpty().Last();

    // What somebody does may stand before the name: "the ministry's spokesperson Jo Roe said", "said the poet Jo Roe"; but
    // "said the mayor of Elmsford" names nobody.
    [GeneratedRegex(
        "^,? ?(?:(?:(?:" + Office + "|" + SmallWord + ") ){0,8}?(?<subject>" + Name + "|he|she)" + Aside + Adverbs + " " + Verb
        + "|" + InvertedVerb + " (?:" + SmallWord + " ){0,5}?(?<subject>" + Name + "|he|she)(?!\\p{L}| and \\p{Lu}))")]
    private static partial Regex Following();

    [GeneratedRegex(Behind + "(?<subject>" + Name + "|[Hh]e|[Ss]he)" + Aside + Adverbs + " " + Verb)]
    private static partial Regex Clause();

    [GeneratedRegex(@"\b" + Verb)]
    private static partial Regex Saying();

    [GeneratedRegex(@"^ ?(?:[^,.]{1,60}, )?(?<subject>" + Name + @")(?= \p{Ll}|, )")]
    private static partial Regex Opening();

    [GeneratedRegex("(?<![\\p{L}'’.-])" + Name)]
    private static partial Regex Named();
}
