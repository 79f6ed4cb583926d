using Audio.Casting;
using Audio.Episodes.Shows;
using Audio.Tests.Support;
using Audio.Transcripts;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Casting;

public sealed class CasterTests
{
    static readonly string[] Local = ["flite", "espeak-ng"];

    static VoiceBook Book(string rest = "") => VoiceBook.Parse("voices.json", $$"""
        {
          "engines": ["azure", "flite", "espeak-ng"],
          "voices": {
            "a": { "azure": "A", "flite": "slt", "espeak-ng": "en+f1" },
            "b": { "flite": "rms", "espeak-ng": "en+m1" },
            "c": { "flite": "slt", "espeak-ng": "en+f2" },
            "d": { "espeak-ng": "en+m2" },
            "cloud": { "azure": "D" }
          },
          {{rest}}
        }
        """);

    static string[] Names(Cast cast, params string[] speakers) => [.. speakers.Select(s => cast.Voices[Some.Id(s)].Name)];

    [Fact]
    public void Speakers_without_a_voice_get_the_pool_in_the_order_they_are_heard()
    {
        var cast = Caster.Assign(Some.Interview("Zoe Hale", "Abe Finn", "Zoe Hale"), Book(), Local);

        Assert.Equal(["a", "b"], Names(cast, "Zoe Hale", "Abe Finn"));
        Assert.Equal("Zoe Hale is spoken by 'a', Abe Finn by 'b', the next of the pool", Assert.Single(cast.Problems, p => p is { Code: "C101", Severity: Severity.Info }).Message);
    }

    [Fact]
    public Task Thousands_of_speakers_are_cast_as_soon_as_they_are_read() => Task.Run(() =>
    {
        string[] names = [.. Enumerable.Range(0, 20_000).Select(i => $"Speaker {i}")];

        var cast = Caster.Assign(Some.Interview(names), Book(), Local);

        Assert.Equal(["a", "b", "d"], cast.Voices.Values.Select(v => v.Name).Distinct().Order());
    }).WaitAsync(TimeSpan.FromSeconds(60));

    [Fact]
    public void A_name_gets_the_next_voice_that_suits_it_and_any_other_once_those_are_taken()
    {
        var book = VoiceBook.Parse("voices.json", """
            {
              "engines": ["flite", "espeak-ng"],
              "voices": {
                "a": { "gender": "female", "flite": "slt" },
                "b": { "gender": "male", "flite": "rms" },
                "c": { "gender": "male", "espeak-ng": "en+m1" },
                "d": { "espeak-ng": "en+m2" }
              }
            }
            """);

        var cast = Caster.Assign(Some.Interview("Benedikt Holm", "Rosa Tanaka", "José Prado", "Inês Vaz", "Robin Lee"), book, Local);

        Assert.Equal(["b", "a", "c", "d"], Names(cast, "Benedikt Holm", "Rosa Tanaka", "José Prado", "Inês Vaz"));
    }

    [Theory]
    [InlineData("Delia", "female")]
    [InlineData("MARÍA", "female")]
    [InlineData("José Prado", "male")]
    [InlineData("Jean-Luc Roux", "male")]
    [InlineData("Robin", null)]
    [InlineData("Host", null)]
    [InlineData("Chairwoman", "female")]
    public void A_given_name_or_a_title_says_which_voice_suits(string name, string? gender) =>
        Assert.Equal(gender, NameGender.Of(new("x", name, null, [])));

    [Fact]
    public void A_title_in_a_label_goes_before_the_name() => Assert.Equal("female", NameGender.Of(new("x", "Hale", null, ["Hale", "Ms. HALE"])));

