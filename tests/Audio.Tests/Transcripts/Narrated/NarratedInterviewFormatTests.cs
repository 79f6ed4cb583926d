using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Narrated;

public sealed class NarratedInterviewFormatTests
{
    const string Interview = "Mary ROBERTSON: I count fences.\n\nShe has counted them for years.\n\nROBERTSON: All of them.\n\nDUVAL: How many?\n\nROBERTSON: Nine.";

    [Fact]
    public void Between_the_turns_the_one_who_asks_tells() =>
        Assert.Equal(["mary-robertson", "duval", "mary-robertson", "duval", "mary-robertson"], Speakers(Interview));

    [Fact]
    public void Who_says_the_own_name_in_it_tells() =>
        Assert.Equal("stefan-duval", Speakers(Interview + "\n\nI'm Stefan Duval. Goodbye.").Last());

    [Fact]
    public void Where_nobody_asks_the_narrator_tells() =>
        Assert.Contains("narrator", Speakers("Mary ROBERTSON: I count.\n\nShe does.\n\nROBERTSON: All.\n\nEd ROE: I paint.\n\nROE: All."));

    [Fact]
    public void The_user_may_say_otherwise() =>
        Assert.Equal(
            ["mary-robertson", "duval", "mary-robertson"],
            TranscriptParser.Parse("a.txt", Interview, new() { Unlabelled = Unlabelled.Continue }).Items.OfType<Turn>().Select(t => t.SpeakerId));

    [Fact]
    public void A_line_right_below_a_turn_goes_on_with_it() =>
        Assert.Equal(["mary-robertson", "duval", "mary-robertson", "duval", "mary-robertson"], Speakers(Interview.Replace("I count fences.", "I count fences.\nI do.", StringComparison.Ordinal)));

    [Fact]
    public void A_reporter_who_goes_on_is_none() =>
        Assert.Equal("radio-page", TranscriptParser.Parse("a.txt",
            "JO HOLM, BYLINE: Hi.\n\nHere is Ann Lee.\n\nANN LEE: Hi.\n\nAnd Ed Roe.\n\nED ROE: Hi.\n\nAnd again Ann Lee.\n\nLEE: Hi.").Format);

    static IEnumerable<string> Speakers(string text)
    {
        var transcript = TranscriptParser.Parse("a.txt", text);
        Assert.Equal("narrated-interview", transcript.Format);
        return transcript.Items.OfType<Turn>().Select(t => t.SpeakerId);
    }
}
