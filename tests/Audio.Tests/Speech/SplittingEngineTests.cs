using Audio.Speech;
using Audio.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Speech;

public sealed class SplittingEngineTests
{
    [Fact]
    public async Task A_short_text_goes_through_whole()
    {
        var inner = new FakeEngine();

        await new SplittingEngine(inner, 100).SpeakAsync(Some.Request("One. Two."), default);

        Assert.Equal("One. Two.", Assert.Single(inner.Requests).Text);
    }

    [Fact]
    public async Task A_long_text_is_spoken_in_pieces_that_are_joined_with_their_word_times()
    {
        static FakeEngine.Step Say(string word) =>
            FakeEngine.Give(new(new(16_000, 1), Some.Clip(1).Samples, [new(word, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(0.2))]));
        var inner = new FakeEngine(Say("first"), Say("second"));

        var clip = await new SplittingEngine(inner, 30).SpeakAsync(Some.Request("The first sentence is here. And here is the second."), default);

        Assert.Equal(["The first sentence is here.", "And here is the second."], inner.Requests.Select(r => r.Text));
        Assert.Equal(TimeSpan.FromSeconds(2), clip.Duration);
        Assert.Equal([("first", 0.5), ("second", 1.5)], clip.Words.Select(w => (w.Text, w.Start.TotalSeconds)));
    }

    [Theory]
    [InlineData("Pi is 3.14159, they say; it goes on", 20, "Pi is 3.14159,|they say;|it goes on")]
    [InlineData("no marks but spaces between words", 12, "no marks but|spaces|between|words")]
    [InlineData("unbrokenunbrokenunbroken", 10, "unbrokenun|brokenunbr|oken")]
    [InlineData("一二三四。五六七八。九十", 6, "一二三四。|五六七八。|九十")]
    [InlineData("Ends. ................................", 10, "Ends.")]
    public void Text_is_cut_where_a_speaker_would_pause(string text, int maxLength, string expected) =>
        Assert.Equal(expected, string.Join('|', TextPieces.Split(text, maxLength)));

    [Fact]
    public void No_piece_is_too_long_and_no_letter_is_lost_or_invented() =>
        Prop.ForAll<string, PositiveInt>((text, length) =>
        {
            var pieces = TextPieces.Split(text ?? "", length.Get + 1).ToList();
            return pieces.All(p => p.Length <= length.Get + 1) && Letters(string.Concat(pieces)) == Letters(text ?? "");
        }).QuickCheckThrowOnFailure();

    static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));
}