    [Fact]
    public void What_no_line_says_changes_nobodys_voice()
    {
        var talk = Some.Interview("Zoe Hale", "Abe Finn");
        var told = SpokenDisclosure.AppendTo(talk with { Language = "en" }, new() { IsSpoken = true });

        var (cast, with) = (Caster.Assign(talk, Book(), Local), Caster.Assign(told, Book(), Local));

        Assert.Equal(Names(cast, "Zoe Hale", "Abe Finn"), Names(with, "Zoe Hale", "Abe Finn"));
        Assert.Equal("a", with.Voices[Speaker.NarratorId].Name);
        Assert.Equal(cast.Problems.Select(p => p.ToString()), with.Problems.Select(p => p.ToString()));
    }

    [Fact]
    public void A_voices_other_engines_stand_in_for_it_and_then_the_personas_it_names()
    {
        var book = VoiceBook.Parse("voices.json", """
            {
              "engines": ["azure", "flite", "espeak-ng"],
              "voices": {
                "a": { "espeak-ng": "en+f1", "flite": "slt", "azure": "A", "fallback": ["c", "b"] },
                "b": { "azure": "B", "flite": "rms" },
                "c": { "espeak-ng": "en+f2" }
              },
              "speakers": { "Zoe Hale": "a", "Abe Finn": "c" }
            }
            """);

        var cast = Caster.Assign(Some.Interview("Zoe Hale", "Abe Finn"), book, ["azure", "flite", "espeak-ng"]);
        Assert.Equal(["flite slt", "espeak-ng en+f1", "espeak-ng en+f2", "azure B", "flite rms"], StandIns("zoe-hale"));
        Assert.Empty(StandIns("abe-finn"));

        // Neither an engine that cannot be used here, nor one that was not asked for.
        cast = Caster.Assign(Some.Interview("Zoe Hale"), book, ["azure", "flite"]);
        Assert.Equal(["flite slt", "azure B", "flite rms"], StandIns("zoe-hale"));
        cast = Caster.Assign(Some.Interview("Zoe Hale"), book, ["azure", "flite"], engine: "azure");
        Assert.Equal(["azure B"], StandIns("zoe-hale"));

        IEnumerable<string> StandIns(string speaker) => cast.StandIns[cast.Voices[speaker]].Select(v => $"{v.Engine} {v.EngineVoice}");
    }

    [Theory]
    [InlineData("Siobhán O’Dea")]
    [InlineData("SIOBHAN O'DEA")]
    [InlineData("siobhan  odea")]
    public void A_speakers_own_voice_is_found_whatever_the_case_accents_and_apostrophes(string written)
    {
        var cast = Caster.Assign(Some.Interview("Siobhán O'Dea"), Book($"\"speakers\": {{ \"{written}\": \"c\" }}"), Local);

        Assert.Equal("c", Assert.Single(cast.Voices.Values).Name);
        Assert.DoesNotContain(cast.Problems, p => p.Code == "C101");
    }

    [Fact]
    public void The_voice_that_the_transcript_names_goes_before_that_of_the_book()
    {
        var transcript = Some.Interview("Zoe Hale");
        transcript = transcript with { Speakers = [transcript.Speakers[0] with { Voice = "C" }] };

        Assert.Equal(["c"], Names(Caster.Assign(transcript, Book("\"speakers\": { \"Zoe Hale\": \"b\" }"), Local), "Zoe Hale"));
    }

    [Fact]
    public void A_voice_that_the_book_does_not_have_is_a_problem()
    {
        var transcript = Some.Interview("Zoe Hale");
        transcript = transcript with { Speakers = [transcript.Speakers[0] with { Voice = "clud" }] };

        var problem = Assert.Single(Assert.Throws<InvalidInputException>(() => Caster.Assign(transcript, Book(), Local)).Problems);
        Assert.Equal("--speaker: error C107: There is no voice 'clud' for Zoe Hale (Did you mean 'cloud'?)", problem.ToString());
        Assert.Equal(problem, Assert.Single(Caster.UnknownVoices(transcript, Book())));
    }

