using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Stamped;

public sealed class StampedFormatTests
{
    const string Talk = "Ana (00:01) Hi.\n\nBen (00:04) Hello.\n\nAna (00:06) So?\n\n";

    [Fact]
    public void Names_in_bold_behind_a_time_are_whole()
    {
        var talk = TranscriptParser.Parse("talk.txt", "0:00:12.6 **Ada Brunner-Lind** Hello, and welcome.\n\n0:00:36.2 **Jan Roth** Hi.\n\n0:00:38.3 **Ada Brunner-Lind** We talk about boats.\n\n0:00:40.2 **Jan Roth** We do.\n");

        Assert.Equal(["Hello, and welcome.", "Hi.", "We talk about boats.", "We do."], talk.Items.OfType<Turn>().Select(t => t.Text));
    }

    [Fact]
    public void Who_was_there_may_speak_but_once()
    {
        var meeting = Parse("Team sync - Transcript\n\nAttendees\n\nAmy Chen, Raj Patel, Zoë Müller\n\nTranscript\n\n00:00:00\n \nAmy Chen: Okay. Let's start.\nRaj Patel: Sure.\nZoë Müller: I'm here too.\n"
            + "Amy Chen: Good. The harbor has sent a letter.\nZoë Müller: What does it say?\n00:01:00\n \nAmy Chen: That we must leave.\nZoë Müller: Oh no.");

        Assert.Equal(["amy-chen: Okay. Let's start.", "raj-patel: Sure.", "zoe-muller: I'm here too."], meeting.Items.OfType<Turn>().Take(3).Select(t => $"{t.SpeakerId}: {t.Text}"));
    }

    [Fact]
    public void Names_in_brackets_need_neither_time_nor_colon()
    {
        var talk = Parse("A talk\n\n[Ana] Hi.\n\n[Ben Roe] Hello.\n\n[Ana] So?\n\n[Ben Roe] Well.");

        Assert.Equal(["Ana: Hi.", "Ben Roe: Hello.", "Ana: So?", "Ben Roe: Well."], talk.Items.OfType<Turn>().Select(t => $"{talk.Speakers.Single(s => s.Id == t.SpeakerId).Name}: {t.Text}"));
    }

    [Fact]
    public void A_list_of_changes_is_no_conversation() =>
        Assert.NotEqual("stamped", TranscriptParser.Parse("a.txt", "What is new\n\n[Fixed] The boat sank when it rained.\n\n[Fixed] The pier fell down.\n\n[Added] A new lamp for the pier.\n\n[Added] A bell.\n").Format);

    [Fact]
    public void What_an_editor_puts_into_prose_is_nobody() =>
        Assert.Equal("article", Parse("[The] ferry left the dock on Monday.\n\n[Nobody] thought that it would.\n\n[The] pier was gone.\n\nThe council had sold it.").Format);

    [Theory]
    [InlineData("[00:00.000 --> 00:04.000]  So this is it.\n[00:04.000 --> 00:07.500]  And we count.\n", "stamped")]
    [InlineData("[00:00.000 --> 00:04.000]  So this is it.\nAnd we count.\n", "article")]
    public void A_few_lines_with_a_beginning_and_an_end_are_enough(string text, string format) =>
        Assert.Equal(format, Parse(text).Format);

    [Theory]
    [InlineData("ACTION ITEM: Send contract - WATCH: https://meet.example/share/abc?timestamp=9")]
    [InlineData("END OF TRANSCRIPT")]
    public void What_a_recorder_notes_amid_what_is_said_is_not_said(string note) =>
        Assert.Equal(["Hi.", "Hello.", "So?", "20 minutes"], Parse($"{Talk.TrimEnd()}\n\n{note}\n\nBen (00:08)\n20 minutes\n\n{note}\n").Items.OfType<Turn>().Select(t => t.Text));

    [Fact]
    public void Stamps_that_run_backwards_make_the_order_doubtful()
    {
        var problem = Assert.Single(Parse(Talk + "Ben (00:02) So.").Problems, p => p.Code == "T030");

        Assert.Equal((Severity.Warning, 7), (problem.Severity, problem.Line));
        Assert.DoesNotContain(Parse(Talk + "Ben (00:09) So.").Problems, p => p.Code == "T030");
    }

    [Fact]
    public void What_stands_before_the_first_stamp_is_left_out_with_a_warning()
    {
        var transcript = Parse("And that is how the whole thing began, nine years ago.\n\n" + Talk);

        Assert.Contains(transcript.Problems, p => p is { Code: "T030", Line: 1 });
        Assert.Equal(3, transcript.Items.OfType<Turn>().Count());
    }

    [Fact]
    public void A_chapter_of_the_contents_begins_with_the_turn_of_its_time()
    {
        var chapters = Parse("* 0:00 – Opening\n* 0:04 – Ben: a life\n* 0:06 – Close\n\n" + Talk).Items.OfType<Chapter>();

        Assert.Equal([("Opening", 5), ("Ben: a life", 7), ("Close", 9)], chapters.Select(c => (c.Title, c.Line)));
    }

    [Fact]
    public void Turns_of_people_heard_once_are_no_contents()
    {
        var turns = Parse("0:00 Ana: Hi there\n0:04 Bo: Hello everybody\n0:09 Caro: Good evening\n0:15 Ana: Shall we begin?\n0:21 Bo: Let us begin.\n0:30 Ana: It was late.").Items.OfType<Turn>();

        Assert.Equal(["Hi there", "Hello everybody", "Good evening", "Shall we begin?", "Let us begin.", "It was late."], turns.Select(t => t.Text));
    }

    [Fact]
    public void A_long_entry_of_the_contents_whose_time_does_not_come_back_is_reported()
    {
        var problem = Assert.Single(Parse("0:00 – Opening\n0:04 – Ben tells how the boat came to the harbour\n0:05 – And that is how the whole thing began\n\n" + Talk).Problems, p => p.Code == "T015");

        Assert.Equal(3, problem.Line);
    }

    [Theory]
    [InlineData("<,> Hi.")]
    [InlineData("<_> Hi.")]
    public void Marks_in_angle_brackets_are_nobody(string line) => Assert.NotEmpty(Parse(Talk + line).Items);

    [Fact]
    public void A_word_and_a_colon_behind_a_stamp_is_nobody_where_names_stand_before_it() =>
        Assert.Equal(["ana", "ben", "ana"], Parse(Talk + "(00:08) Remember: it is late.").Items.OfType<Turn>().Select(t => t.SpeakerId));

    [Fact]
    public void A_list_of_chapters_is_no_speech() =>
        Assert.NotEqual("stamped", Parse("We talk about boats, and about those who build them, for an hour.\n\n0:00 Introduction\n4:10 The first boat\n12:30 The second boat\n31:02 Wood\n48:15 Money\n55:00 Questions").Format);

    [Fact]
    public void Captions_and_plain_dialogue_have_no_stamped_labels()
    {
        Assert.NotEqual("stamped", Parse("ANA: Hi there.\n\nBEN: Hello.\n\nANA: So?\n\nBEN: So.").Format);
        Assert.NotEqual("stamped", Parse("1\n00:00:01,000 --> 00:00:02,000\nAna: Hi.\n\n2\n00:00:02,000 --> 00:00:03,000\nBen: Hello.\n\n3\n00:00:03,000 --> 00:00:04,000\nAna: So it is.").Format);
    }

    static Transcript Parse(string text) => TranscriptParser.Parse("talk.txt", text);
}
