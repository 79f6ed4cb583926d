using System.Text.Json;

namespace Audio.Transcripts.SpeechToText;

/// <summary>
/// What is spoken in JSON of any shape: of all the lists of objects in it, the one that has the words, and who says them.
/// Lists at the same place of several objects are one. What repeats the words elsewhere is passed over.
/// </summary>
sealed class SpokenItems
{
    // A list that has so much of the longest text has all of it.
    const double NearlyAll = 0.8;

    readonly Dictionary<string, SpokenList> _lists = [];

    SpokenItems(LocatedJson root) => Visit(root, "", null, null);

    /// <summary>What is spoken, in order; null where no list has words with speakers or times.</summary>
    public static IReadOnlyList<Speech>? In(LocatedJson root)
    {
        var lists = new SpokenItems(root)._lists.Values.ToList();
        var spoken = lists.Where(l => l.IsSpoken).ToList();
        if (spoken.Count == 0)
            return null;
        var ranges = lists.Where(l => l.IsRanges).MaxBy(l => l.Count);
        var longest = spoken.Max(l => l.Length);
        var best = spoken.Where(l => l.Length >= NearlyAll * longest)
            .OrderByDescending(l => Math.Min(2, l.Speakers(ranges))).ThenBy(l => l.Count).First();
        return best.Speeches(ranges);
    }

    void Visit(LocatedJson node, string path, LocatedJson? speaker, LocatedJson? channel)
    {
        if (node.Kind == JsonTokenType.StartArray)
        {
            Visit(node.Items, path + "[]", speaker, channel);
            return;
        }
        speaker = SpeakerMember.Of(node) ?? speaker;
        channel = SpeakerMember.ChannelOf(node) ?? channel;
        if (IsNumbered(node))
        {
            Visit([.. node.Members.Select(m => m.Value)], path + "[]", speaker, channel);
            return;
        }
        foreach (var (name, value) in node.Members)
        {
            if (value.Kind is JsonTokenType.StartArray or JsonTokenType.StartObject && !SpokenMember.IsGuesses(name.Text))
                Visit(value, $"{path}.{name.Text}", speaker, channel);
        }
    }

    void Visit(IReadOnlyList<LocatedJson> items, string path, LocatedJson? speaker, LocatedJson? channel)
    {
        foreach (var item in items)
        {
            if (item.Kind == JsonTokenType.StartObject)
            {
                if (!_lists.TryGetValue(path, out var list))
                    _lists.Add(path, list = new());
                list.Add(item, SpeakerMember.Of(item) ?? speaker, SpeakerMember.ChannelOf(item) ?? channel);
            }
            if (item.Kind is JsonTokenType.StartObject or JsonTokenType.StartArray)
                Visit(item, path, speaker, channel);
        }
    }

    // { "0": { … }, "1": { … } } is a list.
    static bool IsNumbered(LocatedJson node) =>
        node.Members.Count > 1 && node.Members.All(m => m.Value.Kind == JsonTokenType.StartObject && m.Key.Text.All(char.IsAsciiDigit));
}
