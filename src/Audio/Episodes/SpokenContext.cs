using System.Runtime.CompilerServices;
using Audio.Transcripts;

namespace Audio.Episodes;

/// <summary>What the speaker of an utterance said last and says next, be it in the same turn or in the neighbouring ones. Thread-safe.</summary>
sealed class SpokenContext
{
    // A sentence or two: melody heeds no more, and it is sent with every utterance.
    const int MaxCharacters = 300;

    static readonly ConditionalWeakTable<Transcript, SpokenContext> Known = [];

    // By reference, for people repeat themselves.
    readonly Dictionary<Utterance, (List<Utterance> Said, int Index)> _places = new(ReferenceEqualityComparer.Instance);

    SpokenContext(Transcript transcript)
    {
        var speakers = new Dictionary<string, List<Utterance>>();
        foreach (var utterance in transcript.Items.SelectMany(i => i.Utterances))
        {
            if (!speakers.TryGetValue(utterance.SpeakerId, out var said))
                speakers.Add(utterance.SpeakerId, said = []);
            _places.TryAdd(utterance, (said, said.Count));
            said.Add(utterance);
        }
    }

    /// <summary>That of a transcript, made once.</summary>
    public static SpokenContext Of(Transcript transcript) => Known.GetValue(transcript, t => new(t));

    /// <summary>What stands around an utterance.</summary>
    /// <param name="spoken">How an utterance is handed to the engine.</param>
    /// <returns>The end of what was said before and the beginning of what follows, from a word on and to a word; null for nothing.</returns>
    public (string? Before, string? After) Around(Utterance utterance, Func<Utterance, string> spoken)
    {
        if (!_places.TryGetValue(utterance, out var place))
            return default;
        var before = Gather(place.Index - 1, -1, (text, next) => $"{next} {text}");
        var after = Gather(place.Index + 1, 1, (text, next) => $"{text} {next}");
        return (before is null ? null : End(before), after is null ? null : Beginning(after));

        string? Gather(int from, int step, Func<string, string, string> join)
        {
            string? text = null;
            for (var i = from; i >= 0 && i < place.Said.Count && (text?.Length ?? 0) < MaxCharacters; i += step)
                text = text is null ? spoken(place.Said[i]) : join(text, spoken(place.Said[i]));
            return text;
        }
    }

    static string Beginning(string text)
    {
        if (text.Length <= MaxCharacters)
            return text;
        var space = text.LastIndexOf(' ', MaxCharacters);
        return text[..(space > 0 ? space : Whole(text, MaxCharacters))];
    }

    static string End(string text)
    {
        var start = text.Length - MaxCharacters;
        if (start <= 0)
            return text;
        var space = text.IndexOf(' ', start - 1);
        return text[(space >= 0 && space < text.Length - 1 ? space + 1 : Whole(text, start))..];
    }

    // Not amid a character of two units.
    static int Whole(string text, int index) => char.IsLowSurrogate(text[index]) ? index + 1 : index;
}
