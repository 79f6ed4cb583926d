using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Audio.Transcripts.FrontMatter;

/// <summary>The settings that a file has, which others are put beside and which are never changed.</summary>
/// <param name="linesAbove">The lines of the file above the first of the YAML, but for one.</param>
sealed class ExistingSettings(string yaml, int linesAbove, TextEdit edit)
{
    readonly YamlMappingNode _settings = YamlText.Parse(yaml) as YamlMappingNode ?? new YamlMappingNode();
    readonly Dictionary<Mark, Mark> _ends = YamlText.Ends(yaml);

    /// <summary>Puts what is suggested for a setting to what it has; what has only one value stays.</summary>
    /// <returns>False where there is no such setting yet.</returns>
    public bool Extend(SuggestedLines suggested)
    {
        if (_settings.Children.FirstOrDefault(c => (c.Key as YamlScalarNode)?.Value == suggested.Key).Value is not { } node)
            return false;
        var there = Texts(node).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (suggested.Without(s => (s.Entry is null && !s.IsItem) || there.Contains(Unquoted(s.Entry ?? s.Value))) is not { } added)
            return true;
        var isMap = added.Chosen[0].Entry is not null;
        switch (node)
        {
            case YamlMappingNode { Style: not MappingStyle.Flow, Children: [var (first, _), ..] } map when isMap:
                edit.InsertLines(linesAbove + LastLine(map) + 1, [.. added.Entries(Indent(first))]);
                break;
            case YamlSequenceNode { Style: not SequenceStyle.Flow, Children.Count: > 0 } list:
                edit.InsertLines(linesAbove + LastLine(list) + 1, [.. added.Entries(Indent(list), asItems: true)]);
                break;
            case YamlMappingNode { Style: MappingStyle.Flow } map when isMap:
                InsertInBrackets(map, map.Children.Count, added, s => $"{s.Entry}: {s.Value}");
                break;
            case YamlSequenceNode { Style: SequenceStyle.Flow } list:
                InsertInBrackets(list, list.Children.Count, added, s => s.IsItem ? s.Value : $"{{{s.Entry}: {s.Value}}}");
                break;
        }
        return true;
    }

    /// <summary>Lets the lines that <c>keep</c> and <c>drop</c> have by their numbers stay the same lines when others are put in above them.</summary>
    public void Renumber(int linesAdded)
    {
        foreach (var node in _settings.Children.Where(c => c.Key is YamlScalarNode { Value: Settings.Keep or Settings.Drop }).SelectMany(c => SettingValues.List(c.Value)))
        {
            if (linesAdded > 0 && node is YamlScalarNode { Style: ScalarStyle.Plain, Value: { } value } && LineChoice.Parse(value) is { Words: null } choice)
                edit.Replace(linesAbove + (int)node.Start.Line, (int)node.Start.Column - 1, value.Length, SettingValues.Lines(choice.First + linesAdded, choice.Last + linesAdded));
        }
    }

    // No comment can stand within a line.
    void InsertInBrackets(YamlNode node, int count, SuggestedLines added, Func<Suggestion, string> write)
    {
        var entries = added.Chosen.Where(s => !s.IsAlternative).Select(write).ToList();
        var end = _ends[node.Start];
        if (entries.Count > 0)
            edit.InsertWithin(linesAbove + (int)end.Line, (int)end.Column - 1, (count > 0 ? ", " : "") + string.Join(", ", entries));
    }

    static string Indent(YamlNode first) => new(' ', (int)first.Start.Column - 1);

    static IEnumerable<string> Texts(YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.Keys.SelectMany(Texts),
        YamlSequenceNode list => list.Children.SelectMany(Texts),
        YamlScalarNode { Value: { } value } => [value],
        _ => [],
    };

    static string Unquoted(string value) => (YamlText.Parse(value) as YamlScalarNode)?.Value ?? value;

    // From 1, in the YAML.
    int LastLine(YamlNode node) => node switch
    {
        YamlMappingNode { Style: not MappingStyle.Flow, Children: [.., var (key, value)] } =>
            Math.Max((int)key.End.Line, SettingValues.IsEmpty(value) ? 0 : LastLine(value)),
        YamlSequenceNode { Style: not SequenceStyle.Flow, Children: [.., var item] } => LastLine(item),
        // A block of text ends where the line behind it begins.
        YamlScalarNode => (int)(node.End.Column == 1 ? node.End.Line - 1 : node.End.Line),
        _ => (int)_ends[node.Start].Line,
    };
}
