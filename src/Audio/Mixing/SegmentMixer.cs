using System.Collections.Immutable;
using System.Numerics.Tensors;
using Audio.Sound;

namespace Audio.Mixing;

/// <summary>What one utterance brings to a segment.</summary>
/// <param name="Clip">As the engine spoke it.</param>
/// <param name="Voice">How its voice is levelled.</param>
/// <param name="GapBefore">The silence before it, below zero where it overlaps; of the first, less what the segment before ends with.</param>
public sealed record SegmentPart(Clip Clip, VoiceGain Voice, TimeSpan GapBefore)
{
    /// <summary>Where it is heard in stereo: −1 left, 0 in the middle, 1 right. In mono it says nothing.</summary>
    public double Position { get; init; }
}

/// <summary>Puts the clips of a segment in their places, levels them and keeps their peaks in bounds. Stateless and thread-safe.</summary>
public static class SegmentMixer
{
    /// <summary>Says that a segment made before is no longer what would be made now.</summary>
    public const int Version = 6;

    /// <summary>A segment is a multiple of this many frames, so that it can be encoded by itself: the frame of MPEG-1 Layer III.</summary>
    public const int BlockFrames = 1152;

    /// <summary>A segment ends in at least this many frames of silence, so that an encoder is at rest where the next one begins.</summary>
    public const int SilentTail = 2 * BlockFrames;

    /// <summary>Mixes one segment.</summary>
    /// <param name="parts">In order; empty for a pause.</param>
    /// <param name="pause">The length of a segment without parts; with a sound, the silence before that.</param>
    /// <param name="options">Format, chain and ceiling.</param>
    /// <param name="sound">What is played in it, alone or under what is said; null for nothing.</param>
    /// <param name="tone">What is heard under everything; null for silence.</param>
    public static MixedSegment Mix(IReadOnlyList<SegmentPart> parts, TimeSpan pause, MixOptions options, SegmentSound? sound = null, RoomToneSound? tone = null)
    {
        var clips = parts.Select(p => ClipPreparation.Treat(p.Clip, p.Voice.SpokenLufs, options)).ToList();
        var placements = ImmutableArray.CreateBuilder<Placement>(parts.Count);
        long length = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            var gap = options.Format.ToFrames(parts[i].GapBefore);
            // An overlap leaves half of either clip to itself, however short they are.
            length += i > 0 ? Math.Max(gap, -Math.Min(clips[i - 1].Frames, clips[i].Frames) / 2)
                : sound is null ? AfterTail(gap) : Underlay.LeadFrames(options.Format);
            placements.Add(new(length, clips[i].Frames) { Words = clips[i].Words });
            length += clips[i].Frames;
        }
        var music = sound is null ? null
            : parts.Count == 0 ? new Placement(AfterTail(options.Format.ToFrames(pause)), sound.Clip.Frames)
            : Underlay.Place(sound, length);
        length = Math.Max(length, music is null ? 0 : music.Start + music.Frames);
        length += Math.Max(SilentTail, parts.Count == 0 && sound is null ? options.Format.ToFrames(pause) : 0);
        length = (length + BlockFrames - 1) / BlockFrames * BlockFrames;

        var mix = new float[length * options.Format.Channels];
        for (var i = 0; i < clips.Count; i++)
            ClipPreparation.AddTo(From(placements[i].Start), clips[i], parts[i], options.Format);
        if (music is not null)
        {
            var played = (parts.Count == 0 ? sound!.Play(music.Frames) : Underlay.Duck(sound!, music, mix, options)).Samples.Span;
            var place = From(music.Start)[..played.Length];
            TensorPrimitives.Add(place, played, place);
        }
        tone?.AddTo(mix);
        // In its own place: what the limiter has not read yet, it has not written either.
        new Limiter(new ClipSource(new(options.Format, mix)), new LimiterOptions { CeilingDbtp = options.CeilingDbtp }).ReadFully(mix);
        return new(new(options.Format, mix), placements.ToImmutable()) { Music = music };

        Span<float> From(long frame) => mix.AsSpan((int)frame * options.Format.Channels);
    }

    // The segment before has ended in silence already.
    static long AfterTail(long gap) => Math.Max(0, gap - SilentTail);
}
