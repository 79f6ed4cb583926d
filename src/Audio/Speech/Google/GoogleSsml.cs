using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Xml;

namespace Audio.Speech.Google;

/// <summary>An utterance as SSML: its text, the sounds of its words, and marks before words, whose times the service tells. Immutable.</summary>
/// <param name="Document">In which text is nothing but text.</param>
/// <param name="Marked">What stands between each mark and the next, in order; a mark's name is its index.</param>
/// <seealso href="https://cloud.google.com/text-to-speech/docs/ssml"/>
sealed record GoogleSsml(string Document, ImmutableArray<string> Marked)
{
    public static GoogleSsml Of(string text, ImmutableArray<Pronunciation> sounds, bool hasMarks)
    {
        text = XmlText.Clean(text);
        var starts = hasMarks ? WordAlignment.Words(text).Select(w => w.Start.Value).ToList() : [];
        var marks = new List<int>();
        var document = new StringBuilder();
        using (var xml = XmlWriter.Create(document, new() { OmitXmlDeclaration = true, NewLineHandling = NewLineHandling.None }))
        {
            xml.WriteStartElement("speak");
            var position = 0;
            foreach (var sound in sounds.Where(s => s.IsIn(text)).OrderBy(s => s.Start))
            {
                // Of two that overlap the first is heard.
                if (sound.Start < position)
                    continue;
                WriteText(xml, text, position, sound.Start, starts, marks);
                WriteMark(xml, sound.Start, starts, marks);
                WriteSound(xml, text, sound);
                position = sound.Start + sound.Length;
            }
            WriteText(xml, text, position, text.Length, starts, marks);
            xml.WriteEndElement();
        }
        return new(document.ToString(), [.. marks.Select((m, i) => text[m..(i + 1 < marks.Count ? marks[i + 1] : text.Length)].Trim())]);
    }

    static void WriteText(XmlWriter xml, string text, int from, int to, List<int> starts, List<int> marks)
    {
        foreach (var start in starts.Where(s => s >= from && s < to))
        {
            xml.WriteString(text[from..start]);
            WriteMark(xml, start, starts, marks);
            from = start;
        }
        xml.WriteString(text[from..to]);
    }

    static void WriteMark(XmlWriter xml, int start, List<int> starts, List<int> marks)
    {
        if (!starts.Contains(start) || (marks.Count > 0 && marks[^1] == start))
            return;
        xml.WriteStartElement("mark");
        xml.WriteAttributeString("name", marks.Count.ToString(CultureInfo.InvariantCulture));
        xml.WriteEndElement();
        marks.Add(start);
    }

    static void WriteSound(XmlWriter xml, string text, Pronunciation sound)
    {
        if (sound.Language is { } language)
        {
            xml.WriteStartElement("lang");
            xml.WriteAttributeString("xml", "lang", null, language);
        }
        if (sound.Ipa is { } ipa)
        {
            xml.WriteStartElement("phoneme");
            xml.WriteAttributeString("alphabet", "ipa");
            xml.WriteAttributeString("ph", XmlText.Clean(ipa));
        }
        xml.WriteString(text.Substring(sound.Start, sound.Length));
        if (sound.Ipa is not null)
            xml.WriteEndElement();
        if (sound.Language is not null)
            xml.WriteEndElement();
    }
}
