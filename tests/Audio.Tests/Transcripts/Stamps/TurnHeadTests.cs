using Audio.Transcripts;
using Audio.Transcripts.Stamps;

namespace Audio.Tests.Transcripts.Stamps;

public sealed class TurnHeadTests
{
    [Theory]
    [InlineData("Ana Lopez: (00:22) words", "Ana Lopez", "words")]
    [InlineData("Ana Lopez (00:00:36): words", "Ana Lopez", "words")]
    [InlineData("Ana Lopez (00:00:00) words", "Ana Lopez", "words")]
    [InlineData("Ana Lopez [00:00:00] words", "Ana Lopez", "words")]
    [InlineData("James  – 00:03:12: words", "James", "words")]
    [InlineData("Aaron van Wirdum: 00:00:19", "Aaron van Wirdum", "")]
    [InlineData("[0:02] James F.: words", "James F.", "words")]
    [InlineData("[Ana Lopez] 10:02:11", "Ana Lopez", "")]
    [InlineData("Ana Lopez (Host) (00:22): words", "Ana Lopez", "words")]
    [InlineData("[SPEAKER_00]: words", "SPEAKER_00", "words")]
    [InlineData("00:12 Speaker 1", "Speaker 1", "")]
    [InlineData("10:02:11\tAna Lopez:\twords", "Ana Lopez", "words")]
    public void A_name_and_a_stamp_open_a_turn_in_any_order(string line, string name, string words)
    {
        var head = Parse(line)!.Value;

        Assert.Equal(name, line.Substring(head.Name.Start, head.Name.Length));
        Assert.Equal(words, line[head.End..]);
    }

    [Theory]
    [InlineData("Luke 3:16 says so.")]
    [InlineData("Remember: 10:46 is the time.")]
    [InlineData("But I will say this (00:22) and no more.")]
    [InlineData("Name: text")]
    [InlineData("[laughs] Well.")]
    public void Prose_opens_none(string line) => Assert.Null(Parse(line));

    [Theory]
    [InlineData("(00:01:21):", "")]
    [InlineData("(11: 49:50) But no.", "But no.")]
    [InlineData("[0:02] So I said no.", "So I said no.")]
    public void A_stamp_alone_has_no_name(string line, string words)
    {
        var head = Parse(line)!.Value;

        Assert.False(head.HasName);
        Assert.Equal(words, line[head.End..]);
    }

    [Fact]
    public void A_company_behind_the_name_is_a_role() => Assert.Equal("Acme", Parse("[Ana Lopez (Acme)] 10:02:11")!.Value.Role);

    static TurnHead? Parse(string line) => TurnHead.Of(new SourceLine(1, line));
}
