using Audio.Casting;
using Audio.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Casting;

public sealed class VoiceBookTests
{
    const string Whole = """
        {
          // A show of two.
          "engines": ["flite", "espeak-ng"],
          "voices": {
            "mira": { "gender": "female", "flite": "slt", "espeak-ng": { "voice": "en-us+f3", "rate": 1.1, "pitch": 0.9 } },
            "tom": { "espeak-ng": "en-us+m3", },
          },
          "speakers": { "Mira Ó Sé": "mira" },
          "narrator": "tom",
          "pool": ["tom", "mira"],
        }
        """;

    [Fact]
    public void A_whole_file_is_understood()
    {
        var book = VoiceBook.Parse("voices.json", Whole);

        Assert.Equal(["flite", "espeak-ng"], book.Engines.ToArray());
        Assert.Equal(["mira", "tom"], book.Personas.Select(p => p.Name));
        Assert.Equal(new Voice("mira", "espeak-ng", "en-us+f3") { Rate = 1.1, Pitch = 0.9 }, book.Personas[0].Bindings["espeak-ng"]);
        Assert.Equal("female", book.Personas[0].Gender);
        Assert.Equal((5, 5), (book.Personas[0].Line, book.Personas[0].Column));
        Assert.Equal("mira", book.Speakers[SpeakerName.Key("MIRA O SE")].Name);
        Assert.Equal("tom", book.Narrator.Name);
        Assert.Equal(["tom", "mira"], book.Pool.Select(p => p.Name));
    }

    [Fact]
    public void Without_pool_and_narrator_all_voices_are_the_pool_and_the_first_narrates()
    {
        var book = VoiceBook.Parse("v", """{ "engines": ["flite"], "voices": { "b": { "flite": "slt" }, "a": { "flite": "rms" } } }""");

        Assert.Equal(["b", "a"], book.Pool.Select(p => p.Name));
        Assert.Equal("b", book.Narrator.Name);
    }

    // A mark stands where the mistake is to be reported.
    [Theory]
    [InlineData("⟦C001⟧")]
    [InlineData("⟦C001⟧\u0001\u0002PNG")]
    [InlineData("{\n  \"engines\": [\"flite\"]\n  ⟦C001⟧\"voices\": 1 }")]
    [InlineData("{ \"$schema\": ⟦C001⟧\"\\ud800\" }")]
    [InlineData("⟦C004⟧[]")]
    [InlineData("⟦C005⟧⟦C005⟧{}")]
    [InlineData("{ VOICES, ⟦C002⟧\"engine\": [] }")]
    [InlineData("{ VOICES, \"pool\": [\"a\"], ⟦C003⟧\"pool\": [\"a\"] }")]
    [InlineData("{ VOICES, \"pool\": ⟦C004⟧\"a\" }")]
    [InlineData("{ VOICES, \"pool\": ⟦C005⟧[] }")]
    [InlineData("{ VOICES, \"pool\": [\"a\", ⟦C003⟧\"a\"] }")]
    [InlineData("{ VOICES,\n\n /* ö */ \"narrator\": ⟦C007⟧\"é\", \"pool\": [⟦C007⟧\"c\", ⟦C004⟧[\"a\"]] }")]
    [InlineData("{ VOICES, \"speakers\": { \"Ann\": ⟦C007⟧\"x\", \"Bo\": \"a\" } }")]
    [InlineData("{ VOICES, \"speakers\": { \"Ann\": \"a\", ⟦C003⟧\"ÁNN\": \"a\", ⟦C005⟧\"\": \"a\" } }")]
    [InlineData("{ \"engines\": [⟦C006⟧\"flit\", ⟦C004⟧3], \"voices\": { \"a\": { \"flite\": \"x\" } } }")]
    [InlineData("{ \"engines\": [\"flite\"], \"voices\": ⟦C005⟧{} }")]
    [InlineData("{ \"engines\": [\"flite\"], \"voices\": { ⟦C005⟧\"a\": {}, \"b\": ⟦C004⟧\"slt\", ⟦C005⟧\"\": { \"flite\": \"x\" } } }")]
    [InlineData("{ \"engines\": [\"flite\"], \"voices\": { \"a\": { \"flite\": ⟦C005⟧\" \", \"azure\": ⟦C004⟧null } } }")]
    [InlineData("{ \"engines\": [\"flite\"], \"voices\": { \"a\": { \"flite\": ⟦C005⟧{ \"rate\": ⟦C008⟧0.4, \"pitch\": ⟦C004⟧\"1\" } } } }")]
    [InlineData("{ \"engines\": [\"flite\"], \"voices\": { \"a\": { \"flite\": { \"voice\": \"slt\", \"rate\": ⟦C008⟧1e999 } } } }")]
    public void Every_mistake_is_reported_where_it_stands(string marked)
    {
        var (text, expected) = Marked.Read(marked.Replace("VOICES", "\"engines\": [\"flite\"], \"voices\": { \"a\": { \"flite\": \"x\" } }", StringComparison.Ordinal));

        var mistakes = Assert.Throws<InvalidInputException>(() => VoiceBook.Parse("voices.json", text)).Problems;

        Assert.Equal(expected, mistakes.Select(p => $"{p.Code} {p.Line}:{p.Column}"));
        Assert.All(mistakes, p => Assert.NotEmpty(p.Hint));
    }

