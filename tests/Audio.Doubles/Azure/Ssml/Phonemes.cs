using System.Collections.Frozen;
using System.Text;

namespace Audio.Doubles.Azure.Ssml;

/// <summary>One sign that is no phone makes the service refuse the whole document.</summary>
static class Phonemes
{
    // Letters, marks and ties of the International Phonetic Alphabet, and what parts syllables and words.
    static readonly FrozenSet<Rune> Ipa =
        ("abcdefhijklmnopqrstuvwxyzæçðøħŋœɐɑɒɓɔɕɖɗɘəɚɛɜɝɞɟɠɡgɢɣɤɥɦɧɨɪɫɬɭɮɯɰɱɲɳɴɵɶɸɹɺɻɽɾʀʁʂʃʄʈʉʊʋʌʍʎʏʐʑʒʔʕʘʙʛʜʝʟʡʢǀǁǂǃβθχⱱ"
            + "ˈˌːˑ.|‖‿ ʰʲʷˠˤⁿˡ˞ʼ˥˦˧˨˩\u0361\u035c\u0303\u0325\u0329\u032f\u030a\u032a\u0306\u031f\u0320\u0308\u033d\u0318\u0319\u031d\u031e\u0324\u0330\u033c\u0334\u033a\u033b\u031a\u0339\u031c")
        .EnumerateRunes().ToFrozenSet();

    /// <exception cref="SsmlException">There is a sign that the alphabet does not have.</exception>
    public static void Check(string alphabet, string phones)
    {
        if (alphabet != "ipa")
            return;
        foreach (var rune in phones.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            // The decomposition of ç is a letter and a mark that is no phone by itself.
            if (!Ipa.Contains(rune) && rune.Value != 0x327)
                throw new SsmlException($"Unrecognized phone '{rune}' in '{phones}'.");
        }
    }
}
