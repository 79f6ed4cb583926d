using System.Collections.Immutable;
using Audio.Casting;
using Audio.Speech;
using Audio.Transcripts;

namespace Audio.Episodes;

/// <summary>A transcript that has been cast: all that is needed to know what is spoken, and how. Immutable.</summary>
/// <param name="Transcript">What is said.</param>
/// <param name="Cast">With which voices.</param>
public sealed record Script(Transcript Transcript, Cast Cast)
{
    /// <summary>The engines that can say a word as its sound in IPA demands, by name.</summary>
    public ImmutableHashSet<string> TakingSounds { get; init; } = [];

    /// <summary>The voices that are heard, in the order of the episode.</summary>
    public IEnumerable<Voice> Voices =>
        Transcript.Items.SelectMany(i => i.Utterances).Select(u => Cast.Voices[u.SpeakerId]).Distinct();

    /// <summary>What is asked of an engine for an utterance.</summary>
    public SpeechRequest RequestFor(Utterance utterance)
    {
        var voice = Cast.Voices[utterance.SpeakerId];
        // Which words a voice says in a way of its own shows only when it is known who has that voice.
        var spoken = Cast.Lexicon?.Apply(utterance.Spoken, Transcript.Language, voice.Name) ?? utterance.Spoken;
        return new(spoken, voice, Transcript.Language)
        {
            Sounds = TakingSounds.Contains(voice.Engine) ? [.. Sounds(spoken, voice)] : [],
        };
    }

    IEnumerable<Pronunciation> Sounds(string spoken, Voice voice) =>
        from sound in Cast.Lexicon?.SoundsIn(spoken, Transcript.Language, voice.Name) ?? []
        select new Pronunciation(sound.Start, sound.Length, sound.Entry.Ipa, sound.Entry.In);
}
