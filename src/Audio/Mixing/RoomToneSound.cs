using System.Numerics.Tensors;
using Audio.Sound;

namespace Audio.Mixing;

/// <summary>
/// The sound of a room, endless and made segment by segment: every segment begins and ends with the same stretch of it, so that what
/// sounds across a joint is the same whatever segments meet there, and none depends on another. In between, each has a stretch of
/// its own. Immutable and thread-safe.
/// </summary>
public sealed class RoomToneSound
{
    // What an encoder has to know of a segment's neighbours.
    const int Context = SegmentMixer.SilentTail;

    // Over which the common stretch goes over into the segment's own: 26 ms.
    const int Crossing = SegmentMixer.BlockFrames;

    readonly AudioFormat _format;
    readonly float[] _loop; // seamless
    readonly float[] _joint; // what is heard from Context + Crossing before a joint to as much after it

    /// <param name="recording">A second or more in the episode's format; one of noise where it is left out.</param>
    /// <param name="levelDbfs">The level it is brought to (RMS), in dBFS.</param>
    /// <exception cref="ArgumentException">The recording is shorter, or silent.</exception>
    public RoomToneSound(AudioFormat format, double levelDbfs, Clip? recording = null)
    {
        _format = format;
        var sound = (recording ?? Noise(format)).Samples.ToArray();
        var rms = Math.Sqrt(TensorPrimitives.SumOfSquares<float>(sound) / sound.Length);
        if (sound.Length < format.SampleRate * format.Channels || rms == 0)
            throw new ArgumentException("Room tone is a second or more of sound.", nameof(recording));
        TensorPrimitives.Multiply(sound, (float)(Decibels.ToGain(levelDbfs) / rms), sound);
        var crossing = Crossing * format.Channels;
        _loop = sound[..^crossing];
        Cross(sound.AsSpan(^crossing..), _loop.AsSpan(0, crossing));
        _joint = _loop[..(2 * (Context + Crossing) * format.Channels)];
    }

    /// <summary>What is heard before every segment, interleaved.</summary>
    public ReadOnlyMemory<float> Before => _joint.AsMemory(Crossing * _format.Channels, Context * _format.Channels);

    /// <summary>What is heard after every segment, interleaved.</summary>
    public ReadOnlyMemory<float> After => _joint.AsMemory((Crossing + Context) * _format.Channels, Context * _format.Channels);

    /// <summary>Adds it to a segment.</summary>
    /// <param name="mix">Interleaved; at least <see cref="SegmentMixer.SilentTail"/> frames.</param>
    public void AddTo(Span<float> mix)
    {
        var tone = new float[mix.Length];
        // Where in the loop it begins varies with the length, or every segment would sound the same.
        var position = (int)(mix.Length / _format.Channels * 7919L % (_loop.Length / _format.Channels)) * _format.Channels;
        for (var filled = 0; filled < tone.Length; position = 0)
        {
            var part = _loop.AsSpan(position, Math.Min(_loop.Length - position, tone.Length - filled));
            part.CopyTo(tone.AsSpan(filled));
            filled += part.Length;
        }

        // The shortest segments have no stretch of their own, and cross in the middle.
        var joint = Math.Min((Context + Crossing) * _format.Channels, tone.Length / 2 / _format.Channels * _format.Channels);
        var crossing = Math.Min(Crossing, joint / 2 / _format.Channels) * _format.Channels;
        var after = _joint.AsSpan(_joint.Length / 2, joint);
        var before = _joint.AsSpan((_joint.Length / 2) - joint, joint);
        after[..^crossing].CopyTo(tone);
        Cross(after[^crossing..], tone.AsSpan(joint - crossing, crossing));
        before[crossing..].CopyTo(tone.AsSpan(tone.Length - joint + crossing));
        var end = tone.AsSpan(tone.Length - joint, crossing);
        var own = end.ToArray();
        before[..crossing].CopyTo(end);
        Cross(own, end);
        TensorPrimitives.Add(mix, tone, mix);
    }

    // From one to the other at equal power, for they have nothing to do with each other.
    void Cross(ReadOnlySpan<float> from, Span<float> to)
    {
        for (var i = 0; i < to.Length; i++)
        {
            var (sin, cos) = Math.SinCos(Math.PI / 2 * (i / _format.Channels) * _format.Channels / to.Length);
            to[i] = (float)((from[i] * cos) + (to[i] * sin));
        }
    }

    // Six seconds of pink noise, each channel its own: Paul Kellet's refined filter (musicdsp.org, 1999), within 0.05 dB of 3 dB an octave.
    static Clip Noise(AudioFormat format)
    {
        var samples = new float[6 * format.SampleRate * format.Channels];
        for (var channel = 0; channel < format.Channels; channel++)
        {
            var random = new Random(channel + 1);
            double b0 = 0, b1 = 0, b2 = 0, b3 = 0, b4 = 0, b5 = 0, b6 = 0;
            for (var i = channel; i < samples.Length; i += format.Channels)
            {
                var white = (2 * random.NextDouble()) - 1;
                b0 = (0.99886 * b0) + (white * 0.0555179);
                b1 = (0.99332 * b1) + (white * 0.0750759);
                b2 = (0.96900 * b2) + (white * 0.1538520);
                b3 = (0.86650 * b3) + (white * 0.3104856);
                b4 = (0.55000 * b4) + (white * 0.5329522);
                b5 = (-0.7616 * b5) - (white * 0.0168980);
                samples[i] = (float)(b0 + b1 + b2 + b3 + b4 + b5 + b6 + (white * 0.5362));
                b6 = white * 0.115926;
            }
        }
        return new(format, samples);
    }
}
