using Audio.Transcripts;
using Audio.Transcripts.Labels;

namespace Audio.Tests.Transcripts.Labels;

public sealed class LabelScannerTests
{
    [Theory]
    [InlineData("LEE: So that is what it resulted in?MS. PARK: Sure.LEE: Off you go.", "LEE | MS. PARK | LEE")]
    [InlineData("LEE: Somebody who could –PARK: One –LEE: Two", "LEE | PARK | LEE")]
    public void A_label_may_be_glued_to_the_end_of_a_sentence(string line, string labels)
    {
        var source = SourceText.Parse("a.txt", line);

        Assert.Equal(labels, string.Join(" | ", new LabelScanner(source).In(source.WholeLine(1)).Select(l => l.Written)));
    }
}
