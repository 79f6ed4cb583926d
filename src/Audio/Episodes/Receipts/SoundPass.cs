using System.Collections.Immutable;
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
        var clips = manifest.Turns.SelectMany(t => t.Clips.Select(c => (Clip: c, GainDb: c.Substitution?.GainDb ?? (c.Speaker == t.Speaker ? t.GainDb : GainOf(manifest, c.Speaker))))).ToList();
        var track = new SoundTrack(format);
        var listener = new ClipListener(clips, new(store, clips.Select(c => c.Clip.Key), track.Format, cancellationToken), track);
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
        return new(frames, meter.Levels, clipping.Count, silence.Complete(), listener.Complete(), fault);

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

    static double? GainOf(Manifest manifest, string speaker) => manifest.Speakers.FirstOrDefault(s => s.Id == speaker)?.GainDb;
}
