using Audio.Casting;
using Audio.Speech;
using Audio.Transcripts;

namespace Audio.Episodes;

/// <summary>A transcript that has been cast: all that is needed to know what is spoken, and how. Immutable.</summary>
/// <param name="transcript">What is said.</param>
/// <param name="cast">With which voices.</param>
public sealed class Script(Transcript transcript, Cast cast)
{
    readonly SpokenContext _context = new(transcript);

    /// <summary>What is said.</summary>
    public Transcript Transcript { get; } = transcript;

    /// <summary>With which voices.</summary>
    public Cast Cast { get; } = cast;

    /// <summary>The voices that are heard, in the order of the episode.</summary>
    public IEnumerable<Voice> Voices =>
        Transcript.Items.SelectMany(i => i.Utterances).Select(u => Cast.Voices[u.SpeakerId]).Distinct();

    /// <summary>What is asked of an engine for an utterance.</summary>
    public SpeechRequest RequestFor(Utterance utterance)
    {
        var voice = Cast.Voices[utterance.SpeakerId];
        var (before, after) = _context.Of(utterance, u => Spoken(u, voice));
        return new(Spoken(utterance, voice), voice, Transcript.Language) { Before = before, After = after };
    }

    // Which words a voice says in a way of its own shows only when it is known who has that voice.
    string Spoken(Utterance utterance, Voice voice) => Cast.Lexicon?.Apply(utterance.Spoken, Transcript.Language, voice.Name) ?? utterance.Spoken;
}
