using Audio.Transcripts;

namespace Audio.Tests.Transcripts;

public sealed class FileSignatureTests
{
    [Theory]
    [InlineData("%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\n", "PDF")]
    [InlineData("{\\rtf1\\ansi ANNA: Hello.\\par\nOMAR: Hi.\\par\n}", "Rich Text")]
    [InlineData("PK\u0003\u0004\u0014\u0000\u0006\u0000word/document.xml", "word processor")]
    [InlineData("ID3\u0003\u0000\u0000\u0000", "recording")]
    public void A_file_that_is_no_plain_text_is_refused_with_what_it_is(string start, string what)
    {
        var problem = Assert.Single(Assert.Throws<InvalidInputException>(() => TranscriptParser.Parse("a", System.Text.Encoding.Latin1.GetBytes(start))).Problems);

        Assert.Equal(ProblemCode.NotText, problem.Code);
        Assert.Contains(what, problem.Message, StringComparison.Ordinal);
    }
}
