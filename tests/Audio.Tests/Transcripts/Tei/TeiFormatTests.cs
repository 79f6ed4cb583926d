using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Tei;

public sealed class TeiFormatTests
{
    [Fact]
    public void An_entity_that_names_a_file_is_never_resolved()
    {
        const string Text = """
            <?xml version="1.0"?>
            <!DOCTYPE TEI [ <!ENTITY secret SYSTEM "file:///etc/hostname"> ]>
            <TEI><text><body><sp><speaker>Ana.</speaker><p>Before.</p></sp><sp><speaker>Bo.</speaker><p>&secret;</p></sp></body></text></TEI>
            """;

        var transcript = TranscriptParser.Parse("a.xml", Text);

        Assert.Equal("Before.", Assert.Single(transcript.Items.OfType<Turn>()).Text);
        Assert.Contains(transcript.Problems, p => p.Code == ProblemCode.DamagedData);
    }
}
