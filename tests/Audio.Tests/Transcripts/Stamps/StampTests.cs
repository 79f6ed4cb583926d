using Audio.Transcripts.Stamps;

namespace Audio.Tests.Transcripts.Stamps;

public sealed class StampTests
{
    [Theory]
    [InlineData("0:22", 22)]
    [InlineData("(00:00:36)", 36)]
    [InlineData("[1:02:10]", 3730)]
    [InlineData("(11: 49:50)", 42590)]
    [InlineData("10:02:11 AM", 36131)]
    [InlineData("0:00:36.2", 36)]
    [InlineData("[00:01.200 --> 00:04.000]", 1)]
    [InlineData("[12/05/2023, 10:01]", 601)]
    [InlineData("(00:00:25", 25)]
    public void A_time_is_read_to_its_end(string text, int seconds)
    {
        var stamp = Stamp.At(text, 0);

        Assert.Equal(TimeSpan.FromSeconds(seconds), stamp?.Time);
        Assert.Equal(text.Length, stamp?.End);
    }

    [Theory]
    [InlineData("10")]
    [InlineData("1:2")]
    [InlineData("0:61")]
    [InlineData("(10:46 in the morning)")]
    [InlineData("[inaudible 00:10]")]
    [InlineData("00:00:0a")]
    [InlineData("2023:10:10:10")]
    public void What_is_no_time_is_none(string text) => Assert.Null(Stamp.At(text, 0));
}
