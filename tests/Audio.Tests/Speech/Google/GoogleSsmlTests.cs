using System.Xml.Linq;
using Audio.Speech;
using Audio.Speech.Google;
using Audio.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Speech.Google;

public sealed class GoogleSsmlTests
{
    public static TheoryData<string> Texts => NastyTexts.Speakable;

    [Fact]
    public void A_mark_stands_before_every_word()
    {
        var ssml = GoogleSsml.Of("Well, R&D — 5 < 6.", [], hasMarks: true);

        Assert.Equal(
            """<speak><mark name="0" />Well, <mark name="1" />R&amp;D — <mark name="2" />5 &lt; <mark name="3" />6.</speak>""", ssml.Document);
        Assert.Equal(["Well,", "R&D —", "5 <", "6."], ssml.Marked.ToArray());
    }

    [Fact]
    public void Sounds_stand_around_their_words_and_marks_before_them()
    {
        const string Text = "In Lviv and New York.";

        var ssml = GoogleSsml.Of(Text, [new(3, 4, "lʲviu̯", "uk"), new(12, 8, "nu \"jɔrk\"")], hasMarks: true);

        Assert.Equal(
            """<speak><mark name="0" />In <mark name="1" /><lang xml:lang="uk"><phoneme alphabet="ipa" ph="lʲviu̯">Lviv</phoneme></lang> <mark name="2" />and <mark name="3" /><phoneme alphabet="ipa" ph="nu &quot;jɔrk&quot;">New York</phoneme>.</speak>""",
            ssml.Document);
        Assert.Equal(["In", "Lviv", "and", "New York."], ssml.Marked.ToArray());
    }

    [Fact]
    public void Sounds_that_overlap_or_stand_nowhere_are_left_out() =>
        Assert.Equal(
            """<speak><phoneme alphabet="ipa" ph="a">ab</phoneme>c</speak>""",
            GoogleSsml.Of("abc", [new(0, 2, "a"), new(1, 2, "b"), new(2, 9, "c"), new(-1, 1, "d")], hasMarks: false).Document);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_is_never_markup(string text) => Holds(text, [new(0, 1, text), new(1, 2, null, "de")]);

    [Fact]
    public void No_text_is_ever_markup() =>
        Prop.ForAll<string, NonNegativeInt, PositiveInt>((text, start, length) =>
        {
            Holds(text ?? "", [new(start.Get, length.Get, text)]);
        }).QuickCheckThrowOnFailure();

    static void Holds(string text, System.Collections.Immutable.ImmutableArray<Pronunciation> sounds)
    {
        foreach (var hasMarks in new[] { false, true })
        {
            var root = XElement.Parse(GoogleSsml.Of(text, sounds, hasMarks).Document, LoadOptions.PreserveWhitespace);

            Assert.All(root.Descendants(), e => Assert.Contains(e.Name.LocalName, new[] { "mark", "phoneme", "lang" }));
            Assert.Equal(Plain(XmlText.Clean(text)), Plain(root.Value));
        }
    }

    // Control characters have no place in XML: spaces stand for them.
    static string Plain(string text) => string.Concat(text.EnumerateRunes().Where(r => !System.Text.Rune.IsControl(r) && r.Value is not (0xFFFE or 0xFFFF or ' ')));
}
