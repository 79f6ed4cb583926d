using System.Collections.Immutable;
using Audio.Casting;
using Audio.Speech;
using Audio.Speech.Spending;

namespace Audio.Episodes;

/// <summary>What a render of a script would speak, what is in the store already, and what the rest costs. Nothing is spoken. Immutable.</summary>
/// <param name="Utterances">Everything that is said, in the order of the episode.</param>
/// <param name="Levelling">The passages that voices are measured by, where they are not in the store yet.</param>
public sealed record SpeechPlan(ImmutableArray<PlannedSpeech> Utterances, ImmutableArray<PlannedSpeech> Levelling)
{
    /// <summary>What would have to be spoken of the transcript.</summary>
    public IEnumerable<PlannedSpeech> Unspoken => Utterances.Where(u => u.State is SpeechState.New or SpeechState.Changed);

    /// <summary>All that would have to be spoken.</summary>
    public IEnumerable<PlannedSpeech> Missing => Levelling.Concat(Unspoken);

    /// <summary>What services would count.</summary>
    public long Characters => Missing.Sum(m => (long)m.Characters);

    /// <summary>In US dollars; null where nobody knows the price of something that would be spoken.</summary>
    public decimal? Usd => Missing.Any(m => m.Usd is null) ? null : Missing.Sum(m => m.Usd);

    /// <summary>Finds out.</summary>
    /// <param name="speech">Knows what is in the store.</param>
    /// <param name="billed">How many characters a request's service counts.</param>
    /// <param name="priceOf">What a voice costs; null where nobody knows.</param>
    /// <param name="before">The episode that stands where this one would be written; null where there is none.</param>
    public static SpeechPlan Make(Script script, StoredEngine speech, Func<SpeechRequest, int> billed, Func<Voice, Price?> priceOf, Manifest? before)
    {
        var history = new SpeechHistory(before);
        var names = script.Transcript.Speakers.ToDictionary(s => s.Id, s => s.Name);
        // In the order of the render, so that what is said twice is paid for where it is said first.
        var planned = new HashSet<string>();
        var levelling = ImmutableArray.CreateBuilder<PlannedSpeech>();
        foreach (var request in VoiceGains.Passages(script.Voices, speech))
        {
            if (!speech.Has(request) && planned.Add(speech.KeyOf(request)))
                levelling.Add(Plan(0, "", request, SpeechState.New, "measures the voice, once"));
        }

        var utterances = ImmutableArray.CreateBuilder<PlannedSpeech>();
        foreach (var (item, utterance) in script.Transcript.Items.SelectMany(i => i.Utterances.Select(u => (i, u))))
        {
            var request = script.RequestFor(utterance);
            var key = speech.KeyOf(request);
            var speaker = names.GetValueOrDefault(utterance.SpeakerId, utterance.SpeakerId);
            if (speech.Has(request))
                utterances.Add(Plan(item.Line, speaker, request, SpeechState.Stored, null));
            else if (!planned.Add(key))
                utterances.Add(Plan(item.Line, speaker, request, SpeechState.Repeated, null));
            else if (history.Explain(item, utterance, request, key) is var (state, why))
                utterances.Add(Plan(item.Line, speaker, request, state, why));
        }
        return new(utterances.ToImmutable(), levelling.ToImmutable());

        PlannedSpeech Plan(int line, string speaker, SpeechRequest request, SpeechState state, string? why)
        {
            var characters = state is SpeechState.Stored or SpeechState.Repeated ? 0 : billed(request);
            return new(line, speaker, request.Text, request.Voice, state, why, characters, characters == 0 ? 0 : priceOf(request.Voice)?.Of(characters));
        }
    }
}

/// <summary>One utterance of a <see cref="SpeechPlan"/>.</summary>
/// <param name="Line">The source line of its turn; 0 where it is in no source.</param>
/// <param name="Speaker">As listeners know them; empty for a passage.</param>
/// <param name="Spoken">The words as the engine would get them.</param>
/// <param name="Voice">Who would speak it.</param>
/// <param name="State">Whether it has to be spoken.</param>
/// <param name="Why">What makes it necessary; null where nothing does.</param>
/// <param name="Characters">What the service would count; 0 where it need not be asked, or is free.</param>
/// <param name="Usd">What that would cost; null where nobody knows.</param>
public sealed record PlannedSpeech(int Line, string Speaker, string Spoken, Voice Voice, SpeechState State, string? Why, int Characters, decimal? Usd);

/// <summary>Whether an utterance has to be spoken.</summary>
public enum SpeechState
{
    /// <summary>No: it is in the store.</summary>
    Stored,

    /// <summary>No: the same words of the same voice are spoken before it, and it is the same clip.</summary>
    Repeated,

    /// <summary>Yes: it was in no episode before.</summary>
    New,

    /// <summary>Yes: something about it is not as it was.</summary>
    Changed,
}
