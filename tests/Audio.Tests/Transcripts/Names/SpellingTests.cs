using Audio.Transcripts;
using Audio.Transcripts.Names;

namespace Audio.Tests.Transcripts.Names;

public sealed class SpellingTests
{
    [Theory]
    [InlineData("chrisoph", "christoph", true)]
    [InlineData("christoph", "chrisoph", true)]
    [InlineData("mariann", "marianne", false)]
    [InlineData("jon", "joan", false)]
    [InlineData("roberta", "roberto", false)]
    [InlineData("christoph", "christoph", false)]
    public void A_letter_that_is_missing_within_a_long_name_is_a_slip(string a, string b, bool isSlip) => Assert.Equal(isSlip, Spelling.IsSlip(a, b));

    [Fact]
    public void A_slip_in_the_first_label_makes_nobody_else() =>
        Assert.Equal(["Ada Brunner", "Fredrick Weil"],
            TranscriptParser.Parse("a.md", "**Ada Brunner:** Hi.\n\n**Fredrick Weil:** Ho.\n\n**Ada:** So?\n\n**Frederick:** No.\n\n**Ada:** Oh.\n\n**Frederick:** Ah.").Speakers.Select(s => s.Name));
}
