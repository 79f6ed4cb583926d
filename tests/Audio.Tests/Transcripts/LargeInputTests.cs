using System.Text;
using Audio.Transcripts;

namespace Audio.Tests.Transcripts;

/// <summary>Ten megabytes of anything are read or refused. Each takes seconds, and hours where time is quadratic.</summary>
public sealed class LargeInputTests
{
    const int Length = 10_000_000;
    static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    [Theory]
    [InlineData("words on one line ")]
    [InlineData("A. B. C: ")]
    [InlineData("ANNA LIND: Good morning. ")]
    [InlineData("Anna: Good morning to you all, and what a morning it is.\n\n")]
    [InlineData("[")]
    [InlineData("[{\"a\":")]
    [InlineData("<div>")]
    [InlineData("<p title=\"&amp;&lt\">a ")]
    [InlineData("> * # **_`")]
    [InlineData("- a\n  ")]
    [InlineData("1\n00:00:01,000 --> 00:00:02,000\n<v Anna>Hi\n\n")]
    [InlineData("---\n")]
    [InlineData("Tags\n")]
    [InlineData("The boat of the town is back\nAnn Poe\n2024-01-02\n")]
    [InlineData("**How did you start?**\n\nI had a hammer.\n\n**The long winter**\n\n")]
    [InlineData("**How did you start?** I had a hammer.\n\n")]
    [InlineData("\"It is late,\" Jo Roe said. ")]
    [InlineData("1\n00:00:01,000 --> 00:00:02,000\nAmy Chen\nHi there.\n\n")]
    [InlineData("a,\"b\"\n")]
    public Task Text_is_read_or_refused(string piece) =>
        Read(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(piece, Length / piece.Length))));

    [Fact]
    public Task Random_bytes_are_read_or_refused()
    {
        var bytes = new byte[Length];
        new Random(1).NextBytes(bytes);
        return Read(bytes);
    }

    [Fact]
    public Task Random_letters_and_marks_are_read_or_refused()
    {
        const string Alphabet = "aeiou tnsr hldc .,:;?!()[]{}<>\"'*_#-\n\n0123456789 ABCDEé你";
        var random = new Random(2);
        return Read(Encoding.UTF8.GetBytes(string.Create(Length, random, (text, r) =>
        {
            for (var i = 0; i < text.Length; i++)
                text[i] = Alphabet[r.Next(Alphabet.Length)];
        })));
    }

    static Task Read(byte[] input) =>
        Task.Run(() =>
        {
            try
            {
                Assert.NotEmpty(TranscriptParser.Parse("large.txt", input).Items);
            }
            catch (InvalidInputException refusal)
            {
                Assert.NotEmpty(refusal.Problems);
            }
        }).WaitAsync(Limit);
}
