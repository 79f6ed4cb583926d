using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Chapters;

public sealed class OpeningTitleTests
{
    const string German = "Die Fähre kommt zurück\n\nDie alte Fähre hat am Montag zum ersten Mal seit neun Jahren wieder im Hafen angelegt.\n\n";

    [Theory]
    [InlineData(German + "Was das kostet\n\nDie Stadt hat die Hälfte der Reparatur bezahlt, und die andere Hälfte ein Verein.", "Einleitung")]
    [InlineData("HOST: Guten Abend, und wie war das Jahr für Sie?\n\nBRANDT: Es war lang, und wir sind nur zweimal gesegelt.\n\nHOST: Und heute?\n\nBRANDT: Heute bleibe ich hier.", "Einleitung")]
    [InlineData("The ferry is back\n\nThe old ferry left the dock on Monday for the first time in nine years.\n\nWhat it costs\n\nThe county paid for half of the repair.", "Introduction")]
    public void The_first_chapter_is_called_in_the_language_of_the_text(string text, string title) =>
        Assert.Equal(title, TranscriptParser.Parse("a.txt", text).Items.OfType<Chapter>().First().Title);

    [Fact]
    public void What_the_user_calls_a_chapter_stays() =>
        Assert.Equal("Introduction", TranscriptParser.Parse("a.txt", "---\nchapters:\n  - {at: Die alte, title: Introduction}\n---\n" + German).Items.OfType<Chapter>().First().Title);
}
