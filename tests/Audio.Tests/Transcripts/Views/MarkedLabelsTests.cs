using Audio.Tests.Support;
using Audio.Transcripts;
using Audio.Transcripts.Views;

namespace Audio.Tests.Transcripts.Views;

public sealed class MarkedLabelsTests
{
    [Theory]
    [InlineData("**Lena Vos:** Welcome.", "**Piet de Jong:** Thanks.", "**LV:** Well?", "**PdJ:** Well.")]
    [InlineData("**Lena Vos:** Welcome.", "**Piet:** Thanks.", "**Lena:** Well?", "**Max:** Well.")]
    [InlineData("**Lena:** Welcome.", "**Piet:** Thanks.", "**Lena:** Well?", "**Max:** Well.")]
    public void Names_in_bold_are_labels_where_one_comes_back_or_is_shortened(params string[] lines) =>
        Assert.Equal(lines.Select(l => l[2..l.IndexOf(':', StringComparison.Ordinal)]).Distinct().Order(StringComparer.Ordinal), new MarkedLabels(SomeText.Lines(lines)).Names.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("<p><strong>Greta Lund:</strong> Owls.</p><p><b>Hugo</b>: Which?</p><p><b>Greta:</b> All.<br>At night.</p>", "greta-lund hugo greta-lund")]
    [InlineData("<p><b>Greta:</b> Owls.</p><p>And more.</p><p><b>Hugo:</b> Which?</p><p><b>Greta:</b> All.</p>", "greta hugo greta")]
    [InlineData("<p><b>Flour:</b> 500 g of it.</p><p><b>Water:</b> a cup.</p><p><b>Salt:</b> some.</p>", "narrator")]
    public void On_a_page_they_are_the_same(string html, string speakers) =>
        Assert.Equal(speakers.Split(' '), TranscriptParser.Parse("a.html", "<!doctype html><html><body><main><h1>The Owl Hour</h1>" + html + "</main></body></html>").Items.OfType<Turn>().Select(t => t.SpeakerId));

    [Fact]
    public void Bold_words_that_stand_for_nobody_else_are_none() =>
        Assert.Empty(new MarkedLabels(SomeText.Lines("**Flour:** 500 g.", "**Water:** a cup.", "**Salt:** some.")).Names);
}
