using Audio.Transcripts;

namespace Audio.Tests.Transcripts;

public sealed class PatternTests
{
    static readonly Pattern Words = new("^a+b?$", ignoreCase: true);

    [Theory]
    [InlineData("aab", true)]
    [InlineData("AAB", true)]
    [InlineData("aac", false)]
    public void Short_and_long_text_match_alike(string text, bool matches)
    {
        Assert.Equal(matches, Words.IsMatch(text));
        Assert.Equal(matches, Words.IsMatch(new string('a', 1000) + text));
    }

    [Fact]
    public void A_stretch_matches_by_itself() => Assert.Equal(2, Words.Match("xaax", 1, 2).Length);

    [Fact]
    public async Task Long_text_that_all_but_matches_takes_no_time_to_speak_of() =>
        Assert.False(await Task.Run(() => new Pattern("(a+)+$").IsMatch(new string('a', 100_000) + "!")).WaitAsync(TimeSpan.FromSeconds(30)));
}
