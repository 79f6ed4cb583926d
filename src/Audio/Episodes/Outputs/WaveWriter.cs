using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using Audio.Episodes.Id3;
using Audio.Sound;

namespace Audio.Episodes.Outputs;

/// <summary>
/// Writes 16-bit WAV with chapters as cue points and labels (Microsoft and IBM, "Multimedia Programming Interface and Data
/// Specifications 1.0", 1991), in RF64 where 4 GB do not suffice (EBU Tech 3306: a chunk that says nothing keeps the place).
/// </summary>
sealed class WaveWriter : IOutputWriter
{
    const int SampleBytes = sizeof(short), Ds64Bytes = 28, FormatBytes = 16, ChunkHeader = 8;

    // RIFF, its size and WAVE; the place for ds64; fmt; the header of data.
    const int DataStart = 12 + ChunkHeader + Ds64Bytes + ChunkHeader + FormatBytes + ChunkHeader;

    readonly AudioFormat _format;
    readonly PendingFile _file;
    readonly FileStream _stream;
    readonly OutputMeter _meter;
    long _samples;

    /// <param name="format">The format of the mix.</param>
    /// <param name="path">Where the file goes.</param>
    public WaveWriter(AudioFormat format, string path)
    {
        _format = format;
        _meter = new(format);
        _file = new(path);
        _stream = new FileStream(_file.Path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, bufferSize: 1 << 16);
        _stream.Write(new byte[DataStart]);
    }

    /// <summary>From how many bytes on a file is RF64; smaller only for tests.</summary>
    internal long LongestRiff { get; init; } = uint.MaxValue;

    public Task WriteAsync(ReadOnlyMemory<float> samples, CancellationToken cancellationToken)
    {
        var bytes = new byte[samples.Length * SampleBytes];
        var span = samples.Span;
        Quantizer.ToBytes(span, _samples, bytes);
        _samples += span.Length;
        _meter.Add(span);
        return _stream.WriteAsync(bytes, cancellationToken).AsTask();
    }

    public Task<OutputLevels> EndAsync(CancellationToken cancellationToken) => Task.FromResult(_meter.Levels);

    public Task CompleteAsync(EpisodeTags tags, IReadOnlyList<ChapterMark> chapters, CancellationToken cancellationToken)
    {
        var data = _samples * SampleBytes;
        if (chapters.Count > 0)
        {
            WriteChunk("cue ", Cues(chapters));
            WriteChunk("LIST", [.. "adtl"u8, .. chapters.Index().SelectMany(c => Chunk("labl", [.. UInt32(c.Index + 1), .. Text(c.Item.Title)]))]);
        }
        WriteChunk("LIST", [.. "INFO"u8, .. Info(tags).SelectMany(i => i.Value is null ? [] : Chunk(i.Name, Text(i.Value)))]);
        // What RIFF has no words for, as MP3 has it, but for the chapters, which would be there twice.
        WriteChunk("id3 ", Id3Tag.Build(tags, [], _format.ToTime(_samples / _format.Channels)));
        WriteHeader(data, _stream.Length - ChunkHeader);
        _stream.Dispose();
        _file.Commit();
        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _stream.Dispose();
        _file.Dispose();
        return ValueTask.CompletedTask;
    }

    void WriteHeader(long data, long riff)
    {
        var is64 = riff > LongestRiff;
        byte[] place = is64 ? [.. UInt64(riff), .. UInt64(data), .. UInt64(_samples / _format.Channels), .. UInt32(0)] : new byte[Ds64Bytes];
        byte[] format =
        [
            .. UInt16(1), .. UInt16(_format.Channels), .. UInt32(_format.SampleRate), .. UInt32((long)_format.SampleRate * _format.Channels * SampleBytes),
            .. UInt16(_format.Channels * SampleBytes), .. UInt16(SampleBytes * 8),
        ];
        _stream.Position = 0;
        _stream.Write([.. is64 ? "RF64"u8 : "RIFF"u8, .. UInt32(is64 ? uint.MaxValue : riff), .. "WAVE"u8]);
        _stream.Write([.. Chunk(is64 ? "ds64" : "JUNK", place), .. Chunk("fmt ", format)]);
        _stream.Write([.. "data"u8, .. UInt32(is64 ? uint.MaxValue : data)]);
    }

    // Frames are places: "data" has but one block.
    byte[] Cues(IReadOnlyList<ChapterMark> chapters) =>
    [
        .. UInt32(chapters.Count),
        .. chapters.Index().SelectMany(c =>
        {
            var frame = _format.ToFrames(c.Item.Start);
            return (byte[])[.. UInt32(c.Index + 1), .. UInt32(frame), .. "data"u8, .. UInt32(0), .. UInt32(0), .. UInt32(frame)];
        }),
    ];

    static IEnumerable<(string Name, string? Value)> Info(EpisodeTags tags) =>
    [
        ("INAM", tags.Title), ("IART", tags.Artist), ("IPRD", tags.Show), ("ICRD", tags.Date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)),
        ("IGNR", tags.Category ?? "Podcast"), ("ICMT", tags.Disclosure), ("ISFT", tags.EncodedWith),
    ];

    // A chunk starts at an even place.
    void WriteChunk(string name, byte[] content) => _stream.Write(Chunk(name, content));

    static byte[] Chunk(string name, byte[] content) =>
        [.. Encoding.ASCII.GetBytes(name), .. UInt32(content.Length), .. content, .. new byte[content.Length % 2]];

    // UTF-8, which readers take it for that do not take it for the system's own letters.
    static byte[] Text(string text) => [.. Encoding.UTF8.GetBytes(text.Replace('\0', ' ')), 0];

    static byte[] UInt16(int value) => [(byte)value, (byte)(value >> 8)];

    static byte[] UInt32(long value)
    {
        var bytes = new byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(bytes, (uint)value);
        return bytes;
    }

    static byte[] UInt64(long value)
    {
        var bytes = new byte[sizeof(ulong)];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, value);
        return bytes;
    }
}
