using Audio.Episodes;
using Audio.Episodes.Receipts;

namespace Audio.Tests.Episodes.Receipts;

/// <summary>What each check says of what it is told, without any file.</summary>
public sealed class ReceiptChecksTests
{
    static readonly Manifest Manifest = SomeManifest.Of("Ann", "One.", "Two.", "Three.", "Four.");

    static readonly FileFacts Facts = new("mp3", 44_100, 1, 128, TimeSpan.FromSeconds(10))
    {
        Encoder = "LAME3.100",
        Frames = 441_000,
        SoundSha256 = "sum",
        Tags = [("TIT2", "A title"), ("TPE1", "Ann"), ("COMM", "The voices are synthetic.")],
        Chapters = [(TimeSpan.Zero, "One"), (TimeSpan.FromSeconds(4), "Two")],
    };

    [Fact]
    public void What_is_as_it_was_written_passes()
    {
        ReceiptCheck[] checks =
        [
            LengthCheck.Of(SomeManifest.Mp3, Manifest, Facts, null, null),
            EncodingCheck.Of(SomeManifest.Mp3, Manifest, Facts, "sum", null),
            TagCheck.Of(SomeManifest.Mp3, Facts.Tags, Manifest),
            ChapterCheck.Of("a.mp3", Facts.Chapters, Manifest, new()),
            OnsetCheck.Of(SomeManifest.Mp3, Speech(0, 0, 0, 0), new()),
        ];

        Assert.All(checks, c => Assert.Equal((CheckState.Passed, 0), (c.State, c.Problems.Length)));
    }

    [Fact]
    public void A_file_that_ends_too_soon_is_cut_short() =>
        AssertSays("V003", "It is cut short: it ends at 0:08, 2 s too soon", LengthCheck.Of(SomeManifest.Mp3, Manifest, Facts with { Frames = 352_800 }, null, null));

    [Theory]
    [InlineData(64, "LAME3.100", "It was encoded again: 64 kbit/s instead of 128")]
    [InlineData(128, "Lavf", "It was encoded again: by Lavf instead of LAME3.100")]
    [InlineData(null, null, "It was encoded again: a bit rate that varies, by an encoder that does not say its name instead of LAME3.100")]
    public void What_was_encoded_again_says_how(int? rate, string? encoder, string message) =>
        AssertSays("V020", message, EncodingCheck.Of(SomeManifest.Mp3, Manifest, Facts with { BitRateKbps = rate, Encoder = encoder }, "other", null));

    [Fact]
    public void Tags_that_are_gone_are_named() => AssertSays(
        "V019", "It does not say the disclosure (“The voices are synthetic.”)", TagCheck.Of(SomeManifest.Mp3, Facts.Tags[..2], Manifest));

    [Fact]
    public void A_chapter_that_has_moved_is_named() => AssertSays(
        "V017", "Chapter “Two” begins at 0:05 instead of 0:04", ChapterCheck.Of("a.mp3", [Facts.Chapters[0], (TimeSpan.FromSeconds(5), "Two")], Manifest, new()));

    [Fact]
    public void A_chapter_of_another_name_is_told() => AssertSays(
        "V016", "A chapter is called “Too” instead of “Two”", ChapterCheck.Of("a.mp3", [Facts.Chapters[0], (TimeSpan.FromSeconds(4), "Too")], Manifest, new()));

    [Fact]
    public void What_is_missing_amid_the_rest_moves_it() =>
        AssertSays("V006", "“Two.” is missing: 1.25 s are gone at 0:01.75", OnsetCheck.Of(SomeManifest.Mp3, Speech(0, null, -1.25, -1.25), new()));

    [Fact]
    public void Two_that_have_changed_places_are_told_once() =>
        AssertSays("V007", "“Two.” and “Three.” have changed places, at 0:02", OnsetCheck.Of(SomeManifest.Mp3, Speech(0, 1, -1, 0), new()));

    [Fact]
    public void What_comes_late_once_is_told_once_though_all_that_follows_is_late() =>
        AssertSays("V009", "“Three.” comes 15 ms too late, at 0:03.015", OnsetCheck.Of(SomeManifest.Mp3, Speech(0, 0, 0.015, 0.015), new()));

    [Fact]
    public void What_is_not_found_while_the_rest_is_in_place_is_something_else() =>
        AssertSays("V010", "Something else is heard where “Two.” should be, at 0:02", OnsetCheck.Of(SomeManifest.Mp3, Speech(0, null, 0, 0), new()));

    [Theory]
    [InlineData(0, 0.3, 0)]
    [InlineData(0, 9, 1)]
    [InlineData(0, -9, 1)]
    public void A_sentence_far_louder_or_quieter_than_the_others_is_told(double usual, double other, int expected)
    {
        var speech = Speech(0, 0, 0, 0);
        var heard = new HeardSound(
            441_000, new(-19.01, -2), 0, speech with { Clips = [.. speech.Clips.Select((c, i) => c with { HeardGainDb = i == 2 ? other : usual })] }, null);

        Assert.Equal(expected, LevelCheck.Loudness(SomeManifest.Mp3, Manifest, heard, new()).Problems.Count(p => p.Code == "V013"));
    }

    // How late each is, in seconds; null where it is not found.
    static HeardSpeech Speech(params double?[] late) =>
        new([.. Manifest.Turns.Zip(late, (turn, l) => new HeardClip(turn.Clips[0], 0, l is null ? ClipFate.Missing : ClipFate.Found) { Late = l ?? 0, Likeness = 1 })], []);

    static void AssertSays(string code, string message, ReceiptCheck check)
    {
        var problem = Assert.Single(check.Problems);
        Assert.Equal((code, message, CheckState.Failed), (problem.Code, problem.Message, check.State));
    }
}