    [Fact]
    public void Mistakes_before_a_syntax_error_are_reported_with_it()
    {
        var text = "{ \"engine\": [],\n \"voices\": { \"a\": { \"flite\": \"slt\" } },\n \"narrator\": }";

        var mistakes = Assert.Throws<InvalidInputException>(() => VoiceBook.Parse("voices.json", text)).Problems;

        Assert.Equal(["C002 1", "C001 3"], mistakes.Select(p => $"{p.Code} {p.Line}"));
        Assert.Equal("Did you mean 'engines'?", mistakes[0].Hint);
    }

    [Fact]
    public void A_message_reads_like_a_compilers()
    {
        var text = Whole.Replace("\"narrator\": \"tom\"", "\"narrator\": \"tm\"", StringComparison.Ordinal);

        var mistakes = Assert.Throws<InvalidInputException>(() => VoiceBook.Parse("my.json", text));

        Assert.Equal("my.json:9:15: error C007: There is no voice 'tm' (Did you mean 'tom'?)", mistakes.Message);
    }

    [Fact]
    public void A_missing_file_is_one_clear_problem()
    {
        var problem = Assert.Single(Assert.Throws<InvalidInputException>(() => VoiceBook.Load("no/such/voices.json")).Problems);

        Assert.Equal("C001", problem.Code);
        Assert.Equal("no/such/voices.json", problem.File);
    }

    [Fact]
    public void Arbitrary_text_is_refused_and_nothing_else() =>
        Prop.ForAll<string>(text => IsReadOrRefused(text ?? "")).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_damage_to_a_file_is_read_or_refused() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<(PositiveInt At, NonNegativeInt Length, char[] Put)>(),
            damage =>
            {
                var at = damage.At.Get * 37 % Whole.Length;
                var length = Math.Min(damage.Length.Get, Whole.Length - at);
                return IsReadOrRefused(Whole.Remove(at, length).Insert(at, new(damage.Put)));
            }).QuickCheckThrowOnFailure();

    static bool IsReadOrRefused(string text)
    {
        try
        {
            return VoiceBook.Parse("v", text).Personas.Length > 0;
        }
        catch (InvalidInputException e)
        {
            var lines = text.Split('\n');
            return e.Problems.Length > 0
                && e.Problems.All(p => p.Line >= 1 && p.Line <= lines.Length && p.Column >= 1 && p.Column <= lines[p.Line - 1].Length + 1);
        }
    }
}
