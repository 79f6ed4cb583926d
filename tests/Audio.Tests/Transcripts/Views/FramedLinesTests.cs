using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Views;

public sealed class FramedLinesTests
{
    [Theory]
    [InlineData("Ana: We do it |\nBen: So we do |\n", "Ana: We meet at the pier (10:30)\n")]
    [InlineData("Ana: We do it [0:18]\nBen: So we do [0:21]\n", "Ana: It said lost | found |\n")]
    public void Only_what_stands_round_nearly_every_line_is_taken_off(string framed, string other)
    {
        var transcript = TranscriptParser.Parse("a.txt", string.Concat(Enumerable.Repeat(framed, 4)) + other);
        var turns = transcript.Items.OfType<Turn>().ToList();

        Assert.Equal("We do it", turns[0].Text);
        Assert.Equal(other["Ana: ".Length..].TrimEnd(), turns[^1].Text);
    }
}
