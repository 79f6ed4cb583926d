using System.Globalization;
using System.Text;
using System.Xml;
using Audio.Casting;

namespace Audio.Speech.Azure.Ssml;

/// <summary>
/// Writes an utterance as Speech Synthesis Markup Language 1.0 in the service's dialect. Text is escaped by the XML writer, so it can
/// never become markup.
/// </summary>
/// <remarks>
/// <c>speak › voice › lang › express-as › prosody › text</c>, each where it says something. A word of another language stands beside the
/// prosody and has its own, because prosody may not hold <c>lang</c>.
/// </remarks>
/// <seealso href="https://learn.microsoft.com/azure/ai-services/speech-service/speech-synthesis-markup-structure"/>
sealed class SsmlWriter
{
    const string Speech = "http://www.w3.org/2001/10/synthesis";
    const string Extensions = "https://www.w3.org/2001/mstts";

    static readonly XmlWriterSettings Settings = new()
    {
        OmitXmlDeclaration = true,
        // A carriage return would be read back as a line feed.
        NewLineHandling = NewLineHandling.Entitize,
    };

    readonly XmlWriter _xml;
    readonly SpeechRequest _request;
    readonly AzureVoiceName _name;

    SsmlWriter(XmlWriter xml, SpeechRequest request) => (_xml, _request, _name) = (xml, request, new(request.Voice.EngineVoice));

    /// <summary>The whole document.</summary>
    public static string Write(SpeechRequest request)
    {
        var text = new StringBuilder();
        using (var xml = XmlWriter.Create(text, Settings))
            new SsmlWriter(xml, request).WriteDocument();
        return text.ToString();
    }

    /// <summary>The language that a text is spoken in where that is not the voice's own; null where it is.</summary>
    public static string? LanguageOf(Voice voice, string? language)
    {
        var own = new AzureVoiceName(voice.EngineVoice).Locale;
        if (language is not null && own is not null && !LanguageTag.IsSame(own, language))
            return AzureLocales.For(language);
        // An accent that the user chose.
        return voice.Settings.Text("language") is { } chosen && AzureLocales.For(chosen) is var locale && locale != own ? locale : null;
    }

    Voice Voice => _request.Voice;

    void WriteDocument()
    {
        var locale = LanguageOf(Voice, _request.Language);
        _xml.WriteStartElement("speak", Speech);
        _xml.WriteAttributeString("version", "1.0");
        _xml.WriteAttributeString("xmlns", "mstts", null, Extensions);
        _xml.WriteAttributeString("xml", "lang", null, _name.Locale ?? locale ?? AzureLocales.For(_request.Language ?? "en") ?? "en-US");
        _xml.WriteStartElement("voice", Speech);
        _xml.WriteAttributeString("name", XmlText.Clean(Voice.EngineVoice));
        if (_name.IsHighDefinition && Voice.Settings.Number("temperature") is { } temperature)
            _xml.WriteAttributeString("parameters", $"temperature={Number(temperature)}");
        Within(locale, () => Expressed(WriteSpans));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    void Within(string? locale, Action write)
    {
        if (locale is not null)
        {
            _xml.WriteStartElement("lang", Speech);
            _xml.WriteAttributeString("xml", "lang", null, locale);
        }
        write();
        if (locale is not null)
            _xml.WriteEndElement();
    }

    void Expressed(Action write)
    {
        var (style, role) = (Voice.Settings.Text("style"), Voice.Settings.Text("role"));
        var isExpressed = _name.TakesStyles && (style ?? role) is not null;
        if (isExpressed)
        {
            _xml.WriteStartElement("mstts", "express-as", Extensions);
            Attribute("style", style);
            Attribute("styledegree", style is null ? null : Voice.Settings.Number("styleDegree") is { } degree ? Number(degree) : null);
            Attribute("role", role);
        }
        write();
        if (isExpressed)
            _xml.WriteEndElement();
    }

    // Stretches of the text in one language, each with the words in it that have a sound of their own.
    void WriteSpans()
    {
        var text = XmlText.Clean(_request.Text);
        var start = 0;
        var sounds = new List<Pronunciation>();
        foreach (var sound in Sounds(text))
        {
            if (sound.Language is null)
            {
                sounds.Add(sound);
                continue;
            }
            WriteSpan(text, start, sound.Start, sounds);
            Within(_name.IsMultilingual ? AzureLocales.For(sound.Language) : null, () => WriteSpan(text, sound.Start, sound.Start + sound.Length, [sound]));
            start = sound.Start + sound.Length;
            sounds.Clear();
        }
        WriteSpan(text, start, text.Length, sounds);
    }

    // In order, none over another.
    IEnumerable<Pronunciation> Sounds(string text)
    {
        var end = 0;
        foreach (var sound in _request.Sounds.Where(s => s.IsIn(text)).OrderBy(s => s.Start))
        {
            if (sound.Start < end)
                continue;
            end = sound.Start + sound.Length;
            yield return sound;
        }
    }

    void WriteSpan(string text, int start, int end, List<Pronunciation> sounds)
    {
        if (start == end)
            return;
        var hasProsody = StartProsody();
        foreach (var sound in sounds.Where(s => s.Ipa is not null && !_name.IsHighDefinition))
        {
            _xml.WriteString(text[start..sound.Start]);
            _xml.WriteStartElement("phoneme", Speech);
            _xml.WriteAttributeString("alphabet", "ipa");
            _xml.WriteAttributeString("ph", XmlText.Clean(Phones(sound.Ipa!)));
            start = sound.Start + sound.Length;
            _xml.WriteString(text[sound.Start..start]);
            _xml.WriteEndElement();
        }
        _xml.WriteString(text[start..end]);
        if (hasProsody)
            _xml.WriteEndElement();
    }

    bool StartProsody()
    {
        var volume = Voice.Settings.Text("volume");
        if (_name.IsHighDefinition || (Voice.Rate == 1 && Voice.Pitch == 1 && volume is null))
            return false;
        _xml.WriteStartElement("prosody", Speech);
        Attribute("rate", Voice.Rate == 1 ? null : Change(Voice.Rate));
        Attribute("pitch", Voice.Pitch == 1 ? null : Change(Voice.Pitch));
        Attribute("volume", volume);
        return true;
    }

    void Attribute(string name, string? value)
    {
        if (value is not null)
            _xml.WriteAttributeString(name, XmlText.Clean(value));
    }

    // Sound in the alphabet that the service calls "ipa": typewriter's stress becomes stress, optional sounds are said.
    static string Phones(string ipa) => ipa.Replace('\'', 'ˈ').Replace("(", "", StringComparison.Ordinal).Replace(")", "", StringComparison.Ordinal);

    static string Change(double factor) => ((factor - 1) * 100).ToString("+0.##'%';-0.##'%'", CultureInfo.InvariantCulture);

    static string Number(double value) => value.ToString("0.####", CultureInfo.InvariantCulture);
}
