using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Audio.Episodes;
using Audio.Episodes.Outputs;
using Audio.Episodes.Receipts;
using Audio.Sound;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Outputs;

/// <summary>What other people's readers find in every file that is not MP3.</summary>
public sealed class OutputWriterTests : IDisposable
{
    static readonly AudioFormat Mono = new(44_100, 1);
    static readonly TimeSpan Duration = TimeSpan.FromSeconds(12);

    static readonly EpisodeTags Full = new()
    {
        Title = "Море поднимается: “what now?” \\ = # ;",
        Artist = "Zoë Ångström",
        Show = "Tide & Time",
        Date = new(2024, 2, 9),
        Language = "de-CH",
        Disclosure = "The voices are synthetic.",
        Author = "Port Radio",
        Description = "Все о море = всё.",
        Category = "News: Daily News",
        Site = new("https://harbour.example/talk"),
        IsExplicit = true,
        Credits = [new("Zoë Ångström", "Host"), new("The crew")],
        EncodedWith = "Audio 0.1.0, ffmpeg 5.1",
    };

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string, int> FormatsAndCounts
    {
        get
        {
            var data = new TheoryData<string, int>();
            foreach (var format in new[] { "m4a", "m4b", "opus", "flac", "wav" })
            {
                foreach (var count in new[] { 0, 1, 40, 255, 256, 300 })
                    data.Add(format, count);
            }
            return data;
        }
    }

    public static TheoryData<string> Formats => ["m4a", "m4b", "opus", "flac", "wav"];

    async Task<string> WriteAsync(string format, IReadOnlyList<ChapterMark> chapters, AudioFormat? shape = null, int? bitRate = null, Clip? second = null, CoverArt? cover = null)
    {
        var mix = shape ?? Mono;
        var path = _folder.File("show." + format);
        await using (var writer = await BeginAsync(format, path, mix, bitRate))
        {
            second ??= Some.Tone(1, 0.25, format: mix);
            for (var i = 0; i < Duration.TotalSeconds; i++)
                await writer.WriteAsync(second.Samples, default);
            await writer.EndAsync(default);
            await writer.CompleteAsync(Full with { Cover = cover }, chapters, default);
        }
        // What was in the making has gone.
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
        return path;
    }

    static async Task<IOutputWriter> BeginAsync(string format, string path, AudioFormat mix, int? bitRate = null)
    {
        if (format == "wav")
            return new WaveWriter(mix, path);
        Skip.If(ExternalProcess.Find("ffmpeg") is null, "ffmpeg is not installed");
        return new FfmpegWriter(await Ffmpeg.OpenAsync("it is made", default), new(OutputFormat.Find(format)!, bitRate), mix, path);
    }

    [SkippableTheory]
    [MemberData(nameof(FormatsAndCounts))]
    public async Task Ffprobe_reads_every_chapter(string format, int count)
    {
        var chapters = Chapters.Some(count, Duration);

        var read = Readers.Ffprobe(await WriteAsync(format, chapters)).GetProperty("chapters").EnumerateArray().ToList();

        Assert.Equal(chapters.Select(c => c.Title), read.Select(c => c.GetProperty("tags").GetProperty("title").GetString()));
        Assert.All(chapters.Zip(read), pair => Assert.Equal(pair.First.Start.TotalSeconds, Seconds(pair.Second, "start_time"), 0.002));
    }

    [SkippableTheory]
    [InlineData("m4a", 40)]
    [InlineData("m4a", 300)]
    [InlineData("opus", 300)]
    [InlineData("flac", 300)]
    public async Task Mutagen_reads_them_too(string format, int count)
    {
        var chapters = Chapters.Some(count, Duration);

        var read = Readers.MutagenOther(await WriteAsync(format, chapters)).GetProperty("chapters").EnumerateArray().ToList();

        // Nero's box counts in one byte, and so do its titles' lengths; QuickTime's track, which ffprobe reads, has them all.
        var expected = format == "m4a" ? chapters.Take(255) : chapters;
        Assert.Equal(expected.Select(c => format == "m4a" ? c.Title[..Math.Min(c.Title.Length, 100)] : c.Title), read.Select(c => format == "m4a" ? c[1].GetString()![..Math.Min(c[1].GetString()!.Length, 100)] : c[1].GetString()));
        Assert.All(expected.Zip(read), pair => Assert.Equal(pair.First.Start.TotalMilliseconds, pair.Second[0].GetDouble(), 2.0));
    }

