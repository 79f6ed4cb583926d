using Audio.Transcripts.Names;

namespace Audio.Tests.Transcripts.Names;

public sealed class NameCaseTests
{
    [Theory]
    [InlineData("FADEL", "Fadel")]
    [InlineData("MARTÍNEZ", "Martínez")]
    [InlineData("O'BRIEN", "O'Brien")]
    [InlineData("HOROWITZ-GHAZI", "Horowitz-Ghazi")]
    [InlineData("MCCARTHY", "McCarthy")]
    [InlineData("McCARTHY", "McCarthy")]
    [InlineData("DeSANTIS", "DeSantis")]
    [InlineData("CHILDREN'S", "Children's")]
    [InlineData("III", "III")]
    [InlineData("DJ", "DJ")]
    [InlineData("K-$WAY", "K-$WAY")]
    [InlineData("AI-GENERATED", "AI-Generated")]
    [InlineData("J.D.", "J.D.")]
    [InlineData("Tribou", "Tribou")]
    public void Capitals_go_back_to_the_case_of_names(string word, string name) => Assert.Equal(name, NameCase.Of(word));

    [Theory]
    [InlineData("HOST", "host")]
    [InlineData("NPR CORRESPONDENT", "NPR correspondent")]
    [InlineData("Author, \"Bells\"", "Author, \"Bells\"")]
    public void A_role_is_written_small(string role, string written) => Assert.Equal(written, NameCase.OfRole(role));
}
