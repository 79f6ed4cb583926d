using System.Text;
using System.Xml;

namespace Audio.Episodes.Companions;

/// <summary>How this folder writes XML.</summary>
static class XmlText
{
    /// <summary>UTF-8 without a byte order mark, indented, the stream stays open.</summary>
    public static XmlWriterSettings Settings { get; } = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false) };

    /// <summary>A text without what XML cannot have, not even escaped: control characters, halves of characters.</summary>
    public static string Clean(string text) => text.All(XmlConvert.IsXmlChar) ? text : Cleaned(text);

    static string Cleaned(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (XmlConvert.IsXmlChar(text[i]))
                clean.Append(text[i]);
            else if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
                clean.Append(text[i]).Append(text[++i]);
            else
                clean.Append(' ');
        }
        return clean.ToString();
    }
}
