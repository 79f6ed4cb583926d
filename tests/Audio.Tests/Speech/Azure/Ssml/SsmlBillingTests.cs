using Audio.Speech.Azure.Ssml;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Azure.Ssml;

public sealed class SsmlBillingTests
{
    [Theory]
    [InlineData("Hello.", 6)]
    [InlineData("a b", 3)]
    [InlineData("é😀", 2)]
    [InlineData("漢字です", 6)]
    [InlineData("𠮷", 2)]
    [InlineData("안녕", 2)]
    [InlineData("A & B", 9)]
    public void Text_counts_by_code_points_and_chinese_characters_twice(string text, int characters) =>
        Assert.Equal(characters, SsmlBilling.Characters(SsmlWriter.Write(SomeAzure.Request(text))));

    [Fact]
    public void Markup_within_the_voice_counts_and_the_voice_itself_does_not() =>
        Assert.Equal(
            "<prosody rate=\"+50%\">Hello.</prosody>".Length,
            SsmlBilling.Characters(SsmlWriter.Write(SomeAzure.Request("Hello.", SomeAzure.Voice() with { Rate = 1.5 }))));

    [Fact]
    public void Nothing_costs_nothing() => Assert.Equal(0, SsmlBilling.Characters(SsmlWriter.Write(SomeAzure.Request(""))));
}
