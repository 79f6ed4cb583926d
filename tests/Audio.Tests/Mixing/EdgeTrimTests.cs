using System.Collections.Immutable;
using Audio.Mixing;
using Audio.Sound;
using Audio.Tests.Support;

namespace Audio.Tests.Mixing;

public sealed class EdgeTrimTests
{
    [Fact]
    public void Silence_around_the_sound_is_cut_off()
    {
        var trimmed = EdgeTrim.Trim(Some.Tone(seconds: 1, silence: 0.5));

        Assert.InRange(trimmed.Duration.TotalSeconds, 1.0, 1.05);
    }

    [Fact]
    public void A_quiet_noise_floor_counts_as_silence()
    {
        var clip = Some.Tone(seconds: 1, silence: 0.5);
        var noisy = clip.Samples.ToArray().Select((s, i) => s + (i % 2 == 0 ? 0.0005f : -0.0005f)).ToArray();

        Assert.InRange(EdgeTrim.Trim(new Clip(clip.Format, noisy)).Duration.TotalSeconds, 1.0, 1.05);
    }

    [Fact]
    public void Nothing_of_the_sound_is_lost()
    {
        var clip = Some.Tone(seconds: 1, silence: 0.5);

        Assert.Equal(Energy(clip), Energy(EdgeTrim.Trim(clip)), 1e-9);
    }

    [Fact]
    public void Silence_inside_stays()
    {
        var tone = Some.Tone(seconds: 0.3, silence: 0.4).Samples.ToArray();

        Assert.InRange(EdgeTrim.Trim(new Clip(Some.Mono, (float[])[.. tone, .. tone])).Duration.TotalSeconds, 1.4, 1.45);
    }

    [Fact]
    public void A_clip_of_silence_stays_as_it_is()
    {
        var silence = new Clip(Some.Mono, new float[4410]);

        Assert.Same(silence, EdgeTrim.Trim(silence));
    }

    [Fact]
    public void Word_times_move_with_the_sound()
    {
        var clip = Some.Tone(seconds: 1, silence: 0.5);
        ImmutableArray<WordTime> words = [new("word", TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(1))];

        var trimmed = EdgeTrim.Trim(new Clip(clip.Format, clip.Samples, words));

        Assert.InRange(trimmed.Words[0].Start.TotalMilliseconds, 5, 16);
    }

    static double Energy(Clip clip) => clip.Samples.ToArray().Sum(s => (double)s * s);
}
