using Audio.Sound;
using Audio.Tests.Support;

namespace Audio.Tests.Sound;

public sealed class CompressorTests
{
    const int Rate = 44_100;
    const double Tone = 1000;

    static readonly CompressorOptions Options = new() { ThresholdDb = -20, MostDb = 100 };

    public static TheoryData<double, double> Curve => new()
    {
        { -40, -40 }, { -23, -23 }, // up to half a knee below the threshold, nothing
        { -20, -20.45 }, // in its middle an eighth of the knee, times 1 − 1/2.5
        { -17, -18.8 }, { -10, -16 }, { 0, -12 }, // above it 2.5 dB for one
    };

    [Theory]
    [MemberData(nameof(Curve))]
    public void The_static_curve_is_2_5_to_1_with_a_soft_knee(double inDb, double outDb) =>
        Assert.Equal(outDb, SteadyDb(inDb, Options), 0.05);

    [Theory]
    [InlineData(60)]
    [InlineData(250)]
    [InlineData(8000)]
    public void A_tone_of_any_pitch_is_compressed_alike_and_stays_a_tone(double hertz)
    {
        var tone = Signal.Sine(hertz, Decibels.ToGain(-10), 2 * Rate, Rate);

        new Compressor(Options, Rate).Process(tone);

        var (amplitude, _, residual) = Signal.FitSine(tone.AsSpan(Rate), hertz, Rate, Rate);
        Assert.Equal(-16, Decibels.FromGain(amplitude), 0.05);
        Assert.InRange(Decibels.FromGain(residual / amplitude), double.NegativeInfinity, -60);
    }

    [Fact]
    public void No_more_is_taken_than_allowed() =>
        Assert.Equal(-6, SteadyDb(0, Options with { MostDb = 6 }), 0.05);

    [Fact]
    public void It_sets_in_within_its_attack_and_lets_go_within_its_release()
    {
        // 6 dB less while it is loud.
        var samples = Signal.Sine(Tone, 1, 2 * Rate, Rate);
        for (var i = 0; i < samples.Length; i++)
            samples[i] *= (float)Decibels.ToGain(i is >= Rate / 2 and < Rate ? -10 : -40);
        var before = (float[])samples.Clone();

        new Compressor(Options, Rate).Process(samples);

        // In decibels, where the tone is far from its zeros.
        var reduction = before.Zip(samples, (b, s) => Math.Abs(b) > 0.005 ? Decibels.FromGain(b / s) : double.NaN).ToArray();
        Assert.InRange(TimeOf(Rate / 2, r => r >= 6 * (1 - Math.Exp(-1))), 9, 12);
        Assert.InRange(TimeOf(Rate, r => r <= 6 * Math.Exp(-1)), 155, 165); // after the 10 ms for which a peak is held

        double TimeOf(int from, Predicate<double> reached) => (Array.FindIndex(reduction, from, reached) - from) * 1000.0 / Rate;
    }

    [Fact]
    public void What_is_below_the_knee_passes_bit_by_bit()
    {
        var samples = Signal.Noise(Decibels.ToGain(-24), 10_000);
        var before = (float[])samples.Clone();

        new Compressor(Options, Rate).Process(samples);

        Assert.Equal(before, samples);
    }

    [Fact]
    public void Calls_of_any_length_give_the_same()
    {
        var whole = Signal.Noise(0.9, 20_000);
        var parts = (float[])whole.Clone();
        new Compressor(Options, Rate).Process(whole);
        var compressor = new Compressor(Options, Rate);

        for (int at = 0, size = 1; at < parts.Length; at += size, size = (size * 7 % 501) + 1)
            compressor.Process(parts.AsSpan(at, size = Math.Min(size, parts.Length - at)));

        Assert.Equal(whole, parts);
    }

    static double SteadyDb(double inDb, CompressorOptions options)
    {
        var tone = Signal.Sine(Tone, Decibels.ToGain(inDb), 2 * Rate, Rate);
        new Compressor(options, Rate).Process(tone);
        return Decibels.FromGain(Signal.FitSine(tone.AsSpan(Rate), Tone, Rate, Rate).Amplitude);
    }
}
