using System.Text;
using Audio.Episodes;
using Audio.Episodes.Captions;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Captions;

public sealed class SrtTests
{
    static readonly Caption[] Talk =
    [
        new("Ada", "Is the tide rising, or does it only look that way from the harbour wall?", Time(0), Time(6)),
        new("Ada", "Tell me.", Time(6.5), Time(7)),
        new("Bruno", "It rises.", Time(7.25), Time(8.0006)),
        new(null, "[Waves.]", Time(9), Time(10)),
        new("Bruno", "It rises.", Time(3601), Time(3602)),
    ];

    [Fact]
    public void A_speakers_first_card_starts_with_the_name() =>
        Assert.Equal(
            """
            1
            00:00:00,000 --> 00:00:01,655
            Ada: Is the tide rising,

            2
            00:00:01,655 --> 00:00:06,000
            or does it only look that way
            from the harbour wall?

            3
            00:00:06,500 --> 00:00:07,000
            Tell me.

            4
            00:00:07,250 --> 00:00:08,001
            Bruno: It rises.

            5
            00:00:09,000 --> 00:00:10,000
            [Waves.]

            6
            01:00:01,000 --> 01:00:02,000
            Bruno: It rises.


            """,
            Write(Talk));

    [SkippableFact]
    public void Ffprobe_reads_every_card()
    {
        using var folder = new TemporaryFolder();
        var file = folder.Write("a.srt", Encoding.UTF8.GetBytes(Write(Talk)));

        var packets = Encoding.UTF8.GetString(External.Run("ffprobe", "-v", "error", "-show_entries", "packet=pts_time", "-of", "csv=p=0", file));

        Assert.Equal(["0.000000", "1.655000", "6.500000", "7.250000", "9.000000", "3601.000000"], packets.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    static string Write(IEnumerable<Caption> captions)
    {
        using var output = new MemoryStream();
        Srt.Write(output, captions);
        return Encoding.UTF8.GetString(output.ToArray());
    }

    static TimeSpan Time(double seconds) => TimeSpan.FromSeconds(seconds);
}
