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

/// <summary>Mixes and encodes one segment, unless the store has it. Thread-safe.</summary>
/// <param name="gains">By voice, in dB.</param>
sealed class SegmentRenderer(
    StoredEngine speech, SegmentStore store, Script script, ImmutableDictionary<Voice, double> gains, Mp3Encoder encoder, MixOptions mix)
{
    /// <exception cref="SpeechException">A clip has vanished from the store and could not be spoken again.</exception>
    public async Task<RenderedSegment> RenderAsync(PlannedSegment segment, CancellationToken cancellationToken)
    {
        var key = KeyOf(segment);
        if (store.Find(key) is { } stored)
            return stored;

        var parts = new List<SegmentPart>();
        foreach (var (utterance, gapBefore) in segment.Utterances)
        {
            var request = script.RequestFor(utterance);
            parts.Add(new(await speech.SpeakAsync(request, cancellationToken), gains[request.Voice], gapBefore));
        }
        var mixed = SegmentMixer.Mix(parts, segment.Pause, mix);
        using var mp3 = new MemoryStream();
        encoder.Encode(new ClipSource(mixed.Sound), mp3, cancellationToken);
        return store.Add(key, mixed, mp3.GetBuffer().AsSpan(0, (int)mp3.Length));
    }

    // Everything that decides the segment's bytes, so that a stored one can be taken without looking at its clips.
    string KeyOf(PlannedSegment segment)
    {
        var identity = new StringBuilder();
        identity.AppendLine(
            CultureInfo.InvariantCulture, $"segment {SegmentMixer.Version} {encoder.Identity} ceiling {mix.CeilingDbtp:R} pause {segment.Pause.Ticks}");
        foreach (var (utterance, gapBefore) in segment.Utterances)
        {
            var request = script.RequestFor(utterance);
            identity.AppendLine(CultureInfo.InvariantCulture, $"{speech.KeyOf(request)} {gains[request.Voice]:R} {gapBefore.Ticks}");
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(identity.ToString())));
    }
}
