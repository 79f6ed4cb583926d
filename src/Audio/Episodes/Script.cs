using Audio.Casting;
using Audio.Speech;
using Audio.Transcripts;

namespace Audio.Episodes;

/// <summary>A transcript that has been cast: all that is needed to know what is spoken, and how. Immutable.</summary>
/// <param name="Transcript">What is said.</param>
/// <param name="Cast">With which voices.</param>
public sealed record Script(Transcript Transcript, Cast Cast)
{
    /// <summary>The voices that are heard, in the order of the episode.</summary>
    public IEnumerable<Voice> Voices =>
        Transcript.Items.SelectMany(i => i.Utterances).Select(u => Cast.Voices[u.SpeakerId]).Distinct();

    /// <summary>What is asked of an engine for an utterance.</summary>
    public SpeechRequest RequestFor(Utterance utterance)
    {
        var voice = Cast.Voices[utterance.SpeakerId];
        var (before, after) = SpokenContext.Of(Transcript).Around(utterance, u => Spoken(u, voice));
        return new(Spoken(utterance, voice), voice, Transcript.Language) { Before = before, After = after };
    }

    // Which words a voice says in a way of its own shows only when it is known who has that voice.
    string Spoken(Utterance utterance, Voice voice) => Cast.Lexicon?.Apply(utterance.Spoken, Transcript.Language, voice.Name) ?? utterance.Spoken;
}
