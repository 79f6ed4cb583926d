using Audio.Mixing;
using Audio.Sound;
using Audio.Tests.Support;

namespace Audio.Tests.Mixing;

public sealed class RoomToneSoundTests
{
    static readonly AudioFormat Stereo = new(44_100, 2);

    [Theory]
    [InlineData(1, -60)]
    [InlineData(2, -45)]
    public void It_has_the_level_that_was_asked_for(int channels, double level)
    {
        var mix = new float[20 * 44_100 * channels];

        new RoomToneSound(new(44_100, channels), level).AddTo(mix);

        Assert.Equal(level, Decibels.FromGain(Signal.Rms(mix)), 0.3);
    }

    [Theory]
    [InlineData(2304)]
    [InlineData(4608)]
    [InlineData(30 * 1152)]
    [InlineData(700 * 1152)]
    public void Every_segment_begins_and_ends_with_what_is_heard_around_every_other_one(int frames)
    {
        var tone = new RoomToneSound(Stereo, -50);
        var mix = new float[frames * 2];

        tone.AddTo(mix);

        // Where there is room for both.
        var common = frames >= 4 * 2304 ? tone.After.Length : frames / 4 * 2;
        Assert.Equal(tone.After.ToArray()[..common], mix[..common], (a, b) => Math.Abs(a - b) < 1e-6);
        Assert.Equal(tone.Before.ToArray()[^common..], mix[^common..], (a, b) => Math.Abs(a - b) < 1e-6);
    }

    [Fact]
    public void Nobody_hears_where_segments_meet_or_it_begins_again()
    {
        var tone = new RoomToneSound(Some.Mono, -50);
        var segments = Enumerable.Range(20, 12).Select(i => new float[i * 1152 * 7]).ToList();
        segments.ForEach(s => tone.AddTo(s));

        // No stretch of 10 ms is louder than chance makes it, which a click would be.
        var levels = segments.SelectMany(s => s).Chunk(441).Select(c => Decibels.FromGain(Signal.Rms(c))).ToList();
        Assert.InRange(levels.Max(), -50, -50 + 9);
        Assert.InRange(levels.Min(), -50 - 9, -50);
    }

    [Fact]
    public void Segments_of_different_lengths_do_not_repeat_each_other()
    {
        var tone = new RoomToneSound(Some.Mono, -50);
        float[] first = new float[100 * 1152], second = new float[101 * 1152];
        tone.AddTo(first);
        tone.AddTo(second);

        var a = first[5000..49_100];
        var b = second[5000..49_100];
        Assert.InRange(a.Zip(b, (x, y) => x * y).Sum() / (Signal.Rms(a) * Signal.Rms(b) * a.Length), -0.3, 0.3);
    }

    [Fact]
    public void A_recording_is_heard_instead_of_noise()
    {
        var hum = Some.Tone(3, hertz: 100);
        var mix = new float[10 * 44_100];

        new RoomToneSound(Some.Mono, -50, hum).AddTo(mix);

        // Apart from where its end goes over into its beginning.
        var stretches = mix.Chunk(11_025).Select(c => Signal.FitSine(c, 100, 44_100)).ToList();
        Assert.True(stretches.Count(s => s.Residual < s.Amplitude / 10) > stretches.Count * 3 / 4);
    }

    [Fact]
    public void A_recording_that_is_silent_or_too_short_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new RoomToneSound(Some.Mono, -50, Some.Tone(0.9)));
        Assert.Throws<ArgumentException>(() => new RoomToneSound(Some.Mono, -50, Some.Tone(2, amplitude: 0)));
    }
}
