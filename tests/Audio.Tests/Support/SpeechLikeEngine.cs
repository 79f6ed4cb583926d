using System.Collections.Concurrent;
using Audio.Sound;
using Audio.Speech;

namespace Audio.Tests.Support;

/// <summary>Speaks what a meter and a codec take for speech, each voice at a level of its own, 44.1 kHz. The same text sounds the same.</summary>
sealed class SpeechLikeEngine : ISpeechEngine
{
    /// <summary>A further gain of a sentence, in dB.</summary>
    public Func<SpeechRequest, double> GainDb { get; init; } = _ => 0;

    /// <summary>How many sentences it has spoken.</summary>
    public int Spoken => _spoken;

    // The same for all tests: to make them takes longer than to render them.
    static readonly ConcurrentDictionary<string, float[]> Sounds = [];

    int _spoken;

    public Task<Clip> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _spoken);
        var samples = Sounds.GetOrAdd(request.Text, Make);
        var gain = (float)Decibels.ToGain(GainDb(request) - 24 - (request.Voice.Name.Length % 3 * 4));
        return Task.FromResult(new Clip(Some.Mono, samples.Select(s => s * gain).ToArray()));
    }

    // 15 characters a second.
    static float[] Make(string text) =>
        Signals.Speech(Math.Max(9000, text.Length * 44100 / 15), text.Aggregate(17u, (hash, c) => (hash * 31) + c));
}
