using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Stamped;

public sealed class ChatLogTests
{
    const string Zoom = "10:02:11\tAna Lopez:\tcan you hear me\n10:02:15\tBen Stone:\tyes\n10:02:20\tAna Lopez:\tgood";
    const string Irc = "[10:02] <ana> morning\n[10:03] <@ben> hi there\n[10:03] <ana> did you see it\n";
    const string Log = "[2031-03-24T16:09:11.389Z]\t<ana>\tpresent+\n[2031-03-24T16:09:13.952Z]\t<Ben_S>\tscribe: Ben_S\n[2031-03-24T16:10:00Z]\t<ana>\tBen: the boat is late\n";
    const string Messenger = "[12/05/2023, 10:01] Ana: are you coming\n[12/05/2023, 10:02] Ben: yes\nin a minute\n[12/05/2023, 10:03] Ana: good\n";

    [Theory]
    [InlineData(Zoom)]
    [InlineData(Irc)]
    [InlineData(Log)]
    [InlineData(Messenger)]
    public void A_chat_is_refused_with_what_it_is(string text)
    {
        var problem = Assert.Single(Assert.Throws<InvalidInputException>(() => TranscriptParser.Parse("chat.txt", text)).Problems);

        Assert.Equal("T031", problem.Code);
        Assert.Contains("--format stamped", problem.Hint, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Zoom, "ana-lopez ben-stone ana-lopez")]
    [InlineData(Irc, "ana ben ana")]
    [InlineData(Messenger, "ana ben ana")]
    public void A_chat_is_read_where_the_user_says_so(string text, string speakers)
    {
        var transcript = TranscriptParser.Parse("chat.txt", text, new() { Format = "stamped" });

        Assert.Equal(speakers.Split(' '), transcript.Items.OfType<Turn>().Select(t => t.SpeakerId));
    }

    [Theory]
    [InlineData("<Media omitted>")]
    [InlineData("\u200Eimage omitted")]
    [InlineData("This message was deleted")]
    [InlineData("IMG-0001.jpg (file attached)")]
    public void What_was_sent_and_is_gone_is_not_spoken(string attachment)
    {
        var transcript = TranscriptParser.Parse("chat.txt", Messenger + $"[12/05/2023, 10:04] Ben: {attachment}\n[12/05/2023, 10:05] Ben: See?\n", new() { Format = "stamped" });

        Assert.Equal("See?", transcript.Items.OfType<Turn>().Last().Text);
        Assert.Contains(transcript.Ledger.With(Fate.Dropped), e => e.Reason == "attachment");
    }

    [Fact]
    public void What_a_robot_relays_is_no_chat() =>
        Assert.DoesNotContain(
            Record.Exception(() => TranscriptParser.Parse("relay.txt", Log.Replace("<ana>", "<Transcriber>", StringComparison.Ordinal) + Log.Replace("<ana>", "<Transcriber>", StringComparison.Ordinal))) is InvalidInputException e ? e.Problems : [],
            p => p.Code == "T031");

    [Theory]
    [InlineData("<Person1> \"Hello there, and welcome.\" </Person1>\n<Person2> \"Hi.\" </Person2>\n<Person1> \"So?\" </Person1>")]
    [InlineData("Ana (00:01) Hi.\nBen (00:02) Hello.\nAna (00:03) So.\nBen (00:04) So.")]
    public void A_conversation_is_no_chat(string text)
    {
        try
        {
            TranscriptParser.Parse("talk.txt", text);
        }
        catch (InvalidInputException refusal)
        {
            Assert.DoesNotContain(refusal.Problems, p => p.Code == "T031");
        }
    }
}
