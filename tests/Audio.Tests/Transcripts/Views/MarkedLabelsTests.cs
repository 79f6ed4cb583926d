using Audio.Tests.Support;
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

    [Fact]
    public void Bold_words_that_stand_for_nobody_else_are_none() =>
        Assert.Empty(new MarkedLabels(SomeText.Lines("**Flour:** 500 g.", "**Water:** a cup.", "**Salt:** some.")).Names);
}
