using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Numerics.Tensors;
using Audio.Episodes.Outputs;
using Audio.Mixing;
using Audio.Sound;

namespace Audio.Episodes.Assets;

/// <summary>The music and the effects of one episode, ready to be mixed. Thread-safe.</summary>
sealed class EpisodeSounds
{
    // A meter hears nothing in less than 400 ms.
    static readonly TimeSpan ShortestMetered = TimeSpan.FromMilliseconds(500);

    readonly AssetStore _store;
    readonly ImmutableDictionary<PlannedSound, string> _keys;
    // A show has a handful of them, two minutes long at most unless its author wants more.
    readonly ConcurrentDictionary<string, Lazy<(Clip Clip, double Lufs)>> _loaded = [];

    EpisodeSounds(AssetStore store, ImmutableDictionary<PlannedSound, string> keys, RoomTone? tone, AudioFormat format)
    {
        (_store, _keys) = (store, keys);
        if (tone is null)
            return;
        var recording = tone.Recording is { } asset ? keys[RecordingOf(asset)] : null;
        ToneKey = string.Create(CultureInfo.InvariantCulture, $"{tone.LevelDbfs:R} {recording ?? "noise"}");
        Tone = new(format, tone.LevelDbfs, recording is null ? null : store.Load(recording));
    }

    /// <summary>What is heard under everything; null for silence.</summary>
    public RoomToneSound? Tone { get; }

    /// <summary>Names that.</summary>
    public string ToneKey { get; } = "none";

    /// <summary>Makes sure that everything can be played, before anything else is done.</summary>
    /// <exception cref="InvalidInputException">Some cannot; all of them are reported.</exception>
    public static async Task<EpisodeSounds> OpenAsync(
        IEnumerable<PlannedSegment> plan, RoomTone? tone, AssetStore store, AudioFormat format, CancellationToken cancellationToken)
    {
        var keys = ImmutableDictionary.CreateBuilder<PlannedSound, string>();
        var problems = new List<Problem>();
        Ffmpeg? ffmpeg = null;
        var needed = plan.Select(s => s.Sound).OfType<PlannedSound>();
        foreach (var sound in (tone?.Recording is { } recording ? needed.Append(RecordingOf(recording)) : needed).Distinct())
        {
            try
            {
                keys[sound] = AssetStore.KeyOf(sound, format);
                if (store.Has(keys[sound]))
                    continue;
                ffmpeg ??= await Ffmpeg.OpenAsync("music and effects are decoded", cancellationToken);
                await store.AddAsync(keys[sound], sound, format, ffmpeg, cancellationToken);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                problems.Add(new("O002", Severity.Error, sound.Asset.File, 0, 0, $"This cannot be played: {e.Message.TrimEnd('.')}", "name a file that ffmpeg can decode, or leave it out of show.json"));
            }
        }
        return problems.Count > 0 ? throw new InvalidInputException(problems.DistinctBy(p => p.File)) : new(store, keys.ToImmutable(), tone, format);
    }

    static PlannedSound RecordingOf(Asset asset) => new(asset, SoundUse.RoomTone);

    /// <summary>Names what is heard.</summary>
    public string KeyOf(PlannedSound sound) => _keys[sound];

    /// <summary>What is mixed.</summary>
    /// <param name="speechLufs">How loud those speak with whom it is mixed, on a meter that counts each channel once.</param>
    /// <exception cref="IOException">It was removed from the store meanwhile.</exception>
    public SegmentSound Load(PlannedSound sound, double speechLufs)
    {
        var (clip, lufs) = _loaded.GetOrAdd(_keys[sound], key => new(() => Measure(_store.Load(key)))).Value;
        return new(sound, clip, lufs, speechLufs - SegmentSound.BelowSpeechLu + sound.Asset.GainDb - lufs);
    }

    /// <summary>The mean squares of all that is heard alone, where speech has 0 LUFS.</summary>
    public ImmutableArray<double> Blocks(IEnumerable<PlannedSegment> plan) =>
    [
        .. from planned in plan.Where(s => s.Utterances.IsEmpty).Select(s => s.Sound).OfType<PlannedSound>()
           let sound = Load(planned, 0)
           let gain = Math.Pow(10, sound.GainDb / 10)
           from block in Meter(sound.Clip).Blocks()
           select block * gain,
    ];

    // What is too quiet for a meter goes by its peak.
    static (Clip Clip, double Lufs) Measure(Clip clip)
    {
        var lufs = Meter(clip).IntegratedLufs;
        return (clip, double.IsFinite(lufs) ? lufs : Decibels.FromGain(TensorPrimitives.MaxMagnitude(clip.Samples.Span)));
    }

    static LoudnessMeter Meter(Clip clip)
    {
        var meter = new LoudnessMeter(clip.Format);
        meter.Add(clip.Samples.Span);
        meter.Add(new float[Math.Max(0, clip.Format.ToFrames(ShortestMetered) - clip.Frames) * clip.Format.Channels]);
        return meter;
    }
}
