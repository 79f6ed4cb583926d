using Audio.Transcripts;
using Audio.Transcripts.Labels;

namespace Audio.Tests.Transcripts.Labels;

public sealed class CompanyTests
{
    [Fact]
    public void Two_people_of_whom_the_text_has_one_elsewhere_are_labels_though_neither_comes_back() =>
        Assert.Equal(["Ada Brunner", "Tomas Weil"],
            Accepted("A talk with the builder Tomas Weil.\n\nAda Brunner: How long did it take?\n\nTomas Weil: Nine years, all told."));

    [Fact]
    public void An_initial_may_be_all_of_a_given_name() =>
        Assert.Equal(["Ada Brunner", "A Lindholm"], Accepted("Ada Brunner: I'm Ada Brunner, and here is A Lindholm.\nA Lindholm: Good to be here."));

    [Fact]
    public void Capitals_need_the_same() =>
        Assert.Equal(["Ada Brunner", "Harbour Pilot"], Accepted("ADA BRUNNER: I'm Ada Brunner.\n\nHARBOUR PILOT: Slow ahead!"));

    [Fact]
    public void In_a_round_in_capitals_each_may_be_heard_but_once() =>
        Assert.Equal(["Mara Quill", "Odo Fenn", "Ida Rowe"], Accepted("MARA QUILL: What did you see?\n\nODO FENN: A ship without lights.\n\nIDA ROWE: And nobody on the bridge."));

    [Fact]
    public void A_note_may_stand_before_a_label() =>
        Assert.Equal(["Ada Brunner", "Tomas Weil"], Accepted("[BELLS RINGING] ADA BRUNNER: I'm Ada Brunner.\n\nTOMAS WEIL: And I am Tomas Weil."));

    [Theory]
    [InlineData("ANN: The ferry leaves at noon.\nBEN: And it comes back at one.")]
    [InlineData("Ann: The ferry leaves at noon.\n\nBen: And it comes back at one.")]
    [InlineData("Ann: Hello!\n\nBen: Hello.\n\nAnn: The ferry leaves at noon.")]
    public void Of_a_few_lines_each_may_have_one_word_for_a_name(string text) => Assert.Equal(["Ann", "Ben"], Accepted(text).Distinct());

    [Theory]
    [InlineData("Greta Lund: Owls hoot.\nHugo: All of them?\nGreta: Not at night.\nOr not then.\n[owl hoots]\nHugo: I see.", "Greta Lund|Hugo|Greta|Hugo")]
    [InlineData("Meeting notes\n\nIvo Kolar: Shall we start?\nSam Reyes: Yes.\nIvo Kolar: Good.\n\nThey began.", "Ivo Kolar|Sam Reyes|Ivo Kolar")]
    public void Beside_one_who_comes_back_others_may_be_heard_once_or_be_called_twice(string text, string labels) =>
        Assert.Equal(labels, string.Join('|', Accepted(text)));

    [Theory]
    [InlineData("Step one: The ferry sails.\n\nIt is late, and nobody waits.\n\nStep one: The harbour sleeps.\n\nPlain text: The sea.\n\nIt is dark.")]
    [InlineData("Nora: It sails.\n\nIt is late.\n\nThey wait.\n\nNora: It sleeps.\n\nAda Lund: It is dark.\n\nIt is cold.\n\nThey go.")]
    public void But_not_where_most_paragraphs_have_no_name(string text) => Assert.Empty(Accepted(text));

    [Fact]
    public void Who_speaks_twice_is_not_said_to_speak_once() =>
        Assert.Equal(["Zeno"], TranscriptParser.Parse("a.txt", "Anna: Hi there.\nZeno: Hello, you.\nAnna: How was Rome?").Problems.Where(p => p.Code == "T014").Select(p => p.Message.Split('\'')[1]));

    [Fact]
    public void Or_more_words_where_somebody_comes_back() =>
        Assert.Equal(["Grace", "Peter Dunn", "Grace"], Accepted("Grace: Hello, I'm Grace Mbeki.\n\nMr. Peter Dunn: And I am Peter.\n\nGrace: He has a beard."));

