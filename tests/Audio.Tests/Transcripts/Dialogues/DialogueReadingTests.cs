using Audio.Transcripts;

namespace Audio.Tests.Transcripts.Dialogues;

public sealed class DialogueReadingTests
{
    const string Talk = "ANNA: Hi.\n\nBEN: Ho.\n\nANNA: So?\n\nBEN: No.\n\nANNA: Well?\n\nBEN: Yes.\n\n";

    [Theory]
    [InlineData("HOST: Welcome, Sam.\nSam: Thanks.\nHOST: How is it?\nSam: Fine.\nHOST: Bye.", "host sam host sam host")]
    [InlineData("ZEIT: Wie geht es?\n\nMüller: Gut.\n\nZEIT: Und heute?\n\nMüller: Auch gut.", "zeit muller zeit muller")]
    [InlineData("Sam: Welcome.\nRosa: Thanks.\nJBL: How is it?\nSam: Fine.\nRosa: Hm.\nJBL: Bye.\nSam: Bye.\nRosa: Bye.", "sam rosa jbl sam rosa jbl sam rosa")]
    public void Labels_of_either_case_that_take_turns_are_labels(string text, string speakers) => Assert.Equal(speakers, Speakers(text));

    [Theory]
    [InlineData("[00:02:10] ANNA: I count.")]
    [InlineData("00:02:10 - ANNA: I count.")]
    [InlineData("(2:10) ANNA: I count.")]
    [InlineData("🎤 ANNA: I count.")]
    [InlineData("▶️ 🎤 ANNA: I count.")]
    public void A_stamp_or_a_sign_before_a_single_label_is_nobodys_words(string line)
    {
        var transcript = Parse($"{Talk}{line}\n\nBEN: And then?");

        Assert.Equal(["Well?", "Yes.", "I count.", "And then?"], transcript.Items.OfType<Turn>().Select(t => t.Text).TakeLast(4));
        Assert.DoesNotContain(transcript.Problems, p => p.Severity != Severity.Info);
    }

    [Theory]
    [InlineData("DJ K-$WAY: Hi.\n\nLENA: Ho.\n\nDJ K-$WAY: So?\n\nLENA: No.", "DJ K-$WAY, Lena")]
    [InlineData("ANNA: Hi.\n\nBEN: Ho.\n\nANNA: So?\n\nMS. LEE & MR. POE (together): No.\n\nBEN: Oh.", "Anna, Ben, Lee & Poe")]
    [InlineData("ALICE: Hi.\n\nBOB: Ho.\n\nALICE: So?\n\nALICE/BOB: Ciao!\n\nBOB: Oh.", "Alice, Bob, Alice/Bob")]
    [InlineData("Alice: Hi.\n\nBob: Ho.\n\nAlice: So?\n\nAlice/Bob: Ciao!\n\nBob: Oh.", "Alice, Bob, Alice/Bob")]
    [InlineData("ALICE: Hi.\n\nBOB: Ho.\n\nALICE AND BOB: So?\n\nALICE/BOB: Ciao!\n\nALICE & BOB (together): Oh.", "Alice, Bob, Alice and Bob")]
    [InlineData("Alice: Hi.\n\nBob: Ho.\n\nAlice & Bob (together): So?\n\nAlice and Bob: Ciao!\n\nAlice: Oh.", "Alice, Bob, Alice & Bob")]
    [InlineData("Alice: Hi.\n\nBob: Ho.\n\nDate/Place: here.\n\nBob: Ciao!\n\nPros/Cons: many.\n\nAlice: So?\n\nPros/Cons: few.\n\nBob: Oh.", "Alice, Bob")]
    [InlineData("will.i.am: Hi.\n\nP!nk: Ho.\n\n50 Cent: So?\n\nwill.i.am: Oh.\n\nP!nk: Ah.\n\n50 Cent: No.", "will.i.am, P!nk, 50 Cent")]
    [InlineData("Alice: Hi.\n\nBob: Ho.\n\n10 Tips: here they are.\n\nBob: Ciao!\n\nAlice: So?", "Alice, Bob")]
    [InlineData("Ana: Bees make?\n\n(A): Honey.\n\n(B): Milk.\n\nBen: I say A.\n\nAna: Cows make?\n\n(A): Honey.\n\n(B): Milk.\n\nBen: B.", "Ana, Ben")]
    [InlineData("Ana: Read it.\n\ntranslation: here lies a king.\n\nBen: Oh.\n\nAna: Next.\n\ntranslation: here lies his dog.\n\nBen: Ah.", "Ana, Ben")]
    [InlineData("CHAIR: Hi.\n\nMR. POE MP: Ho.\n\nCHAIR: So?\n\nMR. POE: Oh.", "Chair, Poe")]
    [InlineData("(Bob): Hi.\n\n(Ana): Ho.\n\n(Bob): So?\n\n(Ana): Oh.", "Bob, Ana")]
    [InlineData("Alice: Hi.\n\nBob: Ho.\n\n(Laughter): Ha.\n\nBob: So?\n\n(Laughter): Ha.\n\nAlice: Oh.", "Alice, Bob")]
    [InlineData("ALICE: Hi.\n\nBOB: Ho.\n\nALICE: So?\n\nHIV/AIDS: what do we know?\n\nBOB: Oh.", "Alice, Bob")]
    public void Stage_names_and_two_at_once_are_called_as_they_are(string text, string names) =>
        Assert.Equal(names, string.Join(", ", Parse(text).Speakers.Select(s => s.Name)));

