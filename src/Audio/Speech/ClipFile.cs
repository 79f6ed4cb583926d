using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Audio.Sound;

namespace Audio.Speech;

/// <summary>
/// A clip as bytes: a 16-bit WAV file that any player opens, with a chunk of its own at the end that holds the word times and a
/// checksum over everything before it, CRC-32C (RFC 3720).
/// </summary>
static class ClipFile
{
    const int RiffHeader = 8;
    const int Checksum = sizeof(uint);

    // The headers of the sound and of the chunk, the number of words and the checksum.
    const int LeastLength = 44 + 8 + sizeof(int) + Checksum;

    static ReadOnlySpan<byte> ChunkName => "clip"u8;

    public static byte[] Encode(Clip clip)
    {
        var file = new MemoryStream();
        Wav.Write(file, clip);
        WriteChunk(file, clip.Words);
        var bytes = file.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(4), bytes.Length - RiffHeader);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(bytes.Length - Checksum), Crc32C.Of(bytes.AsSpan(0, bytes.Length - Checksum)));
        return bytes;
    }

    /// <returns>Null where the bytes are not what <see cref="Encode"/> gave.</returns>
    public static Clip? Decode(byte[] bytes)
    {
        if (bytes.Length < LeastLength
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(bytes.Length - Checksum)) != Crc32C.Of(bytes.AsSpan(0, bytes.Length - Checksum)))
            return null;
        var file = new MemoryStream(bytes);
        var clip = Wav.Read(file);
        return new(clip.Format, clip.Samples, ReadChunk(file));
    }

    /// <summary>How long a clip is, by the header of its file alone.</summary>
    /// <returns>Null where the file is too short to be one.</returns>
    public static TimeSpan? ReadDuration(Stream file)
    {
        Span<byte> header = stackalloc byte[44];
        return file.ReadAtLeast(header, header.Length, throwOnEndOfStream: false) == header.Length && BinaryPrimitives.ReadUInt32LittleEndian(header[28..]) is > 0 and var bytesPerSecond
            ? TimeSpan.FromSeconds((double)BinaryPrimitives.ReadUInt32LittleEndian(header[40..]) / bytesPerSecond)
            : null;
    }

    static void WriteChunk(MemoryStream file, ImmutableArray<WordTime> words)
    {
        var body = new MemoryStream();
        using (var writer = new BinaryWriter(body))
        {
            writer.Write(words.Length);
            foreach (var word in words)
            {
                writer.Write(word.Text);
                writer.Write(word.Start.Ticks);
                writer.Write(word.Duration.Ticks);
            }
            // Chunks have even sizes.
            if (body.Length % 2 != 0)
                writer.Write((byte)0);
            writer.Write(0u);
            writer.Flush();

            file.Write(ChunkName);
            file.Write(BitConverter.GetBytes((uint)body.Length));
            body.WriteTo(file);
        }
    }

    static ImmutableArray<WordTime> ReadChunk(MemoryStream file)
    {
        using var reader = new BinaryReader(file);
        reader.ReadBytes(RiffHeader);
        var words = new WordTime[reader.ReadInt32()];
        for (var i = 0; i < words.Length; i++)
            words[i] = new(reader.ReadString(), new(reader.ReadInt64()), new(reader.ReadInt64()));
        return ImmutableCollectionsMarshal.AsImmutableArray(words);
    }
}
