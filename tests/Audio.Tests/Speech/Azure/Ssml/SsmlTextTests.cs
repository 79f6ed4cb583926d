using Audio.Speech.Azure.Ssml;

namespace Audio.Tests.Speech.Azure.Ssml;

public sealed class SsmlTextTests
{
    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("tab\tand\r\nlines", "tab\tand\r\nlines")]
    [InlineData("bell\a and null\0", "bell  and null ")]
    [InlineData("half \ud83d, other half \ude00, whole 😀", "half  , other half  , whole 😀")]
    [InlineData("\ude00\ud83d", "  ")]
    [InlineData("end\ud83d", "end ")]
    [InlineData("\uffff\ufffe\ufffd", "  \ufffd")]
    public void What_xml_cannot_hold_becomes_a_space_in_its_place(string text, string clean)
    {
        Assert.Equal(clean, SsmlText.Clean(text));
        Assert.Equal(text.Length, SsmlText.Clean(text).Length);
    }

    [Fact]
    public void Typewriter_marks_become_signs_of_the_alphabet() => Assert.Equal("ˈtɛst", SsmlText.Phones("'tɛ(s)t"));
}
