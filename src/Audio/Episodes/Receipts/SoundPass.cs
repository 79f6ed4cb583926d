using Audio.Episodes.Outputs;
using Audio.Sound;
using Audio.Speech;

namespace Audio.Episodes.Receipts;

/// <summary>One pass over a decoded file, in which everything is found out that only listening tells. Memory does not grow with it, but for some bytes a second.</summary>
static class SoundPass
{
    /// <param name="path">The file.</param>
    /// <param name="format">What it is decoded to: its own format.</param>
    /// <param name="heardUpTo">Told the seconds that have been heard.</param>
    public static async Task<HeardSound> RunAsync(
        string path, AudioFormat format, Manifest manifest, ClipStore store, SoundDecoder decoder, Action<double> heardUpTo, CancellationToken cancellationToken)
    {
        var listener = Listen(format, manifest, store, cancellationToken);
        var meter = new OutputMeter(format);
        var silence = new SilenceFinder(format);
        var clipping = new ClippingCounter(format.Channels);
        long frames = 0;
        string? fault = null;
        try
        {
            await decoder.DecodeAsync(path, format, Take, cancellationToken);
        }
        catch (IOException e)
        {
            fault = e.Message;
        }
        return new(frames, meter.Levels, clipping.Count, new(listener.Complete(), silence.Complete()), fault);

        void Take(ReadOnlySpan<float> samples)
        {
            frames += samples.Length / format.Channels;
            meter.Add(samples);
            silence.Add(samples);
            clipping.Add(samples);
            listener.Add(samples);
            heardUpTo((double)frames / format.SampleRate);
        }
    }

    static ClipListener Listen(AudioFormat format, Manifest manifest, ClipStore store, CancellationToken cancellationToken)
    {
        var clips =
            from turn in manifest.Turns
            from clip in turn.Clips
            select (Clip: clip, GainDb: clip.Substitution?.GainDb ?? (clip.Speaker == turn.Speaker ? turn.GainDb : GainOf(manifest, clip.Speaker)));
        var expected = clips.ToList();
        var track = new SoundTrack(format);
        return new(expected, new PreparedClips(store, expected.Select(c => c.Clip.Key), track.Format, cancellationToken).Next, track);
    }

    static double? GainOf(Manifest manifest, string speaker) => manifest.Speakers.FirstOrDefault(s => s.Id == speaker)?.GainDb;
}
