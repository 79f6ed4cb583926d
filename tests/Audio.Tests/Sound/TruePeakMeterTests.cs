using Audio.Sound;
using Audio.Tests.Support;

namespace Audio.Tests.Sound;

public sealed class TruePeakMeterTests
{
    const int Rate = EbuPeaks.Rate;

    static double Measure(float[] samples)
    {
        var meter = new TruePeakMeter(1);
        meter.Add(samples);
        return meter.PeakDbtp;
    }

    [Theory]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(17)]
    [InlineData(18)]
    [InlineData(19)]
    [InlineData(20)]
    [InlineData(21)]
    [InlineData(22)]
    [InlineData(23)]
    public void EBU_Tech_3341(int number) =>
        Assert.InRange(Measure(EbuPeaks.Case(number)), EbuPeaks.Peak(number) - 0.4, EbuPeaks.Peak(number) + 0.2);

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.31)]
    [InlineData(0.4)]
    [InlineData(0.44)]
    public void A_tone_is_read_within_0_15_dB_wherever_its_samples_fall(double cyclesPerFrame)
    {
        for (var degrees = 0; degrees < 180; degrees += 15)
            Assert.InRange(Measure(Signal.Sine(cyclesPerFrame * Rate, 1, Rate / 10, Rate, degrees).Faded(1000)), -0.15, 0.05);
    }

    [Fact]
    public void It_agrees_with_brute_force_on_what_skips_nothing_and_what_skips_much()
    {
        var noise = Signal.BandLimited(Signal.Noise(0.3, 5000, seed: 8).Faded(100), Rate);
        var click = Signal.Noise(0.01, 5000, seed: 9).Faded(100);
        (click[2500], click[2501]) = (0.7f, 0.6f);

        Assert.Equal(Decibels.FromGain(Signal.TruePeak(noise)), Measure(noise), 0.2);
        Assert.Equal(Decibels.FromGain(Signal.TruePeak(click)), Measure(click), 0.2);
    }

    [Fact]
    public void It_never_reads_less_than_the_largest_sample_and_silence_is_negative_infinity()
    {
        Assert.Equal(double.NegativeInfinity, new TruePeakMeter(2).PeakDbtp);
        for (var place = 0; place < 100; place++)
        {
            var samples = new float[100];
            samples[place] = -0.8f;
            Assert.Equal(Decibels.FromGain(0.8f), Measure(samples), 1e-9);
        }
    }

    [Fact]
    public void The_size_of_what_is_added_and_looking_in_between_change_nothing()
    {
        var samples = Signal.Noise(0.3, 3 * 7001);
        var whole = new TruePeakMeter(3);
        whole.Add(samples);
        var parts = new TruePeakMeter(3);

        for (int start = 0, size = 3; start < samples.Length; start += size, size = ((size * 2 % 999) + 1) * 3)
        {
            parts.Add(samples.AsSpan(start, size = Math.Min(size, samples.Length - start)));
            _ = parts.PeakDbtp;
        }

        Assert.Equal(whole.PeakDbtp, parts.PeakDbtp);
    }

    [Fact]
    public void The_loudest_channel_counts()
    {
        var meter = new TruePeakMeter(2);

        meter.Add(Signal.Interleave(Signal.Sine(1000, 0.1, Rate, Rate), Signal.Sine(1000, 0.5, Rate, Rate).Faded(480)));

        Assert.Equal(Decibels.FromGain(0.5), meter.PeakDbtp, 0.02);
    }
}
