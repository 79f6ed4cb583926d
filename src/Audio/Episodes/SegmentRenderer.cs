using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Audio.Casting;
using Audio.Episodes.Mp3;
using Audio.Mixing;
using Audio.Sound;
using Audio.Speech;

namespace Audio.Episodes;

/// <summary>Speaks, mixes and encodes one segment, unless the store has it. Thread-safe.</summary>
sealed class SegmentRenderer(
    StoredEngine speech, SegmentStore store, Script script, ImmutableDictionary<Voice, double> gains, EpisodeOptions options)
{
    readonly Mp3Encoder _encoder = new(options.Mix.Format, options.Mp3);

    /// <exception cref="SpeechException">An utterance could not be spoken.</exception>
    public async Task<RenderedSegment> RenderAsync(PlannedSegment segment, CancellationToken cancellationToken)
    {
        var key = KeyOf(segment);
        if (store.Find(key) is { } stored)
            return stored;

        var parts = new List<SegmentPart>();
        foreach (var (utterance, gapAfter) in segment.Utterances)
        {
            var request = script.RequestFor(utterance);
            parts.Add(new(await speech.SpeakAsync(request, cancellationToken), gains[request.Voice], gapAfter));
        }
        var mixed = SegmentMixer.Mix(parts, segment.Pause, options.Mix);
        using var mp3 = new MemoryStream();
        _encoder.Encode(new ClipSource(mixed.Sound), mp3, cancellationToken);
        return store.Add(key, mixed, mp3.GetBuffer().AsSpan(0, (int)mp3.Length));
    }

    // Everything that decides the segment's bytes, so that a stored one can be taken without looking at its clips.
    string KeyOf(PlannedSegment segment)
    {
        var mix = options.Mix;
        var identity = new StringBuilder();
        identity.AppendLine(
            CultureInfo.InvariantCulture,
            $"segment {SegmentMixer.Version} {_encoder.Identity} block {mix.BlockFrames} ceiling {mix.CeilingDbtp:R} pause {segment.Pause.Ticks}");
        foreach (var (utterance, gapAfter) in segment.Utterances)
        {
            var request = script.RequestFor(utterance);
            identity.AppendLine(CultureInfo.InvariantCulture, $"{speech.KeyOf(request)} {gains[request.Voice]:R} {gapAfter.Ticks}");
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity.ToString())));
    }
}