    [SkippableTheory]
    [MemberData(nameof(Formats))]
    public async Task Its_cover_is_found_by_ffprobe_and_by_mutagen_beside_all_chapters(string format)
    {
        using var other = new TemporaryFolder();
        var cover = await CoverArtTests.SomeAsync(other);
        var path = await WriteAsync(format, Chapters.Some(40, Duration), cover: cover);

        Assert.Equal([(3, "image/jpeg", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(cover.Embedded)))], Readers.MutagenPictures(path));
        var file = Readers.Ffprobe(path);
        var picture = Assert.Single(file.GetProperty("streams").EnumerateArray(), s => s.GetProperty("codec_type").GetString() == "video");
        Assert.Equal((1, 1400, 1400), (picture.GetProperty("disposition").GetProperty("attached_pic").GetInt32(), picture.GetProperty("width").GetInt32(), picture.GetProperty("height").GetInt32()));
        Assert.Equal(40, file.GetProperty("chapters").GetArrayLength());
    }

    [SkippableTheory]
    [MemberData(nameof(Formats))]
    public async Task Its_tags_are_read_in_the_words_of_its_own_container(string format)
    {
        var file = Readers.Ffprobe(await WriteAsync(format, Chapters.Some(2, Duration)));

        // Ogg keeps them with its stream.
        var tags = (format == "opus" ? file.GetProperty("streams")[0] : file.GetProperty("format")).GetProperty("tags")
            .EnumerateObject().ToDictionary(t => t.Name.ToLowerInvariant(), t => t.Value.GetString());
        Assert.Equal(
            (Full.Title, Full.Artist, Full.Show, "2024-02-09", "News: Daily News"),
            (tags["title"], tags["artist"], tags["album"], tags["date"], tags["genre"]));
        Assert.Contains(Full.Disclosure, new[] { tags.GetValueOrDefault("comment"), tags.GetValueOrDefault("description"), tags.GetValueOrDefault("disclosure") });
        if (format is "opus" or "flac")
            Assert.Equal("true", tags["ai-content"]);
        if (format == "m4b")
            Assert.Equal("2", tags["media_type"]);
        if (format is "m4a" or "m4b")
            Assert.Equal("deu", file.GetProperty("streams")[0].GetProperty("tags").GetProperty("language").GetString());
    }

    [SkippableTheory]
    [InlineData("flac", "metaflac", "--list")]
    [InlineData("opus", "opusinfo")]
    [InlineData("m4a", "AtomicParsley", "-t")]
    [InlineData("m4b", "mediainfo", "-f")]
    [InlineData("wav", "mediainfo", "-f")]
    public async Task Each_formats_own_reader_finds_title_description_and_cover(string format, string reader, params string[] arguments)
    {
        Skip.If(Tool.IsMissing(reader), $"{reader} is not installed");
        using var other = new TemporaryFolder();
        var path = await WriteAsync(format, Chapters.Some(3, Duration), cover: await CoverArtTests.SomeAsync(other));

        // AtomicParsley takes the file first.
        var report = Encoding.UTF8.GetString(External.Run(reader, reader == "AtomicParsley" ? [path, .. arguments] : [.. arguments, path]));

        Assert.Contains("Море поднимается: “what now?”", report, StringComparison.Ordinal);
        Assert.Contains("Все о море", report, StringComparison.Ordinal);
        Assert.Contains("Port Radio", report, StringComparison.Ordinal);
        Assert.Matches("(?i)cover|PICTURE|artwork", report);
        if (format is "opus" or "flac")
            Assert.Contains("CHAPTER002NAME=Разговор о погоде", report, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [MemberData(nameof(Formats))]
    public async Task Its_sound_is_the_mix_to_the_last_frame(string format)
    {
        var path = await WriteAsync(format, []);

        var raw = External.Run("ffmpeg", "-v", "error", "-i", path, "-f", "f32le", "-ar", "44100", "-ac", "1", "pipe:1");
        var samples = MemoryMarshal.Cast<byte, float>(raw).ToArray();

        // Every container says what the encoder added before and behind; lossy ones round the end.
        Assert.InRange(samples.Length - (Duration.TotalSeconds * Mono.SampleRate), format is "flac" or "wav" ? 0 : -64, format is "flac" or "wav" ? 0 : 1100);
        var peak = samples.Skip(44_100).Take(44_100).Max();
        Assert.InRange(20 * Math.Log10(peak / 0.25), -0.3, 0.3);
    }

    [SkippableTheory]
    [InlineData("m4a", 64)]
    [InlineData("opus", 24)]
    public async Task A_bit_rate_that_is_asked_for_is_kept(string format, int bitRate)
    {
        var random = new Random(1);
        var noise = new Clip(Mono, Enumerable.Range(0, Mono.SampleRate).Select(_ => (random.NextSingle() - 0.5f) / 4).ToArray());

        var file = Readers.Ffprobe(await WriteAsync(format, [], bitRate: bitRate, second: noise));

        Assert.InRange(double.Parse(file.GetProperty("format").GetProperty("bit_rate").GetString()!, System.Globalization.CultureInfo.InvariantCulture) / 1000, bitRate * 0.5, bitRate * 1.3);
        Assert.Equal(format == "opus" ? "48000" : "44100", file.GetProperty("streams")[0].GetProperty("sample_rate").GetString());
    }

    [SkippableTheory]
    [MemberData(nameof(Formats))]
    public async Task Stereo_stays_stereo_and_the_same_mix_gives_the_same_bytes(string format)
    {
        var first = await File.ReadAllBytesAsync(await WriteAsync(format, Chapters.Some(3, Duration), new(44_100, 2)));
        var path = await WriteAsync(format, Chapters.Some(3, Duration), new(44_100, 2));

        Assert.Equal(first, await File.ReadAllBytesAsync(path));
        Assert.Equal(2, Readers.Ffprobe(path).GetProperty("streams")[0].GetProperty("channels").GetInt32());
    }

    [SkippableTheory]
    [MemberData(nameof(Formats))]
    public async Task What_is_not_completed_leaves_nothing_behind(string format)
    {
        await using (var writer = await BeginAsync(format, _folder.File("show." + format), Mono))
            await writer.WriteAsync(Some.Tone(1).Samples, default);

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [SkippableFact]
    public async Task A_wave_file_beyond_4_GB_is_rf64_and_read_whole()
    {
        var path = _folder.File("show.wav");
        await using (var writer = new WaveWriter(Mono, path) { LongestRiff = 100_000 })
        {
            for (var i = 0; i < 12; i++)
                await writer.WriteAsync(Some.Tone(1).Samples, default);
            await writer.CompleteAsync(Full, Chapters.Some(3, Duration), default);
        }

        Assert.Equal("RF64", Encoding.ASCII.GetString((await File.ReadAllBytesAsync(path))[..4]));
        Assert.Equal(12.0, Seconds(Readers.Ffprobe(path).GetProperty("format"), "duration"), 0.001);
        Assert.Equal(12 * 44_100 * 2, External.Run("ffmpeg", "-v", "error", "-i", path, "-f", "s16le", "pipe:1").Length);
    }

    [SkippableFact]
    public async Task Nearly_seven_hours_of_stereo_are_more_than_4_GB_and_come_back_sample_by_sample()
    {
        Skip.If(ExternalProcess.Find("ffmpeg") is null, "ffmpeg is not installed");
        Skip.If(new DriveInfo(_folder.Path).AvailableFreeSpace < 6L << 30, "there is no room for it");
        const int Minutes = 407;
        var (stereo, path) = (new AudioFormat(44_100, 2), _folder.File("show.wav"));
        // In 16-bit steps, which come back as they are.
        var minute = Signal.Noise(0.2, 60 * 44_100 * 2).Select(s => MathF.Round(s * 32_768) / 32_768).ToArray();
        await using (var writer = new WaveWriter(stereo, path))
        {
            for (var i = 0; i < Minutes; i++)
                await writer.WriteAsync(minute, default);
            await writer.CompleteAsync(Full, Chapters.Some(300, TimeSpan.FromMinutes(Minutes)), default);
        }

        var bytes = MemoryMarshal.AsBytes<short>(Array.ConvertAll(minute, m => (short)(m * 32_768))).ToArray();
        Assert.True(new FileInfo(path).Length > uint.MaxValue);
        var read = Readers.Ffprobe(path);
        Assert.Equal(Minutes * 60, Seconds(read.GetProperty("format"), "duration"), 0.001);
        Assert.Equal(300, read.GetProperty("chapters").GetArrayLength());
        Assert.True(bytes.AsSpan().SequenceEqual(External.Run("ffmpeg", "-v", "error", "-ss", FormattableString.Invariant($"{(Minutes - 1) * 60}"), "-i", path, "-f", "s16le", "pipe:1")), "the last minute differs");

        // And so does the one in which the 4 GB end, to a reader that is not ours.
        var across = (uint.MaxValue / bytes.Length) * 60;
        Assert.True(bytes.AsSpan().SequenceEqual(External.Run("ffmpeg", "-v", "error", "-ss", FormattableString.Invariant($"{across}"), "-t", "60", "-i", path, "-f", "s16le", "pipe:1")), "the minute at 4 GB differs");

        // All of it lies in the file as it is.
        await using var file = File.OpenRead(path);
        var data = WaveData.Find(file)!.Value;
        Assert.Equal(Minutes * (long)bytes.Length, data.Length);
        file.Position = data.Start;
        var block = new byte[bytes.Length];
        for (var i = 0; i < Minutes; i++)
        {
            await file.ReadExactlyAsync(block);
            Assert.True(bytes.AsSpan().SequenceEqual(block));
        }
    }

    static double Seconds(JsonElement element, string name) => double.Parse(element.GetProperty(name).GetString()!, System.Globalization.CultureInfo.InvariantCulture);
}
