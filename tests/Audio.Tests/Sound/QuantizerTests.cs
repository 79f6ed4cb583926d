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

    [Fact]
    public void Silence_stays_silent() =>
        Assert.All(Enumerable.Range(0, 1000), i => Assert.Equal(0, Quantizer.ToInt16(0, i)));
}
