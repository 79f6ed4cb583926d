using Audio.Mixing;
using Audio.Sound;
using Audio.Tests.Support;

namespace Audio.Tests.Mixing;

public sealed class VoiceChainTests
{
    const int Rate = 44_100;

    [Fact]
    public void None_does_nothing() => Assert.Equal(Signals.Speech(Rate, seed: 3), Process(ChainPreset.None, Signals.Speech(Rate, seed: 3)));

    [Theory]
    [InlineData(ChainPreset.Clean, 85, -0.25)]
    [InlineData(ChainPreset.Clean, 200, -0.01)]
    [InlineData(ChainPreset.Clean, 7000, -0.01)]
    [InlineData(ChainPreset.Broadcast, 200, -0.15)]
    public void What_a_voice_consists_of_stays(ChainPreset preset, double hertz, double leastDb)
    {
        var tone = Process(preset, Signal.Sine(hertz, 0.05, Rate, Rate));

        Assert.InRange(Decibels.FromGain(Signal.FitSine(tone.AsSpan(Rate / 2), hertz, Rate, Rate / 2).Amplitude / 0.05), leastDb, 0.01);
    }

    [Theory]
    [InlineData(ChainPreset.Clean)]
    [InlineData(ChainPreset.Broadcast)]
    public void What_lies_under_every_voice_is_cut_off(ChainPreset preset)
    {
        var rumble = Process(preset, Signal.Sine(12, 0.05, 2 * Rate, Rate));

        Assert.InRange(Decibels.FromGain(Signal.Rms(rumble.AsSpan(Rate)) / 0.05 * Math.Sqrt(2)), double.NegativeInfinity, -20);
    }

    [Fact]
    public void Broadcast_makes_loud_passages_less_loud_by_six_decibels_at_most()
    {
        var (quiet, loud) = (Process(ChainPreset.Broadcast, Signal.Sine(500, 0.05, Rate, Rate)), Process(ChainPreset.Broadcast, Signal.Sine(500, 0.9, Rate, Rate)));

        Assert.Equal(0, Decibels.FromGain(Level(quiet) / 0.05), 0.05);
        Assert.Equal(-6, Decibels.FromGain(Level(loud) / 0.9), 0.05);

        static double Level(float[] tone) => Signal.FitSine(tone.AsSpan(Rate / 2), 500, Rate, Rate / 2).Amplitude;
    }

    [Fact]
    public void An_engine_that_speaks_quieter_is_treated_alike()
    {
        var louder = Signals.Speech(Rate, seed: 3);
        var quieter = louder.Select(s => s * 0.25f).ToArray();
        VoiceChain.Process(louder, Rate, ChainPreset.Broadcast, voiceLufs: -8);
        VoiceChain.Process(quieter, Rate, ChainPreset.Broadcast, voiceLufs: -8 + Decibels.FromGain(0.25));

        var difference = louder.Zip(quieter, (a, b) => a - (4 * b)).ToArray();
        Assert.InRange(Decibels.FromGain(Signal.Rms(difference) / Signal.Rms(louder)), double.NegativeInfinity, -60);
    }

    static float[] Process(ChainPreset preset, float[] samples)
    {
        VoiceChain.Process(samples, Rate, preset, voiceLufs: -20);
        return samples;
    }
}
