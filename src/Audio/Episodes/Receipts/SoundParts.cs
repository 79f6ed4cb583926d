using System.Collections.Immutable;
using Audio.Sound;

namespace Audio.Episodes.Receipts;

/// <summary>Divides what is to be listened to, so that several can listen at once. Parts meet in a pause: nothing that is said is cut.</summary>
static class SoundParts
{
    // A decoder starts within a pause, and whoever looks for a sentence looks a little before it, too.
    const double LeastPause = 0.2;

    // Less is heard sooner than others could begin.
    const double LeastPart = 30;

    /// <param name="stretches">In frames, in order.</param>
    /// <param name="sentences">When somebody speaks, in seconds, in the order in which they begin.</param>
    /// <param name="format">That of the sound.</param>
    /// <param name="most">How many parts are wanted.</param>
    /// <returns>Parts of about the same length, together all of the stretches, in order; fewer where there is little, or no pause to meet in.</returns>
    public static ImmutableArray<ImmutableArray<(long Start, long End)>> Of(ImmutableArray<(long Start, long End)> stretches, IEnumerable<(double Start, double End)> sentences, AudioFormat format, int most)
    {
        var total = stretches.Sum(s => s.End - s.Start);
        var count = (int)Math.Clamp(total / (LeastPart * format.SampleRate), 1, most);
        var pauses = count > 1 ? Pauses(sentences, format) : [];
        var parts = ImmutableArray.CreateBuilder<ImmutableArray<(long, long)>>(count);
        var part = ImmutableArray.CreateBuilder<(long, long)>();
        var heard = 0L;
        foreach (var (start, end) in stretches)
        {
            var from = start;
            while (parts.Count < count - 1 && CutIn(from, end) is { } cut)
            {
                part.Add((from, cut));
                parts.Add(part.DrainToImmutable());
                heard += cut - from;
                from = cut;
            }
            part.Add((from, end));
            heard += end - from;
        }
        parts.Add(part.DrainToImmutable());
        return parts.DrainToImmutable();

        // The first pause behind the place where the next part should begin.
        long? CutIn(long from, long end)
        {
            var wanted = from + (total * (parts.Count + 1) / count) - heard;
            var next = pauses.BinarySearch(Math.Max(wanted, from + 1));
            next = next < 0 ? ~next : next;
            return next < pauses.Count && pauses[next] < end ? pauses[next] : null;
        }
    }

    // The middle of each pause before a sentence.
    static List<long> Pauses(IEnumerable<(double Start, double End)> sentences, AudioFormat format)
    {
        var pauses = new List<long>();
        var silentFrom = 0.0;
        foreach (var (start, end) in sentences)
        {
            if (start - silentFrom >= LeastPause)
                pauses.Add((long)((silentFrom + start) / 2 * format.SampleRate));
            silentFrom = Math.Max(silentFrom, end);
        }
        return pauses;
    }
}
