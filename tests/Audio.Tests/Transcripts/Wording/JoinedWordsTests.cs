using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Wording;

public sealed class JoinedWordsTests
{
    [Theory]
    [InlineData("The mayor promisedmore ferries.", "'promised' and 'more'")]
    [InlineData("They are buildingthe pier.", "'building' and 'the'")]
    [InlineData("The harbor is old. The harborthat we know is gone.", "'harbor' and 'that'")]
    public void A_lost_space_is_reported_and_left_as_it_is(string text, string words)
    {
        var transcript = Read(text);

        Assert.Contains(words, Assert.Single(transcript.Problems, p => p.Code == "T018").Message, StringComparison.Ordinal);
        Assert.Equal(text, transcript.Items.OfType<Turn>().Single().Text);
    }

    [Theory]
    [InlineData("Furthermore, a thousand islands and further hands understand the demand.")]
    [InlineData("We sent it forthwith, with a sycamore, and they breathe and clothe.")]
    [InlineData("Without a doubt the lawmakers went therefrom, from there, into the overall headwind.")]
    [InlineData("The husband and the herewith named sat with their sedan on the wetland. It was wet.")]
    public void Real_words_are_not_reported(string text) => Assert.DoesNotContain(Read(text).Problems, p => p.Code == "T018");

    static Transcript Read(string text) => TranscriptParser.Parse("a.txt", text, new() { Format = "article" });
}
