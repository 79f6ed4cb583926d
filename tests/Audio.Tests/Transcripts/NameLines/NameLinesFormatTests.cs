using Audio.Transcripts;

namespace Audio.Tests.Transcripts.NameLines;

public sealed class NameLinesFormatTests
{
    const string Talk = "Ana Lopez\n\nHi there, everybody.\n\nBen Stone\n\nHello to you.\n\nAna Lopez\n\nShall we begin?\n\nBen Stone\n\nLet us begin.\n\n";

    [Theory]
    [InlineData("Josip Maric\n\nI came late.\n\nAna Lopez\n\nYou did.", "josip-maric")]
    [InlineData("Woman\n\nI came late.\n\nAna Lopez\n\nYou did.", "woman")]
    public void Somebody_who_speaks_once_is_somebody_and_doubtful(string more, string speaker)
    {
        var transcript = Parse(Talk + more);

        Assert.Equal(speaker, transcript.Items.OfType<Turn>().ElementAt(4).SpeakerId);
        Assert.Contains(transcript.Problems, p => p is { Code: "T014", Severity: Severity.Warning });
    }

    [Fact]
    public void An_arrow_in_what_is_said_is_no_timing_line() =>
        Assert.Equal("name-lines", Parse(Talk + "Ben Stone\n\nI write old --> new.\n").Format);

    [Fact]
    public void Names_in_bold_are_names_in_the_shortest_piece()
    {
        var transcript = TranscriptParser.Parse("a.md", "# Ep. 4\n\n**Mel Sato**\nHello and welcome.\n\n**Iwan Rees**\nHi. I have a list.\n\n**Mel Sato**\nBye then.");

        Assert.Equal(["mel-sato: Hello and welcome.", "iwan-rees: Hi. I have a list.", "mel-sato: Bye then."], transcript.Items.OfType<Turn>().Select(t => $"{t.SpeakerId}: {t.Text}"));
        Assert.Equal("Ep. 4", transcript.Title);
    }

    [Fact]
    public void Behind_a_name_in_capitals_stands_what_somebody_is()
    {
        var transcript = Parse("DAVID ROSE\nGood evening.\n\nSEN. MARIA LOPEZ (D-NM)\nThank you, David.\n\nDAVID ROSE\nWhat will it cost?\n\nSEN. MARIA LOPEZ (D-NM)\nMore than we have.");

        Assert.Equal(["david-rose", "maria-lopez", "david-rose", "maria-lopez"], transcript.Items.OfType<Turn>().Select(t => t.SpeakerId));
        Assert.Equal("D-NM", transcript.Speakers[1].Role);
    }

    [Fact]
    public void A_scene_in_capitals_right_above_the_words_is_no_article()
    {
        var transcript = Parse("BERNARDO\nWho's there?\n\nFRANCISCO\nStand and unfold yourself.\n\nBERNARDO\nLong live the king!\n\nHORATIO and MARCELLUS\nFriends to this ground.\n\n"
            + "GHOST\n[Beneath] Swear.\n\nFRANCISCO\nBernardo?");

        Assert.Equal(["bernardo", "francisco", "bernardo", "horatio-and-marcellus", "ghost", "francisco"], transcript.Items.OfType<Turn>().Select(t => t.SpeakerId));
    }

    [Fact]
    public void Names_in_parentheses_above_the_words_are_names_where_they_come_back()
    {
        var transcript = Parse("(Bob)\nI grow beans.\n\n(Ann)\nAnd before that?\n\n(Bob)\nNothing.\n\n(laughs)\n\n(Ann)\nI see.\n\n(Bob)\nSo there.");

        Assert.Equal(["bob: I grow beans.", "ann: And before that?", "bob: Nothing.", "ann: I see.", "bob: So there."], transcript.Items.OfType<Turn>().Select(t => $"{t.SpeakerId}: {t.Text}"));
    }

    [Theory]
    [InlineData("(Music)\nIt was late.\n\n(Applause)\nWe went home.\n\n(Music)\nIt rained.\n\n(Applause)\nWe slept.")]
    [InlineData("(Enter Hamlet)\nIt was late.\n\n(Exit Ghost)\nWe went home.\n\n(Enter Hamlet)\nIt rained.\n\n(Exit Ghost)\nWe slept.")]
    [InlineData("(Paris)\nIt was late.\n\nWe went home.\n\n(Paris)\nIt rained.\n\nWe slept.")]
    public void What_else_stands_in_parentheses_is_nobody(string text) => Assert.NotEqual("name-lines", Parse(text).Format);

