using Audio.Transcripts.Wording;

namespace Audio.Tests.Transcripts.Wording;

public sealed class PlainWordsTests
{
    [Theory]
    [InlineData("The harbor is quiet, and I like it; so does Mira.")]
    [InlineData("Isn't it a face-to-face talk?")]
    [InlineData("Señor Núñez left the café!")]
    [InlineData("Nothing")]
    public void Plain_words_are_the_same_instance(string text) => Assert.Same(text, SpokenText.Of(text));

    [Theory]
    [InlineData("It rained in 2020.")]
    [InlineData("Ask NPR.")]
    [InlineData("He lives in Fresno, Calif.")]
    [InlineData("They met -- briefly.")]
    [InlineData("They met,, briefly.")]
    [InlineData("Two  spaces.")]
    [InlineData("The U.S. left.")]
    [InlineData("Henry V left.")]
    [InlineData("World War I ended.")]
    [InlineData("“Yes.”")]
    [InlineData("...")]
    [InlineData("")]
    public void Whatever_a_rule_may_change_is_not_plain(string text) => Assert.False(PlainWords.Are(text));
}
