using Audio.Transcripts;

namespace Audio.Tests.Transcripts.FrontMatter;

/// <summary>What the user says wins over whatever the reader would conclude.</summary>
public sealed class AuthorityTests
{
    const string Talk = """
        A talk about the tide

        Before the storm, everybody was at sea, and nobody had heard the warning on the radio.

        BRANDT: What did you see down there?

        JO HOLM, BYLINE: A great many crabs, and one boot.

        (APPLAUSE)

        gull keeper: They are mine.

        Remember: they bite.

        BRANDT: Thank you.

        HOLM: My pleasure.
        """;

    const string Article = """
        The bakery on the corner

        The bakery has opened its doors at five in the morning for a hundred years now.

        Photo by Jo Holm

        A new oven

        It was bought last year, and everybody in the street says that the bread is better.

        Willa Brandt contributed to this report.
        """;

    [Fact]
    public void A_listed_label_is_a_label_whatever_it_looks_like() =>
        Assert.Equal("They are mine. Remember: they bite.", Says(Parse(Talk, "speakers: {gull keeper: Ada Gull}"), "Ada Gull").ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal));

    [Fact]
    public void A_one_off_label_in_title_case_is_one_where_it_is_listed() =>
        Assert.Equal("they bite.", Says(Parse(Talk, "speakers: [Remember]\nintro: skip"), "Remember"));

    [Fact]
    public void Aliases_are_one_person_with_the_name_role_and_voice_that_is_said()
    {
        var transcript = Parse(Talk, "speakers: {BRANDT: {name: Willa Brandt, role: Host, voice: anna, aliases: [gull keeper]}}");

        var willa = Assert.Single(transcript.Speakers, s => s.Name == "Willa Brandt");
        Assert.Equal(("host", "anna"), (willa.Role, willa.Voice));
        Assert.Equal(["BRANDT", "gull keeper"], willa.Aliases.AsEnumerable());
        Assert.Equal(2, transcript.Speakers.Length);
    }

    [Theory]
    [InlineData("intro: Willa Brandt", "Willa Brandt")]
    [InlineData("intro: Ada Gull", "Ada Gull")]
    [InlineData("intro: narrator", "Narrator")]
    [InlineData("intro: narrator\nunlabelled: narrator", "Narrator")]
    [InlineData("intro: Ada Gull\nunlabelled: narrator", "Ada Gull")]
    public void Whoever_is_named_speaks_the_words_before_the_first_label(string yaml, string name)
    {
        var transcript = Parse(Talk, yaml);

        var first = transcript.Items.OfType<Turn>().First();
        Assert.StartsWith("Before the storm", first.Text, StringComparison.Ordinal);
        Assert.False(first.Inferred);
        Assert.Equal(name, transcript.Speakers.Single(s => s.Id == first.SpeakerId).Name);
        Assert.DoesNotContain(transcript.Problems, p => p.Code == "T010");
    }

    [Fact]
    public void The_words_before_the_first_label_may_be_skipped()
    {
        var transcript = Parse(Talk, "intro: skip");

        Assert.StartsWith("What did you see", transcript.Items.OfType<Turn>().First().Text, StringComparison.Ordinal);
        Assert.Contains(transcript.Ledger.With(Fate.Dropped), e => e.Reason == "dropped by you" && e.Text.StartsWith("Before", StringComparison.Ordinal));
    }

    [Fact]
    public void The_narrator_describes_sounds_where_the_user_wants_it()
    {
        var applause = Assert.Single(Parse(Talk, "cues: speak").Items.OfType<Cue>());

        Assert.Equal(("Applause", "narrator"), (Assert.Single(applause.Utterances).Spoken, applause.Utterances[0].SpeakerId));
        Assert.Empty(Assert.Single(Parse(Talk, "cues: skip").Items.OfType<Cue>()).Utterances);
    }

    [Theory]
    [InlineData("drop: 10")]
    [InlineData("drop: [\"JO HOLM\"]")]
    [InlineData("drop: [9-11, 200, \"nowhere\"]")]
    public void Dropped_lines_are_gone_before_anything_is_looked_at(string yaml)
    {
        var transcript = Parse(Talk, yaml);

        Assert.Equal("JO HOLM, BYLINE: A great many crabs, and one boot.", Assert.Single(transcript.Ledger.Entries, e => e.Reason == "dropped by you").Text);
        Assert.DoesNotContain(transcript.Speakers, s => s.Name == "Jo Holm");
        Assert.Equal(yaml.Contains("nowhere", StringComparison.Ordinal) ? 2 : 0, transcript.Problems.Count(p => p is { Code: "T055", Severity: Severity.Warning, Line: 2 }));
    }

    [Fact]
    public void Whoever_is_listed_and_never_speaks_is_doubted_where_that_is_said()
    {
        var inFile = Assert.Single(Parse(Talk, "speakers:\n  HOLM: Jo Holm\n  FENN: Odo Fenn").Problems, p => p.Code == "T055");
        Assert.Equal((Severity.Warning, "page.txt", 4), (inFile.Severity, inFile.File, inFile.Line));

        var options = new ParserOptions { Speakers = [new("FENN") { Name = "Odo Fenn" }], Drop = [new(900, 900, null)] };
        var asked = TranscriptParser.Parse("page.txt", Talk, options).Problems.Where(p => p.Code == "T055");
        Assert.Equal([(Severity.Warning, "--drop", 0), (Severity.Warning, "--speaker", 0)], asked.Select(p => (p.Severity, p.File, p.Line)));
    }

    [Fact]
    public void A_format_that_does_not_exist_is_a_mistake_of_the_option()
    {
        var problem = Assert.Single(Assert.Throws<InvalidInputException>(() => TranscriptParser.Parse("page.txt", Talk, new() { Format = "docx" })).Problems);

        Assert.StartsWith("--format: error T002: There is no format 'docx'", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_kept_line_is_never_taken_for_what_a_site_puts_round_a_page()
    {
        const string Tail = "\n\nBRANDT: And then?\n\nPlay Live Radio\n\nHOLM: Nothing.\n";

        Assert.DoesNotContain("Play Live Radio", Spoken(Parse(Talk + Tail, "title: x")), StringComparison.Ordinal);
        Assert.Contains("Play Live Radio", Spoken(Parse(Talk + Tail, "keep: [play live]")), StringComparison.Ordinal);
        Assert.Contains("Photo by Jo Holm", Spoken(Parse(Article, "keep: [8]")), StringComparison.Ordinal);
    }

    [Fact]
    public void Credits_may_be_skipped()
    {
        Assert.Contains("contributed", Spoken(Parse(Article, "credits: speak")), StringComparison.Ordinal);
        Assert.DoesNotContain("contributed", Spoken(Parse(Article, "credits: skip")), StringComparison.Ordinal);
    }

    [Fact]
    public void Chapters_are_those_that_the_user_wants()
    {
        Assert.Equal(["Introduction", "A new oven"], Chapters(Parse(Article, "title: x")));
        Assert.Empty(Chapters(Parse(Article, "chapters: none")));
        Assert.Empty(Chapters(Parse(Talk, "chapters: headings")));

        var transcript = Parse(Talk, "chapters: [{at: before the STORM, title: The storm}, {at: 20, title: The end}, {at: Nowhere, title: x}]");
        Assert.Equal(["The storm", "The end"], Chapters(transcript));
        Assert.Equal([6, 20], transcript.Items.OfType<Chapter>().Select(c => c.Line));
        Assert.Single(transcript.Problems, p => p is { Code: "T055", Line: 2 });
    }

    [Fact]
    public void A_chapter_may_begin_amid_a_turn()
    {
        var items = Parse("BRANDT: One.\n\nTwo.\n\nHOLM: Three.\n\nBRANDT: Four.\n\nHOLM: Five.", "chapters: [{at: Two, title: Second}]").Items;

        Assert.Equal(["One.", "# Second", "Two.", "Three."], items.Take(4).Select(i => i is Chapter chapter ? $"# {chapter.Title}" : i.Text));
    }

    [Theory]
    [InlineData("name-lines", "Ana Lopez\n\nHi there, everybody.\n\nBen Stone\n\nHello to you.\n\nthe old man\n\nI came late.\n\nAna Lopez\n\nYou did.\n\nBen Stone\n\nLet us begin.")]
    [InlineData("congressional-record", "[Congressional Record Volume 1]\n\n  Mr. HALE. Mr. President, I rise\nto speak of crabs.\n\n  the old man. I came late.\n\n  Mr. PELL. I yield.\n\n  Mr. HALE. So do I.")]
    [InlineData("court", "THE COURT: Good morning.\n\nMR. HALE: Good morning, Your Honor.\nthe old man: I came late.\nTHE COURT: Sit down.\n\nMR. HALE: Thank you.")]
    [InlineData("briefing", "1:05 P.M. EDT\n\nMR. HALE: Good afternoon.\n\nQ Where is the boat?\n\nthe old man: I came late.\n\nQ And who are you?\n\nMR. HALE: Never mind.\n\nEND 1:10 P.M. EDT")]
    public void A_listed_label_is_one_in_every_format(string format, string text)
    {
        var transcript = Parse(text, "speakers: {the old man: Odo Fenn}");

        Assert.Equal(format, transcript.Format);
        Assert.Equal("I came late.", Says(transcript, "Odo Fenn"));
    }

    [Theory]
    [InlineData("WEBVTT\n\nNOTE\nA storm was near\n\n00:01.000 --> 00:02.000\nHello there.\n")]
    [InlineData("1\n00:00:01,000 --> 00:00:02,000\nHello there.\n\n2\n00:00:02,000 --> 00:00:03,000\nSubtitles by A storm was near\n")]
    public void Kept_lines_of_captions_are_spoken(string text)
    {
        Assert.DoesNotContain("storm", Spoken(TranscriptParser.Parse("a.txt", text)), StringComparison.Ordinal);

        var line = Array.FindIndex(text.Split('\n'), l => l.Contains("storm", StringComparison.Ordinal)) + 1;
        var kept = TranscriptParser.Parse("a.txt", text, new() { Keep = [LineChoice.Parse($"{line}")!] });
        Assert.Contains("A storm was near", Spoken(kept), StringComparison.Ordinal);
    }

    [Fact]
    public void Kept_credits_of_television_are_spoken()
    {
        const string Page = "PLEASE NOTE: THE ANNA BELL SHOW MUST BE CREDITED IF ANY PART OF THIS IS USED\n\nTHE ANNA BELL SHOW\n\nJO DOE, MP\nMinister for Crabs\n\nAB: Good morning, minister. Rush transcript?\n\nJD: Good morning.\n\n(BEGIN VIDEO CLIP)\n\nAB: Look.\n\n(END VIDEO CLIP)\n\nJD: I see.\n";

        Assert.DoesNotContain("Crabs", Spoken(TranscriptParser.Parse("a.txt", Page, new() { Format = "tv-transcript" })), StringComparison.Ordinal);
        Assert.Contains("Minister for Crabs", Spoken(TranscriptParser.Parse("a.txt", Page, new() { Format = "tv-transcript", Keep = [LineChoice.Parse("Minister for")!] })), StringComparison.Ordinal);
    }

    [Fact]
    public void Kept_lines_of_a_relayed_chat_are_spoken()
    {
        const string Log = "<Transcriber> Ana_Brandt: Hello.\n<Ben> can you hear me\n<Transcriber> Ben_Stone: Yes.\n<Transcriber> Ana_Brandt: Good.\n<Transcriber> Ben_Stone: Bye.\n";

        Assert.DoesNotContain("hear me", Spoken(TranscriptParser.Parse("a.txt", Log)), StringComparison.Ordinal);
        Assert.Contains("can you hear me", Spoken(TranscriptParser.Parse("a.txt", Log, new() { Keep = [LineChoice.Parse("2")!] })), StringComparison.Ordinal);
    }

    [Fact]
    public void A_language_that_is_said_is_not_doubted()
    {
        const string German = "INA KOHL, HOST: Am 24. Februar kamen um 10:46 Uhr 30 Schiffe in den Hafen zurück, bei starkem Wind.\n\nJO HOLM: Ja.\n\nKOHL: Danke.\n\nHOLM: Bitte.";

        Assert.Equal("de", Parse(German, "language: de").Language);
        Assert.DoesNotContain(Parse(German, "language: de").Problems, p => p.Code == "T019");
        Assert.Null(Parse(German, "language: und").Language);
        Assert.Equal("en", Parse(German, "language: en").Language);
    }

    static Transcript Parse(string text, string yaml) => TranscriptParser.Parse("page.txt", $"---\n{yaml}\n---\n{text}".ReplaceLineEndings("\n"));

    static string Says(Transcript transcript, string name)
    {
        var id = Assert.Single(transcript.Speakers, s => s.Name == name).Id;
        return string.Join(' ', transcript.Items.OfType<Turn>().Where(t => t.SpeakerId == id).Select(t => t.Text));
    }

    static string Spoken(Transcript transcript) => string.Join('\n', transcript.Items.OfType<Turn>().Select(t => t.Text));

    static IEnumerable<string> Chapters(Transcript transcript) => transcript.Items.OfType<Chapter>().Select(c => c.Title);
}
