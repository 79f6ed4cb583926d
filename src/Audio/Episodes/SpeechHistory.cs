using Audio.Speech;
using Audio.Transcripts;

namespace Audio.Episodes;

/// <summary>Says why an utterance is not in the store, by the episode that was made before.</summary>
sealed class SpeechHistory(Manifest? before)
{
    readonly ILookup<(string Speaker, string Spoken), (ManifestTurn Turn, ManifestClip Clip)> _bySaid =
        Clips(before).ToLookup(c => (c.Clip.Speaker, c.Clip.Spoken));

    readonly HashSet<string> _keys = [.. Clips(before).Select(c => c.Clip.Key)];

    readonly HashSet<(string Speaker, int Line)> _turns = [.. before?.Turns.Select(t => (t.Speaker, t.Line)) ?? []];

    public (SpeechState State, string Why) Explain(TranscriptItem item, Utterance utterance, SpeechRequest request, string key)
    {
        if (before is null)
            return (SpeechState.New, "there is no episode yet");
        if (_keys.Contains(key))
            return (SpeechState.Changed, "its clip has gone from the store");
        if (_bySaid[(utterance.SpeakerId, request.Text)].FirstOrDefault() is ({ } turn, { } clip))
            return (SpeechState.Changed, Difference(VoiceOf(turn, clip), clip, request));
        return _turns.Contains((utterance.SpeakerId, item.Line))
            ? (SpeechState.Changed, "the text is another")
            : (SpeechState.New, "it was not in the episode");
    }

    // Of a quotation it is the voice of the person quoted.
    (string Voice, string Engine) VoiceOf(ManifestTurn turn, ManifestClip clip) =>
        before!.Speakers.FirstOrDefault(s => s.Id == clip.Speaker) is { } speaker ? (speaker.Voice, speaker.Engine) : (turn.Voice, turn.Engine);

    static string Difference((string Voice, string Engine) then, ManifestClip clip, SpeechRequest request) =>
        clip.Substitution is { } other ? $"{other.Voice} of {other.Engine} stood in for it"
        : then.Engine != request.Voice.Engine ? $"the engine was {then.Engine}"
        : then.Voice != request.Voice.Name ? $"the voice was {then.Voice}"
        : "the voice's settings, its engine's version or how a word is said are others";

    static IEnumerable<(ManifestTurn Turn, ManifestClip Clip)> Clips(Manifest? manifest) =>
        manifest is null ? [] : from turn in manifest.Turns from clip in turn.Clips select (turn, clip);
}
