using System.Collections.Immutable;

namespace Audio.Episodes.Receipts;

/// <summary>What a render has made anew, and nobody has listened to yet. Immutable.</summary>
/// <param name="Stretches">Those of the MP3 file, in frames of the episode, from the first to behind the last; in order.</param>
/// <param name="Files">The names of other files that were made.</param>
public sealed record FreshSound(ImmutableArray<(long Start, long End)> Stretches, ImmutableArray<string> Files)
{
    // To jump over so little is not worth it.
    const long LeastGap = 16 * 1152;

    /// <summary>What a render has made.</summary>
    internal static FreshSound Of(Episode episode, IEnumerable<string> files)
    {
        var stretches = ImmutableArray.CreateBuilder<(long Start, long End)>();
        foreach (var segment in episode.Segments.Where(s => s.Rendered.IsNew))
        {
            var end = segment.Start + segment.Rendered.Frames;
            if (stretches.Count > 0 && segment.Start - stretches[^1].End < LeastGap)
                stretches[^1] = (stretches[^1].Start, end);
            else
                stretches.Add((segment.Start, end));
        }
        return new(stretches.ToImmutable(), [.. files]);
    }
}
