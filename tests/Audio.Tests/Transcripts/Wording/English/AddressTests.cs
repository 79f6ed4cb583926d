using Audio.Transcripts.Wording;

namespace Audio.Tests.Transcripts.Wording.English;

public sealed class AddressTests
{
    [Theory]
    [InlineData("See example.org/news.", "See example dot org slash news.")]
    [InlineData("https://www.example.com/a-b/?x=1", "example dot com slash a dash b")]
    [InlineData("Write to name@example.org now", "Write to name at example dot org now")]
    [InlineData("ann_roe@mail.example.co.uk", "ann underscore roe at mail dot example dot co dot uk")]
    [InlineData("at kqrs.org", "at K Q R S dot org")]
    [InlineData("Visit example.com, please.", "Visit example dot com, please.")]
    public void Addresses_are_read_out(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));

    [Theory]
    [InlineData("Follow @annroe", "Follow at annroe")]
    [InlineData("#ClimateNow is it", "hashtag Climate Now is it")]
    [InlineData("#2", "number two")]
    public void Handles_and_hashtags_are_words(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));

    [Theory]
    [InlineData("He left.She stayed.", "He left.She stayed.")]
    [InlineData("and/or", "and or")]
    public void What_only_looks_like_an_address_is_none(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));
}
