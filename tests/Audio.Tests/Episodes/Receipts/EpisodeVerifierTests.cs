using Audio.Episodes.Receipts;
using Audio.Speech;

namespace Audio.Tests.Episodes.Receipts;

/// <summary>An episode of real voices, whole and damaged.</summary>
public sealed class EpisodeVerifierTests(SpokenInterview interview) : IClassFixture<SpokenInterview>
{
    public static TheoryData<string> Formats => ["mp3", "m4a", "m4b", "opus", "flac", "wav"];

    [SkippableTheory]
    [MemberData(nameof(Formats))]
    public async Task What_was_rendered_passes(string format)
    {
        using var episode = interview.Copy(format);

        var receipt = await episode.VerifyAsync();

        Assert.Empty(receipt.Problems);
        Assert.All(receipt.Checks, c => Assert.Equal(CheckState.Passed, c.State));
        Assert.Equal(["length", "onsets", "silence", "loudness", "peak", "encoding", "tags", "chapters", "captions", "captions", "chapters"], receipt.Checks.Select(c => c.Name));
        Assert.Empty((await episode.VerifyAsync(ReceiptDepth.Quick)).Problems);
    }

    [SkippableTheory]
    [InlineData("mp3")]
    [InlineData("m4a")]
    [InlineData("opus")]
    [InlineData("flac")]
    public async Task Cut_short(string format)
    {
        using var episode = interview.Copy(format);
        episode.Edit(s => s[..(s.Length * 2 / 3)]);

        await AssertSoundAsync(episode, "V003");
        Assert.Contains("V003", await episode.CodesAsync(ReceiptDepth.Quick));
    }

    [SkippableTheory]
    [InlineData("mp3")]
    [InlineData("opus")]
    public async Task A_turn_missing(string format)
    {
        using var episode = interview.Copy(format);
        var at = episode.Joints;
        episode.Edit(s => [.. s[..at[2]], .. s[at[3]..]]);

        await AssertSoundAsync(episode, "V004", "V006");
    }

    [SkippableTheory]
    [InlineData("mp3")]
    public async Task Two_turns_swapped(string format)
    {
        using var episode = interview.Copy(format);
        var at = episode.Joints;
        episode.Edit(s => [.. s[..at[1]], .. s[at[2]..at[3]], .. s[at[1]..at[2]], .. s[at[3]..]]);

        await AssertSoundAsync(episode, "V007");
    }

    [SkippableTheory]
    [InlineData("mp3")]
    public async Task A_turn_repeated(string format)
    {
        using var episode = interview.Copy(format);
        var at = episode.Joints;
        episode.Edit(s => [.. s[..at[4]], .. s[at[3]..at[4]], .. s[at[4]..]]);

        await AssertSoundAsync(episode, "V004", "V008");
    }

    [SkippableTheory]
    [InlineData("mp3")]
    public async Task A_pause_put_in(string format)
    {
        using var episode = interview.Copy(format);
        var at = episode.Joints;
        episode.Edit(s => [.. s[..at[2]], .. new float[22_050], .. s[at[2]..]]);

        await AssertSoundAsync(episode, "V004", "V009");
    }

    [SkippableTheory]
    [InlineData("mp3")]
    public async Task Late_by_20_milliseconds(string format)
    {
        using var episode = interview.Copy(format);
        var at = episode.Joints;
        episode.Edit(s => [.. s[..at[1]], .. new float[882], .. s[at[1]..^882]]);

        await AssertSoundAsync(episode, "V009");
    }

    [SkippableTheory]
    [InlineData("mp3")]
    [InlineData("opus")]
    public async Task A_silent_stretch(string format)
    {
        using var episode = interview.Copy(format);
        var at = episode.Joints;
        episode.Edit(s => [.. s[..(at[1] + 60_000)], .. new float[22_050], .. s[(at[1] + 82_050)..]]);

        await AssertSoundAsync(episode, "V011");
    }

    [SkippableTheory]
    [InlineData("mp3")]
    public async Task A_whole_turn_silent(string format)
    {
        using var episode = interview.Copy(format);
        var at = episode.Joints;
        episode.Edit(s => [.. s[..at[2]], .. new float[at[3] - at[2]], .. s[at[3]..]]);

        await AssertSoundAsync(episode, "V011");
    }

