using Audio.Speech.Azure.Ssml;

namespace Audio.Tests.Speech.Azure.Ssml;

public sealed class SsmlTextTests
{
    [Fact]
    public void What_xml_cannot_hold_becomes_a_space_in_its_place()
    {
        (string Text, string Clean)[] cases =
        [
            ("plain", "plain"), ("tab\tand\r\nlines", "tab\tand\r\nlines"), ("bell\a and null\0", "bell  and null "),
            ("half \ud83d, other half \ude00, whole 😀", "half  , other half  , whole 😀"),
            ("\ude00\ud83d", "  "), ("end\ud83d", "end "), ("\uffff\ufffe\ufffd", "  \ufffd"),
        ];

        Assert.All(cases, c => Assert.Equal(c.Clean, SsmlText.Clean(c.Text)));
    }

    [Fact]
    public void A_place_between_two_halves_is_amid_a_character() =>
        Assert.Equal([false, false, true, false], Enumerable.Range(0, 4).Select(i => SsmlText.IsAmidCharacter("a😀", i)));

    [Fact]
    public void Typewriter_marks_become_signs_of_the_alphabet() => Assert.Equal("ˈtɛst", SsmlText.Phones("'tɛ(s)t"));
}
