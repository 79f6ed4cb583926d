using System.Collections.Immutable;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Audio.Transcripts.FrontMatter;

/// <summary>Puts suggestions into the front matter of a file and leaves every other byte of it as it is.</summary>
public static class FrontMatterEditor
{
    /// <summary>Front matter with suggestions and nothing else, from one line of hyphens to the other; alternatives are comments in it.</summary>
    /// <returns>Empty where nothing is suggested.</returns>
    public static ImmutableArray<string> Lines(IEnumerable<Suggestion> suggestions) =>
        SuggestedLines.Group(suggestions) is { Count: > 0 } settings ? ["---", .. settings.SelectMany(s => s.Whole()), "---"] : [];

    /// <summary>Adds suggestions. What the front matter of the file has already is never changed.</summary>
    /// <param name="name">The file as the user named it, for problems.</param>
    /// <param name="content">The whole file.</param>
    /// <returns>The whole file with them, and the lines that were added; none where all of them are there.</returns>
    /// <exception cref="InvalidInputException">The file is no text, or its front matter has a shape that nothing can be added to.</exception>
    public static (ReadOnlyMemory<byte> Content, ImmutableArray<string> Added) Add(string name, ReadOnlyMemory<byte> content, IEnumerable<Suggestion> suggestions)
    {
        var settings = SuggestedLines.Group(suggestions);
        _ = SourceText.Decode(name, content.Span);
        var edit = new TextEdit(TextDecoder.Decode(content.Span)!.Value, content);
        if (settings.Count == 0)
            return (content, []);

        if (FrontMatterBlock.Find(edit.Lines) is { } block)
            Merge(edit, block, settings);
        else
            edit.InsertLines(0, [.. Lines(suggestions), ""]);
        if (edit.Apply() is { } edited && IsReadable(name, edited))
            return (edited, edit.Added);
        throw new InvalidInputException(new Problem(ProblemCode.WrongSetting, Severity.Error, name, 0, 0,
            "Nothing can be added to the front matter as it is written", $"Add it yourself: {string.Join("; ", settings.SelectMany(s => s.Whole()))}"));
    }

    static bool IsReadable(string name, byte[] content)
    {
        try
        {
            return FrontMatterReader.Read(SourceText.Decode(name, content)) is not null;
        }
        catch (InvalidInputException)
        {
            return false;
        }
    }

    static void Merge(TextEdit edit, FrontMatterBlock block, List<SuggestedLines> settings)
    {
        var yaml = edit.Lines.Take(block.Closing).Skip(block.Opening + 1).ToList();
        var map = YamlText.Parse(string.Join('\n', yaml)) as YamlMappingNode ?? new YamlMappingNode();
        var comments = yaml.Where(l => l.TrimStart().StartsWith('#')).Select(l => l.Trim('#', ' ', '\t')).ToHashSet();
        foreach (var setting in settings)
        {
            if (setting.Without(s => s.IsAlternative && comments.Contains(Written(s))) is not { } added)
                continue;
            var node = map.Children.FirstOrDefault(c => (c.Key as YamlScalarNode)?.Value == setting.Key).Value;
            if (node is null)
                edit.InsertLines(block.Closing, [.. added.Whole()]);
            else
                Extend(edit, block.Opening, node, added);
        }
    }

    static string Written(Suggestion s) => s.IsItem ? $"- {s.Value}" : s.Entry is not null ? $"{s.Entry}: {s.Value}" : $"{s.Key}: {s.Value}";

    static void Extend(TextEdit edit, int linesAbove, YamlNode node, SuggestedLines setting)
    {
        var there = Texts(node).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (setting.Without(s => (s.Entry is null && !s.IsItem) || there.Contains(Unquoted(s.Entry ?? s.Value))) is not { } added)
            return;
        switch (node)
        {
            case YamlMappingNode { Style: not MappingStyle.Flow, Children.Count: > 0 } map when added.Chosen[0].Entry is not null:
                edit.InsertLines(linesAbove + LastLine(map) + 1, [.. added.Entries(new(' ', (int)map.Children[0].Key.Start.Column - 1))]);
                break;
            case YamlSequenceNode { Style: not SequenceStyle.Flow, Children.Count: > 0 } list:
                edit.InsertLines(linesAbove + LastLine(list) + 1, [.. added.Entries(new(' ', (int)list.Start.Column - 1), asItems: true)]);
                break;
            case YamlMappingNode { Style: MappingStyle.Flow } map when added.Chosen[0].Entry is not null:
                InsertInBrackets(edit, linesAbove, map, map.Children.Count, added, s => $"{s.Entry}: {s.Value}");
                break;
            case YamlSequenceNode { Style: SequenceStyle.Flow } list:
                InsertInBrackets(edit, linesAbove, list, list.Children.Count, added, s => s.IsItem ? s.Value : $"{{{s.Entry}: {s.Value}}}");
                break;
        }
    }

    // No comment can stand within a line.
    static void InsertInBrackets(TextEdit edit, int linesAbove, YamlNode node, int count, SuggestedLines added, Func<Suggestion, string> write)
    {
        var entries = added.Chosen.Where(s => !s.IsAlternative).Select(write).ToList();
        if (entries.Count > 0)
            edit.InsertWithin(linesAbove + (int)node.End.Line, (int)node.End.Column - 2, (count > 0 ? ", " : "") + string.Join(", ", entries));
    }

    static IEnumerable<string> Texts(YamlNode node) => node switch
    {
        YamlMappingNode map => map.Children.Keys.SelectMany(Texts),
        YamlSequenceNode list => list.Children.SelectMany(Texts),
        YamlScalarNode { Value: { } value } => [value],
        _ => [],
    };

    static string Unquoted(string value) => (YamlText.Parse(value) as YamlScalarNode)?.Value ?? value;

    // From 1, in the YAML.
    static int LastLine(YamlNode node) => node switch
    {
        YamlMappingNode { Style: not MappingStyle.Flow, Children: [.., var (key, value)] } => Math.Max((int)key.End.Line, SettingValues.IsEmpty(value) ? 0 : LastLine(value)),
        YamlSequenceNode { Style: not SequenceStyle.Flow, Children: [.., var item] } => LastLine(item),
        _ => (int)(node.End.Column == 1 ? node.End.Line - 1 : node.End.Line),
    };
}
