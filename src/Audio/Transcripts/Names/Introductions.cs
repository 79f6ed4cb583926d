using System.Buffers;

namespace Audio.Transcripts.Names;

/// <summary>Somebody is named in what is said: by themselves (<c>I'm Leila Fadel</c>) or by another (<c>NPR's Charles Maynes</c>).</summary>
/// <param name="IsOwn">Whether it can be nobody's but the speaker's own: <c>This is</c> may point to another.</param>
readonly record struct Introduction(PersonName Name, bool ByThemselves, bool IsOwn)
{
    // Capitalised words, with the small ones that names have within.
    static readonly Pattern Shape = new(
        @"\b(?<self>I['’]m|I am|[Mm]y name is|[Tt]his is)\s"
        + @"(?<name>(\p{Lu}((\.\s?\p{Lu})*\.|[\p{L}\p{Mn}'’-]*)\s)?((de|la|van|von|der|bin|al|el)\s){0,2}\p{Lu}[\p{L}\p{Mn}'’-]+(\s\p{Lu}[\p{L}\p{Mn}'’-]+){0,2})"
        + @"|(\b\p{Lu}{2,5}['’]s|\b[Rr]eporter|\b[Cc]orrespondent|\b[Hh]ost)\s"
        + @"(?<name>\p{Lu}(\.|[\p{L}\p{Mn}'’-]*)(\s(de|la|van|von|der|bin|al|el)){0,2}(\s\p{Lu}[\p{L}\p{Mn}'’-]+){1,3})",
        staysNear: true);

    static readonly SearchValues<string> Signs = SearchValues.Create(
        ["I'm ", "I am ", "y name is ", "his is ", "'s ", "eporter ", "orrespondent ", "ost "], StringComparison.Ordinal);

    static readonly SearchValues<char> Small = SearchValues.Create("abcdefghijklmnopqrstuvwxyz ,;:.'’-?!");

    // As long as "orrespondent de la".
    const int Reach = 24;

    public static IEnumerable<Introduction> In(string text)
    {
        if (!MayHold(text))
            yield break;
        for (var match = Shape.Match(text); match.Success; match = match.NextMatch())
        {
            var self = match.Groups["self"];
            yield return new(new(WithoutPossessive(match.Groups["name"].Value)), self.Success, self is { Success: true, Value: not ("This is" or "this is") });
        }
    }

    static string WithoutPossessive(string name) =>
        name.EndsWith("'s", StringComparison.Ordinal) || name.EndsWith("’s", StringComparison.Ordinal) ? name[..^2] : name;

    /// <summary>Whether a closer look is worth while: a capital has to follow a sign before long.</summary>
    public static bool MayHold(ReadOnlySpan<char> text)
    {
        // As a sign it would make the search many times slower, since it is no ASCII.
        if (text.Contains('’'))
            return true;
        for (var rest = text; rest.IndexOfAny(Signs) is >= 0 and var sign;)
        {
            rest = rest[(sign + 2)..];
            if (rest[..Math.Min(Reach, rest.Length)].ContainsAnyExcept(Small))
                return true;
        }
        return false;
    }
}
