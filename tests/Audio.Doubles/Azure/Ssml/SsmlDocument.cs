using System.Collections.Immutable;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Audio.Doubles.Azure.Ssml;

/// <summary>A document that the service accepts, and what is spoken of it.</summary>
/// <param name="Locale">Of the whole.</param>
public sealed record SsmlDocument(string Locale, ImmutableArray<SpokenPart> Parts)
{
    const int MaxVoices = 50;
    const int MaxBytes = 64 * 1024;

    static readonly XNamespace Speech = "http://www.w3.org/2001/10/synthesis";

    // Both are documented, and both are accepted.
    static readonly XNamespace[] Extensions = ["https://www.w3.org/2001/mstts", "http://www.w3.org/2001/mstts"];

    /// <summary>The text by itself, as a listener would follow it.</summary>
    public string Text => string.Concat(Parts.Select(p => p.Text));

    /// <summary>Parses and checks a document.</summary>
    /// <exception cref="SsmlException">The service would refuse it.</exception>
    public static SsmlDocument Parse(string xml)
    {
        if (Encoding.UTF8.GetByteCount(xml) > MaxBytes)
            throw new SsmlException("SSML must be less than 64KB.");
        var root = Load(xml).Root!;
        Check(root, null);
        if (root.Descendants().Count(e => NameOf(e) is "voice" or "audio") > MaxVoices)
            throw new SsmlException($"The SSML has more than {MaxVoices} voice and audio elements.");
        if (!root.Elements().Any(e => NameOf(e) == "voice"))
            throw new SsmlException("At least one voice element must be specified within the speak element.");
        return new((string)root.Attribute(XNamespace.Xml + "lang")!, SsmlSpeech.PartsOf(root));
    }

    /// <summary>With the prefix that the documentation writes, whatever the document calls it.</summary>
    internal static string NameOf(XElement element) =>
        element.Name.Namespace == Speech ? element.Name.LocalName
        : Extensions.Contains(element.Name.Namespace) ? "mstts:" + element.Name.LocalName
        : throw new SsmlException($"Element '{element.Name}' is of no known namespace.");

    static XDocument Load(string xml)
    {
        try
        {
            using var reader = XmlReader.Create(
                new StringReader(xml),
                new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersFromEntities = 0 });
            return XDocument.Load(reader, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException e)
        {
            throw new SsmlException($"SSML is not well-formed: {e.Message}");
        }
    }

    static void Check(XElement element, OfferedVoice? voice)
    {
        var name = NameOf(element);
        if (element.Parent is null && name != "speak")
            throw new SsmlException("Ssml should only contain speak as its root.");
        if (!SsmlRules.Elements.TryGetValue(name, out var rule))
            throw new SsmlException($"Element '{name}' is not supported.");
        if (element.Parent is { } parent && !SsmlRules.Elements[NameOf(parent)].Children.Contains(name))
            throw new SsmlException($"Element '{name}' cannot stand in '{NameOf(parent)}'.");
        if (!rule.HasText && element.Nodes().OfType<XText>().Any(t => !string.IsNullOrWhiteSpace(t.Value)))
            throw new SsmlException($"Element '{name}' cannot contain text.");
        CheckAttributes(element, name, rule);
        if (name == "voice")
            voice = OfferedVoices.Find((string)element.Attribute("name")!) ?? throw new SsmlException($"Unsupported voice {(string?)element.Attribute("name")}.");
        else if (voice is not null && SsmlRules.IsRefused(name, voice))
            throw new SsmlException($"Element '{name}' is not supported by voice {voice.ShortName}.");
        if (name == "voice" && element.Attribute("parameters") is not null && !voice!.IsHighDefinition)
            throw new SsmlException($"Attribute 'parameters' is not supported by voice {voice.ShortName}.");
        if (name == "phoneme")
            Phonemes.Check((string?)element.Attribute("alphabet") ?? "ipa", (string)element.Attribute("ph")!);
        foreach (var child in element.Elements())
            Check(child, voice);
    }

    static void CheckAttributes(XElement element, string name, ElementRule rule)
    {
        foreach (var attribute in element.Attributes().Where(a => !a.IsNamespaceDeclaration))
        {
            var attributeName = attribute.Name.Namespace == XNamespace.Xml ? "xml:" + attribute.Name.LocalName : attribute.Name.ToString();
            if (!rule.Attributes.TryGetValue(attributeName, out var isValid))
                throw new SsmlException($"Attribute '{attributeName}' is not supported in '{name}'.");
            if (!isValid(attribute.Value))
                throw new SsmlException($"Attribute '{attributeName}' of '{name}' has the invalid value '{attribute.Value}'.");
        }
        foreach (var required in rule.Required)
        {
            var attribute = required.StartsWith("xml:", StringComparison.Ordinal) ? XNamespace.Xml + required[4..] : (XName)required;
            if (element.Attribute(attribute) is null)
                throw new SsmlException($"Element '{name}' requires the attribute '{required}'.");
        }
    }
}
