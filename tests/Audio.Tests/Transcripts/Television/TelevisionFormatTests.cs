using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Television;

public sealed class TelevisionFormatTests
{
    const string Talk = "JO ROE, HOST: Good evening to you all.\n\nSAM ODE, HBN ANALYST: Good evening.\n\nROE: Well?\n\n";

    [Theory]
    [InlineData("THIS IS A RUSH TRANSCRIPT. THIS COPY MAY NOT BE IN ITS FINAL FORM AND MAY BE UPDATED.\n\n" + Talk)]
    [InlineData("Aired July 4, 2004 - 15:00   ET\n\n" + Talk)]
    [InlineData(Talk + "(BEGIN VIDEO CLIP)\n\nODE: Look.\n\n(END VIDEO CLIP)")]
    [InlineData(Talk + "(COMMERCIAL BREAK)\n\nODE: Look.")]
    [InlineData(Talk + "ODE (voice-over): Look.")]
    public void A_mark_of_television_weighs_more_than_a_host(string text)
    {
        var transcript = TranscriptParser.Parse("a.txt", text);

        Assert.Equal("tv-transcript", transcript.Format);
        Assert.DoesNotContain(transcript.Problems, p => p.Code == "T001");
    }

    [Fact]
    public void A_host_alone_is_on_the_radio() => Assert.Equal("radio-page", TranscriptParser.Parse("a.txt", Talk).Format);

    [Fact]
    public void A_clip_that_never_ends_is_warned_of_once() =>
        Assert.Equal([7], Parse(Talk + "(BEGIN VIDEO CLIP)\n\nODE: Look.\n\n(COMMERCIAL BREAK)\n\nROE: Bye.").Problems.Where(p => p.Code == "T020").Select(p => p.Line));

    [Fact]
    public void A_clip_that_ends_is_not() =>
        Assert.DoesNotContain(Parse(Talk + "(BEGIN VIDEOTAPE)\n\nODE: Look.\n\n(END VIDEOTAPE)\n\nROE: Bye.").Problems, p => p.Code == "T020");

    [Fact]
    public void A_break_parts_what_is_said_and_says_nothing()
    {
        var transcript = Parse("(COMMERCIAL BREAK)\n\n" + Talk + "(COMMERCIAL BREAK)\n\n(NEWSBREAK)\n\nROE: We are back.\n\n(COMMERCIAL BREAK)");

        Assert.Equal(["Part 1", "Part 2"], transcript.Items.OfType<Chapter>().Select(c => c.Title));
        Assert.All(transcript.Items.OfType<Chapter>(), c => Assert.Empty(c.Utterances));
    }

    [Theory]
    [InlineData("ROE: It was a boat that nobody had ever seen before, and it was painted in\nred.\n", "It was a boat that nobody had ever seen before, and it was painted in red.")]
    [InlineData("ROE: It was a boat that nobody had ever seen before, and it was painted in\n\nred.\n", "It was a boat that nobody had ever seen before, and it was painted in red.")]
    [InlineData("ROE: It was [20:00:12] a boat.", "It was a boat.")]
    [InlineData("[20:00:12] ROE: It was a boat.", "It was a boat.")]
    public void Wrapped_lines_are_joined_and_stamps_taken_out(string line, string spoken) =>
        Assert.Equal(spoken, Parse(Talk + "ODE: Well.\n\n" + line).Items.OfType<Turn>().Last().Text);

    static Transcript Parse(string text) => TranscriptParser.Parse("a.txt", text, new() { Format = "tv-transcript" });
}
