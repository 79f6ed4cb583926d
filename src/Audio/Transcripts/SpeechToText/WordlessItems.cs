using System.Text.Json;

namespace Audio.Transcripts.SpeechToText;

/// <summary>Finds what lacks its words among the items of lists whose other items have some.</summary>
static class WordlessItems
{
    /// <summary>In order; an item that is no object, or whose words are no string, among them.</summary>
    public static List<LocatedJson> In(LocatedJson root, IEnumerable<Speech> speeches)
    {
        var found = new List<LocatedJson>();
        Visit(root, speeches.Select(s => s.Text).ToHashSet(), found);
        return found;
    }

    static void Visit(LocatedJson node, HashSet<LocatedJson> words, List<LocatedJson> found)
    {
        var names = node.Items.SelectMany(i => i.Members).Where(m => words.Contains(m.Value)).Select(m => m.Key.Text).ToHashSet();
        foreach (var item in node.Items)
        {
            if (names.Count > 0 && !item.Members.Any(m => names.Contains(m.Key.Text) && m.Value.Kind == JsonTokenType.String))
                found.Add(item);
            Visit(item, words, found);
        }
        foreach (var (_, value) in node.Members)
            Visit(value, words, found);
    }
}
