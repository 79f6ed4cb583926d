using System.Collections.Frozen;
using Audio.Transcripts.Names;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Records;

/// <summary>Brings headings in capitals, or in letters set apart, to the case in which titles are read.</summary>
static class HeadingCase
{
    static readonly FrozenSet<string> Small = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "of", "on", "or", "pro", "tempore", "the", "to", "with");

    /// <summary><c>TRIBUTE TO JO DOE</c> is <c>Tribute to Jo Doe</c>; a heading with small letters stays as it is.</summary>
    public static string Of(string heading)
    {
        var plain = Collapse(heading);
        return !Array.TrueForAll(plain.Split(' '), CapitalLabel.IsCapitals)
            ? plain
            : string.Join(' ', plain.Split(' ').Select((w, i) => i > 0 && Small.Contains(w) ? w.ToLowerInvariant() : NameCase.Of(w)));
    }

    /// <summary><c>P R O C E E D I N G S</c> is one word; wider gaps part words.</summary>
    public static string Collapse(string heading) =>
        IsSpaced(heading)
            ? string.Join(' ', heading.Trim().Split("  ", StringSplitOptions.RemoveEmptyEntries).Select(w => w.Replace(" ", "", StringComparison.Ordinal)))
            : PlainText.Of(heading);

    /// <summary>Whether the letters of a heading are set apart by spaces.</summary>
    public static bool IsSpaced(string heading)
    {
        var tokens = heading.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return tokens.Length >= 4 && Array.TrueForAll(tokens, t => t.Length == 1 && (char.IsUpper(t[0]) || char.IsPunctuation(t[0])));
    }
}
