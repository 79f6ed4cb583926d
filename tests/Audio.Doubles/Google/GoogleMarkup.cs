using System.Xml;
using System.Xml.Linq;

namespace Audio.Doubles.Google;

/// <summary>SSML as Google takes it.</summary>
static class GoogleMarkup
{
    static readonly Dictionary<string, string[]> Elements = new()
    {
        ["speak"] = [],
        ["mark"] = ["name"],
        ["phoneme"] = ["alphabet", "ph"],
        ["sub"] = ["alias"],
        ["lang"] = ["lang"],
        ["break"] = ["time", "strength"],
        ["prosody"] = ["rate", "pitch", "volume"],
        ["say-as"] = ["interpret-as", "format"],
        ["p"] = [],
        ["s"] = [],
    };

    /// <summary>What is wrong with a document; null where nothing is.</summary>
    public static string? FindFault(string ssml)
    {
        XElement root;
        try
        {
            root = XElement.Parse(ssml, LoadOptions.PreserveWhitespace);
        }
        catch (XmlException e)
        {
            return e.Message;
        }
        if (root.Name.LocalName != "speak")
            return "The document does not start with <speak>.";
        foreach (var element in root.DescendantsAndSelf())
        {
            if (!Elements.TryGetValue(element.Name.LocalName, out var attributes))
                return $"<{element.Name.LocalName}> is not known.";
            if (element.Attributes().FirstOrDefault(a => !attributes.Contains(a.Name.LocalName)) is { } attribute)
                return $"<{element.Name.LocalName}> has no attribute '{attribute.Name.LocalName}'.";
        }
        return root.Descendants("mark").Any(m => m.Attribute("name") is null || m.Nodes().Any()) ? "A <mark> has a name and no content." : null;
    }

    /// <summary>What stands between each mark and the next; what stands before the first is part of the first.</summary>
    public static IReadOnlyList<string> Stretches(string ssml)
    {
        var stretches = new List<string> { "" };
        var hasMark = false;
        foreach (var node in XElement.Parse(ssml, LoadOptions.PreserveWhitespace).DescendantNodes())
        {
            if (node is XText text)
                stretches[^1] += text.Value;
            else if (node is XElement { Name.LocalName: "mark" })
            {
                if (hasMark)
                    stretches.Add("");
                hasMark = true;
            }
        }
        return stretches;
    }
}
