using Audio.Transcripts.Wording;

namespace Audio.Tests.Transcripts.Wording.English;

public sealed class RomanNumeralTests
{
    [Theory]
    [InlineData("World War II and World War I ended.", "World War two and World War one ended.")]
    [InlineData("Act III of it", "Act three of it")]
    [InlineData("Super Bowl LVII", "Super Bowl fifty-seven")]
    [InlineData("Rocky IV", "Rocky four")]
    public void A_numeral_behind_a_name_counts_it(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));

    [Theory]
    [InlineData("Henry VIII’s wives", "Henry the eighth's wives")]
    [InlineData("Pope John Paul II", "Pope John Paul the second")]
    [InlineData("Louis XIV", "Louis the fourteenth")]
    [InlineData("Henry V fought", "Henry the fifth fought")]
    [InlineData("Ann Roe III", "Ann Roe the third")]
    [InlineData("Queen Elizabeth II.", "Queen Elizabeth the second.")]
    public void Rulers_and_heirs_have_a_place_in_their_line(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));

    [Theory]
    [InlineData("Then Mary and I left.", "Then Mary and I left.")]
    [InlineData("Malcolm X spoke", "Malcolm X spoke")]
    [InlineData("Charles V. Roe", "Charles V Roe")]
    [InlineData("Ask Ann I think", "Ask Ann I think")]
    public void Other_letters_are_no_numbers(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));
}
