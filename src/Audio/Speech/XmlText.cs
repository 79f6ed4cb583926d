using System.Text;
using System.Xml;

namespace Audio.Speech;

/// <summary>Text as XML 1.0 can hold it.</summary>
static class XmlText
{
    /// <summary>Puts a space for each character that XML cannot hold in any way: control characters, halves of surrogate pairs, U+FFFE and U+FFFF.</summary>
    /// <returns>As long as the text, so that places in it stay.</returns>
    public static string Clean(string text)
    {
        var first = IndexOfIllegal(text, 0);
        if (first < 0)
            return text;
        var clean = new StringBuilder(text);
        for (var i = first; i >= 0; i = IndexOfIllegal(text, i + 1))
            clean[i] = ' ';
        return clean.ToString();
    }

    /// <summary>Whether a place stands between the halves of a surrogate pair.</summary>
    public static bool IsAmidCharacter(string text, int place) => place > 0 && place < text.Length && char.IsSurrogatePair(text[place - 1], text[place]);

    static int IndexOfIllegal(string text, int start)
    {
        for (var i = start; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                continue;
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                i++;
            else
                return i;
        }
        return -1;
    }
}
