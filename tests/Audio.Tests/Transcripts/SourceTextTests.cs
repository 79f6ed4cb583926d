using System.Text;
using Audio.Transcripts;

namespace Audio.Tests.Transcripts;

public sealed class SourceTextTests
{
    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16", true)]
    [InlineData("utf-16", false)]
    [InlineData("utf-16BE", true)]
    [InlineData("utf-16BE", false)]
    public void Text_is_read_in_any_unicode_encoding_marked_or_not(string encoding, bool marked)
    {
        var unicode = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. marked ? unicode.GetPreamble() : [], .. unicode.GetBytes("A MARTÍNEZ: Hello.\nBye.")];

        Assert.Equal(["A MARTÍNEZ: Hello.", "Bye."], Lines(SourceText.Decode("a.txt", bytes)));
    }

    [Fact]
    public void What_is_not_utf_8_is_windows_1252() =>
        Assert.Equal(["“Señor”"], Lines(SourceText.Decode("a.txt", [0x93, (byte)'S', (byte)'e', 0xF1, (byte)'o', (byte)'r', 0x94])));

    [Fact]
    public void Every_line_end_of_unicode_ends_a_line() =>
        Assert.Equal(["1", "2", "3", "4", "5", "6", ""], Lines(SourceText.Parse("a.txt", "1\r\n2\r3\n4\u00855\u20286\u2029")));

    [Fact]
    public void A_letter_and_its_accent_become_one() =>
        Assert.Equal(["É"], Lines(SourceText.Parse("a.txt", "E\u0301")));

    [Fact]
    public void A_lone_surrogate_is_replaced() => Assert.Equal(["a\uFFFDb\uFFFD"], Lines(SourceText.Parse("a.txt", "a\uD800b\uDC00")));

    [Fact]
    public void What_is_no_character_is_replaced() => Assert.Equal(["a\uFFFDb"], Lines(SourceText.Parse("a.txt", "a\uFFFEb")));

    [Fact]
    public void Utf_8_with_a_bad_byte_stays_utf_8() =>
        Assert.Equal(
            ["Señor Martínez, 50\uFFFD of the café and no more words"],
            Lines(SourceText.Decode("a.txt", [.. Encoding.UTF8.GetBytes("Señor Martínez, 50"), 0xE2, 0x82, .. Encoding.UTF8.GetBytes(" of the café and no more words")])));

    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t\u00A0\n")]
    public void A_blank_input_is_refused(string text) =>
        Assert.Equal("T003", Assert.Single(Refusal(Encoding.UTF8.GetBytes(text)).Problems).Code);

    [Fact]
    public void A_binary_file_is_refused()
    {
        Assert.Equal("T004", Assert.Single(Refusal([0x89, (byte)'P', (byte)'N', (byte)'G', 0, 0, 0, 13, 7]).Problems).Code);
        Assert.Equal("T004", Assert.Single(Refusal([.. Enumerable.Range(0, 256).Select(i => (byte)(i * 37 | 1))]).Problems).Code);
    }

    static InvalidInputException Refusal(byte[] bytes) =>
        Assert.Throws<InvalidInputException>(() => SourceText.Decode("a.txt", bytes));

    static IEnumerable<string> Lines(SourceText source) => source.Lines.Select(l => l.Text);
}
