using System.Text;
using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Captions;

public sealed class CaptionReaderTests
{
    static string Srt(params string[] captions) =>
        string.Join("\n\n", captions.Select((c, i) => FormattableString.Invariant($"{i + 1}\n00:00:{2 * i:00},000 --> 00:00:{(2 * i) + 1:00},900\n{c}")));

    static Transcript Read(string text, string name = "talk.txt") => TranscriptParser.Parse(name, text);

    static string[] Turns(Transcript transcript) =>
        [.. transcript.Items.OfType<Turn>().Select(t => $"{transcript.Speakers.Single(s => s.Id == t.SpeakerId).Name}: {t.Text}")];

    [Fact]
    public void Captions_whose_words_have_lost_their_spaces_are_refused_with_one_clear_error()
    {
        var refusal = Assert.Throws<InvalidInputException>(() => Read(Srt(
            "Welcomebacktotheshoweverybodywhocame", "Todaywehavesomebodywhocountsboots", "andhewilltelluswhyonlytheleftonesfloat")));

        var problem = Assert.Single(refusal.Problems);
        Assert.Equal(("T051", Severity.Error, 3), (problem.Code, problem.Severity, problem.Line));
    }

    [Fact]
    public void Chinese_has_no_spaces_to_lose() => Assert.Equal("zh", Read(Srt("今天早上渡轮离开了码头来送行的人们说最奇怪的是它的安静", "今天早上渡轮离开了码头来送行的人们说最奇怪的是它的安静啊啊啊啊啊")).Language);

