using System.Collections.Concurrent;
using System.Collections.Immutable;
using Audio.Casting;
using Audio.Mixing;
using Audio.Speech;

namespace Audio.Episodes;

/// <summary>Finds the one gain of every voice, by letting it speak a passage that is kept in the clip store like any other speech.</summary>
/// <param name="Gains">By voice, in dB, to a hundredth: finer differences would only name the same segment twice.</param>
/// <param name="Failures">Why a voice could not be measured.</param>
/// <param name="Spoken">How many sentences an engine had to speak for it.</param>
sealed record VoiceGains(
    ImmutableDictionary<Voice, double> Gains, ImmutableDictionary<Voice, SpeechException> Failures, long Spoken)
{
    // Sentences of one voice hardly differ: half of them measure it well, and one that a service will not say is no reason to do without the voice.
    static readonly int FewestSentences = VoiceLevel.Passage.Count / 2;

    public static async Task<VoiceGains> MeasureAsync(
        IEnumerable<Voice> voices, StoredEngine speech, EpisodeOptions options, CancellationToken cancellationToken)
    {
        var requests = (
            from voice in voices.Distinct()
            from sentence in VoiceLevel.Passage
            select new SpeechRequest(sentence, voice)).ToList();
        var blocks = new double[]?[requests.Count];
        var failures = new ConcurrentDictionary<Voice, SpeechException>();
        var spokenBefore = speech.Spoken;
        await SpeechLanes.ForEachAsync(requests, speech.Has, options.Parallelism, SpeakOneAsync, cancellationToken);
        var measured = requests.Zip(blocks, (request, heard) => (request.Voice, Heard: heard)).Where(s => s.Heard is not null)
            .GroupBy(s => s.Voice, s => s.Heard!).Where(s => s.Count() >= FewestSentences)
            .ToImmutableDictionary(s => s.Key, s => Math.Round(options.Mix.MeteredTargetLufs - VoiceLevel.Measure(s), 2));
        return new(
            measured,
            failures.Where(f => !measured.ContainsKey(f.Key)).ToImmutableDictionary(),
            speech.Spoken - spokenBefore);

        async Task SpeakOneAsync(int i, CancellationToken token)
        {
            try
            {
                blocks[i] = VoiceLevel.SentenceBlocks(await speech.SpeakAsync(requests[i], token));
            }
            catch (SpeechException e)
            {
                failures.TryAdd(requests[i].Voice, e);
            }
        }
    }
}
