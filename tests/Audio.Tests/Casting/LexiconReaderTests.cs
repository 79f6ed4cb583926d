using Audio.Casting;
using Audio.Tests.Support;

namespace Audio.Tests.Casting;

public sealed class LexiconReaderTests
{
    const string Voices = "\"engines\": [\"flite\"], \"voices\": { \"ava\": { \"flite\": \"slt\" } }";

    [Fact]
    public void Words_have_respellings_and_sounds_in_scopes()
    {
        var lexicon = Read("""{ "Nguyen": "win", "Lviv": [{ "ipa": "/lʲviu̯/", "say": "luh veev", "language": "en", "voices": ["ava"] }, { "say": "lviv" }] }""");

        Assert.Equal(["Nguyen", "Lviv", "Lviv"], lexicon!.Entries.Select(e => e.Word));
        Assert.Equal(("luh veev", "lʲviu̯", "en", "ava"), (lexicon.Entries[1].Say, lexicon.Entries[1].Ipa, lexicon.Entries[1].Language, lexicon.Entries[1].Voices.Single()));
        Assert.Null(Read("{}"));
    }

    [Theory]
    [InlineData("[]", "C004 1:")]
    [InlineData("{ \"\": \"x\" }", "C005 1:")]
    [InlineData("{ \"Roe\": \" \" }", "C005 1:")]
    [InlineData("{ \"Roe\": 5 }", "C004 1:")]
    [InlineData("{ \"Roe\": {} }", "C005 1:")]
    [InlineData("{ \"Roe\": { \"said\": \"x\" } }", "C002 1:")]
    [InlineData("{ \"Roe\": { \"say\": \"!\" } }", "C005 1:")]
    [InlineData("{ \"Roe\": { \"ipa\": \"RO\" } }", "C009 1:")]
    [InlineData("{ \"Roe\": { \"say\": \"x\", \"language\": \"English!\" } }", "C010 1:")]
    [InlineData("{ \"Roe\": { \"say\": \"x\", \"voices\": [\"eva\"] } }", "C007 1:")]
    [InlineData("{ \"Roe\": \"x\", \"Roe\": \"y\" }", "C003 1:")]
    public void A_mistake_is_reported_where_it_stands(string lexicon, string expected)
    {
        var problem = Assert.Single(Assert.Throws<InvalidInputException>(() => Read(lexicon)).Problems);

        Assert.StartsWith(expected, $"{problem.Code} {problem.Line}:{problem.Column}", StringComparison.Ordinal);
        Assert.True(problem.Column > Voices.Length);
        Assert.NotEmpty(problem.Hint);
    }

    [Fact]
    public void A_lexicon_beside_the_voices_is_read_and_goes_behind_their_own()
    {
        using var folder = new TemporaryFolder();
        var voices = Path.Combine(folder.Path, "voices.json");
        File.WriteAllText(voices, $$"""{ {{Voices}}, "lexicon": { "Roe": "row" } }""");
        File.WriteAllText(Path.Combine(folder.Path, "lexicon.json"), """{ "Roe": "roo", "Doe": "doh" }""");

        Assert.Equal("row and doh", VoiceBook.Load(voices).Lexicon!.Apply("Roe and Doe", "en", null));
    }

    [Fact]
    public void A_mistake_in_it_names_its_own_file()
    {
        using var folder = new TemporaryFolder();
        var voices = Path.Combine(folder.Path, "voices.json");
        File.WriteAllText(voices, $"{{ {Voices} }}");
        File.WriteAllText(Path.Combine(folder.Path, "lexicon.json"), "{ \"Roe\": 1 }");

        var problem = Assert.Single(Assert.Throws<InvalidInputException>(() => VoiceBook.Load(voices)).Problems);

        Assert.Equal(("C004", "lexicon.json", 10), (problem.Code, Path.GetFileName(problem.File), problem.Column));
    }

    static Audio.Transcripts.Wording.Lexicon? Read(string lexicon) => VoiceBook.Parse("voices.json", $"{{ {Voices}, \"lexicon\": {lexicon} }}").Lexicon;
}
