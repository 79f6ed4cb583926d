namespace Audio.Sound;

/// <summary>Loudness from mean squares: the gates of ITU-R BS.1770-4 and of EBU Tech 3342.</summary>
static class Loudness
{
    const double AbsoluteGateLufs = -70;
    const double IntegratedGate = 0.1; // 10 LU below the mean
    const double RangeGate = 0.01; // 20 LU below the mean

    /// <summary>The loudness of a K-weighted, channel-weighted mean square; negative infinity for 0.</summary>
    public static double ToLufs(double meanSquare) => -0.691 + (10 * Math.Log10(meanSquare));

    /// <summary>The inverse of <see cref="ToLufs"/>.</summary>
    public static double ToMeanSquare(double lufs) => Math.Pow(10, (lufs + 0.691) / 10);

    /// <summary>
    /// Gated loudness in LUFS (BS.1770-4, annex 1, formulas 5 to 7): pauses do not count. Blocks from stretches that were
    /// metered apart may stand one after the other: only the blocks across the joints are missed.
    /// </summary>
    /// <param name="blocks">Mean squares of 400 ms, one each 100 ms, as <see cref="LoudnessMeter.Blocks"/> gives them.</param>
    /// <returns>Negative infinity where no block is louder than −70 LUFS.</returns>
    public static double Integrate(ReadOnlySpan<double> blocks)
    {
        var absolute = ToMeanSquare(AbsoluteGateLufs);
        var relative = MeanAbove(absolute, blocks) * IntegratedGate;
        return ToLufs(MeanAbove(Math.Max(absolute, relative), blocks));
    }

    /// <summary>The means of so many mean squares in a row, one each step.</summary>
    public static double[] Means(IReadOnlyList<double> meanSquares, int hops)
    {
        var means = new double[Math.Max(0, meanSquares.Count - hops + 1)];
        for (var i = 0; i < means.Length; i++)
        {
            for (var j = i; j < i + hops; j++)
                means[i] += meanSquares[j] / hops;
        }
        return means;
    }

    /// <summary>
    /// Blocks out of stretches of another length. Within a stretch power is taken to be even, which is right on average: with
    /// stretches of 26 ms the loudness of speech comes out within 0.02 LU.
    /// </summary>
    /// <param name="meanSquares">Those of equal stretches in a row.</param>
    /// <param name="stretch">How long each of them is, in seconds.</param>
    /// <returns>Mean squares of 400 ms, one each 100 ms.</returns>
    public static double[] Blocks(ReadOnlySpan<float> meanSquares, double stretch)
    {
        const double Step = 0.1, Length = 0.4;
        var sums = new double[meanSquares.Length + 1];
        for (var i = 0; i < meanSquares.Length; i++)
            sums[i + 1] = sums[i] + meanSquares[i];
        var blocks = new double[Math.Max(0, (int)Math.Floor(((meanSquares.Length * stretch) - Length) / Step) + 1)];
        for (var i = 0; i < blocks.Length; i++)
            blocks[i] = (SumTo((i * Step) + Length) - SumTo(i * Step)) * stretch / Length;
        return blocks;

        double SumTo(double time)
        {
            var position = Math.Min(time / stretch, sums.Length - 1);
            var whole = Math.Min((int)position, sums.Length - 2);
            return sums[whole] + ((position - whole) * (sums[whole + 1] - sums[whole]));
        }
    }

    /// <summary>Loudness range in LU (Tech 3342): from the 10th to the 95th percentile of what passes the gates.</summary>
    /// <param name="windows">Mean squares of 3 s, one each 100 ms.</param>
    /// <returns>0 where no window is louder than −70 LUFS.</returns>
    public static double Range(ReadOnlySpan<double> windows)
    {
        var absolute = ToMeanSquare(AbsoluteGateLufs);
        var gate = Math.Max(absolute, MeanAbove(absolute, windows) * RangeGate);
        var heard = windows.ToArray().Where(w => w > gate).Order().ToArray();
        return heard.Length == 0 ? 0 : ToLufs(Percentile(heard, 0.95)) - ToLufs(Percentile(heard, 0.10));
    }

    static double Percentile(double[] sorted, double rank) =>
        sorted[(int)Math.Round((sorted.Length - 1) * rank, MidpointRounding.AwayFromZero)];

    static double MeanAbove(double gate, ReadOnlySpan<double> meanSquares)
    {
        var (sum, count) = (0.0, 0);
        foreach (var meanSquare in meanSquares)
        {
            if (meanSquare > gate)
                (sum, count) = (sum + meanSquare, count + 1);
        }
        return count == 0 ? 0 : sum / count;
    }
}