    [Fact]
    public void One_of_two_may_speak_for_both() =>
        Assert.Equal(["Alice", "Bob"], TranscriptParser.Parse("a.txt", "---\nspeakers: {ALICE/BOB: {name: Alice}}\n---\nALICE: Hi.\n\nBOB: Ho.\n\nALICE AND BOB: So?\n\nBOB: Oh.\n").Speakers.Select(s => s.Name));

    [Fact]
    public void Who_comes_back_needs_no_colon_above_the_words()
    {
        const string Talk = "Anna: Hi.\n\nLena: Ho.\n\nAnna: What?\n\n{0}\n\nAnna: Oh.\n\nLena: Bye.";

        Assert.Equal(["anna: What?", "lena: Some records."], Turns("Lena\nSome records."));
        Assert.Equal(["anna: What?\n\nSome records, and Lena\n\nOh.", "lena: Bye."], Turns("Some records, and\nLena"));
        // A list of names is said.
        Assert.Contains("Lena Ben", Turns("Lena\nBen")[0], StringComparison.Ordinal);
        Assert.Contains("Lena", Turns("Lena\nAnna: Well.")[0], StringComparison.Ordinal);

        static string[] Turns(string paragraph) =>
            [.. Parse(Talk.Replace("{0}", paragraph, StringComparison.Ordinal)).Items.OfType<Turn>().Skip(2).Take(2).Select(t => $"{t.SpeakerId}: {t.Text}")];
    }

    [Fact]
    public void A_script_has_directions_with_its_labels_sounds_and_a_cast_that_nobody_says()
    {
        var transcript = Parse("The Night Train\n\nCAST\nVERA, a conductor\nTOM, a passenger\n\nSCENE 1. A TRAIN\n\nVERA (knocking): Tickets, please.\n\nTOM (sleepily): What time is it?\n\n(TOM sits up.)\n\n"
            + "VERA: Ten to three.\n\nSFX: Door slam\n\nTOM (angry): Oh.\n\nMUSIC: Theme, up and under\n\nVERA (to Tom): Come.");

        Assert.Equal(["vera: Tickets, please.", "tom: What time is it?", "vera: Ten to three.", "tom: Oh.", "vera: Come."], transcript.Items.OfType<Turn>().Select(t => $"{t.SpeakerId}: {t.Text}"));
        Assert.Equal(["TOM sits up", "SFX: Door slam", "MUSIC: Theme, up and under"], transcript.Items.OfType<Cue>().Select(c => c.Description));
        Assert.Equal("SCENE 1. A TRAIN", Assert.Single(transcript.Items.OfType<Chapter>()).Title);
        Assert.All(transcript.Speakers, s => Assert.Null(s.Role));
        Assert.All(transcript.Problems, p => Assert.Equal("T006", p.Code));
    }

