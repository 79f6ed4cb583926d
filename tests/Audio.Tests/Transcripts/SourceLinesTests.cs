using System.Text;
using Audio.Transcripts;

namespace Audio.Tests.Transcripts;

public sealed class SourceLinesTests
{
    [Fact]
    public void Lines_end_wherever_those_of_a_transcript_do() =>
        Assert.Equal(["one", "two", "three", "four", "five", ""], Lines("one\ftwo\u0085three\u2028four\r\nfive\n"u8));

    [Fact]
    public void A_file_need_not_be_UTF_8()
    {
        Assert.Equal(["ANN: Café"], Lines([.. "ANN: Caf"u8, 0xE9]));
        Assert.Equal(["ANN: Café"], Lines([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("ANN: Café")]));
    }

    [Fact]
    public void What_is_no_text_has_no_lines()
    {
        Assert.Empty(SourceLines.Of([]));
        Assert.Empty(SourceLines.Of([0, 1, 2, 0, 0, 3]));
    }

    static string[] Lines(ReadOnlySpan<byte> bytes) => [.. SourceLines.Of(bytes)];
}
