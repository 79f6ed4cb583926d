using System.Buffers.Binary;
using Audio.Sound;
using Audio.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Sound;

public sealed class WavTests
{
    static byte[] Write(Clip clip, WavEncoding encoding)
    {
        var file = new MemoryStream();
        Wav.Write(file, clip, encoding);
        return file.ToArray();
    }

    static Clip Read(params byte[][] parts) => Wav.Read(new MemoryStream([.. parts.SelectMany(p => p)]));

    static byte[] Chunk(string id, uint size, params byte[] body)
    {
        var chunk = new byte[8 + body.Length];
        System.Text.Encoding.ASCII.GetBytes(id).CopyTo(chunk, 0);
        BinaryPrimitives.WriteUInt32LittleEndian(chunk.AsSpan(4), size);
        body.CopyTo(chunk, 8);
        return chunk;
    }

    static byte[] Riff(uint size = 1000) => [.. Chunk("RIFF", size), .. "WAVE"u8];

    static byte[] Format(ushort tag, ushort channels, ushort bits, int rate = 16_000)
    {
        var body = new byte[16];
        BinaryPrimitives.WriteUInt16LittleEndian(body, tag);
        BinaryPrimitives.WriteUInt16LittleEndian(body.AsSpan(2), channels);
        BinaryPrimitives.WriteInt32LittleEndian(body.AsSpan(4), rate);
        BinaryPrimitives.WriteUInt16LittleEndian(body.AsSpan(12), (ushort)(channels * bits / 8));
        BinaryPrimitives.WriteUInt16LittleEndian(body.AsSpan(14), bits);
        return Chunk("fmt ", 16, body);
    }

    [Fact]
    public void All_16_bit_values_come_back_exactly()
    {
        var values = Enumerable.Range(short.MinValue, 65_536).Select(v => v / 32768f).ToArray();

        var clip = Read(Write(new(new(44_100, 2), values), WavEncoding.Pcm16));

        Assert.Equal(new AudioFormat(44_100, 2), clip.Format);
        Assert.Equal(values, clip.Samples.ToArray());
    }

    [Fact]
    public void Floats_come_back_exactly_even_beyond_full_scale()
    {
        float[] values = [0, 1.5f, -2, 1e-20f, .. Signal.Noise(1, 10_001)];

        Assert.Equal(values, Read(Write(new(new(48_000, 1), values), WavEncoding.FloatingPoint)).Samples.ToArray());
    }

    [Theory]
    [InlineData(24, new byte[] { 0, 0, 0x80, 0xFF, 0xFF, 0x7F, 1, 0, 0 }, new[] { -1, 8388607 / 8388608f, 1 / 8388608f })]
    [InlineData(32, new byte[] { 0, 0, 0, 0x80, 0, 0, 0, 0x40 }, new[] { -1, 0.5f })]
    public void Wider_integers_are_scaled_to_one(ushort bits, byte[] data, float[] expected) =>
        Assert.Equal(expected, Read(Riff(), Format(1, 1, bits), Chunk("data", (uint)data.Length, data)).Samples.ToArray());

    [Fact]
    public void Too_loud_samples_are_clipped_not_wrapped() =>
        Assert.Equal([32767 / 32768f, -1], Read(Write(new(new(8000, 1), new[] { 1.7f, -1.7f }), WavEncoding.Pcm16)).Samples.ToArray());

    [Fact]
    public void Other_chunks_are_skipped_with_their_padding()
    {
        var clip = Read(Riff(), Chunk("LIST", 3, 1, 2, 3, 0), Format(1, 1, 16), Chunk("bext", 0), Chunk("data", 2, 0, 0x40));

        Assert.Equal([0.5f], clip.Samples.ToArray());
    }

    [Theory]
    [InlineData(0x7FFFF024u, 0x7FFFF000u)] // espeak-ng
    [InlineData(0xFFFFFFFFu, 0xFFFFFFFFu)] // ffmpeg
    [InlineData(0u, 0u)]
    public void A_size_that_the_writer_could_not_know_means_to_the_end(uint riffSize, uint dataSize) =>
        Assert.Equal([0.5f, -0.5f], Read(Riff(riffSize), Format(1, 1, 16), Chunk("data", dataSize, 0, 0x40, 0, 0xC0)).Samples.ToArray());

