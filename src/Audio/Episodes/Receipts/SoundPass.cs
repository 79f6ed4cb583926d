using Audio.Episodes.Mp3;
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
        var listener = Listen(format, manifest, (0, long.MaxValue), store, cancellationToken);
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

    /// <summary>Only what is new of an MP3 file, of which levels were measured when it was made; on all cores.</summary>
    /// <inheritdoc cref="RunAsync"/>
    public static async Task<HeardSound> RunOverAsync(FreshSound fresh, string path, AudioFormat format, Manifest manifest, ClipStore store, CancellationToken cancellationToken)
    {
        var parts = fresh.Divide(Environment.ProcessorCount).Select(part => Task.Run(() => RunOver(part, path, format, manifest, store, cancellationToken), cancellationToken));
        var heard = await Task.WhenAll(parts.ToList());
        return new(0, default, 0, [.. heard.SelectMany(h => h.Silences)], [.. heard.SelectMany(h => h.Clips)], heard.Select(h => h.Fault).FirstOrDefault(f => f is not null));
    }

    static HeardSound RunOver(IReadOnlyList<(long Start, long End)> stretches, string path, AudioFormat format, Manifest manifest, ClipStore store, CancellationToken cancellationToken)
    {
        var heard = stretches.Select(s => (Clips: Listen(format, manifest, s, store, cancellationToken), Silence: new SilenceFinder(format, s.Start))).ToList();
        string? fault = null;
        try
        {
            Mp3FileDecoder.Decode(path, format, stretches, Take, cancellationToken);
        }
        catch (IOException e)
        {
            fault = e.Message;
        }
        return new(0, default, 0, [.. heard.SelectMany(h => h.Silence.Complete())], [.. heard.SelectMany(h => h.Clips.Complete())], fault);

        void Take(int stretch, ReadOnlySpan<float> samples)
        {
            heard[stretch].Clips.Add(samples);
            heard[stretch].Silence.Add(samples);
        }
    }

    static ClipListener Listen(AudioFormat format, Manifest manifest, (long Start, long End) stretch, ClipStore store, CancellationToken cancellationToken)
    {
        var clips =
            from turn in manifest.Turns
            from clip in turn.Clips
            let frame = clip.Start * format.SampleRate
            where frame >= stretch.Start && frame < stretch.End
            select (Clip: clip, GainDb: clip.Substitution?.GainDb ?? (clip.Speaker == turn.Speaker ? turn.GainDb : GainOf(manifest, clip.Speaker)));
        var expected = clips.ToList();
        var track = new SoundTrack(format, stretch.Start);
        return new(expected, new(store, expected.Select(c => c.Clip.Key), track.Format, cancellationToken), track);
    }

    static double? GainOf(Manifest manifest, string speaker) => manifest.Speakers.FirstOrDefault(s => s.Id == speaker)?.GainDb;
}
