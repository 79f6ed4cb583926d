using Audio.Sound;

namespace Audio.Mixing;

/// <summary>Puts a bed of music under what is said in a segment: it begins before the first word and makes way for speech.</summary>
static class Underlay
{
    // Time to be heard before it makes way.
    static readonly TimeSpan Lead = TimeSpan.FromSeconds(2);

    /// <summary>How long the music is heard before the first word.</summary>
    public static long LeadFrames(AudioFormat format) => format.ToFrames(Lead);

    /// <summary>Where the music is heard: from the start until it has gone.</summary>
    /// <param name="speechEnd">The frame with which the speech ends.</param>
    public static Placement Place(SegmentSound bed, long speechEnd) =>
        new(0, Math.Min(bed.Clip.Frames, speechEnd + (bed.Plan.EndsUnderSpeech ? 0 : bed.Clip.Format.ToFrames(bed.FadeOut))));

    /// <summary>The music, with its fades and turned down where somebody speaks.</summary>
    /// <param name="speech">The segment with nothing but speech in it, interleaved.</param>
    public static Clip Duck(SegmentSound bed, Placement place, float[] speech, MixOptions options)
    {
        var music = bed.Play(place.Frames);
        var ducked = new float[music.Samples.Length];
        new Ducker(new ClipSource(music), new ClipSource(new(options.Format, speech)), SpeechLufs(bed), LoudestLufs(music)).ReadFully(ducked);
        return new(options.Format, ducked);
    }

    // Of three seconds each, as EBU Tech 3341 measures short-term loudness; of music that is shorter, of 400 ms each.
    static double LoudestLufs(Clip music)
    {
        var meter = new LoudnessMeter(music.Format);
        meter.Add(music.Samples.Span[(int)Math.Min(LeadFrames(music.Format) * music.Format.Channels, music.Samples.Length)..]);
        return Loudness.ToLufs((meter.Windows() is { Length: > 0 } windows ? windows : meter.Blocks()).DefaultIfEmpty().Max());
    }

    // Music is brought to so much under the speech, but for what its user wants.
    static double SpeechLufs(SegmentSound bed) => bed.Lufs + bed.GainDb - bed.Plan.Asset.GainDb + SegmentSound.BelowSpeechLu;
}
