using System.Collections.Immutable;
using Audio.Casting;
using Audio.Mixing;
using Audio.Sound;
using Audio.Speech;

namespace Audio.Episodes;

/// <summary>Finds the one gain of every voice, by letting it speak a passage that is kept in the clip store like any other speech.</summary>
static class VoiceGains
{
    /// <returns>By voice, in dB, to a hundredth: finer differences would only name the same segment twice.</returns>
    public static async Task<ImmutableDictionary<Voice, double>> MeasureAsync(
        IEnumerable<Voice> voices, ISpeechEngine engine, MixOptions mix, int parallelism, CancellationToken cancellationToken)
    {
        var requests = (
            from voice in voices.Distinct()
            from sentence in VoiceLevel.Passage
            select new SpeechRequest(sentence, voice)).ToList();
        var clips = new Clip[requests.Count];
        await Parallel.ForAsync(
            0,
            requests.Count,
            new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = cancellationToken },
            async (i, token) => clips[i] = await engine.SpeakAsync(requests[i], token));

        return requests.Zip(clips)
            .GroupBy(spoken => spoken.First.Voice, spoken => spoken.Second)
            .ToImmutableDictionary(
                spoken => spoken.Key,
                spoken => Math.Round(mix.MeteredTargetLufs - VoiceLevel.Measure([.. spoken]), 2));
    }
}
