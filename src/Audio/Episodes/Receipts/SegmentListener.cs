using Audio.Mixing;
using Audio.Sound;

namespace Audio.Episodes.Receipts;

/// <summary>Listens to a segment as it is decoded, for what was spoken of it. Not thread-safe.</summary>
sealed class SegmentListener
{
    readonly SilenceFinder _silence;
    readonly ClipListener _clips;

    /// <param name="format">What it is decoded to.</param>
    /// <param name="clips">What should be heard in it, in order; the places count from its start.</param>
    /// <param name="spoken">The same as they were spoken and how they were levelled.</param>
    public SegmentListener(AudioFormat format, IEnumerable<ManifestClip> clips, IEnumerable<SegmentPart> spoken)
    {
        _silence = new(format);
        var track = new SoundTrack(format);
        var prepared = spoken.Select(p => PreparedClips.Prepare(p.Clip, track.Format)).GetEnumerator();
        _clips = new([.. clips.Zip(spoken, (c, p) => (c, (double?)p.Voice.GainDb))], () => prepared.MoveNext() ? prepared.Current : null, track);
    }

    /// <param name="samples">Interleaved, whole frames.</param>
    public void Add(ReadOnlySpan<float> samples)
    {
        _silence.Add(samples);
        _clips.Add(samples);
    }

    /// <summary>What was heard, once it has ended.</summary>
    public HeardSpeech Complete() => new(_clips.Complete(), _silence.Complete());
}
