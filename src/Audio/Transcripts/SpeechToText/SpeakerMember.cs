using System.Text.Json;

namespace Audio.Transcripts.SpeechToText;

/// <summary>The member of an object that says who speaks, under whichever of the names that programs give it.</summary>
static class SpeakerMember
{
    static readonly string[] Names = ["voice", "speakername", "speaker", "speakerlabel", "speakertag", "speakerid", "spk", "participantname", "participant", "talker"];
    static readonly string[] Channels = ["channel", "channelname", "channellabel", "channeltag", "channelid"];
    static readonly string[] OfPerson = ["name", "displayname", "label", "id"];

    /// <summary>A name or an identifier; null where the object does not say.</summary>
    public static LocatedJson? Of(LocatedJson node) => First(node, Names);

    /// <summary>The channel of the recording, which tells speakers apart where nothing else does.</summary>
    public static LocatedJson? ChannelOf(LocatedJson node) => First(node, Channels);

    /// <summary>The name and the identifier of somebody in a list of speakers.</summary>
    public static LocatedJson? NameOf(LocatedJson person) => First(person, ["name", "displayname", "speakername", "label"]);

    /// <inheritdoc cref="NameOf"/>
    public static LocatedJson? IdOf(LocatedJson person) => First(person, ["id", "speakerid", "speaker", "speakerlabel", "spk"]);

    /// <summary>The name of a member as one can compare it: <c>speakerLabel</c> is <c>speaker_label</c> and <c>@id</c> is <c>id</c>.</summary>
    public static string Key(string name) =>
        name.AsSpan().ContainsAnyExceptInRange('a', 'z') ? string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant() : name;

    static LocatedJson? First(LocatedJson node, string[] names)
    {
        LocatedJson? best = null;
        var rank = names.Length;
        foreach (var (name, value) in node.Members)
        {
            var index = Array.IndexOf(names, Key(name.Text));
            if (index < 0 || index >= rank || Scalar(value) is not { } scalar)
                continue;
            (best, rank) = (scalar, index);
        }
        return best;
    }

    // Somebody may be an object of their own.
    static LocatedJson? Scalar(LocatedJson value) => value.Kind switch
    {
        JsonTokenType.StartObject => value.Members.Any(m => m.Value.Kind == JsonTokenType.StartObject) ? null : First(value, OfPerson),
        JsonTokenType.String when !string.IsNullOrWhiteSpace(value.Text) => value,
        JsonTokenType.Number => value,
        _ => null,
    };
}
