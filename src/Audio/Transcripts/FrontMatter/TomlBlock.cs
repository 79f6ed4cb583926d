using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Audio.Transcripts.FrontMatter;

/// <summary>
/// What another program, Hugo, says of the text between two lines of three plus signs: TOML, of which the title, the date and the
/// author are read and everything else is nobody's business here.
/// </summary>
static partial class TomlBlock
{
    const int MostLines = 1000;

    const string Fence = "+++";

    // Lists of names go by the plural, too.
    const string Authors = "authors";

    /// <summary>Where it stands; null where there is none, or nothing that looks like a setting opens it.</summary>
    public static FrontMatterBlock? Find(IReadOnlyList<string> lines)
    {
        var opening = 0;
        while (opening < lines.Count && string.IsNullOrWhiteSpace(lines[opening]))
            opening++;
        if (opening == lines.Count || lines[opening].TrimEnd() != Fence)
            return null;
        var inside = lines.Skip(opening + 1).Take(MostLines).TakeWhile(l => l.TrimEnd() != Fence).ToList();
        var closing = opening + 1 + inside.Count;
        return closing < lines.Count && lines[closing].TrimEnd() == Fence && inside.Find(l => !string.IsNullOrWhiteSpace(l) && l[0] != '#') is { } first && (Setting().IsMatch(first) || first[0] == '[')
            ? new(opening, closing, IsForeign: true)
            : null;
    }

    /// <summary>The settings that it has, up to its first table.</summary>
    public static ParserOptions Read(IReadOnlyList<string> lines, FrontMatterBlock block)
    {
        var options = new ParserOptions();
        for (var i = block.Opening + 1; i < block.Closing && !lines[i].StartsWith('['); i++)
        {
            if (Setting().Match(lines[i]) is not { Success: true, Groups: var groups } || Text().Matches(groups["value"].Value) is not { Count: > 0 } texts)
                continue;
            var text = string.Join(", ", texts.Select(Unquoted).Where(t => t.Length > 0));
            options = groups["key"].Value switch
            {
                _ when text.Length == 0 => options,
                Settings.Title => options with { Title = text },
                Settings.Date when DateOnly.TryParseExact(text.AsSpan(0, Math.Min(text.Length, 10)), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) => options with { Date = date },
                Settings.Author or Authors => options with { ShowSettings = Author(text, i + 1, groups) },
                _ => options,
            };
        }
        return options;
    }

    static LocatedJson Author(string name, int line, GroupCollection groups)
    {
        var (key, value) = (groups["key"], groups["value"]);
        return LocatedJson.Object([(new(JsonTokenType.String, Settings.Author, line, key.Index + 1, key.Length), new(JsonTokenType.String, name, line, value.Index + 1, value.Length))], line, 1);
    }

    static string Unquoted(Match text) => SourceText.Normalize((text.Value[0] switch
    {
        '"' => Escape().Replace(text.Value[1..^1], m => m.Value[1] is '"' or '\\' ? m.Value[1..] : " "),
        '\'' => text.Value[1..^1],
        _ => text.Value,
    }).Trim());

    [GeneratedRegex(@"^(?<key>[A-Za-z][\w-]*)\s*=\s*(?<value>\S.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex Setting();

    // Between quotation marks of either kind, or a date.
    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"|'[^']*'|^[0-9]{4}-[0-9]{2}-[0-9]{2}", RegexOptions.CultureInvariant)]
    private static partial Regex Text();

    [GeneratedRegex(@"\\.", RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
