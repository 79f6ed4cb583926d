using Audio.Sound;
using Audio.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Sound;

public sealed class ResamplerTests
{
    public static TheoryData<int, int> Ratios => new()
    {
        { 16_000, 44_100 }, { 22_050, 44_100 }, { 24_000, 44_100 }, { 48_000, 44_100 }, { 44_100, 16_000 }, { 44_100, 48_000 },
        { 44_101, 47_993 }, // coprime: more positions than the filter has rows
    };

    static float[] Resample(float[] samples, int from, int to) =>
        Source.Drain(new Resampler(new Source(new(from, 1), samples), to));

    [Theory]
    [MemberData(nameof(Ratios))]
    public void Tones_to_0_45_of_the_lower_rate_keep_level_and_phase_and_bring_nothing_else(int from, int to)
    {
        foreach (var part in new[] { 0.01, 0.1, 0.23, 0.37, 0.44, 0.45 })
        {
            var hertz = part * Math.Min(from, to);
            var output = Resample(Signal.Sine(hertz, 0.5, from / 4, from, 30), from, to);
            var skip = to / 32;
            var (amplitude, degrees, residual) = Signal.FitSine(output.AsSpan(skip..^skip), hertz, to, skip);

            Assert.InRange(Decibels.FromGain(amplitude / 0.5), -0.05, 0.05);
            Assert.Equal(30, degrees, 0.01);
            Assert.True(Decibels.FromGain(residual / 0.5) < -100, $"{hertz} Hz: {Decibels.FromGain(residual / 0.5):F1} dB");
        }
    }

    [Fact]
    public void Whatever_the_two_rates_a_tone_keeps_its_level_and_brings_nothing_else() =>
        Prop.ForAll(
            Gen.Choose(8_000, 96_000).ToArbitrary(),
            Gen.Choose(8_000, 96_000).ToArbitrary(),
            Gen.Choose(1, 45).ToArbitrary(),
            (from, to, percent) =>
            {
                var hertz = percent / 100.0 * Math.Min(from, to);
                var output = Resample(Signal.Sine(hertz, 0.5, from / 4, from, 30), from, to);
                var skip = to / 16;
                var (amplitude, _, residual) = Signal.FitSine(output.AsSpan(skip..^skip), hertz, to, skip);
                Assert.InRange(Decibels.FromGain(amplitude / 0.5), -0.05, 0.05);
                Assert.InRange(Decibels.FromGain(residual / 0.5), double.NegativeInfinity, -100);
            }).QuickCheckThrowOnFailure();

    [Theory]
    [MemberData(nameof(Ratios))]
    public void Tones_in_the_transition_band_leave_no_image_or_alias(int from, int to)
    {
        foreach (var part in new[] { 0.46, 0.48, 0.499 })
        {
            var hertz = part * Math.Min(from, to);
            var output = Resample(Signal.Sine(hertz, 0.5, from / 4, from), from, to);
            var (_, _, residual) = Signal.FitSine(output.AsSpan((to / 32)..^(to / 32)), hertz, to);

            Assert.True(Decibels.FromGain(residual / 0.5) < -100, $"{hertz} Hz: {Decibels.FromGain(residual / 0.5):F1} dB");
        }
    }

    [Theory]
    [InlineData(48_000, 44_100)]
    [InlineData(44_100, 16_000)]
    [InlineData(192_000, 8_000)]
    public void What_the_lower_rate_cannot_carry_is_100_dB_down(int from, int to)
    {
        for (var hertz = 0.5 * to; hertz < from / 2.0; hertz += (from - to) / 40.0)
        {
            var output = Resample(Signal.Sine(hertz, 1, from / 4, from, 45), from, to);
            var level = Decibels.FromGain(Signal.Rms(output.AsSpan((to / 16)..^(to / 16))) * Math.Sqrt(2));

            Assert.True(level < -100, $"{hertz} Hz: {level:F1} dB");
        }
    }

    [Theory]
    [MemberData(nameof(Ratios))]
    public void An_impulse_stays_where_it_is(int from, int to)
    {
        var samples = new float[from];
        samples[from / 2] = 1;

        var output = Resample(samples, from, to);

        var peak = Array.IndexOf(output, output.Max());
        Assert.InRange(peak - ((double)(from / 2) * to / from), -0.5, 0.5);
    }

    [Fact]
    public void The_first_frame_out_falls_on_the_first_frame_in()
    {
        var samples = new float[100];
        samples[0] = 1;

        var output = Resample(samples, 22_050, 44_100);

        Assert.Equal(0.948, output[0], 0.001); // the filter's bandwidth
        Assert.Equal(output[0], output.Max());
    }

