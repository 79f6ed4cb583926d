using System.Runtime.InteropServices;
using Audio.Episodes.Mp3;
using Audio.Sound;

namespace Audio.Tests.Support;

/// <summary>Short ways to MP3 and back.</summary>
static class Codec
{
    public static readonly AudioFormat Mono = new(44100, 1);

    /// <summary>The samples, silence up to the next whole MP3 frame, and two silent frames.</summary>
    public static float[] Segment(float[] sound, int channels = 1)
    {
        var unit = Mp3Encoder.SegmentUnit * channels;
        var length = ((sound.Length + unit - 1) / unit * unit) + (Mp3Encoder.SilentTail * channels);
        Array.Resize(ref sound, length);
        return sound;
    }

    public static byte[] Encode(
        float[] segment, Mp3Options? options = null, AudioFormat? format = null, int atMost = int.MaxValue, ReadOnlyMemory<float> before = default, ReadOnlyMemory<float> after = default)
    {
        using var frames = new MemoryStream();
        var encoder = new Mp3Encoder(format ?? Mono, options ?? new());
        encoder.Encode(new MemorySource(format ?? Mono, segment, atMost), frames, before, after);
        return frames.ToArray();
    }

    public static byte[] Join(IEnumerable<byte[]> segments, Mp3Options? options = null, AudioFormat? format = null, byte[]? tag = null)
    {
        using var file = new MemoryStream();
        using var writer = new Mp3Writer(file, format ?? Mono, options ?? new(), tag);
        foreach (var segment in segments)
            writer.Append(segment);
        writer.Complete();
        return file.ToArray();
    }

    /// <summary>What a gapless player plays.</summary>
    public static float[] Decode(byte[] mp3)
    {
        using var folder = new TemporaryFolder();
        var pcm = External.Run("ffmpeg", "-v", "error", "-i", folder.Write("a.mp3", mp3), "-f", "f32le", "-");
        return MemoryMarshal.Cast<byte, float>(pcm).ToArray();
    }
}
