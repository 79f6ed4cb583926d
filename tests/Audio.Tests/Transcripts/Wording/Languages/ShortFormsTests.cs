using Audio.Transcripts.Wording;

namespace Audio.Tests.Transcripts.Wording.Languages;

public sealed class ShortFormsTests
{
    [Theory]
    [InlineData("de", "Die Fische leben z. B. im Fluss, d.h. im Wasser.", "Die Fische leben zum Beispiel im Fluss, das heißt im Wasser.")]
    [InlineData("de", "Z. B. im Fluss.", "zum Beispiel im Fluss.")]
    [InlineData("de", "Es gibt Hechte, Karpfen usw.", "Es gibt Hechte, Karpfen und so weiter.")]
    [InlineData("de-AT", "Frau Dr. Roth zählt ca. 300 bzw. alle.", "Frau Doktor Roth zählt circa 300 beziehungsweise alle.")]
    [InlineData("de", "Es ist Nr. 5.", "Es ist Nummer 5.")]
    [InlineData("de", "Hr. Roth war da.", "Herr Roth war da.")]
    [InlineData("fr", "Voilà le pont, cf. la page 12.", "Voilà le pont, confer la page 12.")]
    [InlineData("es", "Vive en la avda. del Mar.", "Vive en la avenida del Mar.")]
    [InlineData("fr", "M. Dupont parle, p. ex. des brochets, des carpes, etc.", "Monsieur Dupont parle, par exemple des brochets, des carpes, et cetera.")]
    [InlineData("fr", "MM. Roux et Blanc sont là, c.-à-d. sur le pont.", "Messieurs Roux et Blanc sont là, c'est-à-dire sur le pont.")]
    [InlineData("es", "El Sr. López y la Dra. Ruiz hablan de EE. UU. y p. ej. de las carpas, etc.", "El señor López y la doctora Ruiz hablan de Estados Unidos y por ejemplo de las carpas, etcétera.")]
    [InlineData("fr", "Des pommes, etc. Puis on rentre.", "Des pommes, et cetera. Puis on rentre.")]
    [InlineData("fr", "Et M. Roux ?", "Et Monsieur Roux ?")]
    [InlineData("es-MX", "Son de EE.UU.", "Son de Estados Unidos.")]
    public void Short_forms_are_said_in_full(string language, string written, string spoken) => Assert.Equal(spoken, SpokenText.Of(written, language));

    [Theory]
    [InlineData("fr", "Jean M. Dupont parle.")]
    [InlineData("fr", "Le code est M.")]
    [InlineData("de", "D. H. Roth hat Hechte.")]
    [InlineData("de", "Die Nr zählt.")]
    [InlineData("de", "Abc.usw. ist kein Wort.")]
    [InlineData("es", "Robert Downey Sr. en el cine.")]
    [InlineData("es", "El Sr López habla.")]
    [InlineData("it", "Il Sr. Rossi parla.")]
    public void What_is_none_stays(string language, string written) => Assert.Equal(written, SpokenText.Of(written, language));

    [Fact]
    public void A_sentence_goes_on_behind_a_short_form() =>
        Assert.Equal(["Es de EE. UU., p. ej. Ohio, y del Sr. López.", " No hay más."], Parts("Es de EE. UU., p. ej. Ohio, y del Sr. López. No hay más.", "es"));

    static IEnumerable<string> Parts(string text, string language)
    {
        var start = 0;
        foreach (var end in Sentences.Ends(text, language))
        {
            yield return text[start..end];
            start = end;
        }
    }
}
