using Audio.Episodes.Mp3;
using Audio.Mixing;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Mp3;

/// <summary>Joined segments against the mix they were made of, as ffmpeg decodes them.</summary>
public sealed class JointTests
{
    static readonly float[][] Segments =
        [.. Enumerable.Range(1, 12).Select(i => Codec.Segment(Signals.Speech(20_000 + (i * 3_777), (uint)i * 101)))];

    static readonly float[] Mix = [.. Segments.SelectMany(s => s)];

    [SkippableFact]
    public void Joined_segments_decode_to_the_mix_frame_by_frame()
    {
        var decoded = Codec.Decode(Codec.Join(Segments.Select(s => Codec.Encode(s))));

        Assert.Equal(Mix.Length, decoded.Length);
        Assert.Equal(0, Enumerable.Range(-40, 81).MaxBy(lag => Correlation(decoded, lag)));
    }

    [SkippableFact]
    public void Joined_segments_are_as_close_to_the_mix_as_a_whole_encode_and_so_are_the_joints()
    {
        var joined = Codec.Decode(Codec.Join(Segments.Select(s => Codec.Encode(s))));
        var whole = Codec.Decode(Codec.Join([Codec.Encode(Mix)]));

        Assert.Equal(SignalToNoiseDb(whole, 0..Mix.Length), SignalToNoiseDb(joined, 0..Mix.Length), 0.1);
        var joint = 0;
        foreach (var segment in Segments.SkipLast(1))
        {
            joint += segment.Length;
            var around = (joint - Mp3Encoder.SegmentUnit)..(joint + (3 * Mp3Encoder.SegmentUnit));
            Assert.InRange(SignalToNoiseDb(joined, around), SignalToNoiseDb(whole, around) - 0.5, double.MaxValue);
        }
    }

    [SkippableFact]
    public void A_changed_segment_changes_nothing_but_itself()
    {
        var frames = Segments.Select(s => Codec.Encode(s)).ToArray();
        var before = Codec.Decode(Codec.Join(frames));
        frames[5] = Codec.Encode(Codec.Segment(Signals.Speech(Segments[5].Length - Mp3Encoder.SilentTail, seed: 4711)));
        var after = Codec.Decode(Codec.Join(frames));

        var start = Segments[..5].Sum(s => s.Length);
        var end = start + Segments[5].Length;
        Assert.Equal(before[..(start - Mp3Encoder.SegmentUnit)], after[..(start - Mp3Encoder.SegmentUnit)]);
        Assert.NotEqual(before[start..end], after[start..end]);
        Assert.Equal(before[end..], after[end..]);
    }

    [SkippableFact]
    public void Where_a_room_sounds_under_everything_nothing_is_heard_of_the_joints_either()
    {
        var tone = new RoomToneSound(Codec.Mono, -40);
        var segments = Segments.Select(s => (float[])s.Clone()).ToList();
        segments.ForEach(s => tone.AddTo(s));
        float[] mix = [.. segments.SelectMany(s => s)];

        var joined = Codec.Decode(Codec.Join(segments.Select(s => Codec.Encode(s, before: tone.Before, after: tone.After))));
        var whole = Codec.Decode(Codec.Join([Codec.Encode([.. mix, .. new float[Mp3Encoder.SilentTail]])]))[..mix.Length];

        Assert.Equal(mix.Length, joined.Length);
        var joint = 0;
        foreach (var segment in segments.SkipLast(1))
        {
            joint += segment.Length;
            var around = (joint - (2 * Mp3Encoder.SegmentUnit))..(joint + (2 * Mp3Encoder.SegmentUnit));
            Assert.InRange(NoiseDb(mix, joined, around) - NoiseDb(mix, whole, around), -10, 1);
        }
    }

    static double NoiseDb(float[] mix, float[] decoded, Range range) => 20 * Math.Log10(Rms([.. mix[range].Zip(decoded[range], (m, d) => d - m)]));

    [SkippableTheory]
    [InlineData(64)]
    [InlineData(128)]
    [InlineData(192)]
    [InlineData(224)]
    [InlineData(320)]
    public void The_level_is_kept_whatever_lames_preset_takes_away(int kbps)
    {
        var tone = Codec.Segment(Signals.Tone(1000, 0.25f, 88_200));
        var options = new Mp3Options { BitRateKbps = kbps };

        var decoded = Codec.Decode(Codec.Join([Codec.Encode(tone, options)], options));

        Assert.InRange(20 * Math.Log10(Rms(decoded.AsSpan(22050, 44100)) / Rms(tone.AsSpan(22050, 44100))), -0.02, 0.02);
    }

    static double Rms(ReadOnlySpan<float> samples)
    {
        var sum = 0.0;
        foreach (var s in samples)
            sum += s * s;
        return Math.Sqrt(sum / samples.Length);
    }

    static double Correlation(float[] decoded, int lag)
    {
        var sum = 0.0;
        for (var i = 1000; i < Mix.Length - 1000; i++)
            sum += Mix[i] * decoded[i + lag];
        return sum;
    }

    static double SignalToNoiseDb(float[] decoded, Range range) =>
        20 * Math.Log10(Rms(Mix.AsSpan(range)) / Rms([.. Mix[range].Zip(decoded[range], (m, d) => d - m)]));
}
