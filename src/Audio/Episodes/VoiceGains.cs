using System.Collections.Immutable;
using Audio.Casting;
using Audio.Mixing;
using Audio.Speech;

namespace Audio.Episodes;

/// <summary>Finds the one gain of every voice, by letting it speak a passage that is kept in the clip store like any other speech.</summary>
/// <param name="Gains">By voice, to a hundredth of a decibel: finer differences would only name the same segment twice.</param>
/// <param name="Failures">Why a voice could not be measured.</param>
sealed record VoiceGains(ImmutableDictionary<Voice, VoiceGain> Gains, ImmutableDictionary<Voice, SpeechException> Failures)
{
    // Sentences of one voice hardly differ: half of them measure it well, and one that a service will not say is no reason to do without the voice.
    static readonly int FewestSentences = VoiceLevel.Passage.Count / 2;

    /// <summary>What has to be spoken to measure voices.</summary>
    /// <param name="speech">Knows which sentences a voice refused, and need not be asked for again where the others suffice.</param>
    public static List<SpeechRequest> Passages(IEnumerable<Voice> voices, StoredEngine speech) => [.. voices.Distinct().SelectMany(v => PassageOf(v, speech))];

    static List<SpeechRequest> PassageOf(Voice voice, StoredEngine speech)
    {
        var passage = VoiceLevel.Passage.Select(sentence => new SpeechRequest(sentence, voice)).ToList();
        var willing = passage.FindAll(p => !speech.IsRefused(p));
        return IsEnough(willing.Count) ? willing : passage;
    }

    /// <summary>Whether so many sentences of a passage measure a voice.</summary>
    public static bool IsEnough(int sentences) => sentences >= FewestSentences;

    /// <summary>The gains that follow from what was heard of passages.</summary>
    /// <param name="passages">See <see cref="Passages"/>.</param>
    /// <param name="blocks">The <see cref="VoiceLevel.SentenceBlocks"/> of each; null where it could not be spoken.</param>
    /// <param name="failures">Why a voice's passage could not be spoken.</param>
    public static VoiceGains Of(
        IReadOnlyList<SpeechRequest> passages, IEnumerable<double[]?> blocks, IReadOnlyDictionary<Voice, SpeechException> failures, EpisodeOptions options)
    {
        var measured = Measure(passages, blocks);
        return new(
            measured.ToImmutableDictionary(m => m.Key, m => new VoiceGain(m.Value, GainDb(m.Value, options))),
            failures.Where(f => !measured.ContainsKey(f.Key)).ToImmutableDictionary());
    }

    /// <summary>The same gains with what voices need once the chain has treated them.</summary>
    /// <param name="gains">By voice, as <see cref="Of"/> found them.</param>
    /// <param name="passages">Those sentences that could be spoken.</param>
    /// <param name="blocks">The <see cref="VoiceLevel.TreatedSentenceBlocks"/> of each.</param>
    public static ImmutableDictionary<Voice, VoiceGain> AfterChain(
        ImmutableDictionary<Voice, VoiceGain> gains, IReadOnlyList<SpeechRequest> passages, IEnumerable<double[]?> blocks, EpisodeOptions options)
    {
        var treated = Measure(passages, blocks);
        return gains.SetItems(treated.Select(t => KeyValuePair.Create(t.Key, gains[t.Key] with { GainDb = GainDb(t.Value, options) })));
    }

    static Dictionary<Voice, double> Measure(IReadOnlyList<SpeechRequest> passages, IEnumerable<double[]?> blocks) =>
        passages.Zip(blocks, (request, heard) => (request.Voice, Heard: heard)).Where(s => s.Heard is not null)
            .GroupBy(s => s.Voice, s => s.Heard!).Where(s => IsEnough(s.Count()))
            .ToDictionary(s => s.Key, s => Math.Round(VoiceLevel.Measure(s), 2));

    static double GainDb(double lufs, EpisodeOptions options) => Math.Round(options.Mix.SpeechTargetLufs - lufs, 2);
}
