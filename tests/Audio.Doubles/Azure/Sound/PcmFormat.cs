using System.Buffers.Binary;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Audio.Doubles.Azure.Sound;

/// <summary>A format of uncompressed sound by the service's name for it, such as <c>raw-48khz-16bit-mono-pcm</c>.</summary>
/// <param name="SampleRate">Hz.</param>
/// <param name="HasHeader">A WAV file instead of bare samples.</param>
public sealed partial record PcmFormat(int SampleRate, bool HasHeader)
{
    public string ContentType => HasHeader ? "audio/x-wav" : "audio/basic";

    /// <returns>Null where the double does not speak the format, or there is none of the name.</returns>
    public static PcmFormat? Parse(string? name) =>
        Name().Match(name ?? "") is { Success: true } m
            ? new(m.Groups[2].Value switch { "44100hz" => 44_100, "22050hz" => 22_050, var khz => int.Parse(khz[..^3], CultureInfo.InvariantCulture) * 1000 }, m.Groups[1].Value == "riff")
            : null;

    /// <summary>Samples as the service sends them: 16-bit, little-endian, mono.</summary>
    /// <param name="samples">±1.</param>
    public byte[] Encode(ReadOnlySpan<float> samples)
    {
        var start = HasHeader ? 44 : 0;
        var bytes = new byte[start + (2 * samples.Length)];
        if (HasHeader)
            WriteHeader(bytes);
        for (var i = 0; i < samples.Length; i++)
            BinaryPrimitives.WriteInt16LittleEndian(bytes.AsSpan(start + (2 * i)), (short)Math.Clamp(MathF.Round(samples[i] * 32767), short.MinValue, short.MaxValue));
        return bytes;
    }

    void WriteHeader(Span<byte> bytes)
    {
        "RIFF"u8.CopyTo(bytes);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[4..], bytes.Length - 8);
        "WAVEfmt "u8.CopyTo(bytes[8..]);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[16..], 16);
        BinaryPrimitives.WriteInt16LittleEndian(bytes[20..], 1);
        BinaryPrimitives.WriteInt16LittleEndian(bytes[22..], 1);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[24..], SampleRate);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[28..], SampleRate * 2);
        BinaryPrimitives.WriteInt16LittleEndian(bytes[32..], 2);
        BinaryPrimitives.WriteInt16LittleEndian(bytes[34..], 16);
        "data"u8.CopyTo(bytes[36..]);
        BinaryPrimitives.WriteInt32LittleEndian(bytes[40..], bytes.Length - 44);
    }

    [GeneratedRegex("^(raw|riff)-(8khz|16khz|22050hz|24khz|44100hz|48khz)-16bit-mono-pcm$")]
    private static partial Regex Name();
}
