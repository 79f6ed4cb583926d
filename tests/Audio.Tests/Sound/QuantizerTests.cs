using Audio.Sound;
using Audio.Tests.Support;

namespace Audio.Tests.Sound;

public sealed class QuantizerTests
{
    [Fact]
    public void A_tone_far_below_one_step_survives_as_a_tone()
    {
        // A quarter of a step: without dither, nothing but silence.
        var quiet = Signal.Sine(1000, 0.25 / 32768, 48_000 * 4, 48_000);

        var written = quiet.Select((s, i) => Quantizer.ToInt16(s, i) / 32768f).ToArray();

        Assert.Equal(0.25, Signal.FitSine(written, 1000, 48_000).Amplitude * 32768, 0.02);
    }

    [Fact]
    public void The_error_is_a_triangle_plus_a_step_whatever_the_level()
    {
        foreach (var level in new[] { 0.1f, 0.25f, 0.45f })
        {
            var errors = Enumerable.Range(0, 100_000).Select(i => Quantizer.ToInt16(level / 32768, i) - (double)level).ToArray();

            Assert.Equal(0, errors.Average(), 0.01);
            Assert.Equal(0.25, errors.Average(e => e * e), 0.01); // 2/12 of the dither and 1/12 of the rounding
        }
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(0.6)]
    [InlineData(20)]
    public void No_harmonic_of_a_quiet_tone_is_left_that_rounding_alone_would_make(double steps)
    {
        const int Rate = 48_000;
        var tone = Signal.Sine(997, steps / 32_768, 8 * Rate, Rate);
        var dithered = tone.Select((s, i) => Quantizer.ToInt16(s, i) / 32_768f).ToArray();
        var rounded = tone.Select(s => MathF.Round(s * 32_768) / 32_768f).ToArray();

        // In steps; the noise alone puts 0.001 into each.
        Assert.InRange(Harmonics(dithered), 0, 0.008);
        Assert.InRange(Harmonics(rounded), 0.01, 1);

        static double Harmonics(float[] samples) =>
            new[] { 3, 5, 7, 9 }.Max(n => Signal.FitSine(samples, n * 997, Rate).Amplitude) * 32_768;
    }

    [Fact]
    public void The_noise_floor_is_96_3_dB_below_full_scale_and_the_same_at_every_run()
    {
        var tone = Signal.Sine(997, 0.1, 200_000, 48_000);

        var noise = tone.Select((s, i) => (Quantizer.ToInt16(s, i) / 32_768f) - s).ToArray();

        // Of half a step, −6.02 dB: the rounding's 1/12 and the dither's 2/12 of a step squared.
        Assert.Equal(-96.33, Decibels.FromGain(Signal.Rms(noise)), 0.05);
        Assert.Equal(noise, tone.Select((s, i) => (Quantizer.ToInt16(s, i) / 32_768f) - s));
    }

    [Fact]
    public void The_noise_is_white_and_another_one_in_each_channel()
    {
        var noise = Enumerable.Range(0, 200_000).Select(i => Quantizer.ToInt16(0.3f / 32_768, i) - 0.3).ToArray();

        foreach (var distance in new[] { 1, 2, 3, 7, 64, 1152 })
            Assert.InRange(noise.Zip(noise.Skip(distance), (a, b) => a * b).Average() / noise.Average(n => n * n), -0.01, 0.01);
    }

    [Fact]
    public void Silence_stays_silent() =>
        Assert.All(Enumerable.Range(0, 1000), i => Assert.Equal(0, Quantizer.ToInt16(0, i)));
}
