using Audio.Transcripts;
using Audio.Transcripts.Plays;

namespace Audio.Tests.Transcripts.Plays;

public sealed class PlayFormatTests
{
    [Fact]
    public void The_narrator_tells_the_directions_where_the_user_asks_for_it()
    {
        const string Text = "ACT I\n\n[Enter Ana.]\n\nANA. Hello.\n\nBO. Hello.\n\nANA. Is it late?\n\nBO. Yes.\n";

        var transcript = TranscriptParser.Parse("a.txt", Text, new() { Unlabelled = Unlabelled.Narrator });

        var first = transcript.Items.OfType<Turn>().First();
        Assert.Equal((Speaker.NarratorId, "[Enter Ana.]"), (first.SpeakerId, first.Text));
    }

    [Fact]
    public void A_script_whose_labels_have_colons_is_no_play()
    {
        var transcript = TranscriptParser.Parse("a.txt", "SCENE 1. A TRAIN\n\nVERA (knocking): Tickets, please.\n\nTOM (sleepily): Oh.\n\nVERA: Ten to three.\n\nTOM (angry): What?\n\nVERA (firmly): Go.");

        Assert.Equal(["vera: Tickets, please.", "tom: Oh.", "vera: Ten to three.", "tom: What?", "vera: Go."], transcript.Items.OfType<Turn>().Select(t => $"{t.SpeakerId}: {t.Text}"));
    }

    [Theory]
    [InlineData("ACT I", "ACT I")]
    [InlineData("  SCENE II.  A wood.", "SCENE II.  A wood")]
    [InlineData("Erster Auftritt.", "Erster Auftritt")]
    [InlineData("THIRD ACT", "THIRD ACT")]
    [InlineData("Act as you were told.", null)]
    [InlineData("Scenes from a life", null)]
    [InlineData("ACT DROP", null)]
    public void Headings_have_a_number_or_nothing_behind_them(string line, string? title) => Assert.Equal(title, PlayHeadings.TitleOf(line));
}
