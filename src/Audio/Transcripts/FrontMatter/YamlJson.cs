using System.Text.Json;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Audio.Transcripts.FrontMatter;

/// <summary>Takes YAML for the JSON that it stands for, as YAML 1.2's core schema does, with the places that it has in the file.</summary>
static partial class YamlJson
{
    public static LocatedJson Of(YamlNode node, SettingValues values)
    {
        var (line, column) = (values.LineOf(node), (int)node.Start.Column);
        return node switch
        {
            YamlMappingNode map => LocatedJson.Object(map.Children.Select(c => (Of(c.Key, values), Of(c.Value, values))), line, column),
            YamlSequenceNode list => LocatedJson.List(list.Children.Select(i => Of(i, values)), line, column),
            YamlScalarNode scalar => new(KindOf(scalar), scalar.Value ?? "", line, column, 1),
            _ => new(JsonTokenType.Null, "", line, column, 1),
        };
    }

    static JsonTokenType KindOf(YamlScalarNode node) => node.Value switch
    {
        _ when node.Style != ScalarStyle.Plain => JsonTokenType.String,
        _ when SettingValues.IsEmpty(node) => JsonTokenType.Null,
        "true" or "True" or "TRUE" => JsonTokenType.True,
        "false" or "False" or "FALSE" => JsonTokenType.False,
        { } text when Number().IsMatch(text) => JsonTokenType.Number,
        _ => JsonTokenType.String,
    };

    [GeneratedRegex(@"^[-+]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?$")]
    private static partial Regex Number();
}
