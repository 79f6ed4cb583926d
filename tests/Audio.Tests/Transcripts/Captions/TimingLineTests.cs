using Audio.Transcripts.Captions;

namespace Audio.Tests.Transcripts.Captions;

public sealed class TimingLineTests
{
    [Theory]
    [InlineData("00:00:01,460 --> 00:00:03,200", 1460, 3200)]
    [InlineData("00:00:01.460 --> 00:00:03.200 align:start position:0%", 1460, 3200)]
    [InlineData("00:01.460-->00:03.200", 1460, 3200)]
    [InlineData("  0:00:01,46->0:00:03,2", 1460, 3200)]
    [InlineData("00:00:01:460 –> 00:00:03:200", 1460, 3200)]
    [InlineData("00: 00: 01, 460 --> 00: 00: 03, 200", 1460, 3200)]
    [InlineData("0:00:01.460,0:00:03.200", 1460, 3200)]
    [InlineData("00:00:01 --> 00:00:03", 1000, 3000)]
    [InlineData("00:00:01,460", 1460, 1460)]
    [InlineData("00:00:01,460 -->", 1460, 1460)]
    [InlineData("00:00:05,000 --> 00:00:03,000", 5000, 5000)]
    public void Times_are_read_however_they_are_written(string line, int start, int end)
    {
        var timing = TimingLine.Parse(line);

        Assert.Equal((start, end), ((int?)timing?.Start.TotalMilliseconds, (int?)timing?.End.TotalMilliseconds));
        Assert.Equal(line.Length, timing?.TextStart);
    }

    [Theory]
    [InlineData("00:00:01 --> 00:00:03 So he said.", "So he said.")]
    [InlineData("00:00:01 --> 00:00:03 Ada: so", "Ada: so")]
    public void Words_on_the_same_line_are_no_settings(string line, string words) => Assert.Equal(words, line[TimingLine.Parse(line)!.Value.TextStart..]);

    [Theory]
    [InlineData("10:46")]
    [InlineData("At 10:46 --> it was")]
    [InlineData("42")]
    [InlineData("1 --> 2")]
    [InlineData("00:00:0x --> 00:00:03")]
    [InlineData("10:46 they came")]
    [InlineData("")]
    public void Words_are_no_times(string line) => Assert.Null(TimingLine.Parse(line));
}
