using System.Numerics.Tensors;

namespace Audio.Episodes.Receipts;

/// <summary>Finds speech in a track: by its waveform near a place, or anywhere by the rise and fall of its level first.</summary>
static class ClipFinder
{
    /// <summary>What is the same speech correlates with more than this whatever codec it went through; other speech with 0.3 at most.</summary>
    const double Same = 0.5;

    /// <summary>A level each 10 ms.</summary>
    const double Step = 0.01;

    const int MostSteps = 400, FewestSteps = 20, Candidates = 8;

    /// <summary>Looks at one place.</summary>
    /// <param name="clip">What is looked for, at the track's rate.</param>
    /// <param name="position">Where it should begin.</param>
    /// <param name="radius">How far from there it may begin.</param>
    /// <returns>Null where it is not there.</returns>
    public static ClipMatch? Near(SoundTrack track, ReadOnlySpan<float> clip, double position, double radius)
    {
        var from = Math.Max(track.Start, (long)Math.Round(position - radius));
        var last = Math.Min(track.End - clip.Length, (long)Math.Round(position + radius));
        if (clip.IsEmpty || last < from)
            return null;
        var power = TensorPrimitives.SumOfSquares(clip);
        var place = track.Between(from, last + clip.Length);
        double placePower = TensorPrimitives.SumOfSquares(place[..clip.Length]);
        var best = default(ClipMatch);
        for (var lag = 0; lag <= last - from; lag++)
        {
            var product = TensorPrimitives.Dot(clip, place.Slice(lag, clip.Length));
            var correlation = placePower > 0 ? product / Math.Sqrt(power * placePower) : 0;
            if (correlation > best.Correlation)
                best = new(from + lag, correlation, product / power);
            if (lag < last - from)
                placePower = Math.Max(0, placePower - ((double)place[lag] * place[lag]) + ((double)place[lag + clip.Length] * place[lag + clip.Length]));
        }
        return best.Correlation >= Same ? best : null;
    }

    /// <summary>Looks everywhere between two positions.</summary>
    /// <param name="whole">All of what is looked for.</param>
    /// <param name="beginning">What has to be found of it.</param>
    /// <returns>Null where it is not there.</returns>
    public static ClipMatch? Anywhere(SoundTrack track, ReadOnlySpan<float> whole, ReadOnlySpan<float> beginning, double from, double to)
    {
        var step = (int)Math.Round(track.ToPosition(Step));
        var clip = Levels(whole[..Math.Min(whole.Length, MostSteps * step)], step);
        var start = Math.Max(track.Start, (long)from);
        var place = Levels(track.Between(start, (long)to + whole.Length), step);
        if (clip.Length < FewestSteps || place.Length < clip.Length)
            return null;
        Centre(clip);
        var power = TensorPrimitives.SumOfSquares<float>(clip);
        var scores = new float[place.Length - clip.Length + 1];
        for (var i = 0; i < scores.Length; i++)
        {
            var there = place.AsSpan(i, clip.Length);
            var mean = TensorPrimitives.Average<float>(there);
            var placePower = TensorPrimitives.SumOfSquares<float>(there) - (mean * mean * there.Length);
            scores[i] = placePower > 0 && power > 0 ? TensorPrimitives.Dot<float>(clip, there) / MathF.Sqrt(power * placePower) : 0;
        }

        var best = default(ClipMatch?);
        for (var i = 0; i < Candidates; i++)
        {
            var at = TensorPrimitives.IndexOfMax<float>(scores);
            if (scores[at] <= 0)
                break;
            if (Near(track, beginning, start + ((double)at * step), 2 * step) is { } match && match.Correlation > (best?.Correlation ?? 0))
                best = match;
            scores.AsSpan(Math.Max(0, at - 3)..Math.Min(scores.Length, at + 4)).Clear();
        }
        return best;
    }

    /// <summary>The RMS of one stretch after the other; what is less than one at the end is left out.</summary>
    public static float[] Levels(ReadOnlySpan<float> samples, int stretch)
    {
        var levels = new float[samples.Length / stretch];
        for (var i = 0; i < levels.Length; i++)
            levels[i] = MathF.Sqrt(TensorPrimitives.SumOfSquares(samples.Slice(i * stretch, stretch)) / stretch);
        return levels;
    }

    static void Centre(Span<float> values) => TensorPrimitives.Subtract(values, TensorPrimitives.Average<float>(values), values);
}

/// <summary>Where a clip was found.</summary>
/// <param name="Position">Its first position on the track.</param>
/// <param name="Correlation">How like the clip that is, up to 1.</param>
/// <param name="Gain">By what the clip would have to be multiplied.</param>
readonly record struct ClipMatch(long Position, double Correlation, double Gain);
