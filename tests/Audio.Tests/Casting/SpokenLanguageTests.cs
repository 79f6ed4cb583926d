using Audio.Casting;
using Audio.Tests.Support;

namespace Audio.Tests.Casting;

/// <summary>A language that nobody here speaks is answered with those that are spoken.</summary>
public sealed class SpokenLanguageTests
{
    static readonly string[] Local = ["flite", "espeak-ng"];

    static readonly VoiceBook Book = VoiceBook.Parse("voices.json", """
        { "engines": ["flite", "espeak-ng"], "voices": { "a": { "flite": "slt", "espeak-ng": "en+f1" }, "b": { "flite": "rms", "espeak-ng": "en+m1" } } }
        """);

    [Theory]
    [InlineData("german", null, true, "Did you mean 'de'?")]
    [InlineData("klingno", null, true, "Did you mean 'piqd'?")]
    [InlineData("ger", null, true, "Did you mean 'de'?")]
    [InlineData("norwegian", null, true, "Did you mean 'nb'?")]
    [InlineData("tlh", null, true, "There are voices for de, en, nb, piqd")]
    [InlineData("xx", null, true, "There are voices for de, en, nb, piqd")]
    [InlineData("german", "flite", true, "There are voices for en; Speak with --engine espeak-ng, which speaks over a hundred languages")]
    [InlineData("german", null, false, "There are voices for en; Install espeak-ng, which speaks over a hundred languages, and bind voices to it")]
    public void Whoever_asks_for_a_language_that_nobody_speaks_is_told_which_are_spoken(string language, string? engine, bool hasEspeak, string hint)
    {
        SpokenLanguage[] spoken = [new("flite", "en", null), new("espeak-ng", "de", "German"), new("espeak-ng", "en", "English"), new("espeak-ng", "nb", "Norwegian Bokmål"), new("espeak-ng", "piqd", "Klingon")];
        var transcript = Some.Interview("P One", "P Two") with { Language = language };

        var problem = Assert.Single(Assert.Throws<InvalidInputException>(
            () => Caster.Assign(transcript, Book, hasEspeak ? Local : ["flite"], engine, (voice, asked) => asked == "en" ? voice : null, spoken: spoken)).Problems);

        Assert.Equal(("C108", hint), (problem.Code, problem.Hint));
    }

    [Fact]
    public void Many_languages_are_counted_and_not_named()
    {
        var spoken = Enumerable.Range('a', 20).Select(c => new SpokenLanguage("espeak-ng", $"{(char)c}", null)).ToList();
        var transcript = Some.Interview("P One") with { Language = "xx" };

        Assert.Equal("There are voices for 20 languages: 'audio voices --engine espeak-ng' lists them", Assert.Single(Assert.Throws<InvalidInputException>(
            () => Caster.Assign(transcript, Book, Local, inLanguage: (_, _) => null, spoken: spoken)).Problems).Hint);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData("pt-BR", true)]
    [InlineData("und", true)]
    [InlineData("klingon", false)]
    [InlineData("not a tag", false)]
    public void What_is_no_tag_is_no_language(string? language, bool isKnown) => Assert.Equal(isKnown, Caster.UnknownLanguage(language).IsEmpty);

    [Theory]
    [InlineData("jp", "Did you mean 'ja'?")]
    [InlineData("us", "Did you mean 'en-US'?")]
    [InlineData("xx", "Write the tag of a language, such as en, pt-BR or zh")]
    public void A_country_is_no_language_but_has_one(string country, string hint) => Assert.Equal(hint, Assert.Single(Caster.UnknownLanguage(country)).Hint);
}