    [Theory]
    [InlineData("Harbour: It sleeps.\n\nFerry: It waits in the harbour until noon.")]
    [InlineData("Ann: violin\nBen: cello")]
    [InlineData("The talk was short.\n\nAnn: Hello.\n\nBen: Hello.")]
    [InlineData("Save Heat: Close the doors at night.\n\nEat Late: Cook when the sun is down.")]
    [InlineData("SAVE HEAT: Close the doors at night.\n\nEAT LATE: Cook when the sun is down.\n\nLIVE WELL: So you eat and save and live and feel the heat of late days well.")]
    [InlineData("It was played by Ada Brunner and Tomas Weil.\n\nAda Brunner: violin\nTomas Weil: cello")]
    [InlineData("Ada Brunner: He said so in print.\n\nThe town is small.\n\nIt has a pier.\n\nAda Brunner was born there.\n\nShe left.")]
    [InlineData("Ada Brunner: He said so.\n\nOne.\n\nTwo.\n\nThree.\n\nFour.\n\nFive.\n\nAda Brunner left.\n\nTomas Weil: She said so.\n\nSix.")]
    public void Lead_ins_cast_lists_and_names_amid_prose_are_none(string text) => Assert.Empty(Accepted(text));

    [Fact]
    public void Somebody_heard_once_between_others_is_one_of_them_where_the_text_has_the_name_elsewhere() =>
        Assert.Equal(["Ada Brunner", "Tomas Weil", "Ada Brunner", "Tomas Weil", "Jo Sander"],
            Accepted("Ada Brunner: Hi.\nTomas Weil: Hello.\nAda Brunner: And Jo Sander?\nTomas Weil: There.\nJo Sander: Here I am.\nBottom Line: it is late."));

    [Fact]
    public void Whoever_opens_a_talk_may_have_one_word_for_a_name() =>
        Assert.Equal(["Mila", "Tomas", "Ada", "Tomas", "Ada"],
            Accepted("Mila: Welcome, both of you.\n\nTomas: Thank you, Mila.\n\nAda: Hello.\n\nTomas: So.\n\nAda: Well.\n\nHarbour: it is late, and the Harbour sleeps."));

    [Fact]
    public void Initials_in_capitals_and_a_surname_as_usual_take_turns() =>
        Assert.Equal(["Tbw", "Weil", "Tbw", "Weil", "Tbw", "Weil"], Accepted("TBW: Hi.\nWeil: Ho.\nTBW: So?\nWeil: No.\nTBW: Oh.\nWeil: Ah."));

    [Fact]
    public void What_a_first_label_has_in_brackets_may_be_what_later_ones_are()
    {
        const string Text = "A talk with Ada Brunner.\n\nThe Beacon (Beacon): Why?\n\nAda Brunner (Brunner): Because it was late.\n\nBeacon: And then?";
        Assert.Equal(["The Beacon", "Ada Brunner", "Beacon"], Accepted(Text));
        var people = TranscriptParser.Parse("a.txt", Text).Speakers;
        Assert.Equal(["The Beacon", "Ada Brunner"], people.Where(p => p.Id != "narrator").Select(p => p.Name));
        Assert.All(people, p => Assert.Null(p.Role));
    }

    [Fact]
    public void A_sentence_that_breaks_amid_a_name_has_no_label_on_the_next_line() =>
        Assert.Equal(["Ada Brunner", "Tomas Weil", "Nora Quist"],
            Accepted("Ada Brunner: Here are two who keep the harbour, Nora Quist and Tomas\nWeil, the first letter asks you this: how high did it come?\nTomas Weil: Over the step.\nNora Quist: Over both of them."));

    static IEnumerable<string> Accepted(string text)
    {
        var source = SourceText.Parse("a.txt", text);
        var scanner = new LabelScanner(source);
        var content = source.Lines.Where(l => !l.IsBlank).Select(l => source.WholeLine(l.Number)).ToList();
        return new LabelEvidence(content.SelectMany(scanner.In), company: new(source, content)).Accepted.Select(l => l.Name.Display);
    }
}
