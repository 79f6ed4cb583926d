using System.Collections.Frozen;
using System.Text;

namespace Audio.Speech.Flite;

/// <summary>What is said for characters that decomposition does not turn into ASCII.</summary>
static class FliteFolds
{
    static readonly (string Characters, string Fold)[] Table =
    [
        // Letters of their own in some alphabets.
        ("ß", "ss"), ("æ", "ae"), ("Æ", "Ae"), ("œ", "oe"), ("Œ", "Oe"), ("ø", "o"), ("Ø", "O"), ("đ", "d"), ("Đ", "D"),
        ("ðþ", "th"), ("ÐÞ", "Th"), ("ł", "l"), ("Ł", "L"), ("ı", "i"), ("ħ", "h"), ("Ħ", "H"), ("ə", "a"), ("Ə", "A"),
        ("ŋ", "ng"), ("Ŋ", "Ng"),

        // Marks of typography.
        ("‘’‚‛′´`ʻʼʽ", "'"), ("“”„‟″«»‹›", "\""), ("‐‑‒", "-"), ("–—―•", ", "), ("…", "..."), ("⁄∕", "/"), ("¡¿®™℠", ""),

        // Signs that are read as words.
        ("−", " minus "), ("×", " times "), ("÷", " divided by "), ("±", " plus or minus "), ("≈", " about "), ("≤", " at most "),
        ("≥", " at least "), ("≠", " is not "), ("→", " to "), ("°", " degrees "), ("§", " section "), ("©", " copyright "),
        ("€", " euros "), ("£", " pounds "), ("¥", " yen "), ("₹", " rupees "), ("₽", " roubles "), ("₩", " won "),
        ("₪", " shekels "), ("₿", " bitcoins "), ("¢", " cents "), ("µ", "micro"),
    ];

    static readonly FrozenDictionary<int, string> ByCharacter =
        Table.SelectMany(t => t.Characters.EnumerateRunes().Select(r => (r.Value, t.Fold))).ToFrozenDictionary(f => f.Value, f => f.Fold);

    /// <summary>The text to say in place of a character; null where it needs none.</summary>
    public static string? Of(Rune rune) => ByCharacter.GetValueOrDefault(rune.Value);
}
