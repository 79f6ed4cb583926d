using Audio.Mixing;
using Audio.Sound;
using Audio.Tests.Support;

namespace Audio.Tests.Mixing;

public sealed class DuckerTests
{
    const int Rate = 44_100;
    const double SpeechLufs = -19, BedLufs = -20;

    // The bed is constant 1: what comes out is the gain.
    static readonly float[] Bed = [.. Enumerable.Repeat(1f, 10 * Rate)];

    [Fact]
    public void Music_goes_down_as_far_as_the_margin_asks_for()
    {
        var gains = GainsDb(Speech((2, 5)));

        Assert.Equal(0, gains[Rate], 1e-5);
        Assert.Equal(BedLufs + 15 - SpeechLufs, -gains[4 * Rate], 0.01);
    }

    [Fact]
    public void Speech_is_measured_15_LU_over_the_music_under_it()
    {
        var music = Signal.Noise(0.2, 10 * Rate);
        var speech = Signals.Speech(10 * Rate, seed: 3).Select(s => s * 0.1f).ToArray();
        var (musicLufs, speechLufs) = (Lufs(music), Lufs(speech));

        var ducked = Source.Drain(new Ducker(new Source(Some.Mono, music), new Source(Some.Mono, speech), speechLufs, musicLufs));

        Assert.InRange(speechLufs - Lufs(ducked[Rate..]), 14.9, 15.2);
    }

    [Fact]
    public void It_is_down_when_the_first_word_comes_and_begins_to_fall_its_attack_before()
    {
        var gains = GainsDb(Speech((2, 5)));

        Assert.Equal(0, gains[(int)(1.79 * Rate)], 1e-5);
        Assert.InRange(gains[(int)(1.90 * Rate)], -8.5, -5.5); // half way
        Assert.Equal(-14, gains[2 * Rate], 0.01);
        // In decibels a straight line over 200 ms, which nobody hears as a step.
        Assert.All(gains.Zip(gains.Skip(Rate / 100)), pair => Assert.InRange(pair.First - pair.Second, -1, 1));
    }

    [Fact]
    public void It_stays_down_for_its_hold_and_comes_back_within_its_release()
    {
        var gains = GainsDb(Speech((2, 5)));

        Assert.Equal(-14, gains[(int)(5.69 * Rate)], 0.01);
        Assert.InRange(gains[(int)(6.10 * Rate)], -8, -6); // half way
        Assert.Equal(0, gains[(int)(6.53 * Rate)], 1e-5);
    }

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.5)]
    [InlineData(0.69)]
    public void It_does_not_move_in_a_gap_shorter_than_the_hold(double gap)
    {
        var gains = GainsDb(Speech((2, 4), (4 + gap, 7)));

        Assert.All(gains[(2 * Rate)..(7 * Rate)], g => Assert.Equal(-14, g, 0.01));
    }

    [Fact]
    public void In_a_long_gap_it_comes_back_and_is_down_again_in_time()
    {
        var gains = GainsDb(Speech((1, 2), (6, 8)));

        Assert.Equal(0, gains[5 * Rate], 1e-5);
        Assert.Equal(-14, gains[6 * Rate], 0.01);
    }

    [Fact]
    public void Speech_from_the_first_moment_on_finds_the_bed_nearly_down() =>
        Assert.Equal(-14, GainsDb(Speech((0, 5)))[Rate / 5], 0.01);

    [Fact]
    public void Music_that_is_quiet_enough_passes_bit_by_bit()
    {
        var music = Signal.Noise(0.1, 5 * Rate);

        Assert.Equal(music, Source.Drain(new Ducker(new Source(Some.Mono, music), new Source(Some.Mono, Speech((1, 3))), SpeechLufs, -40)));
    }

    [Fact]
    public void Breath_and_noise_between_words_do_not_count_as_speech()
    {
        var gains = GainsDb(Signal.Noise(Decibels.ToGain(SpeechLufs - 32), 10 * Rate));

        Assert.All(gains, g => Assert.Equal(0, g));
    }

    [Fact]
    public void Sizes_of_reads_change_nothing_and_channels_share_one_gain()
    {
        var stereo = Signal.Interleave(Bed, Bed);
        var expected = Duck(new Source(new(Rate, 2), stereo), new Source(Some.Mono, Speech((2, 5))));

        var actual = Source.Drain(
            new Ducker(new Source(new(Rate, 2), stereo, 7, 1000, 33), new Source(Some.Mono, Speech((2, 5)), 5, 441), SpeechLufs, BedLufs), 11, 4096);

        Assert.Equal(expected, actual);
        Assert.Equal(Duck(new Source(Some.Mono, Bed), new Source(Some.Mono, Speech((2, 5)))), ((ReadOnlySpan<float>)actual).Channel(1, 2));
    }

    [Fact]
    public void Settings_without_sense_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Duck(new Source(new(48_000, 1), []), new Source(Some.Mono, [])));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Ducker(new Source(Some.Mono, []), new Source(Some.Mono, []), -19, -20, new() { Attack = TimeSpan.Zero }));
    }

    static float[] Duck(Source bed, Source speech) => Source.Drain(new Ducker(bed, speech, SpeechLufs, BedLufs));

    static double[] GainsDb(float[] speech) =>
        [.. Duck(new Source(Some.Mono, Bed), new Source(Some.Mono, speech)).Select(g => Decibels.FromGain(g))];

    // A tone from and to so many seconds, again and again.
    static float[] Speech(params (double From, double To)[] parts)
    {
        var samples = Signal.Sine(500, 0.15, (int)(parts[^1].To * Rate), Rate);
        for (var i = 0; i < samples.Length; i++)
        {
            if (!parts.Any(p => i >= (int)(p.From * Rate) && i < (int)(p.To * Rate)))
                samples[i] = 0;
        }
        return samples;
    }

    static double Lufs(float[] samples)
    {
        var meter = new LoudnessMeter(Some.Mono);
        meter.Add(samples);
        return meter.IntegratedLufs;
    }
}