    [Fact]
    public void An_empty_file_is_an_empty_clip_whatever_follows() =>
        Assert.Equal(0, Read(Riff(), Format(1, 1, 16), Chunk("data", 0), Chunk("LIST", 2, 0, 0)).Frames);

    [Fact]
    public void The_extensible_form_is_read()
    {
        var format = Format(0xFFFE, 2, 16);
        byte[] extension = [22, 0, 16, 0, 3, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0x10, 0, 0x80, 0, 0, 0xAA, 0, 0x38, 0x9B, 0x71];

        var clip = Read(Riff(), Chunk("fmt ", 40, [.. format[8..], .. extension]), Chunk("data", 4, 0, 0x40, 0, 0xC0));

        Assert.Equal(2, clip.Format.Channels);
        Assert.Equal([0.5f, -0.5f], clip.Samples.ToArray());
    }

    public static TheoryData<string, byte[]> Damaged => new()
    {
        { "RIFF", [.. "ID3 but no wave at all"u8] },
        { "cut short", [] },
        { "cut short", Riff() },
        { "cut short", [.. Riff(), .. Format(1, 1, 16)] },
        { "cut short", [.. Riff(), .. Chunk("LIST", 4_000_000_000, 1)] },
        { "4 of 100 bytes", [.. Riff(), .. Format(1, 1, 16), .. Chunk("data", 100, 1, 2, 3, 4)] },
        { "within a frame", [.. Riff(), .. Format(1, 2, 16), .. Chunk("data", 6, 1, 2, 3, 4, 5, 6)] },
        { "no format chunk", [.. Riff(), .. Chunk("data", 2, 1, 2)] },
        { "format 85", [.. Riff(), .. Format(85, 1, 16), .. Chunk("data", 2, 1, 2)] },
        { "8 bits", [.. Riff(), .. Format(1, 1, 8), .. Chunk("data", 2, 1, 2)] },
        { "0 Hz", [.. Riff(), .. Format(1, 1, 16, rate: 0), .. Chunk("data", 2, 1, 2)] },
        { "0 channels", [.. Riff(), .. Format(1, 0, 16), .. Chunk("data", 2, 1, 2)] },
    };

    [Theory]
    [MemberData(nameof(Damaged))]
    public void Damage_is_named(string words, byte[] file) =>
        Assert.Contains(words, Assert.Throws<InvalidDataException>(() => Read(file)).Message, StringComparison.Ordinal);

    [Fact]
    public void Arbitrary_damage_gives_a_clip_or_that_exception()
    {
        var sound = Write(new(new(16_000, 1), Signal.Noise(0.5, 50)), WavEncoding.FloatingPoint);
        Prop.ForAll(
            ArbMap.Default.ArbFor<(int Place, byte Value)[]>(),
            ArbMap.Default.ArbFor<NonNegativeInt>(),
            (changes, cut) =>
            {
                var file = sound[..^Math.Min(cut.Get, sound.Length)];
                foreach (var (place, value) in changes.Where(_ => file.Length > 0))
                    file[Math.Abs(place % Math.Min(file.Length, 60))] = value;
                try
                {
                    return Read(file).Format.SampleRate > 0;
                }
                catch (InvalidDataException)
                {
                    return true;
                }
            }).QuickCheckThrowOnFailure();
    }

    [SkippableTheory]
    [InlineData("pcm_s16le")]
    [InlineData("pcm_s24le")]
    [InlineData("pcm_s32le")]
    [InlineData("pcm_f32le")]
    [Trait("Category", "Readers")]
    public void What_ffmpeg_pipes_is_read_and_what_we_write_it_reads(string codec)
    {
        Skip.If(Tool.IsMissing("ffmpeg"), "ffmpeg is not installed");
        var samples = Signal.Noise(0.5, 2 * 1000).Select(s => MathF.Round(s * 32768) / 32768).ToArray();
        var ours = Write(new(new(22_050, 2), samples), codec == "pcm_f32le" ? WavEncoding.FloatingPoint : WavEncoding.Pcm16);

        var (theirs, _) = Tool.Run("ffmpeg", ours, "-v", "error", "-i", "-", "-c:a", codec, "-f", "wav", "-");

        Assert.Equal(samples, Read(theirs).Samples.ToArray());
    }
}