    [SkippableTheory]
    [InlineData("mp3")]
    public async Task Another_turn_in_its_place(string format)
    {
        using var episode = interview.Copy(format);
        var at = episode.Joints;
        episode.Edit(s => [.. s[..at[1]], .. s[at[5]..(at[5] + 100_000)], .. s[(at[1] + 100_000)..]]);

        await AssertSoundAsync(episode, "V010");
    }

    [SkippableTheory]
    [InlineData("mp3")]
    [InlineData("opus")]
    public async Task Wrong_gain(string format)
    {
        using var episode = interview.Copy(format);
        episode.Edit(s => [.. s.Select(x => x * 0.9f)]);

        await AssertSoundAsync(episode, "V012");
    }

    [SkippableTheory]
    [InlineData("mp3")]
    public async Task A_sentence_far_too_quiet(string format)
    {
        using var episode = interview.Copy(format);
        var at = episode.Joints;
        episode.Edit(s => [.. s[..at[4]], .. s[at[4]..at[5]].Select(x => x * 0.35f), .. s[at[5]..]]);

        Assert.Contains("V013", await episode.CodesAsync());
    }

    [SkippableTheory]
    [InlineData("mp3")]
    public async Task Clipped(string format)
    {
        using var episode = interview.Copy(format);
        episode.Edit(s => [.. s.Select(x => Math.Clamp(x * 8, -1, 1))]);

        await AssertSoundAsync(episode, "V012", "V014", "V015");
    }

    [SkippableTheory]
    [InlineData("mp3")]
    [InlineData("opus")]
    public async Task Tags_and_chapters_stripped(string format)
    {
        using var episode = interview.Copy(format);
        episode.Encode("-c", "copy", "-map_metadata", "-1", "-map_chapters", "-1");

        Assert.Equal(["V016", "V019"], (await episode.CodesAsync()).Except(["V020", "V021"]));
        Assert.Equal(["V016", "V019"], (await episode.CodesAsync(ReceiptDepth.Quick)).Except(["V020", "V021"]));
    }

    [SkippableTheory]
    [InlineData("mp3", "-b:a", "64k")]
    [InlineData("mp3", "-b:a", "128k")]
    [InlineData("m4a", "-b:a", "96k")]
    [InlineData("opus", "-b:a", "48k")]
    [InlineData("flac", "-ar", "48000")]
    [InlineData("wav", "-ar", "22050")]
    public async Task Encoded_again(string format, params string[] arguments)
    {
        using var episode = interview.Copy(format);
        episode.Encode(arguments);

        var codes = await episode.CodesAsync();

        Assert.Contains("V020", codes);
        Assert.Empty(codes.Except(["V020", "V012", "V014", "V016", "V017", "V019"])); // levels, tags and chapters as ffmpeg leaves them
    }

    [SkippableFact]
    public async Task Chapters_shifted()
    {
        using var episode = interview.Copy("mp3");
        var bytes = await File.ReadAllBytesAsync(episode.Path);
        var second = bytes.AsSpan().LastIndexOf("CHAP"u8);
        // The frame's header, "chp1" and its NUL, then big-endian milliseconds.
        bytes[second + 10 + 5 + 2]++;
        await File.WriteAllBytesAsync(episode.Path, bytes);

        Assert.Equal(["V017"], await episode.CodesAsync());
        Assert.Equal(["V017"], await episode.CodesAsync(ReceiptDepth.Quick));
    }

    [SkippableFact]
    public async Task Captions_shifted()
    {
        using var episode = interview.Copy("mp3");
        var captions = await File.ReadAllTextAsync(episode.Beside("show.vtt"));
        await File.WriteAllTextAsync(episode.Beside("show.vtt"), System.Text.RegularExpressions.Regex.Replace(captions, @"^00:00:1", "00:00:2", System.Text.RegularExpressions.RegexOptions.Multiline));

        Assert.Equal(["V023"], await episode.CodesAsync(ReceiptDepth.Quick));
    }

    [SkippableFact]
    public async Task Captions_with_other_words()
    {
        using var episode = interview.Copy("mp3");
        await File.WriteAllTextAsync(episode.Beside("show.srt"), (await File.ReadAllTextAsync(episode.Beside("show.srt"))).Replace("frost", "spring", StringComparison.Ordinal));

        Assert.Equal(["V022"], await episode.CodesAsync(ReceiptDepth.Quick));
    }

