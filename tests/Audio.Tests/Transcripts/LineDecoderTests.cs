using System.Text;
using Audio.Transcripts;

namespace Audio.Tests.Transcripts;

public sealed class LineDecoderTests
{
    [Theory]
    [InlineData("\n", "utf-8")]
    [InlineData("\r\n", "utf-8")]
    [InlineData("\r", "utf-8")]
    [InlineData("\u2028", "utf-8")]
    [InlineData("\n", "iso-8859-1")]
    [InlineData("\r\n", "utf-16")]
    public void Lines_are_those_of_the_whole_text_wherever_blocks_part_it(string lineEnd, string encoding)
    {
        // Lines of every length, blank ones among them, and one longer than a block; the last has no end.
        var lines = Enumerable.Range(0, 3000).Select(i => new string(i % 3 == 0 ? 'é' : 'a', i % 97)).Append(new string('b', 200_000)).Append("end").ToList();

        var decoded = LineDecoder.Decode(Encoding.GetEncoding(encoding).GetBytes(string.Join(lineEnd, lines)), encoding == "utf-16" ? new UnicodeEncoding() : Encoding.GetEncoding(encoding));

        Assert.Equal(lines, decoded!.ToLines().Select(l => l.Text));
    }

    [Fact]
    public void A_line_begins_behind_the_last_line_end()
    {
        var block = string.Concat(Enumerable.Repeat("fifteen letters\n", 1 << 12));

        Assert.Equal((1 << 12) + 1, LineDecoder.Decode(Encoding.UTF8.GetBytes(block), Encoding.UTF8)!.ToLines().Length);
        Assert.Equal((1 << 13) + 1, LineDecoder.Decode(Encoding.UTF8.GetBytes(block + block), Encoding.UTF8)!.ToLines().Length);
    }
}