    [Theory]
    [InlineData("Music by Kevin Moor. Produced by Sam Ober.")]
    [InlineData("*Hosted and edited by Mel Sato.*")]
    [InlineData("This episode was produced by Mel Sato. Our theme music is by The Drones.")]
    public void Credits_in_a_paragraph_of_their_own_at_the_end_are_the_narrators(string credits)
    {
        var transcript = Parse(Talk + credits);

        Assert.Equal(Speaker.NarratorId, transcript.Items.OfType<Turn>().Last().SpeakerId);
        Assert.DoesNotContain(Parse(Talk + credits, new() { Credits = CreditStyle.Skip }).Items.OfType<Turn>(), t => t.SpeakerId == Speaker.NarratorId);
    }

    [Theory]
    [InlineData("Music is what I live for.")]
    [InlineData("I was produced by a mistake. Ha.")]
    public void Other_words_at_the_end_are_whose_turn_it_is(string words) =>
        Assert.NotEqual(Speaker.NarratorId, Parse(Talk + words).Items.OfType<Turn>().Last().SpeakerId);

    [Theory]
    [InlineData("Support the show: patreon.example/crumbs")]
    [InlineData("- Our Patreon: https://patreon.example/x")]
    [InlineData("Follow us on Instagram @bees")]
    [InlineData("Buy me a coffee")]
    [InlineData("## Links\n\n- Bees\n- Honey")]
    public void What_asks_for_support_between_turns_or_below_them_is_nobodys_words(string line) =>
        Assert.Equal(["Well?", "Yes."], Parse(Talk + line).Items.OfType<Turn>().Select(t => t.Text).TakeLast(2));

    [Fact]
    public void Where_the_user_says_what_the_title_is_a_second_heading_is_a_chapter() =>
        Assert.Equal(["Cold open", "The honey"], Parse($"---\ntitle: Bees\n---\n## Cold open\n\n{Talk}## The honey\n\nANNA: And then?").Items.OfType<Chapter>().Select(c => c.Title));

    [Fact]
    public void A_title_may_say_that_it_is_one() => Assert.Equal("Bees", Parse($"Title: Bees\n\n{Talk}").Title);

    [Fact]
    public void Labels_in_small_letters_may_have_several_words_and_a_space_before_the_colon() =>
        Assert.Equal("interviewer okafor interviewer okafor", Speakers("interviewer : how did you begin\nms okafor : by accident\ninterviewer : and then\nms okafor : then I stayed"));

    [Fact]
    public void What_recurs_and_is_no_label_is_a_warning() =>
        Assert.Contains(Parse(Talk + "Bottom Line: it is late.\nBottom Line: it is dark.").Problems, p => p is { Code: "T013", Severity: Severity.Warning });

