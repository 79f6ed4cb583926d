using System.Text.Json;

namespace Audio.Transcripts.SpeechToText;

/// <summary>The member of an object that has the words, and those that say when they are said.</summary>
static class SpokenMember
{
    // The best first: with punctuation before without.
    static readonly string[] Texts =
    [
        "punctuatedword", "punct", "displaytext", "display", "text", "transcript", "utterance", "sentence", "body", "content", "caption", "line", "word", "value",
    ];
    static readonly string[] Guesses = ["alternatives", "nbest"];
    static readonly string[] Starts = ["start", "starttime", "startsec", "startseconds", "begin", "from", "offset", "startoffset", "time", "startms", "startmilliseconds"];
    static readonly string[] Ends = ["end", "endtime", "endsec", "endseconds", "stop", "to", "endoffset", "endms", "endmilliseconds"];

    /// <summary>The words, be they those of the best guess of several; null where there are none.</summary>
    public static LocatedJson? Text(LocatedJson node, int depth = 0)
    {
        const int Deepest = 2;
        LocatedJson? best = null;
        var rank = Texts.Length;
        foreach (var (name, value) in node.Members)
        {
            var key = SpeakerMember.Key(name.Text);
            var inner = value switch
            {
                { Kind: JsonTokenType.String } => value,
                { Kind: JsonTokenType.StartObject } when depth < Deepest => Text(value, depth + 1),
                { Items: [{ Kind: JsonTokenType.StartObject } first, ..] } when depth < Deepest && IsGuesses(name.Text) => Text(first, depth + 1),
                _ => null,
            };
            var index = IsGuesses(name.Text) ? Texts.Length - 1 : Array.IndexOf(Texts, key);
            if (inner is null || index < 0 || (index >= rank && best is not null))
                continue;
            (best, rank) = (inner, index);
        }
        return best;
    }

    /// <summary>Whether a list holds guesses at the same words, the best of them first.</summary>
    public static bool IsGuesses(string name) => Array.IndexOf(Guesses, SpeakerMember.Key(name)) >= 0;

    public static TimeSpan? Start(LocatedJson node) => Time(node, Starts);

    public static TimeSpan? End(LocatedJson node) => Time(node, Ends) ?? (Start(node) + Time(node, ["duration"]));

    static TimeSpan? Time(LocatedJson node, string[] names)
    {
        foreach (var (name, value) in node.Members)
        {
            var key = SpeakerMember.Key(name.Text);
            if (Array.IndexOf(names, key) >= 0)
                return key.EndsWith("ms", StringComparison.Ordinal) || key.EndsWith("milliseconds", StringComparison.Ordinal) ? JsonTime.Milliseconds(value) : JsonTime.Any(value);
        }
        return null;
    }
}
