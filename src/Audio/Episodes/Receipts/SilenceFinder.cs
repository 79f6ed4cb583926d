using System.Collections.Immutable;
using System.Numerics.Tensors;
using Audio.Sound;

namespace Audio.Episodes.Receipts;

/// <summary>Finds stretches of silence as a file is decoded. Not thread-safe; memory grows by 16 bytes a stretch.</summary>
/// <param name="format">The format of the file.</param>
sealed class SilenceFinder(AudioFormat format)
{
    // −80 dBFS: what dither and codecs leave of silence, and no room.
    const float Level = 1e-4f;

    const double Shortest = 0.25;

    // Found out by the block of 5 ms: nothing here needs to know more exactly.
    readonly int _block = format.SampleRate / 200 * format.Channels;
    readonly List<Stretch> _stretches = [];
    float _loudest;
    int _filled;
    long _blocks;
    long? _since;

    /// <param name="samples">Interleaved, whole frames.</param>
    public void Add(ReadOnlySpan<float> samples)
    {
        while (!samples.IsEmpty)
        {
            var part = samples[..Math.Min(samples.Length, _block - _filled)];
            _loudest = Math.Max(_loudest, Math.Abs(TensorPrimitives.MaxMagnitude(part)));
            _filled += part.Length;
            samples = samples[part.Length..];
            if (_filled < _block)
                return;
            if (_loudest >= Level)
                End();
            else
                _since ??= _blocks;
            _blocks++;
            (_filled, _loudest) = (0, 0);
        }
    }

    /// <summary>The stretches of a quarter of a second and more, once the file has ended.</summary>
    public ImmutableArray<Stretch> Complete()
    {
        End();
        return [.. _stretches];
    }

    void End()
    {
        if (_since is { } since && Seconds(_blocks - since) >= Shortest)
            _stretches.Add(new(Seconds(since), Seconds(_blocks - since)));
        _since = null;
    }

    double Seconds(long blocks) => (double)blocks * _block / format.Channels / format.SampleRate;
}
