using Audio.Transcripts.Wording;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Transcripts.Wording;

public sealed class SpokenTextTests
{
    [Theory]
    [InlineData("Call 911 at once.", "Call nine one one at once.")]
    [InlineData("Call 555-1234.", "Call five five five, one two three four.")]
    [InlineData("Call (212) 555-0100.", "Call, two one two, five five five, zero one zero zero.")]
    [InlineData("It was 60 mph.", "It was sixty miles an hour.")]
    [InlineData("It weighs 180 lbs. and more.", "It weighs one hundred eighty pounds and more.")]
    [InlineData("It is 5 km long and 12cm wide.", "It is five kilometers long and twelve centimeters wide.")]
    [InlineData("She is 6'2\" tall.", "She is six foot two tall.")]
    [InlineData("It costs 28¢.", "It costs twenty-eight cents.")]
    [InlineData("a 50-50 split", "a fifty fifty split")]
    [InlineData("They won 3:1.", "They won three to one.")]
    [InlineData("It gets 7.5/10 from me.", "It gets seven point five out of ten from me.")]
    [InlineData("about .5 inches", "about zero point five inches")]
    [InlineData("AT&T said so.", "A.T and T said so.")]
    [InlineData("They left w/o a word.", "They left without a word.")]
    public void Telephones_measures_scores_and_firms_are_said_in_words(string text, string spoken) => Says(text, spoken);

    [Theory]
    [InlineData("held brief - very brief - talks", "held brief, very brief, talks")]
    [InlineData("the plan -- such as it is -- stands", "the plan, such as it is, stands")]
    [InlineData("the plan--such as it is--stands", "the plan, such as it is, stands")]
    [InlineData("until they accept — and I quote — the facts", "until they accept, and I quote, the facts")]
    [InlineData("one thing – the bridge", "one thing, the bridge")]
    [InlineData("we waited ... and waited", "we waited, and waited")]
    [InlineData("we waited… and waited", "we waited, and waited")]
    [InlineData("we waited. . . and waited", "we waited, and waited")]
    [InlineData("so they...", "so they")]
    [InlineData("so they --", "so they")]
    [InlineData("so they—", "so they")]
    [InlineData("...Of the harbour.", "Of the harbour.")]
    [InlineData("- of the harbour.", "of the harbour.")]
    [InlineData("a face-to-face talk", "a face-to-face talk")]
    [InlineData("He said, (after a while) yes.", "He said, after a while, yes.")]
    [InlineData("We left (at last).", "We left, at last.")]
    public void Dashes_dots_and_brackets_are_pauses(string text, string spoken) => Says(text, spoken);

    [Theory]
    [InlineData("We met [inaudible] there.", "We met, there.")]
    [InlineData("We met [crosstalk 00:06:51] there.", "We met, there.")]
    [InlineData("We [the council] met.", "We the council met.")]
    [InlineData("They recieved [sic] it.", "They recieved it.")]
    [InlineData("two million [billion] dollars", "two billion dollars")]
    [InlineData("on <b>Monday</b> it&rsquo;s &amp; was", "on Monday it's and was")]
    public void Notes_in_brackets_are_pauses_and_insertions_are_read(string text, string spoken) => Says(text, spoken);

    [Theory]
    [InlineData("\"I will,\" she said.", "I will, she said.")]
    [InlineData("‘the new terms,’ she said", "the new terms, she said")]
    [InlineData("The ministers’ plan isn’t ready", "The ministers plan isn't ready")]
    [InlineData("the\u200Bsame\u202E word\u0007\u00AD\u2066", "thesame word")]
    [InlineData("\tone\u00A0two\u2003 three\n", "one two three")]
    [InlineData("**bold** words", "bold words")]
    public void What_cannot_be_heard_is_left_out(string text, string spoken) => Says(text, spoken);

