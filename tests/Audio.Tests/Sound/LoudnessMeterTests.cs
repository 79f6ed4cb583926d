using System.Globalization;
using System.Text.RegularExpressions;
using Audio.Sound;
using Audio.Tests.Support;

namespace Audio.Tests.Sound;

public sealed partial class LoudnessMeterTests
{
    // EBU Tech 3341, cases 1 to 5: stereo in phase, 1 kHz, (dBFS, seconds) one after the other.
    public static TheoryData<(double, double)[], double> Tech3341 => new()
    {
        { [(-23, 20)], -23 },
        { [(-33, 20)], -33 },
        { [(-36, 10), (-23, 60), (-36, 10)], -23 },
        { [(-72, 10), (-36, 10), (-23, 60), (-36, 10), (-72, 10)], -23 },
        { [(-26, 20), (-20, 20.1), (-26, 20)], -23 },
    };

    // EBU Tech 3342, cases 1 to 4: 20 s at each level.
    public static TheoryData<double[], double> Tech3342 => new()
    {
        { [-20, -30], 10 },
        { [-20, -15], 5 },
        { [-40, -20], 20 },
        { [-50, -35, -20, -35, -50], 15 },
    };

    static LoudnessMeter Meter(int rate, params (double LevelDbfs, double Seconds)[] tones)
    {
        var meter = new LoudnessMeter(new(rate, 2));
        foreach (var (level, seconds) in tones)
        {
            var tone = Signal.Sine(1000, Decibels.ToGain(level), (int)(seconds * rate), rate);
            meter.Add(Signal.Interleave(tone, tone));
        }
        return meter;
    }

    [Theory]
    [MemberData(nameof(Tech3341))]
    public void EBU_Tech_3341_integrated((double, double)[] tones, double lufs)
    {
        Assert.Equal(lufs, Meter(48_000, tones).IntegratedLufs, 0.1);
        Assert.Equal(lufs, Meter(44_100, tones).IntegratedLufs, 0.1);
    }

    [Fact]
    public void EBU_Tech_3341_case_6_has_five_channels()
    {
        float[] Tone(double level) => Signal.Sine(1000, Decibels.ToGain(level), 20 * 48_000, 48_000);
        var meter = new LoudnessMeter(new(48_000, 5));

        meter.Add(Signal.Interleave(Tone(-28), Tone(-28), Tone(-24), Tone(-30), Tone(-30)));

        Assert.Equal(-23, meter.IntegratedLufs, 0.1);
    }

    [Theory]
    [MemberData(nameof(Tech3342))]
    public void EBU_Tech_3342_range(double[] levels, double range) =>
        Assert.Equal(range, Meter(48_000, [.. levels.Select(l => (l, 20.0))]).LoudnessRange, 1.0);

    [Theory]
    [InlineData(8_000)]
    [InlineData(11_025)] // not a whole number of frames in 100 ms
    [InlineData(16_000)]
    [InlineData(44_100)]
    [InlineData(48_000)]
    [InlineData(96_000)]
    public void A_full_scale_tone_of_997_Hz_in_one_channel_reads_minus_3_01(int rate)
    {
        var meter = new LoudnessMeter(new(rate, 1));

        meter.Add(Signal.Sine(997, 1, 5 * rate, rate));

        Assert.Equal(-3.01, meter.IntegratedLufs, 0.05);
        Assert.Equal(0, meter.LoudnessRange, 0.01);
        Assert.Equal(50 - 3, meter.Blocks().Length);
    }

    [Fact]
    public void The_filters_are_those_of_the_standard()
    {
        AssertFilter(new(1.53512485958697, -2.69169618940638, 1.19839281085285, -1.69065929318241, 0.73248077421585), KWeighting.Shelf(48_000));
        AssertFilter(new(1, -2, 1, -1.99004745483398, 0.99007225036621), KWeighting.HighPass(48_000));
        AssertFilter(new(1.53084123005035, -2.65097999515473, 1.16907907992159, -1.66365511325602, 0.71259542807323), KWeighting.Shelf(44_100));
        AssertFilter(new(1, -2, 1, -1.98916967362980, 0.98919903578704), KWeighting.HighPass(44_100));

        static void AssertFilter(Biquad expected, Biquad actual)
        {
            Assert.Equal(expected.B0, actual.B0, 1e-10);
            Assert.Equal(expected.B1, actual.B1, 1e-10);
            Assert.Equal(expected.B2, actual.B2, 1e-10);
            Assert.Equal(expected.A1, actual.A1, 1e-10);
            Assert.Equal(expected.A2, actual.A2, 1e-10);
        }
    }

    [Fact]
    public void Silence_and_less_than_a_block_have_no_loudness()
    {
        var meter = new LoudnessMeter(new(48_000, 1));
        Assert.Equal(double.NegativeInfinity, meter.IntegratedLufs);

        meter.Add(Signal.Sine(1000, 1, (48_000 * 4 / 10) - 1, 48_000));
        Assert.Equal(double.NegativeInfinity, meter.IntegratedLufs);

        var silent = new LoudnessMeter(new(48_000, 1));
        silent.Add(new float[480_000]);
        Assert.Equal(double.NegativeInfinity, silent.IntegratedLufs);
        Assert.Equal(0, silent.LoudnessRange);
    }

