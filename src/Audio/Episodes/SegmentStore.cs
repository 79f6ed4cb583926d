using System.Buffers.Binary;
using System.Text.Json;
using Audio.Mixing;

namespace Audio.Episodes;

/// <summary>
/// Encoded segments, named by what went into them, so that an edit encodes again only what it changed. A file is the length
/// of its description (4 bytes, little-endian), the description in JSON, and the MP3 frames. Safe for several threads and processes.
/// </summary>
/// <param name="folder">Made when first written to.</param>
public sealed class SegmentStore(string folder)
{
    /// <returns>The segment; null where it is not in the store, or not whole.</returns>
    internal RenderedSegment? Find(string key)
    {
        if (!File.Exists(PathOf(key)))
            return null;
        using var file = File.OpenRead(PathOf(key));
        try
        {
            var segment = ReadDescription(file);
            return segment is not null && file.Length - file.Position == segment.Bytes ? segment : null;
        }
        catch (Exception damaged) when (damaged is JsonException or EndOfStreamException)
        {
            return null;
        }
    }

    internal RenderedSegment Add(string key, MixedSegment mixed, ReadOnlySpan<byte> mp3)
    {
        var segment = new RenderedSegment(
            key, mixed.Sound.Frames, mp3.Length, mixed.Placements, mixed.LoudnessBlocks, mixed.PeakDbtp);
        var description = JsonSerializer.SerializeToUtf8Bytes(segment, EpisodeJson.Default.RenderedSegment);
        var content = new byte[sizeof(int) + description.Length + mp3.Length];
        BinaryPrimitives.WriteInt32LittleEndian(content, description.Length);
        description.CopyTo(content, sizeof(int));
        mp3.CopyTo(content.AsSpan(sizeof(int) + description.Length));
        AtomicFile.Write(PathOf(key), stream => stream.Write(content));
        return segment;
    }

    /// <summary>Opens a segment that is in the store, at its first MP3 frame.</summary>
    internal Stream OpenMp3(RenderedSegment segment)
    {
        var file = File.OpenRead(PathOf(segment.Key));
        ReadDescription(file);
        return file;
    }

    string PathOf(string key) => Path.Combine(folder, key[..2], key + ".segment");

    static RenderedSegment? ReadDescription(FileStream file)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        file.ReadExactly(length);
        var description = new byte[Math.Clamp(BinaryPrimitives.ReadInt32LittleEndian(length), 0, file.Length)];
        file.ReadExactly(description);
        return JsonSerializer.Deserialize(description, EpisodeJson.Default.RenderedSegment);
    }
}