    [Theory]
    [InlineData("the G-20 summit", "the G twenty summit")]
    [InlineData("the G7", "the G seven")]
    [InlineData("a 10-point plan", "a ten-point plan")]
    [InlineData("a 25-year-old", "a twenty-five-year-old")]
    [InlineData("the COVID-19 vaccine", "the Covid nineteen vaccine")]
    [InlineData("an F-16 and a 5G mast", "an F sixteen and a five G mast")]
    [InlineData("1,234,567 people", "one million two hundred thirty-four thousand five hundred sixty-seven people")]
    [InlineData("3.14 and 0.5", "three point one four and zero point five")]
    [InlineData("105 seats", "one hundred five seats")]
    [InlineData("agent 007", "agent zero zero seven")]
    [InlineData("it was -5 outside", "it was minus five outside")]
    [InlineData("10-15 minutes", "ten to fifteen minutes")]
    [InlineData("10–15 minutes", "ten to fifteen minutes")]
    [InlineData("the 2nd of 21st-century", "the second of twenty-first-century")]
    [InlineData("20th and 112th", "twentieth and one hundred twelfth")]
    [InlineData("up 5% or 3.5 %", "up five percent or three point five percent")]
    [InlineData("5%-10%", "five percent to ten percent")]
    [InlineData("No. 13-193", "number thirteen, one ninety-three")]
    [InlineData("No. 5 and #2", "number five and number two")]
    [InlineData("after 9/11", "after nine eleven")]
    [InlineData("1/2 of it, 2 1/2 cups, 3½ miles", "one half of it, two and a half cups, three and a half miles")]
    [InlineData("call 202-555-0147", "call two zero two, five five five, zero one four seven")]
    [InlineData("1. Back to the table", "One. Back to the table")]
    [InlineData("12345678901234567890", "one two three four five six seven eight nine zero one two three four five six seven eight nine zero")]
    public void Numbers_are_words(string text, string spoken) => Says(text, spoken);

    [Theory]
    [InlineData("in 2020", "in twenty twenty")]
    [InlineData("in 1905 and 1900", "in nineteen oh five and nineteen hundred")]
    [InlineData("in 2000 and 2005", "in two thousand and two thousand five")]
    [InlineData("the 1990s and the '80s", "the nineteen nineties and the eighties")]
    [InlineData("the 2022-23 season", "the twenty twenty-two to twenty-three season")]
    [InlineData("from 2019-2021", "from twenty nineteen to twenty twenty-one")]
    [InlineData("on Feb. 24, 2022.", "on February twenty-fourth, twenty twenty-two.")]
    [InlineData("on March 2 they met", "on March second they met")]
    [InlineData("March 2-5", "March second to fifth")]
    [InlineData("on 24 February 2022 they", "on the twenty-fourth of February, twenty twenty-two they")]
    [InlineData("on 2022-02-24", "on February twenty-fourth, twenty twenty-two")]
    [InlineData("2/24/2022", "February twenty-fourth, twenty twenty-two")]
    [InlineData("In Sept. 2022 it", "In September twenty twenty-two it")]
    [InlineData("they may march 10,000 miles", "they may march ten thousand miles")]
    [InlineData("at 10:46 AM ET", "at ten forty-six A.M Eastern")]
    [InlineData("at 9:05 p.m.", "at nine oh five P M.")]
    [InlineData("at 10 a.m. Monday", "at ten A.M Monday")]
    [InlineData("at 10:00", "at ten o'clock")]
    public void Dates_and_times_are_words(string text, string spoken) => Says(text, spoken);

    [Theory]
    [InlineData("$2.5bn", "two point five billion dollars")]
    [InlineData("$2.5 billion", "two point five billion dollars")]
    [InlineData("a $2.5-billion plan", "a two point five billion dollar plan")]
    [InlineData("$1", "one dollar")]
    [InlineData("$1,200", "one thousand two hundred dollars")]
    [InlineData("$1.50 and $0.01", "one dollar and fifty cents and one cent")]
    [InlineData("£5m, €10 and US$40K", "five million pounds, ten euros and forty thousand dollars")]
    [InlineData("$10-15 million", "ten to fifteen million dollars")]
    public void Money_is_words(string text, string spoken) => Says(text, spoken);