    [Theory]
    [InlineData("## Early years", "Early years")]
    [InlineData("The Years by the Sea", "The Years by the Sea")]
    public void A_heading_between_turns_is_a_chapter_that_nobody_speaks(string heading, string title)
    {
        var transcript = Parse($"{Talk}{heading}\n\nANNA: And then?\n\nBEN: Then it rained.");

        Assert.Equal(title, Assert.Single(transcript.Items.OfType<Chapter>()).Title);
        Assert.DoesNotContain(transcript.Items.OfType<Turn>(), t => t.Text.Contains(title, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Thank you so much")]
    [InlineData("Yes")]
    [InlineData("We Went Home.")]
    public void Other_short_lines_are_spoken(string line) =>
        Assert.Empty(Parse($"{Talk}{line}\n\nANNA: And then?", Chapterless).Items.OfType<Chapter>());

    [Theory]
    [InlineData("Nora Quinn: Hi.\nLeo Marsh: Ho.\nNora: So?\nLeo Marsh: No.\nNora Quinn: Bye.", "nora-quinn leo-marsh nora-quinn leo-marsh nora-quinn")]
    [InlineData("**Nora Quinn:** Hi.\n\n**Leo Marsh:** Ho.\n\n**Nora:** So?\n\n**Leo:** No.", "nora-quinn leo-marsh nora-quinn leo-marsh")]
    public void A_given_name_that_is_a_label_once_is_whoever_has_it(string text, string speakers) =>
        Assert.Equal(speakers, string.Join(' ', TranscriptParser.Parse("a.txt", text).Items.OfType<Turn>().Select(t => t.SpeakerId)));

    [Theory]
    [InlineData("Lena Vos is here with us.\n\nANNA: Hi.\n\nLV: Ho.\n\nANNA: So?\n\nLV: No.")]
    [InlineData("Lena Vos: Hi.\n\nAnna: Ho.\n\nLV: So?\n\nAnna: No.\n\nLV: Well.")]
    public void Initials_are_whose_name_stands_in_the_text(string text) => Assert.Contains(Parse(text).Speakers, s => s.Name == "Lena Vos");

    [Theory]
    [InlineData("BNE", "BEN", "Ben")]
    [InlineData("ANNNA", "ANNA", "Anna")]
    public void A_label_one_slip_from_another_is_asked_about(string label, string meant, string name)
    {
        var problem = Assert.Single(Parse($"{Talk}{label}: Oh.").Problems, p => p.Code == "T014");

        Assert.Contains($"did you mean {meant}?", problem.Message, StringComparison.Ordinal);
        Assert.Equal($"speakers: {{{label}: {{name: {name}}}}}", problem.Suggestion?.ToString());
        Assert.True(problem.Suggestion!.IsAlternative);
    }

    [Theory]
    [InlineData("I'm Ellie Marsh, and this is the show.", "T021")]
    [InlineData("My name is Ellie Marsh.", "T021")]
    [InlineData("This is Ellie Marsh.", "T021")]
    [InlineData("Good morning, this is Ellie. How can I help?", "T021", "Ellie")]
    [InlineData("Hi. It's Ellie from the bakery.", "T021", "Ellie")]
    [InlineData("I'm Ellie.", "T021", "Ellie")]
    [InlineData("This is Ellie Marsh's boat.", null)]
    [InlineData("I'm French in spirit.", null)]
    [InlineData("I'm Dr. Lee from the clinic.", null)]
    [InlineData("I'm Mr.", null)]
    public void Who_has_no_name_and_says_one_is_pointed_out(string words, string? code, string name = "Ellie Marsh")
    {
        var problem = Parse($"Speaker 1: {words}\n\nSpeaker 2: Hello.\n\nSpeaker 1: So?\n\nSpeaker 2: So.").Problems.SingleOrDefault(p => p.Code == "T021");

        Assert.Equal(code, problem?.Code);
        Assert.Equal(code is null ? null : $"{{name: {name}}}", problem?.Suggestion?.Value);
    }

    [Theory]
    [InlineData("Propos recueillis par Jean Dubois")]
    [InlineData("Das Gespräch führte Jan Weber.")]
    [InlineData("Entrevista realizada por Ana Gil")]
    public void Who_asked_is_a_credit_and_nobodys_words(string credit)
    {
        var turns = Parse($"{Talk}BEN: {credit}, sagt er.\n\n{credit}").Items.OfType<Turn>().ToList();

        Assert.Equal(("narrator", credit), (turns[^1].SpeakerId, turns[^1].Text));
        Assert.Equal("ben", turns[^2].SpeakerId);
    }

    [Theory]
    [InlineData("MUSIC")]
    [InlineData("THEME MUSIC")]
    [InlineData("APPLAUSE.")]
    public void A_sound_in_capitals_on_a_line_of_its_own_is_a_cue(string line)
    {
        var talk = Parse($"Ben: Hi there.\n\n{line}\n\nAnna: Ho.\n\nBen: So?\n\nAnna: So.");

        Assert.Equal("Hi there.", talk.Items.OfType<Turn>().First().Text);
        Assert.Single(talk.Items.OfType<Cue>());
    }

    [Theory]
    [InlineData("Music")]
    [InlineData("MUSIC!")]
    [InlineData("MUSIC, PLEASE.")]
    public void Such_a_word_written_otherwise_may_be_said(string line) =>
        Assert.Equal($"Hi there. {line}", Parse($"Ben: Hi there.\n\n{line}\n\nAnna: Ho.\n\nBen: So?\n\nAnna: So.").Items.OfType<Turn>().First().Text.Replace("\n\n", " ", StringComparison.Ordinal));

    [Fact]
    public void A_line_that_was_broken_before_a_sound_goes_on_with_it() =>
        Assert.Equal("WHAT I LIKE IS MUSIC", Parse("BEN: WHAT I LIKE IS\nMUSIC\n\nANNA: HO.\n\nBEN: SO?\n\nANNA: SO.").Items.OfType<Turn>().First().Text);

    [Fact]
    public void In_minutes_whoever_speaks_once_is_heard_among_the_others() =>
        Assert.Equal("mira-lund jan-roth ada-quill mira-lund bo-stern jan-roth eve-holm", Speakers(
            "Mira Lund: The plan is out.\n\nJan Roth: Agree.\n\nAda Quill: support it\n\nMira Lund (as chair): Who is against?\n\nBo Stern: I have not read it, but I like it\n\nJan Roth: Good.\n\nEve Holm: same here"));

    [Fact]
    public void A_nickname_counts_among_people_of_whom_some_are_known() =>
        Assert.Equal("mira jan fogbank mira jan fogbank mira jan fogbank ada", Speakers(
            "Mira: One.\n\nJan: Two.\n\nfogbank: we should wait\n\nMira: Three.\n\nJan: Four.\n\nfogbank: or go\n\nMira: Five.\n\nJan: Six.\n\nfogbank: no\n\nAda: Seven.\n\nAda: Eight.").Replace("ada ada", "ada", StringComparison.Ordinal));

    [Fact]
    public void Sections_above_the_first_label_are_the_narrators()
    {
        var talk = Parse("# Interview\n\n## About her\n\nMira Lund was born by the sea, and has never left it.\n\n## About this talk\n\nIt was recorded in her kitchen in spring.\n\n## Childhood\n\nAsk: Where was it?\n\nMira: By the sea.\n\nAsk: When?\n\nMira: Long ago.");

        Assert.Equal(["narrator", "narrator"], talk.Items.OfType<Turn>().Take(2).Select(t => t.SpeakerId));
    }

    [Fact]
    public void Questions_behind_a_letter_and_a_dash_are_the_audiences() =>
        Assert.Equal("ada-quill jan-roth q ada-quill q jan-roth", Speakers(
            "Ada Quill (AQ): I work on boats.\n\nJan Roth (JR): So do I.\n\nQ - Are there any?\n\nAQ: There are.\n\nQ - How many?\n\nJR: Four."));

    [Fact]
    public void A_role_has_no_full_name_that_could_be_missing() =>
        Assert.DoesNotContain(Parse("INTERVIEWER: Where was it?\n\nROSA FIELD: On a farm.\n\nINTERVIEWER: And school?\n\nROSA FIELD: A long walk.").Problems, p => p.Code == "T011");

    [Fact]
    public void Words_above_the_first_label_are_said_to_be_concluded()
    {
        var problem = Assert.Single(Parse("Heute geht es um den Fluss, und darum, wer ihn gerettet hat.\n\nAnna Roth: Wann?\n\nJan Busch: Im Herbst.\n\nAnna Roth: Und?\n\nJan Busch: Ja.").Problems, p => p.Code == "T010");

        Assert.Equal("intro: Anna Roth", problem.Suggestion?.ToString());
    }

    [Fact]
    public void Members_of_a_parliament_have_titles_and_parties() =>
        Assert.Equal("jane-roe paul-tremblay ann-wills jane-roe", Speakers(
            "Hon. Jane Roe (Minister of Fisheries, Lib.): The boats will go out.\n\nMr. Paul Tremblay (Gaspé—Les Îles, BQ): When?\n\nMrs. Ann Wills (Red Deer, CPC): And the lakes?\n\nHon. Jane Roe: In May."));

    [Fact]
    public void Where_a_scene_is_set_is_a_heading()
    {
        var script = Parse("INT. KITCHEN - NIGHT\n\nANNA: Where is it?\n\nOMAR: There.\n\nExt. Garden – Day\n\nANNA: And now?\n\nOMAR: Here.");

        Assert.Equal(["INT. KITCHEN - NIGHT", "Ext. Garden – Day"], script.Items.OfType<Chapter>().Select(c => c.Title));
        Assert.Null(script.Title);
    }

    [Fact]
    public void A_sentence_that_a_page_prints_twice_is_spoken_once()
    {
        var talk = Parse("ANNA BELL: When?\n\nKARIN ROTH: In the autumn. I thought that all would be well now.\n\n\"I thought that all would be well now.\"\nKARIN ROTH\n\nANNA BELL: And then?\n\nKARIN ROTH: Then it was.");

        Assert.Equal(["When?", "In the autumn. I thought that all would be well now.", "And then?", "Then it was."], talk.Items.OfType<Turn>().Select(t => t.Text));
    }

    [Fact]
    public void An_office_among_names_needs_no_second_turn() =>
        Assert.Equal("page witness page hale page hale", Speakers("Ms Page: Can you hear us?\n\nThe Witness: Yes, I can.\n\nMs Page: Good.\n\nMr Hale: Good.\n\nMs Page: So?\n\nMr Hale: So.").Replace("the-", "", StringComparison.Ordinal));

    [Theory]
    [InlineData("M: One.\nR: Two.\nM: Three.\nR: Four.", "m r m r")]
    [InlineData("ANNA: One.\n\nBEN: Choose.\n\nA: a boat\n\nB: a dog\n\nANNA: A boat.\n\nBEN: A dog.", "anna ben anna ben")]
    public void Letters_that_take_turns_are_labels_and_those_of_a_list_are_none(string text, string speakers) => Assert.Equal(speakers, Speakers(text));

    [Fact]
    public void Fields_above_the_first_label_are_no_speech()
    {
        var transcript = Parse("Interview\n\nINTERVIEWER: Ana Prill\nPLACE: Elmsford\n\nANA: Hello.\n\nGERD: Hello.\n\nANA: So?\n\nGERD: So.");

        Assert.Equal("Hello.", transcript.Items.OfType<Turn>().First().Text);
    }

    [Fact]
    public void Where_everybody_speaks_once_nobody_is_doubted() =>
        Assert.DoesNotContain(Parse("ANNA LEE, HOST: It is late.\nBEN: It is not.\nCARLA: It is both.").Problems, p => p.Code == "T014");

    [Theory]
    [InlineData("[Sound of waves]", "Sound of waves")]
    [InlineData("[door slams]", "door slams")]
    [InlineData("[They look at the sea for a while]", "They look at the sea for a while")]
    [InlineData("*laughs*", "laughs")]
    [InlineData("<laughter>", "laughter")]
    public void What_is_heard_in_a_line_of_its_own_is_a_cue(string line, string cue) =>
        Assert.Equal(cue, Assert.Single(Parse($"{Talk}{line}\n\nANNA: Oh.").Items.OfType<Cue>()).Description);

    [Theory]
    [InlineData("MAYOR TERESA ORTIZ (D), RIVERTON", "(D), Riverton")]
    [InlineData("TERESA ORTIZ (he/him)", null)]
    [InlineData("TERESA ORTIZ (2)", null)]
    [InlineData("TERESA ORTIZ (D)", "D")]
    public void Affiliations_keep_their_case_and_pronouns_are_no_role(string label, string? role) =>
        Assert.Equal(role, Parse($"{Talk}{label}: Hi.\n\nORTIZ: Bye.").Speakers.Single(s => s.Name.EndsWith("Ortiz", StringComparison.Ordinal)).Role);

    [Theory]
    [InlineData("(to the dog) Sit.", "Sit.")]
    [InlineData("(to [inaudible] the dog) Sit.", "(to the dog) Sit.")]
    [InlineData("(and I never told this) Sit.", "(and I never told this) Sit.")]
    [InlineData("(I was there.) Sit.", "(I was there.) Sit.")]
    public void How_something_is_said_is_not_said(string words, string spoken) =>
        Assert.Equal(spoken, Parse($"{Talk}ANNA: {words}").Items.OfType<Turn>().Last().Text);

    [Fact]
    public void A_word_before_a_colon_on_the_rest_of_a_wrapped_line_is_nobody()
    {
        var text = string.Concat(Enumerable.Repeat("ANNA: I asked him about the thing and then he\nsaid: we do it my way, or we do it not at\nall.\n\nBEN: He was never one for asking, and what he\nsaid: that went, as everybody knew, by him.\n\n", 2));
        var transcript = Parse(text);

        Assert.Equal("anna ben anna ben", Speakers(text));
        Assert.DoesNotContain(transcript.Problems, p => p.Code == "T013");
    }

    [Fact]
    public void What_people_are_called_on_the_net_is_a_label() =>
        Assert.Equal("fogbank ana fogbank ana fogbank ana", Speakers(string.Concat(Enumerable.Repeat("fogbank: i think we should go there tomorrow instead of today\nAna: ok\n", 3))));

    static readonly ParserOptions Chapterless = new() { Format = "dialogue", Chapters = ChapterStyle.Headings };

    static Transcript Parse(string text, ParserOptions? options = null) => TranscriptParser.Parse("a.txt", text, options ?? new() { Format = "dialogue" });

    static string Speakers(string text) => string.Join(' ', Parse(text).Items.OfType<Turn>().Select(t => t.SpeakerId));
}
