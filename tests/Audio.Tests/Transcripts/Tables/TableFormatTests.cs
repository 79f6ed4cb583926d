using Audio.Transcripts;
using Audio.Transcripts.Tables;

namespace Audio.Tests.Transcripts.Tables;

public sealed class TableFormatTests
{
    [Theory]
    [InlineData("speaker,start,end\nAna,0,1\nBo,1,2\nAna,2,3\n")]
    [InlineData("city,price,count\nUle,1,2\nOsk,3,4\nTir,5,6\n")]
    public void A_table_without_a_column_of_words_is_refused(string text)
    {
        var refusal = Assert.Throws<InvalidInputException>(() => TranscriptParser.Parse("a.csv", text));

        Assert.Equal(ProblemCode.NoWordsColumn, Assert.Single(refusal.Problems).Code);
    }

    [Fact]
    public void A_table_without_a_column_of_speakers_is_read_by_one_voice_and_says_so()
    {
        var transcript = TranscriptParser.Parse("a.csv", "start,text\n0.0,Hello there.\n1.0,And goodbye.\n");

        Assert.Equal("Speaker 1", Assert.Single(transcript.Speakers).Name);
        Assert.Contains(transcript.Problems, p => p.Code == ProblemCode.OneVoice);
    }

    [Fact]
    public void Of_two_columns_that_may_be_words_the_longer_is() =>
        Assert.Equal(2, TableColumns.Of(SourceText.Parse("a.csv", "line,speaker,text\n1,Ana,Hello there.\n2,Bo,And goodbye.\n"))?.Words);

    [Theory]
    [InlineData("Well, yes, I do.\nNo, no, I do not.\nBut, then, who does?\nNobody, perhaps, and that is all.\n")]
    [InlineData("10:01:00\tAna:\tHi all\n10:01:09\tBo:\tHi Ana\n10:01:12\tAna:\tAll well?\n10:01:20\tBo:\tAll well here.\n")]
    public void Prose_with_commas_and_the_chat_of_a_meeting_are_no_tables(string text) => Assert.Null(TableColumns.Of(SourceText.Parse("a.txt", text)));
}
