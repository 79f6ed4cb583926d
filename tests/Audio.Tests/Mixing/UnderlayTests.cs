using System.Numerics.Tensors;
using Audio.Mixing;
using Audio.Sound;
using Audio.Tests.Support;

namespace Audio.Tests.Mixing;

public sealed class UnderlayTests
{
    const int Rate = 44_100;

    static readonly MixOptions Options = new() { Chain = ChainPreset.None };

    static readonly float[] Speech = [.. Signals.Speech(8 * Rate, seed: 5)];

    [Fact]
    public void Music_is_heard_alone_before_the_first_word()
    {
        var segment = Mix(Bed(seconds: 30));

        Assert.Equal(2 * Rate, segment.Placements[0].Start);
        Assert.Equal(0, segment.Music!.Start);
        Assert.Equal(Options.MeteredTargetLufs - 3, Lufs(segment.Sound.Samples.Span[(Rate / 5)..(Rate * 8 / 5)]), 0.3);
    }

    [Fact]
    public void Speech_is_at_least_15_LU_louder_than_the_music_under_it()
    {
        var (both, speech) = (Mix(Bed(seconds: 30)), Mix(null));
        var under = Minus(both, speech)[(3 * Rate)..(9 * Rate)];

        Assert.InRange(Options.MeteredTargetLufs - Lufs(under), 14.9, 15.3);
    }

    [Fact]
    public void Music_that_swells_stays_15_LU_under_speech_at_every_moment()
    {
        var (both, speech) = (Mix(Bed(seconds: 30, swellDb: 12)), Mix(null));
        var under = Meter(Minus(both, speech).AsSpan(3 * Rate, 6 * Rate)).Windows();

        Assert.InRange(Options.MeteredTargetLufs - Loudness.ToLufs(under.Max()), 14.9, 15.3);
    }

    [Fact]
    public void Music_goes_after_the_last_word()
    {
        var segment = Mix(Bed(seconds: 30));

        var lastWord = segment.Placements[0].Start + segment.Placements[0].Frames;
        Assert.Equal(lastWord + (Rate * 3 / 2), segment.Music!.Frames);
        Assert.InRange(segment.Sound.Frames, segment.Music.Frames + SegmentMixer.SilentTail, segment.Music.Frames + SegmentMixer.SilentTail + 1152);
    }

    [Fact]
    public void Music_is_gone_with_the_last_word_where_the_speaker_goes_on()
    {
        var segment = Mix(Bed(seconds: 30, endsUnderSpeech: true));

        Assert.Equal(segment.Placements[0].Start + segment.Placements[0].Frames, segment.Music!.Frames);
    }

    [Fact]
    public void Music_that_is_too_short_ends_where_it_ends() =>
        Assert.Equal(5 * Rate, Mix(Bed(seconds: 5)).Music!.Frames);

    [Fact]
    public void What_its_author_makes_louder_is_louder_alone_but_not_under_speech()
    {
        var louder = Bed(seconds: 30, gainDb: 4);
        var (both, speech) = (Mix(louder), Mix(null));

        Assert.Equal(Options.MeteredTargetLufs + 1, Lufs(both.Sound.Samples.Span[(Rate / 5)..(Rate * 8 / 5)]), 0.3);
        Assert.InRange(Options.MeteredTargetLufs - Lufs(Minus(both, speech).AsSpan(3 * Rate, 6 * Rate)), 14.9, 15.3);
    }

    static MixedSegment Mix(SegmentSound? bed) => SegmentMixer.Mix(
        [new(new(Some.Mono, Speech), new(-20, Options.MeteredTargetLufs - Lufs(Speech)), TimeSpan.FromSeconds(2) + TimeSpan.FromSeconds(2304.0 / Rate))], default, Options, bed);

    // What swells is louder for two seconds from the third on.
    static SegmentSound Bed(double seconds, double gainDb = 0, bool endsUnderSpeech = false, double swellDb = 0)
    {
        var samples = Signal.BandLimited(Signal.Noise(0.05, (int)(seconds * Rate)), Rate);
        TensorPrimitives.Multiply(samples.AsSpan(3 * Rate, 2 * Rate), (float)Decibels.ToGain(swellDb), samples.AsSpan(3 * Rate));
        var clip = new Clip(Some.Mono, samples);
        var lufs = Lufs(clip.Samples.Span);
        return new(new(new("bed.flac") { GainDb = gainDb }, SoundUse.Bed) { EndsUnderSpeech = endsUnderSpeech }, clip, lufs, Options.MeteredTargetLufs - 3 + gainDb - lufs);
    }

    static float[] Minus(MixedSegment both, MixedSegment speech) =>
        [.. both.Sound.Samples.ToArray().Zip(speech.Sound.Samples.ToArray(), (b, s) => b - s)];

    static double Lufs(ReadOnlySpan<float> samples) => Meter(samples).IntegratedLufs;

    static LoudnessMeter Meter(ReadOnlySpan<float> samples)
    {
        var meter = new LoudnessMeter(Some.Mono);
        meter.Add(samples);
        return meter;
    }
}
