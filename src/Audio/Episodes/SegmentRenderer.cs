using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Audio.Episodes.Assets;
using Audio.Episodes.Mp3;
using Audio.Episodes.Receipts;
using Audio.Mixing;
using Audio.Sound;
using Audio.Speech;
using Audio.Transcripts;

namespace Audio.Episodes;

/// <summary>Mixes and encodes one segment, unless the store has it. Thread-safe.</summary>
/// <param name="spoken">What is said, and how loud everything is.</param>
/// <param name="sounds">The music and the effects.</param>
/// <param name="encoder">Null where no MP3 is wanted.</param>
/// <param name="listens">Whether an MP3 is listened to as it is made, and made again where nobody has, or something was not right.</param>
sealed class SegmentRenderer(
    StoredEngine speech, SegmentStore store, SpokenScript spoken, EpisodeSounds sounds, Mp3Encoder? encoder, MixOptions mix, bool listens)
{
    // An encoder moves peaks as it likes: where one comes out above the limit, the mix is held that much lower.
    const int MostTries = 4;
    const double MarginDb = 0.05;

    readonly ImmutableDictionary<string, double> _positions = mix.Format.Channels == 1 ? [] : StereoPositions.Of(spoken.Script.Transcript);

    bool Listens => listens && encoder is not null;

    /// <param name="needsSound">Whether its sound is wanted, which the store does not have.</param>
    /// <returns>The segment, and its sound where that is wanted.</returns>
    /// <exception cref="SpeechException">A clip has vanished from the store and could not be spoken again.</exception>
    public async Task<(RenderedSegment Segment, Clip? Sound)> RenderAsync(PlannedSegment segment, bool needsSound, CancellationToken cancellationToken)
    {
        var key = KeyOf(segment);
        var stored = store.Find(key) is { } found && (!Listens || needsSound || found.Speech is { IsWhole: true }) ? found : null;
        if (stored is not null && !needsSound)
            return (stored, null);

        var parts = new List<SegmentPart>();
        foreach (var (_, utterance, gapBefore) in segment.Utterances)
        {
            var request = spoken.Script.RequestFor(utterance);
            parts.Add(new(await speech.SpeakAsync(request, cancellationToken), spoken.Gains[request.Voice], gapBefore) { Position = PositionOf(utterance) });
        }
        var sound = segment.Sound is { } planned ? sounds.Load(planned, mix.MeteredTargetLufs + spoken.TrimDb) : null;
        var mixed = SegmentMixer.Mix(parts, segment.Pause, mix, sound, sounds.Tone);
        var encoded = stored ?? Encode(key, mixed, options => SegmentMixer.Mix(parts, segment.Pause, options, sound, sounds.Tone), Listen, cancellationToken);
        return (encoded, needsSound ? mixed.Sound : null);

        SegmentListener? Listen() => Listens ? new(mix.Format, segment.Utterances.Zip(mixed.Placements, Expect), parts) : null;
    }

    RenderedSegment Encode(string key, MixedSegment mixed, Func<MixOptions, MixedSegment> mixAgain, Func<SegmentListener?> listen, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Start("encode", key, k => $"segment {k}");
        var options = mix;
        for (var tries = 1; ; tries++)
        {
            using var mp3 = new MemoryStream(encoder?.LengthOf(mixed.Sound.Frames) ?? 0);
            encoder?.Encode(new ClipSource(mixed.Sound), mp3, sounds.Tone?.Before ?? default, sounds.Tone?.After ?? default, cancellationToken);
            var frames = mp3.GetBuffer().AsMemory(0, (int)mp3.Length);
            var listener = listen();
            var heard = HeardLevels.Measure(mix.Format, encoder is null ? take => take(mixed.Sound.Samples.Span) : take => Mp3Decoder.Decode(frames.Span, mix.Format, samples =>
            {
                take(samples);
                listener?.Add(samples);
            }));
            if (heard.PeakDbtp <= mix.Target.LimitDbtp || tries == MostTries)
                return store.Add(new(key, mixed.Sound.Frames, mixed.Placements, heard) { Music = mixed.Music, Speech = listener?.Complete() }, frames.Span);
            options = options with { HeadroomDb = options.HeadroomDb + heard.PeakDbtp - mix.Target.LimitDbtp + MarginDb };
            mixed = mixAgain(options);
        }
    }

    // As the manifest will say it, but from the segment's start.
    ManifestClip Expect(PlannedUtterance planned, Placement place)
    {
        var request = spoken.Script.RequestFor(planned.Utterance);
        return new(speech.KeyOf(request), planned.Utterance.SpeakerId, request.Text, mix.Format.ToTime(place.Start).TotalSeconds, mix.Format.ToTime(place.Frames).TotalSeconds);
    }

    /// <summary>Everything that decides the segment's bytes, so that a stored one can be taken without looking at its clips.</summary>
    public string KeyOf(PlannedSegment segment)
    {
        var identity = new StringBuilder();
        identity.AppendLine(
            CultureInfo.InvariantCulture, $"segment {SegmentMixer.Version} {mix.Format} {encoder?.Identity ?? "not encoded"} peak {mix.CeilingDbtp:R} {mix.Target.LimitDbtp:R} chain {mix.Chain} pause {segment.Pause.Ticks} tone {sounds.ToneKey}");
        if (segment.Sound is { } sound)
            identity.AppendLine(CultureInfo.InvariantCulture, $"{sounds.KeyOf(sound)} {sound with { Asset = sound.Asset with { File = "" } }} at {mix.MeteredTargetLufs + spoken.TrimDb:R}");
        foreach (var (_, utterance, gapBefore) in segment.Utterances)
        {
            var request = spoken.Script.RequestFor(utterance);
            var gain = spoken.Gains[request.Voice];
            identity.AppendLine(CultureInfo.InvariantCulture, $"{speech.KeyOf(request)} {gain.SpokenLufs:R} {gain.GainDb:R} {PositionOf(utterance):R} {gapBefore.Ticks}");
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity.ToString())));
    }

    double PositionOf(Utterance utterance) => _positions.GetValueOrDefault(utterance.SpeakerId);
}
