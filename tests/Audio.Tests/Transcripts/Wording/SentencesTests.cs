using Audio.Transcripts.Wording;

namespace Audio.Tests.Transcripts.Wording;

public sealed class SentencesTests
{
    [Theory]
    [InlineData("zh", "下雨了。船还开吗？开！", "下雨了。|船还开吗？|开！")]
    [InlineData("ja", "「もう帰ろうか。」と思いました。でも待ちました。", "「もう帰ろうか。」と思いました。|でも待ちました。")]
    [InlineData("es", "Llovía. ¿y qué? ¡salimos!", "Llovía.|¿y qué?|¡salimos!")]
    [InlineData("ar", "هل خرج القارب؟نعم. خرج", "هل خرج القارب؟|نعم.|خرج")]
    [InlineData("de", "Am 3. Oktober kam der 24. Kahn. Er war leer.", "Am 3. Oktober kam der 24. Kahn.|Er war leer.")]
    [InlineData("de", "Auf z. B. Zeche Rose waren ca. 1,5 Mio. Menschen, d. h. fast alle. Und dann?", "Auf z. B. Zeche Rose waren ca. 1,5 Mio. Menschen, d. h. fast alle.|Und dann?")]
    [InlineData("de", "Er kam mit z.B. Brot, Salz usw. Dann ging er.", "Er kam mit z.B. Brot, Salz usw.|Dann ging er.")]
    [InlineData("es", "Vino la Sra. Ruiz. Y D. Pablo.", "Vino la Sra. Ruiz.|Y D. Pablo.")]
    [InlineData("fr", "M. Petit arrive. Il neige.", "M. Petit arrive.|Il neige.")]
    [InlineData("en", "He went with ca. Then he left.", "He went with ca.|Then he left.")]
    [InlineData("en", "See no. 7 and pp. 12-15. It was ca. 1900. Look at fig. 3 of vol. 2, p. 9.", "See no. 7 and pp. 12-15.|It was ca. 1900.|Look at fig. 3 of vol. 2, p. 9.")]
    [InlineData("en", "See Fig. 3 and Vol. 2. He turned the p. Seven left.", "See Fig. 3 and Vol. 2.|He turned the p.|Seven left.")]
    [InlineData("en", "I said no. 7 people left.", "I said no.|7 people left.")]
    [InlineData("en", "Oh, no. 3 of them came. No. 3 came.", "Oh, no.|3 of them came.|No. 3 came.")]
    [InlineData("en", "He was 24. February came.", "He was 24.|February came.")]
    public void Sentences_end_where_the_language_ends_them(string language, string text, string expected)
    {
        var ends = Sentences.Ends(text, language).ToList();

        Assert.Equal(expected, string.Join('|', ends.Select((end, i) => text[(i == 0 ? 0 : ends[i - 1])..end].Trim())));
    }
}
