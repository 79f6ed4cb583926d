using System.Collections.Immutable;

namespace Audio.Episodes.Receipts;

/// <summary>What a render has made anew. Immutable.</summary>
/// <param name="Files">The names of files that nobody has listened to yet.</param>
public sealed record FreshSound(ImmutableArray<string> Files)
{
    /// <summary>The segments of the MP3 file that are new: the frame of the episode at which each starts, and what was heard of it when it was encoded.</summary>
    internal ImmutableArray<(long Start, HeardSpeech Speech)> Segments { get; init; } = [];

    /// <summary>What a render has made.</summary>
    internal static FreshSound Of(Episode episode, IEnumerable<string> files) => new([.. files])
    {
        Segments = [.. from segment in episode.Segments where segment.Rendered.Speech is not null select (segment.Start, segment.Rendered.Speech)],
    };

    /// <summary>What was heard of the new segments, held against the places that a manifest gives it.</summary>
    internal HeardSpeech In(Manifest manifest)
    {
        var places = manifest.Turns.SelectMany(t => t.Clips).ToLookup(c => c.Key);
        var segments = Segments.Select(s => (Start: (double)s.Start / manifest.Audio.SampleRate, s.Speech)).ToList();
        return new(
            [.. from segment in segments from clip in segment.Speech.Clips select Place(clip, segment.Start)],
            [.. from segment in segments from silence in segment.Speech.Silences select (silence.Start + segment.Start, silence.End + segment.Start)]);

        HeardClip Place(HeardClip heard, double start)
        {
            // The same may be said in several places.
            var moved = heard.Clip with { Start = start + heard.Clip.Start };
            var clip = places[moved.Key].MinBy(c => Math.Abs(c.Start - moved.Start)) ?? moved;
            return heard with { Clip = clip, Late = start + heard.Start - clip.Start };
        }
    }
}
