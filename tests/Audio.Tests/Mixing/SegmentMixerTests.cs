using Audio.Mixing;
using Audio.Sound;
using Audio.Tests.Support;

namespace Audio.Tests.Mixing;

public sealed class SegmentMixerTests
{
    static readonly MixOptions Options = new() { Chain = ChainPreset.None };

    [Fact]
    public void A_segment_is_whole_blocks_and_ends_with_two_silent_ones()
    {
        var segment = SegmentMixer.Mix([Part(Some.Tone(0.7))], default, Options);

        Assert.Equal(0, segment.Sound.Frames % 1152);
        Assert.All(segment.Sound.Samples[^2304..].ToArray(), s => Assert.Equal(0, s));
    }

    [Fact]
    public void The_gap_between_two_utterances_is_exact()
    {
        var segment = SegmentMixer.Mix([Part(Some.Tone(0.5)), Part(Some.Tone(0.5), gap: 0.3)], default, Options);

        var (first, second) = (segment.Placements[0], segment.Placements[1]);
        Assert.Equal(13230, second.Start - (first.Start + first.Frames));
    }

    [Fact]
    public void Clips_that_overlap_are_heard_together()
    {
        var (first, second) = (Some.Tone(0.5, hertz: 300), Some.Tone(0.4, hertz: 500));

        var both = SegmentMixer.Mix([Part(first), Part(second, gap: -0.1)], default, Options);

        Assert.Equal(both.Placements[0].Start + both.Placements[0].Frames - 4410, both.Placements[1].Start);
        var alone = SegmentMixer.Mix([Part(first)], default, Options).Sound.Samples.Span;
        var other = SegmentMixer.Mix([Part(second)], default, Options).Sound.Samples.Span;
        for (var i = (int)both.Placements[1].Start; i < both.Placements[0].Frames; i++)
            Assert.Equal(alone[i] + other[i - (int)both.Placements[1].Start], both.Sound.Samples.Span[i], 1e-6f);
    }

    [Fact]
    public void A_short_word_is_never_wholly_overlapped()
    {
        var segment = SegmentMixer.Mix([Part(Some.Tone(0.5)), Part(Some.Tone(0.1), gap: -0.2), Part(Some.Tone(0.5), gap: -0.2)], default, Options);

        Assert.All(
            segment.Placements.Zip(segment.Placements.Skip(1)),
            pair => Assert.InRange(pair.Second.Start, pair.First.Start + (pair.First.Frames / 2), pair.First.Start + pair.First.Frames));
    }

    [Fact]
    public void The_gap_between_segments_is_stretched_by_less_than_a_block()
    {
        var first = SegmentMixer.Mix([Part(Some.Tone(0.5))], default, Options);
        var second = SegmentMixer.Mix([Part(Some.Tone(0.5), gap: 0.3)], default, Options);

        var gap = first.Sound.Frames - first.Placements[0].Frames + second.Placements[0].Start;
        Assert.InRange(gap, 13230, 13230 + 1151);
    }

    [Fact]
    public void A_pause_is_silence_of_its_length() =>
        Assert.All(
            SegmentMixer.Mix([], TimeSpan.FromSeconds(0.7), Options).Sound.Samples.ToArray(), s => Assert.Equal(0, s));

    [Theory]
    [InlineData(16000)]
    [InlineData(22050)]
    [InlineData(24000)]
    [InlineData(48000)]
    public void Clips_of_any_rate_keep_their_length_and_level(int rate)
    {
        var clip = Some.Tone(1, amplitude: 0.25, format: new AudioFormat(rate, 1));

        var segment = SegmentMixer.Mix([Part(clip)], default, Options);

        Assert.InRange(segment.Placements[0].Frames, 44100 - 3, 44100 + 3);
        var middle = segment.Sound.Samples.Slice(11025, 22050).ToArray();
        Assert.Equal(0.25 / Math.Sqrt(2), Math.Sqrt(middle.Average(s => (double)s * s)), 0.001);
    }

    [Fact]
    public void The_gain_of_the_voice_is_applied()
    {
        var plain = SegmentMixer.Mix([Part(Some.Tone(1))], default, Options);
        var louder = SegmentMixer.Mix([Part(Some.Tone(1), gainDb: 6)], default, Options);

        Assert.Equal(6, 20 * Math.Log10(Peak(louder) / Peak(plain)), 0.01);
    }

    [Fact]
    public void Edges_are_faded_so_that_nothing_clicks()
    {
        var loudFromTheFirstSample = new Clip(Some.Mono, Enumerable.Repeat(0.5f, 22050).ToArray());

        var sound = SegmentMixer.Mix([Part(loudFromTheFirstSample)], default, Options).Sound.Samples.ToArray();

        // A rise of 0.5 over 5 ms is 0.0023 a sample on average and 1.6 times that at its steepest.
        Assert.All(sound.Zip(sound.Skip(1)), pair => Assert.InRange(Math.Abs(pair.Second - pair.First), 0, 0.005));
    }

    [Fact]
    public void Peaks_stay_under_the_ceiling()
    {
        var segment = SegmentMixer.Mix([Part(Some.Tone(1, amplitude: 0.9), gainDb: 12)], default, Options);

        var peak = new TruePeakMeter(1);
        peak.Add(segment.Sound.Samples.Span);
        Assert.InRange(peak.PeakDbtp, -1.8, -1.4);
    }

    [Fact]
    public void Stereo_carries_the_same_sound_on_both_sides()
    {
        var stereo = Options with { Format = new(44100, 2) };

        var sound = SegmentMixer.Mix([Part(Some.Tone(0.5))], default, stereo).Sound;

        Assert.Equal(2, sound.Format.Channels);
        Assert.All(sound.Samples.ToArray().Chunk(2), frame => Assert.Equal(frame[0], frame[1]));
    }

    [Theory]
    [InlineData(-0.18)]
    [InlineData(0.09)]
    [InlineData(0.7)]
    public void A_position_turns_one_side_down_and_the_other_up_and_leaves_the_power(double position)
    {
        var stereo = Options with { Format = new(44100, 2) };

        var sound = SegmentMixer.Mix([Part(Some.Tone(0.5)) with { Position = position }], default, stereo).Sound;

        var left = Signal.Rms(sound.Samples.Span.Channel(0, 2));
        var right = Signal.Rms(sound.Samples.Span.Channel(1, 2));
        var middle = Signal.Rms(SegmentMixer.Mix([Part(Some.Tone(0.5))], default, stereo).Sound.Samples.Span.Channel(0, 2));
        Assert.Equal(2 * middle * middle, (left * left) + (right * right), 1e-5);
        Assert.Equal(Math.Tan((1 + position) * Math.PI / 4), right / left, 1e-3);
        Assert.Equal(position > 0, right > left);
    }

    [Fact]
    public void A_stereo_clip_is_mixed_down()
    {
        var clip = Some.Tone(0.5, format: new AudioFormat(44100, 2));

        Assert.Equal(0.25, Peak(SegmentMixer.Mix([Part(clip)], default, Options)), 0.001);
    }

    static SegmentPart Part(Clip clip, double gainDb = 0, double gap = 0) => new(clip, new(SpokenLufs: -20, gainDb), TimeSpan.FromSeconds(gap));

    static double Peak(MixedSegment segment) => segment.Sound.Samples.ToArray().Max(Math.Abs);
}
