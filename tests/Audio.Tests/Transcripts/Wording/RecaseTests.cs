using Audio.Transcripts.Wording;

namespace Audio.Tests.Transcripts.Wording;

public sealed class RecaseTests
{
    [Theory]
    [InlineData("THE FERRY LEFT. WE WAVED.", "The ferry left. We waved.")]
    [InlineData("I THINK I'LL STAY, I DO.", "I think I'll stay, I do.")]
    [InlineData("NPR ASKED THE FBI ABOUT IT ON MONDAY.", "NPR asked the FBI about it on Monday.")]
    [InlineData("IT'S THE U.S. SENATE.", "It's the U.S. senate.")]
    [InlineData("RUSSIA'S PLAN AND THE KQRS TOWER", "Russia's plan and the KQRS tower")]
    [InlineData("DID IT RAIN?\nIT DID", "Did it rain?\nIt did")]
    [InlineData("♪ ROW, ROW YOUR BOAT ♪", "♪ Row, row your boat ♪")]
    public void Capitals_become_sentences(string text, string cased) => Assert.Equal(cased, Recase.Of(text));

    [Theory]
    [InlineData("i said i'm here. so did nato.", "I said I'm here. So did NATO.")]
    [InlineData("well, it is quiet", "Well, it is quiet")]
    public void Small_letters_become_sentences(string text, string cased) => Assert.Equal(cased, Recase.Of(text));

    [Fact]
    public void Names_keep_the_capitals_they_are_given() =>
        Assert.Equal("So Mira McKay and O'Neil met.", Recase.Of("SO MIRA MCKAY AND O'NEIL MET.", ["Mira McKay", "Ann O'Neil"]));

    [Fact]
    public void Names_in_both_cases_amid_capitals_are_names_everywhere() =>
        Assert.Equal("The McKay bridge and the McKay tower stood long before them all, and nobody knew",
            Recase.Of("THE McKay BRIDGE AND THE MCKAY TOWER STOOD LONG BEFORE THEM ALL, AND NOBODY KNEW"));

    [Theory]
    [InlineData("It rained on NPR.")]
    [InlineData("123 — 456")]
    [InlineData("")]
    [InlineData("雨が降った")]
    public void Text_in_both_cases_or_none_stays(string text) => Assert.Same(text, Recase.Of(text));
}
