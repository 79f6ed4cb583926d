using Audio.Episodes;
using Audio.Episodes.Receipts;
using Audio.Mixing;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Receipts;

/// <summary>A segment of two sentences, whole and damaged.</summary>
public sealed class SegmentListenerTests
{
    static readonly SegmentPart[] Parts = [Part(3, 2.5), Part(8, 2)];
    static readonly MixedSegment Mixed = SegmentMixer.Mix(Parts, TimeSpan.Zero, new());
    static readonly int Second = (int)Mixed.Placements[1].Start;

    [Fact]
    public void What_was_spoken_is_found_in_its_place()
    {
        var heard = Listen(Sound());

        Assert.All(heard.Clips, c => Assert.Equal((ClipFate.Found, null, null), (c.Fate, c.Hole, c.Other)));
        Assert.All(heard.Clips, c => Assert.InRange(c.Late, -0.001, 0.001));
        Assert.All(heard.Clips, c => Assert.InRange(c.HeardGainDb, -7, -5));
    }

    [Fact]
    public void A_hole_in_it_is_told()
    {
        var sound = Sound();
        sound.AsSpan(Second + 44_100, 22_050).Clear();

        var heard = Listen(sound);

        Assert.InRange(heard.Clips[1].Hole!.Value.Start, 0.95, 1.05);
        Assert.InRange(heard.Clips[1].Hole!.Value.Seconds, 0.2, 0.55);
        Assert.Contains(heard.Silences, s => s.End - s.Start > 0.45 && s.Start > Second / 44_100.0);
    }

    [Fact]
    public void What_is_silent_is_silent()
    {
        var sound = Sound();
        sound.AsSpan(Second).Clear();

        Assert.Equal([ClipFate.Found, ClipFate.Silent], Listen(sound).Clips.Select(c => c.Fate));
    }

    [Fact]
    public void Other_speech_in_its_place_is_not_taken_for_it()
    {
        var sound = Sound();
        Signals.Speech(2 * 44_100, 5).CopyTo(sound, Second);

        Assert.Equal([ClipFate.Found, ClipFate.Missing], Listen(sound).Clips.Select(c => c.Fate));
    }

    static float[] Sound() => Mixed.Sound.Samples.ToArray();

    static SegmentPart Part(uint seed, double seconds) =>
        new(new(Some.Mono, Signals.Speech((int)(seconds * 44_100), seed).Select(s => s * 0.1f).ToArray()), new(-20, -6), TimeSpan.FromSeconds(0.3));

    static HeardSpeech Listen(float[] sound)
    {
        var clips = Mixed.Placements.Select((p, i) => new ManifestClip($"key {i}", "ann", "", p.Start / 44_100.0, p.Frames / 44_100.0));
        var listener = new SegmentListener(Some.Mono, clips, Parts);
        foreach (var block in sound.Chunk(1152))
            listener.Add(block);
        return listener.Complete();
    }
}
