using Audio.Transcripts;

namespace Audio.Tests.Transcripts.NameLines;

public sealed class NameLinesFormatTests
{
    const string Talk = "Ana Lopez\n\nHi there, everybody.\n\nBen Stone\n\nHello to you.\n\nAna Lopez\n\nShall we begin?\n\nBen Stone\n\nLet us begin.\n\n";

    [Theory]
    [InlineData("Josip Maric\n\nI came late.\n\nAna Lopez\n\nYou did.", "josip-maric")]
    [InlineData("Woman\n\nI came late.\n\nAna Lopez\n\nYou did.", "woman")]
    public void Somebody_who_speaks_once_is_somebody_and_doubtful(string more, string speaker)
    {
        var transcript = Parse(Talk + more);

        Assert.Equal(speaker, transcript.Items.OfType<Turn>().ElementAt(4).SpeakerId);
        Assert.Contains(transcript.Problems, p => p is { Code: "T014", Severity: Severity.Warning });
    }

    [Fact]
    public void A_short_line_above_a_name_is_a_heading()
    {
        var chapter = Assert.Single(Parse(Talk + "A Boat in Winter\n\nAna Lopez\n\nThere was a boat.").Items.OfType<Chapter>(), c => c.Title == "A Boat in Winter");

        Assert.Equal(17, chapter.Line);
    }

    [Fact]
    public void Acts_are_chapters() =>
        Assert.Equal(["Prologue", "Act One: The Boat"], Parse("Prologue\n\n" + Talk + "Act One: The Boat\n\n" + Talk).Items.OfType<Chapter>().Select(c => c.Title));

    [Fact]
    public void Prose_with_a_repeated_heading_is_no_conversation() =>
        Assert.Equal("article", Parse("The first phone is large and heavy, and nobody at the office wanted it.\n\nPros\n\nIt is very large, they said.\n\nThe second is small and light, and gets lost all the time.\n\nPros\n\nIt is very small, they said.").Format);

    static Transcript Parse(string text) => TranscriptParser.Parse("talk.txt", text);
}