    [Fact]
    public void A_byte_order_mark_and_carriage_returns_make_no_difference()
    {
        var text = "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Hello.\n\n00:02.000 --> 00:03.000\n<v Bram>Hello.";
        var marked = TranscriptParser.Parse("a.txt", Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n"))).ToArray());

        Assert.Equal("webvtt", marked.Format);
        Assert.Equal(Turns(Read(text)), Turns(marked));
    }

    [Theory]
    [InlineData("It is late.", "Note: nobody sings.", "Warning: it is wet.")]
    [InlineData("It is late.", "Boats: we have none.", "Nets: we have many.")]
    [InlineData("TIP: never open the hive in the rain.", "It is late.", "CAUTION: wear a veil.")]
    [InlineData("MYTH: bees sleep all winter.", "It is late.", "They do not.")]
    [InlineData("Note: it is late.", "And so to bed.", "Warning: it is wet.")]
    public void A_word_and_a_colon_in_a_caption_is_nobody(params string[] captions) =>
        Assert.Equal(["Speaker: " + string.Join(' ', captions)], Turns(Read(Srt(captions))));

    [Theory]
    [InlineData("")]
    [InlineData(":")]
    public void Names_in_brackets_are_labels_and_sounds_are_not(string colon) =>
        Assert.Equal(
            ["Ada: So this is the boat. And this?", "Bram: The sail.", "Ada: It is torn."],
            Turns(Read(Srt($"[Ada]{colon} So this is the boat.", "And this?", $"[Bram]{colon} [sighs] The sail.", "[Applause] ", $"[Ada]{colon} It is torn."))));

    [Fact]
    public void Sounds_in_brackets_are_nobody() =>
        Assert.Equal(["Speaker: So this is the boat. And this? Oh. The sail."], Turns(Read(Srt("So this is the boat.", "[Sighs] And this?", "[Laughter] Oh.", "[Sighs] The sail."))));

    [Fact]
    public void Manners_in_brackets_are_nobody_and_asides_behind_a_name_are_said()
    {
        Assert.Equal(["Speaker"], Read(Srt("[Whispering] Come here.", "[Shouting] Who is there?", "[Whispering] Quiet.")).Speakers.Select(s => s.Name));
        Assert.Equal(["Ada: (I was late, sorry) Anyway, we began.", "Bram: We did.", "Ada: So."], Turns(Read(Srt("[Ada] (I was late, sorry) Anyway, we began.", "[Bram] We did.", "[Ada] So."))));
    }

    [Theory]
    [InlineData(" ")]
    [InlineData("\n")]
    public void Names_in_parentheses_that_come_back_are_labels_and_sounds_are_not(string between) =>
        Assert.Equal(
            ["Ada: So this is the boat. And this?", "Molly: The sail.", "Ada: It is torn. I see.", "Molly: So it is."],
            Turns(Read(Srt($"(Ada){between}So this is the boat.", "And this?", $"(Molly){between}The sail.", "(door slams)", $"(Ada){between}It is torn.", "(laughs) I see.", "(Music)", $"(Molly){between}So it is."))));

    [Fact]
    public void Sounds_and_manners_in_parentheses_are_nobody()
    {
        Assert.Equal(["Speaker"], Read(Srt("(Quietly) Come here.", "(Panting) Who is there?", "(Quietly) Nobody.", "(Panting) Go.")).Speakers.Select(s => s.Name));
        Assert.Equal(["Speaker"], Read(Srt("(Paris) It is late.", "And so to bed.", "(London) It is late.")).Speakers.Select(s => s.Name));
    }

    [Theory]
    [InlineData("(door slams) Hello there.", "Hello there.")]
    [InlineData("Hello (footsteps approaching) there.", "Hello there.")]
    [InlineData("Hello (and good night) there.", "Hello (and good night) there.")]
    [InlineData("He wrote it all (words and music) in a week.", "He wrote it all (words and music) in a week.")]
    public void Sounds_in_parentheses_are_heard_and_asides_are_said(string caption, string heard) =>
        Assert.Equal([$"Speaker: {heard}"], Turns(Read(Srt(caption))));

    [Fact]
    public void A_sound_in_parentheses_is_a_cue() =>
        Assert.Equal("door slams", Assert.Single(Read(Srt("Who is there?", "(door slams)", "Nobody.")).Items.OfType<Cue>()).Description);

    [Fact]
    public void A_name_in_parentheses_and_a_colon_is_a_label() =>
        Assert.Equal(["Ada: So this is the boat.", "Bram: The sail.", "Ada: It is torn."], Turns(Read(Srt("(Ada): So this is the boat.", "(Bram): The sail.", "(Ada): It is torn."))));

    [Fact]
    public void Letters_behind_a_comma_are_no_given_name() =>
        Assert.Equal(["King Jr.", "Smith PhD"], Read(Srt("<v King, Jr.>So this is the boat.", "<v Smith, PhD>The sail.").Replace("1\n", "WEBVTT\n\n1\n", StringComparison.Ordinal)).Speakers.Select(s => s.Name).Order());

    [Fact]
    public void In_mixed_case_a_name_in_capitals_may_come_once_beside_another_or_at_the_head()
    {
        Assert.Equal(["Ada: And so to bed. So this is the boat. It is torn.", "Bram: The sail."],
            Turns(Read(Srt("ADA: And so to bed.", "So this is the boat.", "It is torn.", "BRAM: The sail."))));
        Assert.Equal(["Speaker: And so to bed.", "Ada: So this is the boat.", "Bram: The sail."], Turns(Read(Srt("And so to bed.", "ADA: So this is the boat.", "BRAM: The sail."))));
        Assert.Equal(["Ada: So this is the boat. And so to bed."], Turns(Read(Srt("ADA: So this is the boat.", "And so to bed."))));
    }

    [Fact]
    public void A_single_name_amid_captions_without_any_does_not_take_the_rest() =>
        Assert.Equal(["Speaker"], Read(Srt("So this is the boat.", "MAN: Louder!", "And this is the sail.", "It is torn.")).Speakers.Select(s => s.Name));

    [Theory]
    [InlineData("Amy Chen", "Tom Ruiz")]
    [InlineData("Chen, Amy", "Ruiz, Tom (Guest)")]
    [InlineData("Chen, Amy:", "Ruiz, Tom:")]
    [InlineData("Amy Chen:", "Tom Ruiz:")]
    public void A_name_on_a_line_of_its_own_above_the_words_says_who_speaks(string amy, string tom)
    {
        var transcript = Read(Srt($"{amy}\nShall we start?", $"{tom}\nI have the figures here.", $"{amy}\nLet us hear them.", $"{tom}\nSales are up."));

        Assert.Equal(["Amy Chen: Shall we start?", "Tom Ruiz: I have the figures here.", "Amy Chen: Let us hear them.", "Tom Ruiz: Sales are up."], Turns(transcript));
        Assert.DoesNotContain(transcript.Problems, p => p.Severity >= Severity.Warning);
    }

    [Fact]
    public void Whoever_speaks_once_has_a_name_above_the_words_where_all_captions_have_one() =>
        Assert.Equal(
            ["Amy Chen: Shall we start? I have the figures.", "Tom Ruiz: Good.", "Amy Chen: Sales are up."],
            Turns(Read(Srt("Amy Chen\nShall we start?", "Amy Chen\nI have the figures.", "Tom Ruiz\nGood.", "Amy Chen\nSales are up."))));

    [Fact]
    public void A_short_line_above_another_is_words()
    {
        Assert.Equal(["Speaker: Harbour View was sold. Mill Lane was not. Harbour View is empty. And so to bed."],
            Turns(Read(Srt("Harbour View\nwas sold.", "Mill Lane\nwas not.", "Harbour View\nis empty.", "And so to bed."))));
        Assert.Equal(["Speaker: Amy Chen came by boat. Then it rained. Amy Chen went home."], Turns(Read(Srt("Amy Chen\ncame by boat.", "Then it rained.", "Amy Chen\nwent home."))));
    }

    [Theory]
    [InlineData("Chen, Amy: ", "Ruiz, Tom: ")]
    [InlineData("<v Chen, Amy>", "<v Ruiz, Tom>")]
    [InlineData("<v Chen, Amy (Sales)>", "<v Ruiz, Tom (Guest)>")]
    public void A_surname_in_front_is_put_behind(string amy, string tom) =>
        Assert.Equal(["Amy Chen", "Tom Ruiz"], Read(Srt($"{amy}Shall we start?", $"{tom}I have the figures here.", $"{amy}Let us hear them.")).Speakers.Select(s => s.Name));

    [Fact]
    public void What_somebody_is_stays_behind_the_name() =>
        Assert.Equal(["Ada", "Tom"], Read(Srt("Ada, Host: Shall we start?", "Tom, Guest: I have the figures here.", "Ada, Host: Let us hear them.")).Speakers.Select(s => s.Name.Split(',')[0]));

    [Fact]
    public void Two_lines_with_dashes_in_one_caption_are_two_turns()
    {
        Assert.Equal(["Speaker 1: Did you sleep?", "Speaker 2: Not a minute."], Turns(Read(Srt("- Did you sleep?\n- Not a minute."))));
        Assert.Equal(
            ["Ada: So this is the boat.", "Bram: It is.", "Ada: And this?", "Bram: The sail.", "Speaker 1: Did you sleep?", "Speaker 2: Not a minute.", "Ada: It rained."],
            Turns(Read(Srt("Ada: So this is the boat.", "Bram: It is.", "Ada: And this?", "Bram: The sail.", "- Did you sleep?\n- Not a minute.", "Ada: It rained."))));
        Assert.Equal(["Ada: Did you sleep?", "Bram: Not a minute."], Turns(Read(Srt("- Ada: Did you sleep?\n- Bram: Not a minute."))));
    }

    [Theory]
    [InlineData("00:00:4 --> 00:00:06,000")]
    [InlineData("00:00:04,000 --> 00:00:0")]
    [InlineData("00:00:4")]
    public void A_time_that_is_cut_off_is_reported_and_not_read(string time)
    {
        var transcript = Read($"1\n00:00:01,000 --> 00:00:02,000\nIt is late.\n\n2\n{time}\nAnd so to bed.\n\n3\n00:00:05,000 --> 00:00:08,000\nIt is wet.");

        Assert.Equal(6, Assert.Single(transcript.Problems, p => p.Code == "T038").Line);
        Assert.Equal(["Speaker: It is late. And so to bed. It is wet."], Turns(transcript));
    }

    [Fact]
    public void Names_in_capitals_are_labels_though_each_speaks_but_once() =>
        Assert.Equal(["Anna: I am hungry.", "Jon: Then eat."], Turns(Read(Srt("ANNA: I am hungry.", "JON: Then eat."))));

    [Theory]
    [InlineData("Subtitles by Jo Marlow")]
    [InlineData("Sync and corrections by n17t01")]
    [InlineData("www.captions.example")]
    [InlineData("to remove all ads from www.captions.example")]
    [InlineData("Captions by the Harbour Project")]
    [InlineData("[Closed captioning provided by HARBOUR FM]")]
    public void Who_made_the_captions_or_hands_them_out_is_not_read(string credit) =>
        Assert.Equal(["Speaker: It is late."], Turns(Read(Srt("It is late.", credit))));

    [Fact]
    public void Talk_of_captions_is_read() =>
        Assert.Equal(["Speaker: Captions by hand are slow. Captions by Jo are slower."], Turns(Read(Srt("Captions by hand are slow.", "Captions by Jo are slower."))));

    [Fact]
    public void A_voice_that_is_only_a_space_is_nobody() =>
        Assert.Equal(["Ada: Hello. So."], Turns(Read("WEBVTT\n\n00:01.000 --> 00:02.000\n<v Ada>Hello.\n\n00:02.000 --> 00:03.000\n<v &nbsp;>So.")));

    [Fact]
    public void Captions_without_names_are_one_speaker_and_a_warning()
    {
        var transcript = Read(Srt("So this is", "how it ends."));

        Assert.Equal(["Speaker: So this is how it ends."], Turns(transcript));
        Assert.Equal(Severity.Warning, Assert.Single(transcript.Problems, p => p.Code == "T037").Severity);
    }

    [Fact]
    public void People_who_repeat_themselves_are_not_taken_for_captions_that_roll() =>
        Assert.Equal(
            ["Speaker: No, I never did. No, I never did. Well, once. It was a Tuesday. And then it rained."],
            Turns(Read(Srt("No, I never did.", "No, I never did.", "Well, once.", "It was a Tuesday.", "And then it rained."))));

    [Fact]
    public void Words_that_appear_one_by_one_are_heard_once() =>
        Assert.Equal(
            ["Speaker: well then I said to the goose go home. And it did."],
            Turns(Read(Srt("well then", "well then I said", "well then I said to the goose", "well then I said to the goose go home.", "And it did."))));

    [Fact]
    public void A_change_without_a_name_is_somebody_else_where_the_others_have_names()
    {
        var transcript = Read(Srt(">> ADA: WE ARE AT THE LOCK WITH THE KEEPER.", ">> BRAM: AND HE IS ANGRY.", ">> ADA: SIR, ARE YOU?", ">> I AM.", ">> BRAM: YOU SEE."));

        Assert.Equal("Speaker 1: I AM.", Turns(transcript)[3]);
        Assert.True(transcript.Items.OfType<Turn>().ElementAt(3).Inferred);
        Assert.Single(transcript.Problems, p => p.Code == "T037");
    }

    [Fact]
    public void A_story_mark_opens_a_silent_chapter_with_the_first_words_for_a_title()
    {
        var transcript = Read(Srt(">>> THE BRIDGE IS OPEN.", "IT SQUEAKS.", ">> JUDY: IT DOES.", ">>> IN SPORTS, THE GEESE WON", "AGAIN AND AGAIN AND AGAIN, AND NOBODY KNOWS HOW"));

        Assert.Equal(["THE BRIDGE IS OPEN", "IN SPORTS, THE GEESE WON AGAIN AND AGAIN AND AGAIN, AND…"], transcript.Items.OfType<Chapter>().Select(c => c.Title));
        Assert.All(transcript.Items.OfType<Chapter>(), c => Assert.Empty(c.Utterances));
    }

    [Theory]
    [InlineData("[door creaks] Hello there.", "Hello there.")]
    [InlineData("I was [SPLASH] here.", "I was here.")]
    [InlineData("It was [the] boat.", "It was [the] boat.")]
    [InlineData("♪ la la ♪ Hello.", "Hello.")]
    [InlineData("<i>Hello</i> &amp; <unknown>goodbye.", "Hello & goodbye.")]
    [InlineData("3 < 5 and <3 you.", "3 < 5 and <3 you.")]
    [InlineData(@"Hello\Nthere.", "Hello there.")]
    public void What_is_heard_is_told_from_what_is_shown(string caption, string heard) =>
        Assert.Equal([$"Speaker: {heard}"], Turns(Read(Srt(caption))));

    [Theory]
    [InlineData("caption-text", ">> JUDY: HELLO THERE, EVERYBODY.\n>> TOM: HELLO, JUDY.\n>> JUDY: GOOD NIGHT.")]
    [InlineData("srt", "00:00:01.000-->00:00:02.000\nHello\n00:00:02.000-->00:00:03.000\nthere.")]
    [InlineData("webvtt", "WEBVTT\n\n00:01.000 --> 00:02.000\nHello there.")]
    public void Captions_are_known_whatever_the_file_is_called(string format, string text)
    {
        var transcript = Read(text);

        Assert.Equal(format, transcript.Format);
        Assert.DoesNotContain(transcript.Problems, p => p.Code == "T001");
    }

    [Fact]
    public void Mail_that_quotes_mail_is_no_captions() =>
        Assert.NotEqual("caption-text", Read(
            "The bridge is open again, and people are glad of it.\n\n> Is it open?\n>> When does it open?\n>> I do not know.\n>> Nobody does.\n\nIt squeaks, but it is open.").Format);
}
