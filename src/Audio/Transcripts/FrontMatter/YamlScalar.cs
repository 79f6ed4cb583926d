using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Audio.Transcripts.FrontMatter;

/// <summary>Writes a text so that YAML reads it back, in brackets, too; between quotation marks only where it must.</summary>
static partial class YamlScalar
{
    // What YAML 1.1 takes for something else than text.
    static readonly FrozenSet<string> Reserved = FrozenSet.Create(StringComparer.OrdinalIgnoreCase, "true", "false", "yes", "no", "on", "off", "null", "y", "n");

    public static string Of(string text) =>
        Plain().IsMatch(text) && !Reserved.Contains(text)
            ? text
            : $"\"{string.Concat(text.Where(c => !char.IsControl(c))).Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex(@"^[\p{L}](?:[\p{L}\p{Mn}\p{Nd}'’.&/-]| [\p{L}\p{Nd}'’.&/])*$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
