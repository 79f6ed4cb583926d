using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Audio.Mixing;
using Audio.Speech;

namespace Audio.Episodes;

/// <summary>
/// How loud clips are, by their names in the clip store: an hour of clips is measured once, not at every run. A file is the length of the
/// clip and of its sound in ticks (8 bytes each, little-endian), the mean squares (4 bytes each) and a CRC-32C of all before it. Safe for
/// several threads and processes; what was damaged since counts as absent.
/// </summary>
/// <param name="folder">Made when first written to.</param>
public sealed class LevelStore(string folder)
{
    const string Version = "1";
    const int Header = 2 * sizeof(long), Checksum = sizeof(uint);

    /// <summary>How loud a request's clip is; it is spoken where the clip store lacks it.</summary>
    /// <exception cref="SpeechException">It could not be spoken.</exception>
    internal async Task<ClipLevel> OfAsync(SpeechRequest request, StoredEngine speech, CancellationToken cancellationToken)
    {
        var path = PathOf(speech.KeyOf(request));
        if (speech.Has(request) && Read(path) is var (level, duration))
        {
            speech.Learn(request, duration);
            return level;
        }
        var clip = await speech.SpeakAsync(request, cancellationToken);
        level = ClipLevel.Of(clip);
        Write(path, level, clip.Duration);
        return level;
    }

    string PathOf(string key) => Path.Combine(folder, key[..2], $"{key}.{Version}");

    static (ClipLevel Level, TimeSpan Duration)? Read(string path)
    {
        if (!File.Exists(path))
            return null;
        var bytes = File.ReadAllBytes(path).AsSpan();
        if (bytes.Length < Header + Checksum || (bytes.Length - Header - Checksum) % sizeof(float) != 0
            || BinaryPrimitives.ReadUInt32LittleEndian(bytes[^Checksum..]) != Crc32C.Of(bytes[..^Checksum]))
            return null;
        var levels = new float[(bytes.Length - Header - Checksum) / sizeof(float)];
        for (var i = 0; i < levels.Length; i++)
            levels[i] = BinaryPrimitives.ReadSingleLittleEndian(bytes[(Header + (i * sizeof(float)))..]);
        return (
            new(ImmutableCollectionsMarshal.AsImmutableArray(levels), new(BinaryPrimitives.ReadInt64LittleEndian(bytes[sizeof(long)..]))),
            new(BinaryPrimitives.ReadInt64LittleEndian(bytes)));
    }

    static void Write(string path, ClipLevel level, TimeSpan duration)
    {
        var bytes = new byte[Header + (level.MeanSquares.Length * sizeof(float)) + Checksum];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, duration.Ticks);
        BinaryPrimitives.WriteInt64LittleEndian(bytes.AsSpan(sizeof(long)), level.Length.Ticks);
        for (var i = 0; i < level.MeanSquares.Length; i++)
            BinaryPrimitives.WriteSingleLittleEndian(bytes.AsSpan(Header + (i * sizeof(float))), level.MeanSquares[i]);
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(bytes.Length - Checksum), Crc32C.Of(bytes.AsSpan(0, bytes.Length - Checksum)));
        AtomicFile.Write(path, stream => stream.Write(bytes));
    }
}
