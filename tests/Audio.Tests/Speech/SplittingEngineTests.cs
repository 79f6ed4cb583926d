using System.Collections.Immutable;
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

        await new SplittingEngine(inner, inner, new() { MaxCharacters = 100 }).SpeakAsync(Some.Request("One. Two."), default);

        Assert.Equal("One. Two.", Assert.Single(inner.Requests).Text);
    }

    [Fact]
    public async Task A_long_text_is_spoken_in_pieces_that_are_joined_with_their_word_times()
    {
        static FakeEngine.Step Say(string word) =>
            FakeEngine.Give(new(new(16_000, 1), Some.Clip(1).Samples, [new(word, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(0.2))]));
        var inner = new FakeEngine(Say("first"), Say("second"));

        var clip = await new SplittingEngine(inner, inner, new() { MaxCharacters = 30 }).SpeakAsync(Some.Request("The first sentence is here. And here is the second."), default);

        Assert.Equal(["The first sentence is here.", "And here is the second."], inner.Requests.Select(r => r.Text));
        Assert.Equal(TimeSpan.FromSeconds(2), clip.Duration);
        Assert.Equal([("first", 0.5), ("second", 1.5)], clip.Words.Select(w => (w.Text, w.Start.TotalSeconds)));
    }

    [Fact]
    public async Task A_piece_knows_its_neighbours_and_the_sounds_of_its_own_words()
    {
        var inner = new FakeEngine();
        var request = Some.Request("In Lviv it rained. Then Kyiv was dry.") with { Sounds = [new(3, 4, "lviv"), new(24, 4, "kyiv")], Before = "Before.", After = "After." };

        await new SplittingEngine(inner, inner, new() { MaxCharacters = 20 }).SpeakAsync(request, default);

        Assert.Equal(
            [
                request with { Text = "In Lviv it rained.", Sounds = [new(3, 4, "lviv")], After = "Then Kyiv was dry." },
                request with { Text = "Then Kyiv was dry.", Sounds = [new(5, 4, "kyiv")], Before = "In Lviv it rained." },
            ],
            inner.Requests);
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

    [Fact]
    public async Task Pieces_that_were_spoken_are_kept_when_a_later_one_fails()
    {
        using var folder = new TemporaryFolder();
        var isBroken = true;
        var inner = new FakeEngine { Refuse = r => isBroken && r.Text.StartsWith("And", StringComparison.Ordinal) };
        var stored = new StoredEngine(inner, new(folder.File("clips")), ImmutableDictionary<string, string>.Empty.Add(Some.Voice.Engine, "1"));
        var engine = new SplittingEngine(inner, stored, new() { MaxCharacters = 30 });
        var request = Some.Request("The first sentence is here. And here is the second.");

        await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(request, default));
        isBroken = false;
        await engine.SpeakAsync(request, default);

        Assert.Equal(
            ["The first sentence is here.", "And here is the second.", "And here is the second."], inner.Requests.Select(r => r.Text));
    }
}
