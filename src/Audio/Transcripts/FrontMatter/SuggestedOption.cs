using YamlDotNet.RepresentationModel;

namespace Audio.Transcripts.FrontMatter;

/// <summary>Suggestions as options of a command, for files in which no front matter can stand.</summary>
public static class SuggestedOption
{
    /// <summary>An option with its value, such as <c>--speaker "FADEL=Leila Fadel"</c>, as it is typed.</summary>
    public static string Of(Suggestion suggestion)
    {
        var value = YamlText.Parse(suggestion.Value) switch
        {
            YamlMappingNode map => map.Children.TryGetValue(new YamlScalarNode("name"), out var name) ? $"{name}" : suggestion.Value,
            YamlScalarNode { Value: { } text } => text,
            _ => suggestion.Value,
        };
        return suggestion.Entry is { } entry
            ? $"--{(suggestion.Key == Settings.Speakers ? "speaker" : suggestion.Key)} {Quoted($"{YamlText.Parse(entry)}={value}")}"
            : $"--{suggestion.Key} {Quoted(value)}";
    }

    // As shells on every system read it.
    static string Quoted(string value) => value.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '.') ? value : $"\"{value.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
