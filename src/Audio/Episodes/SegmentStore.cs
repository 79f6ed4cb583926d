using System.Buffers.Binary;
using System.Text.Json;

namespace Audio.Episodes;

/// <summary>
/// Encoded segments, named by what went into them, so that an edit encodes again only what it changed. A file is the length
/// of its description (4 bytes, little-endian), the description in JSON, the MP3 frames, and a CRC-32C of all before it. Safe
/// for several threads and processes; what was damaged since counts as absent.
/// </summary>
/// <param name="folder">Made when first written to.</param>
public sealed class SegmentStore(string folder)
{
    /// <returns>The segment; null where it is not in the store, or not whole.</returns>
    internal RenderedSegment? Find(string key) => Read(key) is { } content ? Describe(content) : null;

    internal RenderedSegment Add(RenderedSegment segment, ReadOnlySpan<byte> mp3)
    {
        var description = JsonSerializer.SerializeToUtf8Bytes(segment, EpisodeJson.Default.RenderedSegment);
        var content = new byte[sizeof(int) + description.Length + mp3.Length + sizeof(uint)];
        BinaryPrimitives.WriteInt32LittleEndian(content, description.Length);
        description.CopyTo(content, sizeof(int));
        mp3.CopyTo(content.AsSpan(sizeof(int) + description.Length));
        BinaryPrimitives.WriteUInt32LittleEndian(content.AsSpan(content.Length - sizeof(uint)), Crc32C.Of(content.AsSpan(0, content.Length - sizeof(uint))));
        AtomicFile.Write(PathOf(segment.Key), stream => stream.Write(content));
        return segment;
    }

    /// <summary>The MP3 frames of a segment.</summary>
    /// <exception cref="IOException">It is not in the store any more, or was damaged since it was found.</exception>
    internal Stream OpenMp3(string key)
    {
        var content = Read(key) ?? throw new IOException($"{PathOf(key)} was removed or damaged while the episode was written. Please run the command again");
        var start = sizeof(int) + BinaryPrimitives.ReadInt32LittleEndian(content);
        return new MemoryStream(content, start, content.Length - sizeof(uint) - start, writable: false);
    }

    string PathOf(string key) => Path.Combine(folder, key[..2], key + ".segment");

    byte[]? Read(string key)
    {
        if (!File.Exists(PathOf(key)))
            return null;
        var content = File.ReadAllBytes(PathOf(key));
        return content.Length > sizeof(int) + sizeof(uint)
            && BinaryPrimitives.ReadUInt32LittleEndian(content.AsSpan(content.Length - sizeof(uint))) == Crc32C.Of(content.AsSpan(0, content.Length - sizeof(uint)))
            ? content
            : null;
    }

    static RenderedSegment? Describe(byte[] content) => JsonSerializer.Deserialize(
        content.AsSpan(sizeof(int), BinaryPrimitives.ReadInt32LittleEndian(content)), EpisodeJson.Default.RenderedSegment);
}
