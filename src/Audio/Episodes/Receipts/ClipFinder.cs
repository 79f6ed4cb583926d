using System.Numerics.Tensors;

namespace Audio.Episodes.Receipts;

/// <summary>Finds speech in a track: by its waveform near a place, or anywhere.</summary>
static class ClipFinder
{
    /// <summary>What is the same speech correlates with more than this whatever codec it went through; other speech with 0.3 at most.</summary>
    const double Same = 0.5;

    /// <summary>A tone fits in many places: of those that fit about as well the nearest is meant.</summary>
    const double Doubt = 0.05;

    const int Coarseness = 4, Candidates = 8;

    /// <summary>Looks at one place.</summary>
    /// <param name="clip">What is looked for, at the track's rate.</param>
    /// <param name="position">Where it should begin.</param>
    /// <param name="radius">How far from there it may begin.</param>
    /// <returns>Null where it is not there.</returns>
    public static ClipMatch? Near(SoundTrack track, ReadOnlySpan<float> clip, double position, double radius) =>
        Best(track, clip, position, radius) is { Correlation: >= Same } best ? best : null;

    /// <summary>How well what is heard at a place correlates with a clip, up to 1.</summary>
    public static double Likeness(SoundTrack track, ReadOnlySpan<float> clip, double position, double radius) => Best(track, clip, position, radius).Correlation;

    static ClipMatch Best(SoundTrack track, ReadOnlySpan<float> clip, double position, double radius)
    {
        var from = Math.Max(track.Start, (long)Math.Round(position - radius));
        var last = Math.Min(track.End - clip.Length, (long)Math.Round(position + radius));
        var (best, bestScore) = (default(ClipMatch), 0.0);
        if (clip.IsEmpty || last < from)
            return best;
        var power = TensorPrimitives.SumOfSquares(clip);
        var place = track.Between(from, last + clip.Length);
        double placePower = TensorPrimitives.SumOfSquares(place[..clip.Length]);
        for (var lag = 0; lag <= last - from; lag++)
        {
            var product = TensorPrimitives.Dot(clip, place.Slice(lag, clip.Length));
            var correlation = placePower > 0 ? product / Math.Sqrt(power * placePower) : 0;
            var score = correlation - (Doubt * Math.Abs(from + lag - position) / (radius + 1));
            if (score > bestScore)
                (best, bestScore) = (new(from + lag, correlation, product / power), score);
            if (lag < last - from)
                placePower = Math.Max(0, placePower - ((double)place[lag] * place[lag]) + ((double)place[lag + clip.Length] * place[lag + clip.Length]));
        }
        return best;
    }

    /// <summary>Looks everywhere between two positions: through the lowest tones first, of which there are few samples.</summary>
    /// <param name="clip">What is looked for.</param>
    /// <returns>Null where it is not there.</returns>
    public static ClipMatch? Anywhere(SoundTrack track, ReadOnlySpan<float> clip, double from, double to)
    {
        var start = Math.Max(track.Start, (long)from);
        var low = Averages(clip);
        var place = Averages(track.Between(start, (long)to + clip.Length));
        if (low.Length == 0 || place.Length < low.Length)
            return null;
        var scores = new float[place.Length - low.Length + 1];
        double power = TensorPrimitives.SumOfSquares<float>(place.AsSpan(0, low.Length));
        for (var i = 0; i < scores.Length; i++)
        {
            var there = place.AsSpan(i, low.Length);
            scores[i] = power > 0 ? (float)(TensorPrimitives.Dot<float>(low, there) / Math.Sqrt(power)) : 0;
            if (i + 1 < scores.Length)
                power = Math.Max(0, power - ((double)place[i] * place[i]) + ((double)place[i + low.Length] * place[i + low.Length]));
        }

        var best = default(ClipMatch?);
        for (var i = 0; i < Candidates; i++)
        {
            var at = TensorPrimitives.IndexOfMax<float>(scores);
            if (scores[at] <= 0)
                break;
            if (Near(track, clip, start + ((double)at * Coarseness), 2 * Coarseness) is { } match && match.Correlation > (best?.Correlation ?? 0))
                best = match;
            scores.AsSpan(Math.Max(0, at - 2)..Math.Min(scores.Length, at + 3)).Clear();
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

    static float[] Averages(ReadOnlySpan<float> samples)
    {
        var averages = new float[samples.Length / Coarseness];
        for (var i = 0; i < averages.Length; i++)
            averages[i] = TensorPrimitives.Average(samples.Slice(i * Coarseness, Coarseness));
        return averages;
    }
}

/// <summary>Where a clip was found.</summary>
/// <param name="Position">Its first position on the track.</param>
/// <param name="Correlation">How like the clip that is, up to 1.</param>
/// <param name="Gain">By what the clip would have to be multiplied.</param>
readonly record struct ClipMatch(long Position, double Correlation, double Gain);
