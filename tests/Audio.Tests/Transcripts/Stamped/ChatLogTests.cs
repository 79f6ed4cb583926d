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
    [InlineData("Ana Lopez  9:14 AM\nWhere is the boat?\nBen Stone  9:15 AM\nat the quay\n2 replies\nAna Lopez  9:17 AM\nThank you.\n")]
    [InlineData("Ana Lopez\n  9:14 AM\nWhere is the boat?\nBen Stone\n  9:15 AM\nat the quay\nAna Lopez\n  9:17 AM\nThank you.\n")]
    [InlineData("fogbank — Today at 4:21 PM\nwhere is the boat\nquay7 — Today at 4:22 PM\nat the quay\nfogbank — Yesterday at 4:25 PM\nok\n")]
    [InlineData("fogbank — 03/14/2024 4:21 PM\nwhere is the boat\nquay7 — 03/14/2024 4:22 PM\nat the quay\nfogbank — 03/14/2024 4:25 PM\nok\n")]
    [InlineData("[9:14 AM] Ana Lopez\nWhere is the boat?\n\n[9:15 AM] Ben Stone\nat the quay\n\n[9:17 AM] Ana Lopez\nok\n")]
    [InlineData("[Thursday 9:14 AM] Ana Lopez\n  Where is it?\n[Thursday 9:15 AM] Ben Stone\n  at the quay\n[Thursday 9:17 AM] Ana Lopez\n  ok\n")]
    [InlineData("Ana Lopez, 3/14/2024 9:14 AM\nWhere is it?\nBen Stone, 3/14/2024 9:15 AM\nat the quay\nAna Lopez, 3/14/2024 9:17 AM\nok\n")]
    [InlineData("Ana, [14.03.2024 18:02]\nWhere is it?\n\nBen, [14.03.2024 18:03]\nat the quay\n\nAna, [14.03.2024 18:05]\nok\n")]
    [InlineData("[6:02 PM, 3/14/2024] Ana: Where is it?\n[6:03 PM, 3/14/2024] Ben: at the quay\n[6:05 PM, 3/14/2024] Ana: ok\n")]
    [InlineData("09:14:02 From Ana Lopez to Everyone: where is it\n09:14:09 From Ben Stone to Everyone: at the quay\n09:15:00 From Ana Lopez to Ben Stone: ok\n")]
    [InlineData("00:14:22\t From  Ana Lopez : where is it\n00:14:29\t From  Ben Stone : at the quay\n00:15:00\t From  Ana Lopez : ok\n")]
    public void A_chat_copied_from_a_window_is_refused_with_what_to_do(string text)
    {
        var problem = Assert.Single(Assert.Throws<InvalidInputException>(() => TranscriptParser.Parse("chat.txt", text)).Problems);

        Assert.Equal("T031", problem.Code);
        Assert.Contains("Write NAME:", problem.Hint, StringComparison.Ordinal);
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
    [InlineData("Ana Lopez  0:05\nHi, and welcome.\n\nBen Stone  0:09\nHello to you.\n\nAna Lopez  0:12\nSo, the boat.\n\nBen Stone  0:15\nYes.")]
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
