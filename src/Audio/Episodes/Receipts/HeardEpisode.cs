using System.Collections.Immutable;

namespace Audio.Episodes.Receipts;

/// <summary>What was heard of an episode while it was made. Immutable.</summary>
/// <param name="Unheard">The names of files that were made, and that nobody has listened to yet.</param>
public sealed record HeardEpisode(ImmutableArray<string> Unheard)
{
    /// <summary>The segments of the MP3 file: the frame of the episode at which each starts, and what was heard of it when it was encoded; none where nobody listened.</summary>
    internal ImmutableArray<(long Start, HeardSpeech Speech)> Segments { get; init; } = [];

    /// <summary>What was heard while an episode was made.</summary>
    internal static HeardEpisode Of(Episode episode, IEnumerable<string> unheard) => new([.. unheard])
    {
        Segments = [.. from segment in episode.Segments where segment.Rendered.Speech is not null select (segment.Start, segment.Rendered.Speech)],
    };

    /// <summary>The same, held against the places that a manifest gives everything.</summary>
    internal HeardSpeech In(Manifest manifest)
    {
        var places = manifest.Turns.SelectMany(t => t.Clips).ToLookup(c => c.Key);
        var segments = Segments.Select(s => (Start: (double)s.Start / manifest.Audio.SampleRate, s.Speech)).ToList();
        return new(
            [.. from segment in segments from clip in segment.Speech.Clips select Place(clip, segment.Start)],
            [.. from segment in segments from silence in segment.Speech.Silences select silence.Moved(segment.Start)]);

        HeardClip Place(HeardClip heard, double start)
        {
            // The same may be said in several places.
            var moved = heard.Clip with { Start = start + heard.Clip.Start };
            var clip = places[moved.Key].MinBy(c => Math.Abs(c.Start - moved.Start)) ?? moved;
            return heard with { Clip = clip, Late = start + heard.Start - clip.Start };
        }
    }
}
