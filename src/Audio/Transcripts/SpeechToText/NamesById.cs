using System.Text.Json;

namespace Audio.Transcripts.SpeechToText;

/// <summary>The names that a file gives apart from what was said: a member <c>speakers</c> that maps identifiers to names, or a list of both.</summary>
static class NamesById
{
    static readonly string[] Members = ["speakers", "speakernames", "speakermap", "speakermapping", "participants"];

    /// <summary>The names by identifier.</summary>
    public static Dictionary<string, string> In(LocatedJson root)
    {
        var names = new Dictionary<string, string>();
        Add(root, names);
        foreach (var (_, value) in root.Members)
            Add(value, names);
        return names;
    }

    static void Add(LocatedJson node, Dictionary<string, string> names)
    {
        foreach (var (key, value) in node.Members)
        {
            if (Array.IndexOf(Members, SpeakerMember.Key(key.Text)) < 0)
                continue;
            foreach (var (id, person) in value.Members)
                Add(id, person.Kind == JsonTokenType.StartObject ? SpeakerMember.NameOf(person) : person);
            foreach (var person in value.Items)
                Add(SpeakerMember.IdOf(person), SpeakerMember.NameOf(person));
        }

        void Add(LocatedJson? id, LocatedJson? name)
        {
            if (id is not null && name is { Kind: JsonTokenType.String } && name.Text.Any(char.IsLetter))
                names.TryAdd(id.Text, name.Text.Trim());
        }
    }
}
