using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Dialogues;

public sealed class RolesDeclaredTests
{
    static Transcript Parse(string text) => TranscriptParser.Parse("talk.txt", text);

    const string Talk = "Host: Good evening.\nGuest: Good evening, I'm glad to be here.\nHost: How was the year?\nGuest: Long. We sailed twice.\n";

    [Theory]
    [InlineData("Host: Ann Lee\nGuest: Tom Baker\n\n")]
    [InlineData("The long year\n\nHost: Ann Lee\n\nGuest: Tom Baker\n\n")]
    [InlineData("HOST: Ann Lee\nGUEST: Tom Baker\n\n")]
    public void Lines_above_a_conversation_that_say_who_is_who_are_no_turns(string header)
    {
        var transcript = Parse(header + Talk);

        Assert.Equal(["Ann Lee", "Tom Baker"], transcript.Speakers.Select(s => s.Name));
        Assert.Equal(["Good evening.", "Good evening, I'm glad to be here.", "How was the year?", "Long. We sailed twice."], transcript.Items.OfType<Turn>().Select(t => t.Text));
        Assert.Equal(2, transcript.Ledger.Entries.Count(e => e.Reason == "who speaks"));
    }

    [Fact]
    public void Who_is_named_and_never_speaks_is_not_lost()
    {
        var transcript = Parse("Host: Ann Lee\nPresenter: Mo Barr\n\n" + Talk);

        Assert.Contains(transcript.Items.OfType<Turn>(), t => t.Text.Contains("Mo Barr", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("HOST: GOOD EVENING\n\nGUEST: GOOD EVENING\n\n", "GOOD EVENING")]
    [InlineData("Host: Senator Warren.\nGuest: Yes?\n", "Senator Warren.")]
    [InlineData("Host: Senator Warren\nSenator Warren: Thank you.\n", "Senator Warren")]
    [InlineData("HOST: J. R. Lee\nGUEST: Ann de la Cruz\n\n", null)]
    public void What_may_be_a_greeting_is_a_turn(string first, string? turn) =>
        Assert.Equal(turn ?? "Good evening.", Parse(first + Talk).Items.OfType<Turn>().First().Text);

    [Fact]
    public void A_name_that_is_said_later_is_a_turn() =>
        Assert.Contains(Parse(Talk + "Host: Who was with you?\nGuest: Mara Quill\nHost: Thank you.\n").Items.OfType<Turn>(), t => t.Text == "Mara Quill");
}
