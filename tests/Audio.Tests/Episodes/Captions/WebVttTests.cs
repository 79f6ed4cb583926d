using System.Text;
using Audio.Episodes;
using Audio.Episodes.Captions;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Captions;

public sealed class WebVttTests
{
    static readonly Caption[] Talk =
    [
        new("Ada O'Neil", "Is the tide <really> rising & falling --> every day?", Time(0), Time(3.2504)),
        new("Bruno \"Tide\" Ek", "Yes.", Time(3.5), Time(4)),
        new(null, "[Waves.]", Time(3661.001), Time(100 * 3600)),
    ];

    [Fact]
    public void Every_cue_names_its_voice_and_nothing_in_the_text_is_taken_for_markup() =>
        Assert.Equal(
            """
            WEBVTT

            00:00:00.000 --> 00:00:03.250
            <v Ada O'Neil>Is the tide &lt;really&gt; rising &amp; falling --&gt; every day?

            00:00:03.500 --> 00:00:04.000
            <v Bruno "Tide" Ek>Yes.

            01:01:01.001 --> 100:00:00.000
            [Waves.]

            """,
            Write(Talk));

    [Fact]
    public void A_name_cannot_break_out_of_its_tag() =>
        Assert.Contains("\n<v A&gt;B &amp; C>Yes.\n", Write(new Caption("A>B\n& C", "Yes.", Time(0), Time(1))), StringComparison.Ordinal);

    [Fact]
    public void A_note_stands_before_its_cue_and_cannot_end_early()
    {
        var caption = new Caption("Ada", "Yes.", Time(0), Time(1)) { Note = "Spoken by slt:\n\n00:01 --> gone" };

        Assert.Contains("\n\nNOTE Spoken by slt: 00:01 → gone\n\n00:00:00.000 --> ", Write(caption), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_sentence_becomes_several_cues_of_one_voice()
    {
        var text = string.Join(' ', Enumerable.Repeat("The water comes up to the door, and then it goes back again.", 6));

        var cues = Write(new Caption("Ada", text, Time(0), Time(30))).Split("\n\n")[1..];

        Assert.True(cues.Length >= 3);
        Assert.All(cues, c => Assert.StartsWith("<v Ada>", c.Split('\n')[1]));
        Assert.All(cues.SelectMany(c => c.TrimEnd().Split('\n')[1..]), l => Assert.InRange(l.Replace("<v Ada>", "").Length, 1, 65));
    }

    [Fact]
    public void No_captions_give_a_valid_file() => Assert.Equal("WEBVTT\n", Write());

    [SkippableFact]
    public void Ffmpeg_reads_the_cues()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.vtt", Encoding.UTF8.GetBytes(Write(Talk)));

        var srt = Encoding.UTF8.GetString(External.Run("ffmpeg", "-v", "error", "-i", file, "-f", "srt", "-"));

        Assert.Contains("00:00:00,000 --> 00:00:03,250\nIs the tide <really> rising & falling --> every day?\n", srt, StringComparison.Ordinal);
        Assert.Contains("00:00:03,500 --> 00:00:04,000\nYes.\n", srt, StringComparison.Ordinal);
    }

    static string Write(params Caption[] captions)
    {
        using var output = new MemoryStream();
        WebVtt.Write(output, captions);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    static TimeSpan Time(double seconds) => TimeSpan.FromSeconds(seconds);
}
