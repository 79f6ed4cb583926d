using Audio.Sound;
using Audio.Tests.Support;

namespace Audio.Tests.Sound;

public sealed class DeEsserTests
{
    const int Rate = 44_100;

    [Theory]
    [InlineData(6200)]
    [InlineData(7000)]
    [InlineData(8000)]
    public void A_sibilant_is_turned_down(double hertz) =>
        Assert.InRange(ChangeDb([(hertz, 0.2)], hertz), -6.1, -3);

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.001)]
    public void However_quiet_the_voice_is(double amplitude) =>
        Assert.Equal(-6, ChangeDb([(7000, amplitude)], 7000), 0.1);

    [Theory]
    [InlineData(200)]
    [InlineData(1000)]
    [InlineData(3000)]
    public void Other_tones_are_left_alone(double hertz) => Assert.Equal(0, ChangeDb([(hertz, 0.2)], hertz), 0.001);

    [Fact]
    public void The_band_is_left_alone_where_it_does_not_dominate() =>
        Assert.Equal(0, ChangeDb([(7000, 0.05), (500, 0.2)], 7000), 0.001);

    [Fact]
    public void What_is_below_a_sibilant_is_left_alone() =>
        Assert.Equal(0, ChangeDb([(7000, 0.2), (500, 0.02)], 500), 0.1);

    [Fact]
    public void White_noise_such_as_breath_is_hardly_touched()
    {
        var noise = Signal.Noise(0.2, Rate);
        var before = Signal.Rms(noise);

        new DeEsser(Rate).Process(noise);

        Assert.Equal(0, Decibels.FromGain(Signal.Rms(noise) / before), 0.2);
    }

    [Fact]
    public void Silence_stays_silent()
    {
        var silence = new float[1000];

        new DeEsser(Rate).Process(silence);

        Assert.All(silence, s => Assert.Equal(0, s));
    }

    [Fact]
    public void A_rate_that_does_not_carry_the_band_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new DeEsser(16_000));

    // How much less of a tone comes out of a sum of tones, once they have lasted.
    static double ChangeDb((double Hertz, double Amplitude)[] tones, double hertz)
    {
        var samples = new float[Rate];
        foreach (var (pitch, amplitude) in tones)
            samples = [.. samples.Zip(Signal.Sine(pitch, amplitude, Rate, Rate), (a, b) => a + b)];
        new DeEsser(Rate).Process(samples);
        return Decibels.FromGain(Signal.FitSine(samples.AsSpan(Rate / 2), hertz, Rate, Rate / 2).Amplitude / tones.Single(t => t.Hertz == hertz).Amplitude);
    }
}
