using Audio.Transcripts.Names;

namespace Audio.Transcripts.Dialogues;

/// <summary>Knows the words with which a host takes leave of somebody: they are named, and thanked or pointed at.</summary>
static class Farewell
{
    const int LongestFarewell = 400;

    static readonly string[] Openings = ["That's ", "That’s ", "That is ", "That was ", "We've been speaking ", "We've been talking ", "We were talking ", "Thanks", "Thank you"];

    /// <param name="name">Whoever just spoke.</param>
    /// <param name="text">What is said next.</param>
    public static bool To(PersonName name, string text)
    {
        if (text.Length > LongestFarewell || name.IsNameless || name.Key.Length < 2)
            return false;
        var parts = name.Display.Split(' ');
        var named = Names(text, name.Display) || Names(text, parts[^1]);
        return (named && (Array.Exists(Openings, o => text.StartsWith(o, StringComparison.Ordinal)) || Thanks(text)))
            || (Thanks(text) && Names(text, parts[0]) && text.IndexOf(parts[0], StringComparison.Ordinal) is var at && (at == 0 || (at > 1 && text[at - 2] == ',')));
    }

    static bool Thanks(string text) => text.Contains("thank", StringComparison.OrdinalIgnoreCase);

    // As a word of its own, and not as a possessive.
    static bool Names(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.Ordinal);
        return at >= 0 && (at == 0 || text[at - 1] == ' ') && (at + name.Length == text.Length || text[at + name.Length] is ' ' or ',' or '.' or '!' or ';' or '-');
    }
}
