using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Dashes;

public sealed class DashFormatTests
{
    [Theory]
    [InlineData("- Where? - By the pier. - When? - At noon. - Who? - Nobody.")]
    [InlineData("  - Where? - By the pier. - When? - At noon. - Who? - Nobody.")]
    [InlineData("- Where?\n- By the pier.\n- When?\n- At noon.\n- Who?\n- Nobody.")]
    public void Every_dash_is_a_turn(string text)
    {
        var transcript = TranscriptParser.Parse("a.txt", text);

        Assert.Equal("dash-turns", transcript.Format);
        Assert.Equal(["Where?", "By the pier.", "When?", "At noon.", "Who?", "Nobody."], transcript.Items.OfType<Turn>().Select(t => t.Text));
    }
}