    [Fact]
    public void The_size_of_what_is_added_changes_nothing()
    {
        var samples = Signal.Noise(0.3, 2 * 50_000);
        var whole = new LoudnessMeter(new(44_100, 2));
        whole.Add(samples);
        var parts = new LoudnessMeter(new(44_100, 2));

        for (int start = 0, size = 2; start < samples.Length; start += size, size = (size * 3 % 2222) + 2)
            parts.Add(samples.AsSpan(start, size = Math.Min(size & ~1, samples.Length - start)));

        Assert.Equal(whole.IntegratedLufs, parts.IntegratedLufs, 1e-9);
    }

    [Fact]
    public void Blocks_of_stretches_metered_apart_integrate_as_one()
    {
        double[] levels = [-23, -30, -18];
        var apart = levels.SelectMany(l => Meter(44_100, (l, 7)).Blocks()).ToArray();

        Assert.Equal(Meter(44_100, [.. levels.Select(l => (l, 7.0))]).IntegratedLufs, Loudness.Integrate(apart), 0.05);
    }

    [Theory]
    [InlineData(0.4)]
    [InlineData(1.7)]
    [InlineData(60)]
    public void Blocks_of_shorter_stretches_integrate_as_the_meter_does(double seconds)
    {
        var speech = Signals.Speech((int)(seconds * 44_100), seed: 4);
        var meter = new LoudnessMeter(Some.Mono);
        meter.Add(speech);
        var energy = new EnergyMeter(Some.Mono, i => i * 1152);
        energy.Add(speech);
        energy.Add(new float[1151]); // ends the last stretch

        var blocks = Loudness.Blocks([.. energy.MeanSquares.Select(e => (float)e)], 1152 / 44_100.0);

        Assert.InRange(blocks.Length, meter.Blocks().Length, meter.Blocks().Length + 1);
        Assert.Equal(meter.IntegratedLufs, Loudness.Integrate(blocks), seconds < 1 ? 0.1 : 0.02);
    }

    [Fact]
    public void Nothing_has_no_blocks() => Assert.Empty(Loudness.Blocks([], 0.1));

    [Theory]
    [InlineData(-23)]
    [InlineData(0)]
    public void Loudness_and_mean_square_are_inverse(double lufs) =>
        Assert.Equal(lufs, Loudness.ToLufs(Loudness.ToMeanSquare(lufs)), 1e-12);

    [Fact]
    public void Seven_channels_have_no_weights_and_low_rates_no_filters()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new LoudnessMeter(new(48_000, 7)));
        Assert.Throws<ArgumentOutOfRangeException>(() => new LoudnessMeter(new(7_999, 1)));
    }

    [Fact]
    public void Half_a_frame_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new LoudnessMeter(new(48_000, 2)).Add(new float[3]));
        Assert.Throws<ArgumentException>(() => new TruePeakMeter(2).Add(new float[3]));
    }

    [SkippableTheory]
    [InlineData(16_000, 1)]
    [InlineData(44_100, 1)]
    [InlineData(48_000, 2)]
    [Trait("Category", "Readers")]
    public void It_agrees_with_ffmpeg(int rate, int channels)
    {
        Skip.If(Tool.IsMissing("ffmpeg"), "ffmpeg is not installed");
        // Noise that swells and fades, so that both gates have something to do.
        var samples = Signal.Noise(0.5, 20 * rate * channels);
        for (var i = 0; i < samples.Length; i++)
            samples[i] *= (float)Math.Pow(Math.Sin(i * 7.0 / samples.Length), 4);
        var meter = new LoudnessMeter(new(rate, channels));
        meter.Add(samples);
        var peak = new TruePeakMeter(channels);
        peak.Add(samples);
        var wav = new MemoryStream();
        Wav.Write(wav, new(new(rate, channels), samples), WavEncoding.FloatingPoint);

        var (_, report) = Tool.Run("ffmpeg", wav.ToArray(), "-nostats", "-i", "-", "-af", "ebur128=peak=true", "-f", "null", "-");

        var summary = report[report.LastIndexOf("Summary", StringComparison.Ordinal)..];
        Assert.Equal(Figure(Integrated(), summary), meter.IntegratedLufs, 0.1);
        Assert.Equal(Figure(Range(), summary), meter.LoudnessRange, 1.0); // ffmpeg counts windows before the first 3 s are full
        Assert.Equal(Figure(Peak(), summary), peak.PeakDbtp, 0.3);
    }

    static double Figure(Regex regex, string text) => double.Parse(regex.Match(text).Groups[1].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"I:\s+(\S+) LUFS")]
    private static partial Regex Integrated();

    [GeneratedRegex(@"LRA:\s+(\S+) LU")]
    private static partial Regex Range();

    [GeneratedRegex(@"Peak:\s+(\S+) dBFS")]
    private static partial Regex Peak();
}
