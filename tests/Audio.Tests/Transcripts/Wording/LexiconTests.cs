using Audio.Transcripts;
using Audio.Transcripts.Wording;

namespace Audio.Tests.Transcripts.Wording;

public sealed class LexiconTests
{
    static readonly Lexicon Lexicon = new(
    [
        new("Nguyen") { Say = "win" },
        new("Lviv") { Say = "luh veev", Ipa = "lʲviu̯", Language = "en" },
        new("START") { Say = "start treaty" },
        new("New York Times") { Say = "N.Y.T 5" },
        new("New York") { Say = "noo york" },
        new("O’Dea") { Say = "oh dee" },
        new("NPR") { Say = "en pee are", Voices = ["ava"] },
        new("Nguyen") { Say = "nwin", Voices = ["ava"] },
        new("Kyiv") { Ipa = "ˈkɪjiu̯" },
        new("Tagesschau") { In = "de" },
        new("Ryde") { Ipa = "raɪd" },
        new("Ryde") { Ipa = "raːd", Voices = ["ava"] },
    ]);

    [Theory]
    [InlineData("Nguyen left.", "win left.")]
    [InlineData("NGUYEN's boat, nguyen.", "win's boat, win.")]
    [InlineData("Nguyens left.", "Nguyens left.")]
    [InlineData("Start now: START is over.", "Start now: start treaty is over.")]
    [InlineData("The New York Times of New York", "The N.Y.T 5 of noo york")]
    [InlineData("O'Dea and O’Dea", "oh dee and oh dee")]
    [InlineData("J. Nguyen had $5.", "J win had five dollars.")]
    [InlineData("Kyiv", "Kyiv")]
    public void A_respelling_stands_for_the_whole_word_and_is_changed_no_more(string text, string spoken) =>
        Assert.Equal(spoken, SpokenText.Of(text, "en", Lexicon));

    // As an engine gets the text: respelt, where a word has a respelling, too.
    [Theory]
    [InlineData("From Kyiv to luh veev.", "5+4 ˈkɪjiu̯ , 13+8 lʲviu̯ ")]
    [InlineData("On the Tagesschau.", "7+10  de")]
    [InlineData("Nothing of it, Nguyen.", "")]
    [InlineData("Ryde", "0+4 raːd ")]
    public void Words_with_a_sound_or_a_language_of_their_own_are_found(string text, string expected) =>
        Assert.Equal(expected, string.Join(", ", Lexicon.SoundsIn(text, "en", "ava").Select(s => $"{s.Start}+{s.Length} {s.Entry.Ipa} {s.Entry.In}")));

    [Fact]
    public void A_sound_of_one_voice_is_not_the_others() =>
        Assert.Equal("raɪd", Assert.Single(Lexicon.SoundsIn("Ryde", "en", "tom")).Entry.Ipa);

    [Fact]
    public void A_text_without_its_words_is_the_same_instance() =>
        Assert.Same("Nothing of it.", SpokenText.Of("Nothing of it.", "en", Lexicon));

    [Fact]
    public void An_entry_for_one_language_leaves_the_others_alone()
    {
        Assert.Equal("in luh veev", SpokenText.Of("in Lviv", "en-GB", Lexicon));
        Assert.Equal("in Lviv", SpokenText.Of("in Lviv", "de", Lexicon));
    }

    [Fact]
    public void A_voice_says_its_own_way_when_the_cast_is_known()
    {
        var spoken = SpokenText.Of("NPR asked Nguyen.", "en", Lexicon);

        Assert.Equal("N P R asked win.", spoken);
        Assert.Equal("en pee are asked nwin.", Lexicon.Apply(spoken, "en", "ava"));
        Assert.Equal(spoken, Lexicon.Apply(spoken, "en", "tom"));
    }

    [Fact]
    public void A_sound_is_found_by_the_word_and_by_what_is_said_for_it()
    {
        Assert.Equal("lʲviu̯", Lexicon.IpaFor("Lviv"));
        Assert.Equal("lʲviu̯", Lexicon.IpaFor("luh veev", "en-US"));
        Assert.Null(Lexicon.IpaFor("Lviv", "de"));
        Assert.Null(Lexicon.IpaFor("Nguyen"));
    }

    [Fact]
    public void It_tells_which_words_wait_for_an_engine_that_takes_ipa() =>
        Assert.Equal(["Kyiv"], Lexicon.NeedingIpa("Kyiv, Kyiv and Lviv.", "en").Select(e => e.Word));

    [Fact]
    public void The_first_of_two_lexicons_goes_before_the_second() =>
        Assert.Equal("when", Lexicon.Join(new([new("Nguyen") { Say = "when" }]), Lexicon)!.Apply("Nguyen", "en", null));

    [Fact]
    public void The_parser_speaks_by_it_and_leaves_the_text_as_written()
    {
        var turn = TranscriptParser.Parse("a.txt", "The mayor, Ann Nguyen, closed the old pier.", new() { Format = "article", Lexicon = Lexicon })
            .Items.OfType<Turn>().Single();

        Assert.Equal("The mayor, Ann Nguyen, closed the old pier.", turn.Text);
        Assert.Equal("The mayor, Ann win, closed the old pier.", turn.Spoken);
    }
}