    [Fact]
    public void Recipes_are_no_scenes() =>
        Assert.NotEqual("name-lines", Parse("INGREDIENTS\nTwo eggs and some salt.\n\nMETHOD\nBoil the eggs.\n\nINGREDIENTS\nA loaf of bread.\n\nMETHOD\nCut the bread.").Format);

    [Fact]
    public void A_short_line_above_a_name_is_a_heading()
    {
        var chapter = Assert.Single(Parse(Talk + "A Boat in Winter\n\nAna Lopez\n\nThere was a boat.").Items.OfType<Chapter>(), c => c.Title == "A Boat in Winter");

        Assert.Equal(17, chapter.Line);
    }

    [Fact]
    public void Acts_are_chapters() =>
        Assert.Equal(["Prologue", "Act One: The Boat"], Parse("Prologue\n\n" + Talk + "Act One: The Boat\n\n" + Talk).Items.OfType<Chapter>().Select(c => c.Title));

    [Fact]
    public void Prose_with_a_repeated_heading_is_no_conversation() =>
        Assert.Equal("article", Parse("The first phone is large and heavy, and nobody at the office wanted it.\n\nPros\n\nIt is very large, they said.\n\nThe second is small and light, and gets lost all the time.\n\nPros\n\nIt is very small, they said.").Format);

    [Fact]
    public void People_of_a_directory_have_their_names_in_order_and_nothing_behind_them()
    {
        var transcript = Parse("Jones, Amelia   0:04\nShall we begin?\n\nPriya N (External)   0:26\nLet us begin.\n\nOtto Brand   0:31\nYes.\n\nJones, Amelia   0:40\nWell then.");

        Assert.Equal("name-lines", transcript.Format);
        Assert.Equal(["Amelia Jones", "Priya N", "Otto Brand"], transcript.Speakers.Select(s => s.Name));
        Assert.Equal(4, transcript.Items.OfType<Turn>().Count());
    }

    [Fact]
    public void Many_guests_of_a_meeting_change_nothing()
    {
        var transcript = Parse(string.Join("\n\n", Enumerable.Range(0, 4).Select(i => $"Priya N (External)   {i}:26\nLet us begin.\n\nJones, Amelia (Guest)   {i}:40\nWell then.")));

        Assert.Equal(["Priya N", "Amelia Jones"], transcript.Speakers.Select(s => s.Name));
        Assert.Equal(8, transcript.Items.OfType<Turn>().Count());
    }

    [Theory]
    [InlineData("Ana", "Ben", "Caro")]
    [InlineData("Ana Lopez", "Speaker 2", "Unknown Speaker")]
    public void A_recording_in_which_three_speak_once_each_is_one(string first, string second, string third)
    {
        var transcript = Parse($"{first}  0:02\nShall we begin with the boat?\n\n{second}  0:09\nLet us begin with it.\n\n{third}  1:14\nIt was late.\n\nTranscribed by https://otter.ai\n");

        Assert.Equal("name-lines", transcript.Format);
        Assert.Equal(["Shall we begin with the boat?", "Let us begin with it.", "It was late."], transcript.Items.OfType<Turn>().Select(t => t.Text));
    }

    [Theory]
    [InlineData("20 minutes")]
    [InlineData("We stopped recording")]
    public void What_a_recorder_might_note_is_read_where_somebody_says_it(string words)
    {
        Assert.Contains(words, Turns($"Ana Lopez  0:02\nHow long was it?\n\nBen Stone  0:09\n{words}\n\nAna Lopez  0:14\nI see.\n"));
        Assert.Contains(words, Turns($"Ana Lopez  0:02\nHow long was it?\n\nBen Stone  0:09\nWell.\n\nAna Lopez  0:12\nHow long?\n\nBen Stone  0:14\n{words}\n"));
    }

    [Fact]
    public void Whom_the_user_lists_may_have_the_last_line_and_no_time() =>
        Assert.Equal(
            ["Hi there.", "Ho there.", "Yes."],
            TranscriptParser.Parse("talk.txt", "Ana\n0:01\nHi there.\n\nBen\n0:05\nHo there.\n\nAna\n0:09\nYes.\n\nAna", new() { Format = "name-lines", Speakers = [new("Ana")] })
                .Items.OfType<Turn>().Select(t => t.Text));

    static IEnumerable<string> Turns(string text) => Parse(text).Items.OfType<Turn>().Select(t => t.Text);

    static Transcript Parse(string text) => TranscriptParser.Parse("talk.txt", text);
}
