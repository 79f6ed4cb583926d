using Audio.Sound;
using Audio.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Sound;

public sealed class LimiterTests
{
    const int Rate = 44_100;
    static readonly LimiterOptions Options = new() { CeilingDbtp = -1.5 };

    static float[] Limit(float[] samples, int channels = 1) =>
        Source.Drain(new Limiter(new Source(new(Rate, channels), samples), Options));

    static float[] Clicks() => [.. Enumerable.Range(0, Rate / 4).Select(i => i % 997 == 0 ? 3f : i % 1409 < 2 ? -2f : 0.05f)];

    static float[] SquareBursts() =>
        [.. Enumerable.Range(0, Rate / 4).Select(i => i % 9000 < 2000 ? (i / 50 % 2 == 0 ? 1.8f : -1.8f) : 0.01f)];

    public static TheoryData<string, float[]> WorstCases => new()
    {
        { "fs/4 at 45°", Signal.Sine(Rate / 4.0, 1.4, Rate / 4, Rate, 45) },
        { "fs/6 at 60°", Signal.Sine(Rate / 6.0, 2.0, Rate / 4, Rate, 60) },
        { "beating", [.. Signal.Sine(9_000, 1, Rate / 4, Rate).Zip(Signal.Sine(9_100, 1, Rate / 4, Rate), (a, b) => a + b)] },
        { "clicks", Signal.BandLimited(Clicks(), Rate) },
        { "square bursts", Signal.BandLimited(SquareBursts(), Rate) },
        { "noise", Signal.BandLimited(Signal.Noise(2, Rate / 4), Rate) },
    };

    [Theory]
    [MemberData(nameof(WorstCases))]
    public void The_true_peak_stays_under_the_ceiling(string signal, float[] samples)
    {
        var peak = Decibels.FromGain(Signal.TruePeak(Limit(samples)));

        Assert.True(peak < Options.CeilingDbtp + 0.1, $"{signal}: {peak:F3} dBTP");
        Assert.True(peak > Options.CeilingDbtp - 0.5, $"{signal}: {peak:F3} dBTP is lower than need be");
    }

