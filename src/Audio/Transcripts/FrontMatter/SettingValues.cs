using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Audio.Transcripts.FrontMatter;

/// <summary>Reads the values of settings; what is none is reported, and null.</summary>
/// <param name="source">The file.</param>
/// <param name="linesAbove">The lines of the file above the first of the YAML.</param>
sealed partial class SettingValues(SourceText source, int linesAbove)
{
    static readonly string[] DateFormats = ["yyyy-M-d", "yyyy/M/d", "MMMM d, yyyy", "MMM d, yyyy", "d MMMM yyyy", "d MMM yyyy"];

    public List<Problem> Problems { get; } = [];

    /// <summary>Whether the key stands without a value.</summary>
    public static bool IsEmpty(YamlNode node) => node is YamlScalarNode { Style: ScalarStyle.Plain, Value: null or "" or "~" or "null" };

    /// <summary>The line of the file that a node stands on.</summary>
    public int LineOf(YamlNode node) => (int)node.Start.Line + linesAbove;

    public string? Text(YamlNode node)
    {
        if (node is YamlScalarNode { Value: { } value } && !string.IsNullOrWhiteSpace(value))
            return SourceText.Normalize(Space().Replace(value, " ").Trim());
        Wrong(node, "Here should be a word or a text", "Write it behind the colon");
        return null;
    }

    /// <summary>A name of somebody or a label, without its colon.</summary>
    public string? Name(YamlNode node)
    {
        if (Text(node)?.TrimEnd(':', ' ') is not { } name)
            return null;
        if (name.Any(char.IsLetterOrDigit))
            return name;
        Wrong(node, $"'{name}' is no name", "Write the name as the text has it");
        return null;
    }

    public DateOnly? Date(YamlNode node)
    {
        if (Text(node) is not { } text)
            return null;
        // A time of day may follow, as in dates that programs write.
        if (DateOnly.TryParseExact(ClockTime().Replace(text, ""), DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;
        Wrong(node, $"'{text}' is no date", "Write the year, the month and the day: 2023-03-02");
        return null;
    }

    /// <summary>The address of a page.</summary>
    public Uri? Link(YamlNode node)
    {
        if (Text(node) is not { } text)
            return null;
        if (Uri.TryCreate(text, UriKind.Absolute, out var link) && (link.Scheme == Uri.UriSchemeHttps || link.Scheme == Uri.UriSchemeHttp))
            return link;
        Wrong(node, $"'{text}' is no address of a page", "Write it whole: https://example.org/page");
        return null;
    }

    public string? Language(YamlNode node)
    {
        if (Text(node) is not { } text)
            return null;
        if (LanguageCode.IsTag(text))
            return text;
        Wrong(node, $"'{text}' is no language", LanguageCode.Hint(text));
        return null;
    }

    /// <summary>A value of an enumeration, in lower case.</summary>
    public T? Choice<T>(YamlNode node) where T : struct, Enum
    {
        var names = Array.ConvertAll(Enum.GetNames<T>(), n => n.ToLowerInvariant());
        return OneOf(node, names) is { } name ? Enum.Parse<T>(name, ignoreCase: true) : null;
    }

    public string? OneOf(YamlNode node, string[] known)
    {
        if (Text(node) is not { } text)
            return null;
        if (Array.Exists(known, k => k == text))
            return text;
        Wrong(node, $"'{text}' is not to be chosen here", NearestName.Hint(text, known));
        return null;
    }

    /// <summary>Lines from one to another, as <c>keep</c> and <c>drop</c> have them.</summary>
    public static string Lines(int first, int last) => first == last ? $"{first}" : $"{first}-{last}";

    /// <summary>The items of a list; a value that is no list is one by itself.</summary>
    public static IEnumerable<YamlNode> List(YamlNode node) => node is YamlSequenceNode list ? list.Children : [node];

    /// <summary>The values of a map by their keys.</summary>
    public Dictionary<string, YamlNode> Fields(YamlNode node, params string[] known)
    {
        var fields = new Dictionary<string, YamlNode>();
        if (node is not YamlMappingNode map)
        {
            Wrong(node, $"Here should be {string.Join(", ", known)}", $"Write {{{known[0]}: …}}");
            return fields;
        }
        foreach (var (key, value) in map.Children)
        {
            if (Text(key) is not { } name)
                continue;
            if (!known.Contains(name))
                Report(ProblemCode.UnknownSetting, Severity.Error, key.Start, $"There is no setting '{name}' here", NearestName.Hint(name, known));
            else if (!IsEmpty(value))
                fields[name] = value;
        }
        return fields;
    }

    public void Wrong(YamlNode node, string message, string hint) => Report(ProblemCode.WrongSetting, Severity.Error, node.Start, message, hint);

    /// <param name="place">In the YAML.</param>
    public void Report(string code, Severity severity, Mark place, string message, string hint) =>
        Problems.Add(source.Problem(code, severity, (int)place.Line + linesAbove, (int)place.Column, message, hint));

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"[T ]\d{1,2}:\d{2}.*$")]
    private static partial Regex ClockTime();
}
