using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Views;

public sealed class FlattenedLabelsTests
{
    const string Filler = "it was late by then, and it had rained for so long that nobody of us wanted to go out to the pier again.";

    [Theory]
    [InlineData("")]
    [InlineData(": And so? ")]
    public void A_copy_without_line_ends_gets_them_back(string before) =>
        Assert.Equal(
            "ana-lopez ben-stone ana-lopez ben-stone",
            Labelled($"{before}Ana Lopez: Well, {Filler} Ben Stone: Yes, {Filler} Ana Lopez: And so, {Filler} Ben Stone: Quite, {Filler}"));

    [Fact]
    public void Whom_somebody_speaks_to_does_not_speak()
    {
        var text = string.Concat(Enumerable.Repeat($"Ana Lopez: Well, {Filler} And yet I told him, Ben: go and see, for {Filler}\n\nBen: Yes, {Filler}\n\n", 3));

        Assert.Equal("ana-lopez ben ana-lopez ben ana-lopez ben", Speakers(text));
    }

    static string Labelled(string text) => string.Join(' ', TranscriptParser.Parse("a.txt", text).Items.OfType<Turn>().Where(t => !t.Inferred).Select(t => t.SpeakerId));

    static string Speakers(string text) => string.Join(' ', TranscriptParser.Parse("a.txt", text).Items.OfType<Turn>().Select(t => t.SpeakerId));
}