    // EBU Tech 3341, cases 15 to 23, made louder: as far over the ceiling as speech that is raised to −9 LUFS.
    public static TheoryData<int, double> LouderPeaks
    {
        get
        {
            var data = new TheoryData<int, double>();
            for (var number = 15; number <= 23; number++)
            {
                foreach (var gainDb in (double[])[6, 12, 20])
                    data.Add(number, gainDb);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(LouderPeaks))]
    public void The_peaks_of_EBU_Tech_3341_do_not_pass_however_loud(int number, double gainDb)
    {
        var samples = EbuPeaks.Case(number).Select(s => s * (float)Decibels.ToGain(gainDb)).ToArray();

        var limited = Source.Drain(new Limiter(new Source(new(EbuPeaks.Rate, 1), samples), Options));

        Assert.InRange(Metered(limited), Options.CeilingDbtp - 1, Options.CeilingDbtp + 0.1);
        Assert.InRange(Decibels.FromGain(Signal.TruePeak(limited)), Options.CeilingDbtp - 1, Options.CeilingDbtp + 0.1);
    }

    [Fact]
    public void No_signal_overshoots_by_a_tenth_of_a_decibel() =>
        Prop.ForAll(
            Gen.Choose(1, int.MaxValue - 1).ToArbitrary(),
            Gen.Elements(1, 2, 5, 10).ToArbitrary(),
            (seed, lookAhead) =>
            {
                var options = Options with { LookAhead = TimeSpan.FromMilliseconds(lookAhead) };
                var limited = Source.Drain(new Limiter(new Source(new(Rate, 1), Wild(seed)), options));
                Assert.InRange(Metered(limited), double.NegativeInfinity, Options.CeilingDbtp + 0.1);
            }).QuickCheckThrowOnFailure();

    // Tones up to 0.45 of the rate that start and stop at once, noise and clicks, up to 20 dB too loud; band-limited as a whole.
    static float[] Wild(int seed)
    {
        var random = new Random(seed);
        var samples = Signal.Noise(random.NextDouble() * 3, Rate / 4, seed);
        for (var tone = 0; tone < 6; tone++)
        {
            var from = random.Next(samples.Length);
            var to = Math.Min(samples.Length, from + random.Next(5000));
            var sine = Signal.Sine(random.NextDouble() * 0.45 * Rate, random.NextDouble() * 8, to - from, Rate, random.Next(360));
            for (var i = from; i < to; i++)
                samples[i] += sine[i - from];
        }
        for (var click = 0; click < 10; click++)
            samples[random.Next(samples.Length)] += (float)((random.NextDouble() - 0.5) * 20);
        return Signal.BandLimited(samples, Rate);
    }

    static double Metered(float[] samples)
    {
        var meter = new TruePeakMeter(1);
        meter.Add(samples);
        return meter.PeakDbtp;
    }

    [Fact]
    public void The_shortest_look_ahead_keeps_loud_clicks_under_it_too()
    {
        var clicks = Signal.BandLimited([.. Clicks().Select(s => 4 * s)], Rate);
        var options = Options with { LookAhead = TimeSpan.FromMilliseconds(1), Release = TimeSpan.FromMilliseconds(1) };

        var peak = Signal.TruePeak(Source.Drain(new Limiter(new Source(new(Rate, 1), clicks), options)));

        Assert.InRange(Decibels.FromGain(peak), options.CeilingDbtp - 0.5, options.CeilingDbtp + 0.1);
    }

    [Fact]
    public void Raw_clicks_and_squares_stay_under_it_too()
    {
        Assert.InRange(Limit(Clicks()).Max(MathF.Abs), 0, (float)Decibels.ToGain(-1.5));
        Assert.InRange(Limit(SquareBursts()).Max(MathF.Abs), 0, (float)Decibels.ToGain(-1.5));
    }

    [Fact]
    public void What_needs_no_limiting_passes_bit_by_bit()
    {
        var samples = Signal.Noise(0.3, 2 * 100_001);

        Assert.Equal(samples, Limit(samples, channels: 2));
    }

    [Fact]
    public void Away_from_a_peak_nothing_changes()
    {
        var samples = Signal.Noise(0.2, 5 * Rate);
        samples[Rate] = 2;

        var output = Limit(samples);

        // 5 ms and what interpolation needs before, and after it the release, which ends.
        Assert.Equal(samples[..(Rate - 300)], output[..(Rate - 300)]);
        Assert.NotEqual(samples[Rate - 100], output[Rate - 100]);
        Assert.Equal(samples[(Rate * 2)..], output[(Rate * 2)..]);
    }

    [Fact]
    public void The_gain_never_jumps_and_recovers_with_the_release()
    {
        var samples = Enumerable.Repeat(0.01f, 2 * Rate).ToArray();
        samples[Rate / 2] = 2;

        var output = Limit(samples);

        var gains = output.Zip(samples, (o, s) => (double)o / s).ToArray();
        // From 1 to 0.42 by a triangular window of 221 frames, whose steepest step is 2/221 of the way.
        Assert.All(gains.Zip(gains.Skip(1)), g => Assert.InRange(g.Second - g.First, -0.0055, 0.0055));
        var lowest = gains[Rate / 2];
        Assert.Equal(gains.Min(), lowest, 1e-6);
        Assert.Equal(1 - ((1 - lowest) * Math.Exp(-1)), gains[(Rate / 2) + (Rate / 10) + 120], 0.02);
    }

    [Fact]
    public void Channels_share_one_gain()
    {
        float[] loud = Signal.Sine(500, 1.5, Rate, Rate), quiet = Signal.Sine(300, 0.1, Rate, Rate, 45);

        ReadOnlySpan<float> output = Limit(Signal.Interleave(loud, quiet), channels: 2);

        var (left, right) = (output.Channel(0, 2), output.Channel(1, 2));
        for (var i = 0; i < Rate; i++)
        {
            if (Math.Abs(loud[i]) > 0.1 && Math.Abs(quiet[i]) > 0.01)
                Assert.Equal(left[i] / loud[i], right[i] / quiet[i], 1e-5f);
        }
    }

    [Fact]
    public void Read_sizes_change_nothing_and_no_frame_is_lost() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<NonEmptyArray<PositiveInt>>(),
            ArbMap.Default.ArbFor<NonEmptyArray<PositiveInt>>(),
            Gen.Choose(0, 5000).ToArbitrary(),
            (fromSource, asked, frames) =>
            {
                var samples = Signal.Noise(1.5, 2 * frames);
                var expected = Source.Drain(new Limiter(new Source(new(Rate, 2), samples), Options));
                var source = new Source(new(Rate, 2), samples, [.. fromSource.Get.Select(n => n.Get)]);
                var actual = Source.Drain(new Limiter(source, Options), [.. asked.Get.Select(n => n.Get)]);
                return actual.SequenceEqual(expected) && actual.Length == samples.Length;
            }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(8_000)]
    [InlineData(192_000)]
    public void Any_rate_will_do(int rate)
    {
        var samples = Signal.Sine(rate / 6.0, 2, rate / 4, rate, 60);

        var output = Source.Drain(new Limiter(new Source(new(rate, 1), samples), Options));

        Assert.Equal(samples.Length, output.Length);
        Assert.InRange(Decibels.FromGain(Signal.TruePeak(output)), -2, -1.4);
    }

    [Fact]
    public void Settings_without_sense_are_refused()
    {
        var source = new Source(new(Rate, 1), []);

        Assert.Throws<ArgumentOutOfRangeException>(() => new Limiter(source, new() { LookAhead = TimeSpan.Zero }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Limiter(source, new() { Release = TimeSpan.Zero }));
    }
}