    [Theory]
    [MemberData(nameof(Ratios))]
    public void Length_is_the_rounded_ratio_and_the_end_is_not_lost(int from, int to)
    {
        foreach (var frames in new[] { 0, 1, 2, 3, 10, 99, 2047, 2048, 2049, 12_345 })
        {
            var output = Resample(Enumerable.Repeat(0.5f, frames).ToArray(), from, to);

            Assert.Equal((int)Math.Round((double)frames * to / from, MidpointRounding.AwayFromZero), output.Length);
            if (frames > 1000)
                Assert.InRange(output[^1], 0.05f, 0.65f); // on the flank of a step
        }
    }

    [Fact]
    public void Read_sizes_change_nothing() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<NonEmptyArray<PositiveInt>>(),
            ArbMap.Default.ArbFor<NonEmptyArray<PositiveInt>>(),
            (fromSource, asked) =>
            {
                var samples = Signal.Noise(0.5, 2 * 5000);
                var expected = Source.Drain(new Resampler(new Source(new(16_000, 2), samples), 44_100));
                var source = new Source(new(16_000, 2), samples, [.. fromSource.Get.Select(n => n.Get)]);
                return Source.Drain(new Resampler(source, 44_100), [.. asked.Get.Select(n => n.Get)]).SequenceEqual(expected);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Channels_do_not_touch_each_other()
    {
        float[] left = Signal.Noise(0.5, 5000, seed: 1), right = Signal.Noise(0.5, 5000, seed: 2);

        ReadOnlySpan<float> output = Source.Drain(new Resampler(new Source(new(24_000, 2), Signal.Interleave(left, right)), 44_100));

        Assert.Equal(Resample(left, 24_000, 44_100), output.Channel(0, 2));
        Assert.Equal(Resample(right, 24_000, 44_100), output.Channel(1, 2));
    }

    [Fact]
    public void It_is_linear()
    {
        float[] a = Signal.Noise(0.4, 4000, seed: 3), b = Signal.Noise(0.4, 4000, seed: 4);
        var sum = a.Zip(b, (x, y) => x + (2 * y)).ToArray();

        var apart = Resample(a, 16_000, 44_100).Zip(Resample(b, 16_000, 44_100), (x, y) => x + (2 * y)).ToArray();

        Assert.All(Resample(sum, 16_000, 44_100).Zip(apart), p => Assert.Equal(p.First, p.Second, 1e-6f));
    }

    [Fact]
    public void At_the_same_rate_samples_pass_untouched()
    {
        var samples = Signal.Noise(2, 1000);

        Assert.Equal(samples, Resample(samples, 44_100, 44_100));
    }

    [Fact]
    public void A_converted_clip_keeps_its_words_and_its_duration()
    {
        var word = new WordTime("hello", TimeSpan.FromSeconds(0.25), TimeSpan.FromSeconds(0.5));
        var clip = new Clip(new(16_000, 1), Signal.Noise(0.1, 16_000), [word]);

        var converted = Resampler.Convert(clip, 44_100);

        Assert.Equal(new AudioFormat(44_100, 1), converted.Format);
        Assert.Equal(clip.Duration, converted.Duration);
        Assert.Equal(clip.Words, converted.Words);
        Assert.Same(converted, Resampler.Convert(converted, 44_100));
    }

    [SkippableFact]
    [Trait("Category", "Readers")]
    public void It_agrees_with_sox()
    {
        Skip.If(Tool.IsMissing("sox"), "sox is not installed");
        var clip = new Clip(new(16_000, 1), Signal.Noise(0.3, 16_000).Faded(1000));
        var smooth = Resampler.Convert(Resampler.Convert(clip, 13_000), 16_000); // nothing in either's transition band
        var wav = new MemoryStream();
        Wav.Write(wav, smooth, WavEncoding.FloatingPoint);

        string[] arguments = ["-V1", "-t", "wav", "-", "-t", "wav", "-e", "float", "-b", "32", "-", "rate", "-v", "44100"];
        var (output, _) = Tool.Run("sox", wav.ToArray(), arguments);

        var theirs = Wav.Read(new MemoryStream(output)).Samples;
        var ours = Resampler.Convert(smooth, 44_100).Samples;
        Assert.Equal(theirs.Length, ours.Length);
        var difference = ours.ToArray().Zip(theirs.ToArray(), (a, b) => a - b).ToArray();
        Assert.InRange(Decibels.FromGain(Signal.Rms(difference) / Signal.Rms(ours.Span)), double.NegativeInfinity, -95);
    }
}
