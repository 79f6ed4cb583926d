using Audio.Transcripts;

namespace Audio.Tests.Transcripts;

public sealed class OtherTextTests
{
    const string Program = "using System;\n\nnamespace Harbour;\n\nsealed class Ferry\n{\n    int _seats;\n\n    // Takes one.\n    public void Sell()\n    {\n        _seats--;\n    }\n}\n";
    const string Script = "import sys\nfrom pathlib import Path\n\ndef count(path):\n    total = 0\n    for line in open(path):\n        total += len(line)\n    return total\n\nprint(count(sys.argv[1]))\n";
    const string Server = "const ferry = require('ferry');\n\n// Says when it leaves.\nferry.get('/', (ask, answer) => {\n  answer.send('It leaves at eight, and comes back at noon.');\n});\nferry.listen(80);\n";
    const string Log = "2024-03-14 09:14:02,113 INFO  [main] Ferry - left\n2024-03-14 09:14:05 WARN  [main] Ferry - late\n2024-03-14 09:14:06 INFO  [main] Ferry - back\n"
        + "2024-03-14 09:14:07 INFO  [main] Ferry - left\n2024-03-14 09:14:09 ERROR [main] Ferry - lost\n";
    const string Mail = "Received: from a.example by b.example; Thu, 14 Mar 2024 09:14:02 +0100\nFrom: Ana <ana@example.org>\nTo: ben@example.org\nSubject: The ferry\n\nHello Ben,\n\nthe ferry is late, and nobody on the quay can say why.\n\nAna\n";
    const string Numbers = "1;2.50;4;10.00\n2;3.75;2;7.50\n3;1.20;10;12.00\n4;9.99;1;9.99\n5;1.00;1;1.00\n";

    [Theory]
    [InlineData(Program, "source code")]
    [InlineData(Script, "source code")]
    [InlineData(Server, "source code")]
    [InlineData(Log, "log")]
    [InlineData(Mail, "e-mail")]
    [InlineData(Numbers, "numbers")]
    public void What_nobody_would_read_out_is_refused_with_what_it_is(string text, string what)
    {
        var problem = Assert.Single(Assert.Throws<InvalidInputException>(() => TranscriptParser.Parse("a.txt", text)).Problems);

        Assert.Equal(ProblemCode.NotText, problem.Code);
        Assert.Contains(what, problem.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Program)]
    [InlineData(Log)]
    public void It_is_read_all_the_same_where_the_user_says_so(string text) =>
        Assert.Equal("article", TranscriptParser.Parse("a.txt", text, new() { Format = "article" }).Format);

    [Theory]
    [InlineData("From: the harbour\nTo: the town\n\nThe ferry left the dock on Monday, and nobody on the quay could say why it did.\n")]
    [InlineData("Roses are red;\nviolets are blue;\nthe ferry is late\nand so am I,\nfor the love of the sea.\n")]
    [InlineData("ANNA: We ship it; then we wait;\nOMAR: For what?\nANNA: For the 9:15.\nOMAR: If so, let me know.\n")]
    public void What_somebody_says_or_writes_is_read(string text) => Assert.NotEmpty(TranscriptParser.Parse("a.txt", text).Items);
}
