using System.Numerics.Tensors;
using Audio.Sound;

namespace Audio.Episodes.Mp3;

/// <summary>One run of LAME: constant bit rate, no bit reservoir, no Info frame, and no change of level. Not thread-safe.</summary>
sealed class LameSession : IDisposable
{
    // LAME fills tables that all its encoders share while one starts.
    static readonly Lock Starting = new();

    readonly LameHandle _lame = Lame.Init();
    readonly int _channels;
    readonly float _gain;

    /// <summary>Starts LAME, which takes less than a millisecond.</summary>
    /// <exception cref="InvalidInputException">LAME is not installed.</exception>
    public LameSession(AudioFormat format, Mp3Options options)
    {
        _channels = format.Channels;
        Lame.SetInputRate(_lame, format.SampleRate);
        Lame.SetOutputRate(_lame, format.SampleRate);
        Lame.SetChannels(_lame, format.Channels);
        Lame.SetMode(_lame, format.Channels == 1 ? LameMode.Mono : LameMode.JointStereo);
        Lame.SetBitRate(_lame, options.BitRateKbps);
        Lame.SetQuality(_lame, options.Quality);
        Lame.SetWriteInfoFrame(_lame, 0);
        Lame.SetReservoirDisabled(_lame, 1);
        lock (Starting)
            Checked(Lame.InitParameters(_lame));
        // LAME's presets attenuate, by 0.446 dB at 128 kbit/s; it tells by how much once it has started.
        _gain = 1 / Lame.GetScale(_lame);
    }

    /// <summary>The bytes that a block of so many frames needs at most, by lame.h.</summary>
    public static int MaxBytes(int frames) => (frames * 5 / 4) + 7200;

    /// <summary>Encodes a block, which it overwrites.</summary>
    /// <returns>The bytes written to <paramref name="output"/>: whole MP3 frames, because there is no reservoir to wait for.</returns>
    public int Encode(Span<float> samples, Span<byte> output)
    {
        TensorPrimitives.Multiply(samples, _gain, samples);
        return Checked(
            _channels == 1
                ? Lame.EncodeMono(_lame, samples, 0, samples.Length, output, output.Length)
                : Lame.EncodeStereo(_lame, samples, samples.Length / 2, output, output.Length));
    }

    /// <summary>Encodes what LAME still holds, filled up with silence.</summary>
    /// <returns>The bytes written to <paramref name="output"/>.</returns>
    public int Flush(Span<byte> output) => Checked(Lame.Flush(_lame, output, output.Length));

    public void Dispose() => _lame.Dispose();

    static int Checked(int result) =>
        result >= 0 ? result : throw new InvalidOperationException($"LAME failed with code {result}.");
}