    [SkippableFact]
    public async Task Files_that_are_gone()
    {
        using var episode = interview.Copy("mp3");
        File.Delete(episode.Path);
        File.Delete(episode.Beside("show.vtt"));
        File.Delete(episode.Beside("show.html"));

        Assert.Equal(["show.mp3", "show.vtt", "show.html"], (await episode.VerifyAsync()).Problems.Where(p => p.Code == "V002").Select(p => p.File));
    }

    [SkippableTheory]
    [InlineData("cut", "V003", "V021")]
    [InlineData("missing", "V004", "V006", "V021")]
    [InlineData("swapped", "V007", "V021")]
    [InlineData("twice", "V004", "V008", "V021")]
    [InlineData("silent", "V011", "V021")]
    public async Task MP3_frames(string damage, params string[] codes)
    {
        using var episode = interview.Copy("mp3");
        episode.EditFrames((frames, at) => damage switch
        {
            "cut" => frames[..at[4]],
            "missing" => [.. frames[..at[2]], .. frames[at[3]..]],
            "swapped" => [.. frames[..at[1]], .. frames[at[2]..at[3]], .. frames[at[1]..at[2]], .. frames[at[3]..]],
            "twice" => [.. frames[..at[4]], .. frames[at[3]..at[4]], .. frames[at[4]..]],
            _ => [.. frames[..(at[3] + 40)], .. Enumerable.Repeat(frames[^1], 20), .. frames[(at[3] + 60)..]],
        });

        Assert.Equal(codes, await episode.CodesAsync());
        Assert.Contains("V021", await episode.CodesAsync(ReceiptDepth.Quick));
    }

    [SkippableFact]
    public async Task A_byte_of_the_sound_changed()
    {
        using var episode = interview.Copy("mp3");
        var bytes = await File.ReadAllBytesAsync(episode.Path);
        bytes[^20_000] ^= 1;
        await File.WriteAllBytesAsync(episode.Path, bytes);

        Assert.Contains(await episode.CodesAsync(ReceiptDepth.Quick), c => c is "V020" or "V021" or "V003");
    }

    [SkippableFact]
    public async Task Something_that_is_no_sound()
    {
        using var episode = interview.Copy("mp3");
        await File.WriteAllTextAsync(episode.Path, "This is a page that says that the file has moved.");

        Assert.Contains("V003", await episode.CodesAsync());
        Assert.Contains("V003", await episode.CodesAsync(ReceiptDepth.Quick));
    }

    [SkippableFact]
    public async Task Speech_that_is_no_longer_in_the_store_is_not_compared_and_that_is_said()
    {
        using var episode = interview.Copy("mp3");

        var receipt = await episode.VerifyAsync(clips: new ClipStore(episode.Beside("nowhere")));

        Assert.True(receipt.IsPassed);
        Assert.Equal("V018", Assert.Single(receipt.Problems).Code);
        Assert.Equal(CheckState.Skipped, receipt.Checks.Single(c => c.Name == "onsets").State);
    }

    [SkippableFact]
    public async Task What_a_render_heard_of_its_segments_is_told_where_nobody_asks_for_more()
    {
        using var episode = interview.Copy("mp3");
        var clip = interview.Manifest.Turns[2].Clips[0];
        // A segment that starts a second before it.
        HeardSpeech whole = new([new(clip with { Start = 1 }, 0, ClipFate.Found) { Likeness = 1 }], []);
        var damaged = whole with { Clips = [whole.Clips[0] with { Hole = new(0.5, 0.75) }] };

        var (passed, failed) = (await VerifyAsync(whole), await VerifyAsync(damaged));

        Assert.True(passed.IsPassed);
        Assert.StartsWith("1 of 1 sentences found, off by 0", passed.Checks.Single(c => c.Name == "onsets").Measured, StringComparison.Ordinal);
        Assert.Equal("V011", Assert.Single(failed.Problems).Code);

        Task<Receipt> VerifyAsync(HeardSpeech speech) =>
            episode.VerifyAsync(ReceiptDepth.Quick, heard: new([]) { Segments = [((long)((clip.Start - 1) * 44_100), speech)] });
    }

    // What was edited was encoded again, and its chapters moved by the encoder's delay, which is said, too.
    static async Task AssertSoundAsync(DamagedCopy episode, params string[] codes) =>
        Assert.Equal(codes, (await episode.CodesAsync()).Where(c => string.CompareOrdinal(c, "V016") < 0));
}
