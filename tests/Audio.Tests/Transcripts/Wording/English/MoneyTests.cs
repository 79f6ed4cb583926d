using Audio.Transcripts.Wording;

namespace Audio.Tests.Transcripts.Wording.English;

public sealed class MoneyTests
{
    [Theory]
    [InlineData("$2.5bn", "two point five billion dollars")]
    [InlineData("$5-$10", "five to ten dollars")]
    [InlineData("It is $5–$10.", "It is five to ten dollars.")]
    [InlineData("$10-15 million", "ten to fifteen million dollars")]
    [InlineData("£3m and €1", "three million pounds and one euro")]
    [InlineData("C$5 and A$1", "five Canadian dollars and one Australian dollar")]
    [InlineData("$.50", "fifty cents")]
    [InlineData("$1,234.56", "one thousand two hundred thirty-four dollars and fifty-six cents")]
    [InlineData("a ¥500 coin", "a five hundred yen coin")]
    [InlineData("It costs $3.59/gal.", "It costs three dollars and fifty-nine cents a gallon.")]
    [InlineData("$15/hr or $600 per week", "fifteen dollars an hour or six hundred dollars a week")]
    [InlineData("28¢", "twenty-eight cents")]
    public void A_sum_is_said_with_its_currency_behind_it(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));

    [Theory]
    [InlineData("It costs 20 € or 20€.", "It costs twenty euros or twenty euros.")]
    [InlineData("It costs 1 €, 10-20 €, or £5.", "It costs one euro, ten to twenty euros, or five pounds.")]
    [InlineData("€1.099,00", "one thousand ninety-nine euros")]
    [InlineData("1.099,50 €", "one thousand ninety-nine euros and fifty cents")]
    [InlineData("It cost €9,99, which is much.", "It cost nine euros and ninety-nine cents, which is much.")]
    [InlineData("1 500 € or 1 099,50 €", "one thousand five hundred euros or one thousand ninety-nine euros and fifty cents")]
    [InlineData("9,99 $ or 1.000 $", "nine dollars and ninety-nine cents or one thousand dollars")]
    [InlineData("€1.125M", "one point one two five million euros")]
    [InlineData("€1.799 a litre", "one point seven nine nine euros a litre")]
    [InlineData("Room 12 € 80 a night", "Room twelve eighty euros a night")]
    [InlineData("€1.125 billion", "one point one two five billion euros")]
    [InlineData("€1,099", "one thousand ninety-nine euros")]
    [InlineData("In 2020 $5 was much.", "In twenty twenty five dollars was much.")]
    public void A_sum_may_be_written_as_on_the_continent(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));

    [Theory]
    [InlineData("A $5-10 fee", "A five to ten dollar fee")]
    [InlineData("a $5-a-day plan", "a five dollar-a-day plan")]
    [InlineData("a $100-million bond", "a one hundred million dollar bond")]
    [InlineData("a $3.5 trillion-dollar plan", "a three point five trillion dollar plan")]
    [InlineData("a $20 ticket", "a twenty dollar ticket")]
    [InlineData("a $5 and a $10", "a five dollars and a ten dollars")]
    public void A_sum_before_a_noun_stands_in_the_singular(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));

    [Theory]
    [InlineData("1.5m people", "one point five million people")]
    [InlineData("7bn of it", "seven billion of it")]
    public void People_are_counted_in_millions(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));
}