    [Theory]
    [InlineData("the U.S. and Russia", "the U S and Russia")]
    [InlineData("in the U.S.", "in the U S.")]
    [InlineData("a U.S.-led force", "a U S-led force")]
    [InlineData("Mr. Roe and Dr. Doe", "Mister Roe and Doctor Doe")]
    [InlineData("Sen. Jo Roe", "Senator Jo Roe")]
    [InlineData("St. Louis, on Main St.", "Saint Louis, on Main Street.")]
    [InlineData("Boston, Mass., and Fresno, Calif.", "Boston, Massachusetts, and Fresno, California.")]
    [InlineData("Ann W. Roe", "Ann W Roe")]
    [InlineData("art, music, etc.", "art, music, et cetera.")]
    [InlineData("Roe & Sons", "Roe and Sons")]
    public void Abbreviations_are_words(string text, string spoken) => Says(text, spoken);

    [Theory]
    [InlineData("NPR's desk", "N P R's desk")]
    [InlineData("the UN and the FBI", "the U N and the F B I")]
    [InlineData("the FAA said", "the F.A.A said")]
    [InlineData("CEOs met", "C E O's met")]
    [InlineData("NATO, OPEC and COVID", "Nato, Opec and Covid")]
    [InlineData("the New START treaty", "the New Start treaty")]
    [InlineData("I NEVER said it was NOT there", "I Never said it was not there")]
    [InlineData("We DON'T and THEY'RE here", "We don't and they're here")]
    [InlineData("World War II", "World War two")]
    [InlineData("THE PLAN IS DEAD", "the Plan is Dead")]
    [InlineData("OK, the TV", "okay, the T V")]
    [InlineData("I am A student", "I am A student")]
    public void Capitals_are_spelled_read_or_lowered(string text, string spoken) => Says(text, spoken);

    [Theory]
    [InlineData("...")]
    [InlineData(" — ")]
    [InlineData("[inaudible]")]
    [InlineData("\"")]
    [InlineData("?!")]
    public void Marks_alone_say_nothing(string text) => Says(text, "");

    [Fact]
    public void Other_languages_leave_their_numbers_to_the_engine() =>
        Assert.Equal("am 24. Februar, um 10:46 Uhr, 5 %", SpokenText.Of("am 24. Februar – um 10:46 Uhr – 5 %", "de-DE"));

    [Fact]
    public void Whatever_the_text_no_control_or_direction_character_is_spoken() =>
        Prop.ForAll<string?>(text => SpokenText.Of(text ?? "").All(c =>
            !char.IsControl(c) && c is not ((>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\uFEFF')))
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Marks_and_figures_in_any_order_are_either_said_or_nothing() =>
        Prop.ForAll(Gen.ListOf(Gen.Elements("$", "1", "23", ".", ",", "-", "–", "—", "...", " ", "%", "/", ":", "No.", "U.S.", "a", "AM", "th", "st", "[", ")", "'", "\"", "bn", "May", "G", "½"))
                .Select(string.Concat).ToArbitrary(),
            text => SpokenText.Of(text) is "" or [not ' ', ..] and [.., not ' '])
            .QuickCheckThrowOnFailure();

    [Fact]
    public void Plain_words_are_said_as_they_stand() =>
        Prop.ForAll(Gen.NonEmptyListOf(Gen.Elements("harbour", "the", "gulls", "isn't", "well-kept", "and", "naïve", "water"))
                .Select(words => string.Join(' ', words)).ToArbitrary(),
            text => SpokenText.Of(text) == text)
            .QuickCheckThrowOnFailure();

    static void Says(string text, string spoken) => Assert.Equal(spoken, SpokenText.Of(text));
}
