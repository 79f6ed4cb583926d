using Audio.Speech.EspeakNg;

namespace Audio.Tests.Speech.EspeakNg;

public sealed class EspeakNgVoicesTests
{
    static readonly EspeakNgVoices Voices = new(
        """
        Pty Language       Age/Gender VoiceName          File                 Other Languages
         5  cmn             --/M      Chinese_(Mandarin,_latin_as_English) sit/cmn              (zh-cmn 5)(zh 5)
         2  en-gb           --/M      English_(Great_Britain) gmw/en               (en 2)
         5  en-us           --/M      us-mbrola-2        mb/mb-us2            (en 7)
         2  en-us           --/M      English_(America)  gmw/en-US            (en 3)
         5  es              --/M      Spanish_(Spain)    roa/es
        """,
        """
        Pty Language       Age/Gender VoiceName          File                 Other Languages
         5  variant         --/F      female3            !v/f3
        """);

    [Theory]
    [InlineData("en-us", "gmw/en-US")]
    [InlineData("en-gb", "gmw/en")]
    [InlineData("en", "gmw/en")]
    [InlineData("EN", "gmw/en")]
    [InlineData("gmw/en-US", "gmw/en-US")]
    [InlineData("zh", "sit/cmn")]
    [InlineData("zh-Hant-TW", "sit/cmn")]
    [InlineData("es-CO", "roa/es")]
    [InlineData("tlh", null)]
    [InlineData("mb-us2", null)]
    [InlineData("-", null)]
    [InlineData("", null)]
    public void A_language_is_found_by_tag_by_file_and_without_its_region(string language, string? file) =>
        Assert.Equal(file, Voices.FileOf(language));

    [Fact]
    public void Variants_are_told_apart_by_case()
    {
        Assert.True(Voices.HasVariant("f3"));
        Assert.False(Voices.HasVariant("F3"));
    }
}
