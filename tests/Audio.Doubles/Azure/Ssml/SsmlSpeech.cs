using System.Collections.Immutable;
using System.Xml.Linq;

namespace Audio.Doubles.Azure.Ssml;

/// <summary>Takes a checked document apart into what is spoken, in order.</summary>
static class SsmlSpeech
{
    static readonly XName Lang = XNamespace.Xml + "lang";

    public static ImmutableArray<SpokenPart> PartsOf(XElement speak) =>
        [.. speak.Elements().Where(e => SsmlDocument.NameOf(e) == "voice").SelectMany(PartsOfVoice)];

    static IEnumerable<SpokenPart> PartsOfVoice(XElement element)
    {
        var voice = OfferedVoices.Find((string)element.Attribute("name")!)!;
        return Walk(element, new(voice, "", voice.Locale, 1, 1));
    }

    static IEnumerable<SpokenPart> Walk(XElement element, SpokenPart manner)
    {
        foreach (var node in element.Nodes())
        {
            if (node is XText text)
                yield return manner with { Text = text.Value };
            else if (node is XElement child)
                foreach (var part in Walk(child, Within(child, manner)))
                    yield return part;
        }
        if (SsmlDocument.NameOf(element) == "break")
            yield return manner with { Pause = SsmlValues.Time((string?)element.Attribute("time") ?? "750ms") ?? TimeSpan.Zero };
    }

    static SpokenPart Within(XElement element, SpokenPart manner) => SsmlDocument.NameOf(element) switch
    {
        "lang" => manner with { Locale = (string)element.Attribute(Lang)! },
        "prosody" => manner with
        {
            Rate = manner.Rate * (element.Attribute("rate") is { } rate ? SsmlValues.Rate(rate.Value)!.Value : 1),
            Pitch = manner.Pitch * (element.Attribute("pitch") is { } pitch ? SsmlValues.Pitch(pitch.Value)!.Value : 1),
        },
        // A style that the voice does not have is ignored, without a word.
        "mstts:express-as" => manner with { Style = manner.Voice.Styles.FirstOrDefault(s => s == (string?)element.Attribute("style")) },
        "phoneme" => manner with { Ipa = (string)element.Attribute("ph")! },
        "sub" => manner with { Alias = (string)element.Attribute("alias")! },
        _ => manner,
    };
}
