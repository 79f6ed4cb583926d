using Audio.Speech;

namespace Audio.Tests.Speech;

public sealed class XmlTextTests
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

        Assert.All(cases, c => Assert.Equal(c.Clean, XmlText.Clean(c.Text)));
    }

    [Fact]
    public void A_place_between_two_halves_is_amid_a_character() =>
        Assert.Equal([false, false, true, false], Enumerable.Range(0, 4).Select(i => XmlText.IsAmidCharacter("a😀", i)));
}