    [Fact]
    public void A_voice_that_the_book_does_not_have_is_a_problem_of_the_line_that_names_it()
    {
        const string Text = "---\nspeakers:\n  HALE:\n    name: Zoe Hale\n    voice: clud\n---\nHALE: Hi.\n\nFINN: Hello.\n\nHALE: So?\n\nFINN: So.";

        var problem = Assert.Single(Caster.UnknownVoices(TranscriptParser.Parse("page.txt", Text), Book()));
        Assert.StartsWith("page.txt:5: error C107:", problem.ToString(), StringComparison.Ordinal);

        var asked = new ParserOptions { Speakers = [new("HALE") { Voice = "wolke" }] };
        Assert.StartsWith("--speaker: error C107:", Assert.Single(Caster.UnknownVoices(TranscriptParser.Parse("page.txt", Text, asked), Book())).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_speakers_own_voice_is_found_by_alias()
    {
        var transcript = Some.Interview("Zoe Hale");
        transcript = transcript with { Speakers = [transcript.Speakers[0] with { Aliases = ["HALE"] }] };

        var cast = Caster.Assign(transcript, Book("\"speakers\": { \"Hale\": \"b\" }"), Local);

        Assert.Equal(["b"], Names(cast, "Zoe Hale"));
    }

    [Fact]
    public void A_voice_that_somebody_has_by_name_is_not_given_to_another_even_if_heard_earlier()
    {
        var cast = Caster.Assign(Some.Interview("Abe Finn", "Zoe Hale"), Book("\"speakers\": { \"Zoe Hale\": \"a\" }"), Local);

        Assert.Equal(["b", "a"], Names(cast, "Abe Finn", "Zoe Hale"));
    }

    [Fact]
    public void Voices_of_the_book_that_nobody_heard_uses_are_free()
    {
        var cast = Caster.Assign(Some.Interview("Abe Finn"), Book("\"speakers\": { \"Somebody Else\": \"a\" }, \"narrator\": \"a\""), Local);

        Assert.Equal(["a"], Names(cast, "Abe Finn"));
    }

    [Fact]
    public void Two_personas_with_one_sound_are_not_both_given_while_others_are_free()
    {
        // With flite, c sounds like a.
        var cast = Caster.Assign(Some.Interview("P One", "P Two", "P Three"), Book(), Local);

        Assert.Equal(["a", "b", "d"], Names(cast, "P One", "P Two", "P Three"));
        Assert.DoesNotContain(cast.Problems, p => p.Severity == Severity.Warning);
    }

    [Fact]
    public void A_voice_is_shared_only_when_the_pool_is_used_up_and_that_is_a_warning()
    {
        var cast = Caster.Assign(Some.Interview("P One", "P Two", "P Three"), Book("\"pool\": [\"a\", \"b\"]"), Local);

        Assert.Equal(["a", "b", "a"], Names(cast, "P One", "P Two", "P Three"));
        var warning = Assert.Single(cast.Problems, p => p.Severity == Severity.Warning);
        Assert.Equal("C102", warning.Code);
        Assert.StartsWith("P One and P Three sound the same", warning.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_voice_that_the_user_gave_to_two_speakers_is_no_warning()
    {
        var cast = Caster.Assign(Some.Interview("P One", "P Two"), Book("\"speakers\": { \"P One\": \"b\", \"P Two\": \"b\" }"), Local);

        Assert.DoesNotContain(cast.Problems, p => p.Code == "C102");
    }

    [Fact]
    public void The_narrator_reads_announcements_and_quoted_people_get_voices_of_their_own()
    {
        var transcript = Some.Interview("Zoe Hale") with
        {
            Items =
            [
                new Chapter("Water", 1) { Utterances = [new("Water", "Water", Speaker.NarratorId, true)] },
                Some.Turn(Speaker.NarratorId, 2, quoted: "zoe-hale"),
            ],
        };

        var cast = Caster.Assign(transcript, Book("\"narrator\": \"a\""), Local);

        Assert.Equal("a", cast.Voices[Speaker.NarratorId].Name);
        Assert.Equal("b", cast.Voices["zoe-hale"].Name);
        Assert.Equal(2, cast.Voices.Count);
    }

    [Fact]
    public void Somebody_who_is_never_heard_takes_no_voice()
    {
        var transcript = Some.Interview("P One", "P Two");

        Assert.Single(Caster.Assign(transcript with { Items = [transcript.Items[1]] }, Book(), Local).Voices);
    }

    [Fact]
    public void An_engine_passed_over_is_reported_once_with_the_voices_it_would_have_spoken()
    {
        var cast = Caster.Assign(Some.Interview("P One", "P Two"), Book(), Local);

        Assert.Equal("flite", cast.Voices["p-one"].Engine);
        var info = Assert.Single(cast.Problems, p => p.Code == "C103");
        Assert.Equal("azure cannot be used here; another engine speaks a", info.Message);
    }

    [Fact]
    public void An_engine_that_was_set_up_and_is_passed_over_is_a_warning_with_the_reason()
    {
        var cast = Caster.Assign(
            Some.Interview("P One"), Book("\"services\": { \"azure\": { \"region\": \"westeurope\" } }"), Local,
            faults: new Dictionary<string, string> { ["azure"] = "azure has no key" });

        var warning = Assert.Single(cast.Problems, p => p.Code == "C103");
        Assert.Equal((Severity.Warning, "azure cannot be used here: azure has no key; another engine speaks a"), (warning.Severity, warning.Message));
    }

    [Fact]
    public void Nobody_being_able_to_speak_is_reported_with_every_engines_reason()
    {
        var faults = new Dictionary<string, string> { ["flite"] = "it is not installed", ["azure"] = "azure has no key" };

        var problem = Assert.Single(Assert.Throws<InvalidInputException>(() => Caster.Assign(Some.Interview("P One"), Book("\"pool\": [\"cloud\", \"c\"]"), [], faults: faults)).Problems);

        Assert.Contains("azure (azure has no key)", problem.Message, StringComparison.Ordinal);
        Assert.Contains("flite (it is not installed)", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_engine_that_the_user_names_speaks_everybody()
    {
        var cast = Caster.Assign(Some.Interview("P One", "P Two", "P Three"), Book(), Local, "espeak-ng");

        Assert.All(cast.Voices.Values, v => Assert.Equal("espeak-ng", v.Engine));
        Assert.Equal(["a", "b", "c"], Names(cast, "P One", "P Two", "P Three"));
        Assert.DoesNotContain(cast.Problems, p => p.Code == "C103");
    }

    [Fact]
    public void Everyone_who_cannot_be_given_a_voice_is_reported_at_once_with_the_place_of_the_voice()
    {
        var book = Book("\"speakers\": { \"P One\": \"d\", \"P Two\": \"cloud\", \"P Three\": \"cloud\" }");

        var problems = Assert.Throws<InvalidInputException>(() =>
            Caster.Assign(Some.Interview("P One", "P Two", "P Three"), book, ["flite"])).Problems;

        Assert.Equal(["C104 7:5", "C104 8:5"], problems.Where(p => p.Severity == Severity.Error).Select(p => $"{p.Code} {p.Line}:{p.Column}"));
    }

    [Theory]
    [InlineData("azure", "cannot be used")]
    [InlineData("flight", "There is no engine")]
    public void An_engine_that_cannot_serve_is_refused(string engine, string expected)
    {
        var problem = Assert.Single(Assert.Throws<InvalidInputException>(() =>
            Caster.Assign(Some.Interview("P One"), Book(), Local, engine)).Problems);

        Assert.Equal("C106", problem.Code);
        Assert.Contains(expected, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_any_usable_engine_the_pool_is_an_error()
    {
        var problems = Assert.Throws<InvalidInputException>(() => Caster.Assign(Some.Interview("P One"), Book(), [])).Problems;

        Assert.Equal("C105", Assert.Single(problems).Code);
    }

    // flite speaks English, espeak-ng everything but Klingon.
    static Voice? InLanguage(Voice voice, string language) =>
        language.StartsWith("en", StringComparison.Ordinal) ? voice
        : voice.Engine == "espeak-ng" && language != "tlh" ? voice with { EngineVoice = voice.EngineVoice.Replace("en", language, StringComparison.Ordinal) }
        : null;

    [Fact]
    public void A_transcript_in_another_language_is_spoken_by_engines_that_speak_it()
    {
        var transcript = Some.Interview("P One", "P Two", "P Three") with { Language = "de" };

        var cast = Caster.Assign(transcript, Book(), Local, inLanguage: InLanguage);

        Assert.Equal(["de+f1", "de+m1", "de+f2"], cast.Voices.OrderBy(v => v.Value.Name).Select(v => v.Value.EngineVoice));
        Assert.Equal("flite does not speak 'de'; another engine speaks a, b, c", Assert.Single(cast.Problems, p => p.Code == "C109").Message);
    }

    [Fact]
    public void English_and_what_is_not_known_are_spoken_as_ever()
    {
        foreach (var language in new[] { "en-GB", null })
            Assert.Equal("slt", Caster.Assign(Some.Interview("P One") with { Language = language }, Book(), Local, inLanguage: InLanguage).Voices["p-one"].EngineVoice);
    }

    [Theory]
    [InlineData("tlh", null, "No engine that can be used here speaks 'tlh'")]
    [InlineData("de", "flite", "flite does not speak 'de'")]
    public void A_language_that_no_engine_speaks_is_one_error(string language, string? engine, string message)
    {
        var transcript = Some.Interview("P One", "P Two") with { Language = language };

        var problem = Assert.Single(Assert.Throws<InvalidInputException>(() => Caster.Assign(transcript, Book(), Local, engine, InLanguage)).Problems);

        Assert.Equal(("C108", message), (problem.Code, problem.Message));
    }

    [Fact]
    public void A_voice_that_is_asked_for_by_name_speaks_the_language_too()
    {
        var voice = Caster.VoiceOf(Book().Personas[0], Book(), Local, language: "de", inLanguage: InLanguage);

        Assert.Equal(("espeak-ng", "de+f1"), (voice.Engine, voice.EngineVoice));
    }

    [Fact]
    public void A_voice_of_somebodys_own_that_does_not_speak_the_language_is_reported_by_name()
    {
        var book = VoiceBook.Parse("voices.json", """
            { "engines": ["flite", "espeak-ng"], "voices": { "a": { "flite": "slt" }, "b": { "espeak-ng": "en+f1" } }, "speakers": { "P One": "a" } }
            """);

        var problem = Assert.Single(Assert.Throws<InvalidInputException>(
            () => Caster.Assign(Some.Interview("P One", "P Two") with { Language = "de" }, book, Local, inLanguage: InLanguage)).Problems, p => p.Severity == Severity.Error);

        Assert.Equal("C104", problem.Code);
        Assert.Contains("cannot speak 'de'", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cast_is_complete_repeats_and_shares_nothing_needlessly_for_any_order_of_speakers() =>
        Prop.ForAll<byte[]>(order =>
        {
            var names = order.Select(o => $"Speaker {(char)('A' + (o % 6))}").Prepend("Speaker A").ToArray();
            var cast = Caster.Assign(Some.Interview(names), Book(), Local);
            var sounds = cast.Voices.Values.Select(v => (v.Engine, v.EngineVoice)).Distinct().Count();
            return names.All(n => cast.Voices.ContainsKey(Some.Id(n)))
                && cast.Voices.OrderBy(v => v.Key).SequenceEqual(Caster.Assign(Some.Interview(names), Book(), Local).Voices.OrderBy(v => v.Key))
                && sounds == Math.Min(3, cast.Voices.Count);
        }).QuickCheckThrowOnFailure();
}
