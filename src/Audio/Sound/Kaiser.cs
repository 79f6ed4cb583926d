namespace Audio.Sound;

/// <summary>
/// The Kaiser window: of all windows of a given length nearly the one with the least energy outside its main lobe.
/// J. F. Kaiser, "Nonrecursive digital filter design using the I₀-sinh window function", Proc. IEEE ISCAS, 1974;
/// the design formulas are those of Oppenheim and Schafer, "Discrete-Time Signal Processing", section 7.5.3.
/// </summary>
/// <param name="attenuationDb">How far down the stop band of a low-pass with this window lies; above 50 dB.</param>
sealed class Kaiser(double attenuationDb)
{
    readonly double _beta = 0.1102 * (attenuationDb - 8.7);
    readonly double _middle = BesselI0(0.1102 * (attenuationDb - 8.7));

    /// <summary>The window at <paramref name="x"/>: 1 in the middle at 0, and 0 from ±1 outwards.</summary>
    public double this[double x] => Math.Abs(x) < 1 ? BesselI0(_beta * Math.Sqrt(1 - (x * x))) / _middle : 0;

    /// <summary>How many samples wide the window of a low-pass must be.</summary>
    /// <param name="transition">From the end of the pass band to the start of the stop band, in cycles per sample.</param>
    public double Width(double transition) => (attenuationDb - 7.95) / (2.285 * 2 * Math.PI * transition);

    // The power series: every term is positive, so nothing cancels.
    static double BesselI0(double x)
    {
        double sum = 1, term = 1, quarter = x * x / 4;
        for (var k = 1; term > sum * 1e-12; k++)
        {
            term *= quarter / ((double)k * k);
            sum += term;
        }
        return sum;
    }
}
