using System.Collections.Concurrent;
using Audio.Casting;
using Audio.Mixing;
using Audio.Sound;
using Audio.Speech;

namespace Audio.Episodes.Previews;

/// <summary>
/// The gains of voices for whoever cannot wait until they are measured: what the episode has, or what the store has of their passages,
/// or for the moment what a single sentence tells. Thread-safe.
/// </summary>
/// <param name="before">The episode, where it was rendered; null where it was not.</param>
sealed class VoiceLevels(StoredEngine speech, EpisodeOptions options, Manifest? before)
{
    readonly ConcurrentDictionary<Voice, Lazy<Task<VoiceGain?>>> _measured = [];

    /// <param name="clip">Something that the voice says.</param>
    public async Task<VoiceGain> OfAsync(Voice voice, Clip clip, CancellationToken cancellationToken)
    {
        var measured = await _measured.GetOrAdd(voice, v => new(() => MeasureAsync(v, cancellationToken))).Value;
        if (measured is { } gain)
            return gain with { GainDb = ManifestGain(voice) ?? gain.GainDb };
        // A word or two are too short for a meter: then it is as loud as it is.
        var lufs = VoiceLevel.Measure([VoiceLevel.SentenceBlocks(clip)]);
        return double.IsFinite(lufs) ? new(lufs, options.Mix.SpeechTargetLufs - lufs) : new(options.Mix.SpeechTargetLufs, 0);
    }

    double? ManifestGain(Voice voice) =>
        before?.Audio.TargetLufs == options.Mix.Target.Lufs
            ? before.Speakers.FirstOrDefault(s => s.Voice == voice.Name && s.Engine == voice.Engine && s.EngineVoice == voice.EngineVoice)?.GainDb
            : null;

    // Null where the store lacks the passage: nobody waits for it, or pays for it, before the episode is made.
    async Task<VoiceGain?> MeasureAsync(Voice voice, CancellationToken cancellationToken)
    {
        var passages = VoiceGains.Passages([voice], speech);
        if (!passages.TrueForAll(speech.Has))
            return null;
        var clips = await Task.WhenAll(passages.Select(p => speech.SpeakAsync(p, cancellationToken)));
        var gains = VoiceGains.Of(passages, await BlocksAsync(clips, VoiceLevel.SentenceBlocks), new Dictionary<Voice, SpeechException>(), options).Gains;
        if (!VoiceChain.ChangesLevel(options.Mix.Chain) || !gains.TryGetValue(voice, out var gain))
            return gains.TryGetValue(voice, out var found) ? found : null;
        return VoiceGains.AfterChain(gains, passages, await BlocksAsync(clips, c => VoiceLevel.TreatedSentenceBlocks(c, gain.SpokenLufs, options.Mix)), options)[voice];
    }

    static Task<double[][]> BlocksAsync(Clip[] clips, Func<Clip, double[]> measure) => Task.WhenAll(clips.Select(c => Task.Run(() => measure(c))));
}
