using Audio.Sound;
using Audio.Tests.Support;

namespace Audio.Tests.Sound;

public sealed class BiquadTests
{
    const int Rate = 44_100;

    // Butterworth's own: 1 / √(1 + (cutoff/f)⁴).
    [Theory]
    [InlineData(80, 10)]
    [InlineData(80, 40)]
    [InlineData(80, 80)]
    [InlineData(80, 160)]
    [InlineData(80, 1000)]
    [InlineData(40, 40)]
    [InlineData(40, 85)]
    public void The_high_pass_has_the_response_of_butterworths(double cutoff, double hertz)
    {
        var expected = -10 * Math.Log10(1 + Math.Pow(cutoff / hertz, 4));

        Assert.Equal(expected, ResponseDb(Biquad.HighPass(cutoff, Rate), hertz), 0.05);
    }

    [Fact]
    public void The_high_pass_takes_a_constant_away()
    {
        var samples = Enumerable.Repeat(0.5f, Rate).ToArray();

        new BiquadFilter(Biquad.HighPass(40, Rate)).Process(samples);

        Assert.InRange(samples[(Rate / 2)..].Max(Math.Abs), 0, 1e-6f);
    }

    [Theory]
    [InlineData(7000, 0)]
    [InlineData(500, -27)]
    [InlineData(2000, -14)]
    public void The_band_pass_leaves_its_middle_and_little_else(double hertz, double mostDb) =>
        Assert.InRange(ResponseDb(Biquad.BandPass(7000, 1.5, Rate), hertz), hertz == 7000 ? -0.01 : -60, mostDb + 0.01);

    [Fact]
    public void Calls_of_any_length_give_the_same()
    {
        var whole = Signal.Noise(0.5, 10_000);
        var parts = (float[])whole.Clone();
        new BiquadFilter(Biquad.HighPass(80, Rate)).Process(whole);
        var filter = new BiquadFilter(Biquad.HighPass(80, Rate));

        for (int at = 0, size = 1; at < parts.Length; at += size, size = (size * 7 % 501) + 1)
            filter.Process(parts.AsSpan(at, size = Math.Min(size, parts.Length - at)));

        Assert.Equal(whole, parts);
    }

    // Measured on a tone that has lasted a second.
    static double ResponseDb(Biquad design, double hertz)
    {
        var tone = Signal.Sine(hertz, 0.5, 2 * Rate, Rate);
        new BiquadFilter(design).Process(tone);
        return Decibels.FromGain(Signal.FitSine(tone.AsSpan(Rate), hertz, Rate, Rate).Amplitude / 0.5);
    }
}
