using System.Buffers;
using System.Buffers.Binary;
using System.Text.Json;
using Microsoft.Win32.SafeHandles;

namespace Audio.Episodes;

/// <summary>
/// Encoded segments, named by what went into them, so that an edit encodes again only what it changed. A file is the length
/// of its description (4 bytes, little-endian), the description in JSON, the MP3 frames, and a CRC-32C of all before it. Safe
/// for several threads and processes; what was damaged since counts as absent.
/// </summary>
/// <param name="folder">Made when first written to.</param>
public sealed class SegmentStore(string folder)
{
    delegate T? Reading<T>(ReadOnlySpan<byte> description, ReadOnlySpan<byte> mp3);

    /// <returns>The segment; null where it is not in the store, or not whole.</returns>
    internal RenderedSegment? Find(string key) => Read(key, (description, _) => JsonSerializer.Deserialize(description, EpisodeJson.Default.RenderedSegment));

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

    /// <summary>Hands on the MP3 frames of a segment, valid only during the call.</summary>
    /// <exception cref="IOException">It is not in the store any more, or was damaged since it was found.</exception>
    internal void ReadMp3(string key, Action<ReadOnlySpan<byte>> take)
    {
        if (Read(key, (_, mp3) => { take(mp3); return key; }) is null)
            throw new IOException($"{PathOf(key)} was removed or damaged while the episode was written. Please run the command again");
    }

    string PathOf(string key) => Path.Combine(folder, key[..2], key + ".segment");

    // An episode reads as much as it is long, twice: into memory that is used again.
    T? Read<T>(string key, Reading<T> read)
        where T : class
    {
        if (!File.Exists(PathOf(key)))
            return null;
        using var file = File.OpenHandle(PathOf(key));
        var length = checked((int)RandomAccess.GetLength(file));
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        try
        {
            var content = buffer.AsSpan(0, length);
            return ReadFully(file, content) && IsWhole(content)
                && BinaryPrimitives.ReadInt32LittleEndian(content) is var description ? read(content.Slice(sizeof(int), description), content[(sizeof(int) + description)..^sizeof(uint)]) : null;
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    static bool ReadFully(SafeFileHandle file, Span<byte> content)
    {
        var read = 0;
        while (read < content.Length && RandomAccess.Read(file, content[read..], read) is > 0 and var count)
            read += count;
        return read == content.Length;
    }

    static bool IsWhole(ReadOnlySpan<byte> content) =>
        content.Length > sizeof(int) + sizeof(uint) && BinaryPrimitives.ReadUInt32LittleEndian(content[^sizeof(uint)..]) == Crc32C.Of(content[..^sizeof(uint)]);
}
