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

    /// <summary>The engines whose melody heeds what is said before and after, by name.</summary>
    public ImmutableHashSet<string> HeedingContext { get; init; } = [];

    /// <summary>The voices that are heard, in the order of the episode.</summary>
    public IEnumerable<Voice> Voices =>
        Transcript.Items.SelectMany(i => i.Utterances).Select(VoiceOf).Distinct();

    /// <summary>Who speaks instead of the cast's voice, by utterance; nobody for all others.</summary>
    /// <remarks>By reference, for people repeat themselves: the same words at another place are another utterance.</remarks>
    public ImmutableDictionary<Utterance, Substitution> Substitutions
    {
        get;
        init => field = value.WithComparers(ReferenceEqualityComparer.Instance);
    }
    = ImmutableDictionary.Create<Utterance, Substitution>(ReferenceEqualityComparer.Instance);

    /// <summary>Who speaks an utterance.</summary>
    public Voice VoiceOf(Utterance utterance) =>
        Substitutions.TryGetValue(utterance, out var other) ? other.Voice : Cast.Voices[utterance.SpeakerId];

    /// <summary>What is asked of an engine for an utterance.</summary>
    public SpeechRequest RequestFor(Utterance utterance) => RequestFor(utterance, VoiceOf(utterance));

    /// <summary>The same for another voice.</summary>
    public SpeechRequest RequestFor(Utterance utterance, Voice voice)
    {
        var spoken = Spoken(utterance, voice);
        var (before, after) = HeedingContext.Contains(voice.Engine) ? SpokenContext.Of(Transcript).Around(utterance, u => Spoken(u, voice)) : default;
        return new(spoken, voice, Transcript.Language)
        {
            Sounds = TakingSounds.Contains(voice.Engine) ? [.. Sounds(spoken, voice)] : [],
            Before = before,
            After = after,
        };
    }

    // Which words a voice says in a way of its own shows only when it is known who has that voice.
    string Spoken(Utterance utterance, Voice voice) => Cast.Lexicon?.Apply(utterance.Spoken, Transcript.Language, voice.Name) ?? utterance.Spoken;

    IEnumerable<Pronunciation> Sounds(string spoken, Voice voice) =>
        from sound in Cast.Lexicon?.SoundsIn(spoken, Transcript.Language, voice.Name) ?? []
        select new Pronunciation(sound.Start, sound.Length, sound.Entry.Ipa, sound.Entry.In);
}
