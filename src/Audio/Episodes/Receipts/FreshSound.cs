using System.Collections.Immutable;

namespace Audio.Episodes.Receipts;

/// <summary>What a render has made anew, and nobody has listened to yet. Immutable.</summary>
/// <param name="Stretches">Those of the MP3 file, a segment each, in frames of the episode, from the first to behind the last; in order.</param>
/// <param name="Files">The names of other files that were made.</param>
public sealed record FreshSound(ImmutableArray<(long Start, long End)> Stretches, ImmutableArray<string> Files)
{
    // To jump over so little is not worth it.
    const long LeastGap = 16 * 1152;

    /// <summary>What a render has made.</summary>
    internal static FreshSound Of(Episode episode, IEnumerable<string> files) =>
        new([.. episode.Segments.Where(s => s.Rendered.IsNew).Select(s => (s.Start, s.Start + s.Rendered.Frames))], [.. files]);

    /// <summary>The stretches in parts that are about equally long, for as many listeners; what is next to each other in a part is one stretch.</summary>
    /// <param name="parts">At most so many.</param>
    internal IEnumerable<ImmutableArray<(long Start, long End)>> Divide(int parts)
    {
        var (all, done) = (Stretches.Sum(s => s.End - s.Start), 0L);
        var part = ImmutableArray.CreateBuilder<(long Start, long End)>();
        foreach (var (start, end) in Stretches)
        {
            if (part.Count > 0 && start - part[^1].End < LeastGap)
                part[^1] = (part[^1].Start, end);
            else
                part.Add((start, end));
            var before = done;
            done += end - start;
            if (done * parts / all == before * parts / all)
                continue;
            yield return part.ToImmutable();
            part.Clear();
        }
    }
}
