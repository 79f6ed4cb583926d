using System.Collections.Immutable;
using YamlDotNet.RepresentationModel;

namespace Audio.Transcripts.FrontMatter;

/// <summary>Reads who speaks: labels with names, labels with more than names, or a list of labels.</summary>
static class SpeakerSettings
{
    public static ImmutableArray<SpeakerSetting> Read(YamlNode node, SettingValues values) =>
        SpeakerSetting.Join(All(node, values).OfType<SpeakerSetting>());

    static IEnumerable<SpeakerSetting?> All(YamlNode node, SettingValues values) => node switch
    {
        YamlMappingNode map => map.Children.Select(s => One(s.Key, s.Value, values)),
        YamlSequenceNode list => list.Children.SelectMany(i => i is YamlMappingNode ? All(i, values) : [One(i, null, values)]),
        _ => [One(node, null, values)],
    };

    static SpeakerSetting? One(YamlNode label, YamlNode? value, SettingValues values)
    {
        if (values.Name(label) is not { } written)
            return null;
        var setting = new SpeakerSetting(written) { SaidAt = values.LineOf(label) };
        if (value is null || SettingValues.IsEmpty(value))
            return setting;
        if (value is YamlScalarNode)
            return setting with { Name = values.Name(value) };

        var fields = values.Fields(value, "name", "role", "voice", "aliases");
        return setting with
        {
            Name = Field("name", values.Name),
            Role = Field("role", values.Text),
            Voice = Field("voice", values.Text),
            VoiceSaidAt = fields.TryGetValue("voice", out var voice) ? values.LineOf(voice) : 0,
            Aliases = fields.TryGetValue("aliases", out var aliases) ? [.. SettingValues.List(aliases).Select(values.Name).OfType<string>()] : [],
        };

        string? Field(string name, Func<YamlNode, string?> read) => fields.TryGetValue(name, out var field) ? read(field) : null;
    }
}
