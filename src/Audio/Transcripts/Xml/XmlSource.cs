using System.Xml;
using Audio.Transcripts.Views;

namespace Audio.Transcripts.Xml;

/// <summary>The nodes of an XML file, and where they stand. Nothing outside of the file is ever read, and no entity is expanded but those of XML.</summary>
static class XmlSource
{
    /// <summary>The first element; null where the text is no XML.</summary>
    public static (string Name, string Namespace)? Root(SourceText source)
    {
        var first = source.Lines.FirstOrDefault(l => !l.IsBlank).Text;
        if (first is null || first.AsSpan().TrimStart().TrimStart('\uFEFF') is not ['<', ..])
            return null;
        (string, string)? root = null;
        try
        {
            using var reader = Reader(source);
            if (reader.MoveToContent() == XmlNodeType.Element)
                root = (reader.LocalName, reader.NamespaceURI);
        }
        catch (XmlException)
        {
            // It only begins like XML.
        }
        return root;
    }

    /// <summary>Calls back for every node in turn.</summary>
    /// <returns>Where the file is damaged, and how; null where all of it could be read.</returns>
    public static XmlException? Read(SourceText source, Action<XmlReader> visit)
    {
        try
        {
            using var reader = Reader(source);
            while (reader.Read())
                visit(reader);
            return null;
        }
        catch (XmlException e)
        {
            return e;
        }
    }

    /// <summary>Puts the text that the reader stands at behind that of a block.</summary>
    public static void Append(HtmlBlock block, SourceText source, XmlReader reader)
    {
        var place = (IXmlLineInfo)reader;
        var end = reader.NodeType == XmlNodeType.CDATA ? "]]>" : "<";
        var text = new HtmlText(source);
        for (var (line, start) = (place.LineNumber, place.LinePosition - 1); line <= source.Lines.Length; (line, start) = (line + 1, 0))
        {
            var length = source.Line(line).Text.AsSpan(start).IndexOf(end);
            var isLast = length >= 0;
            text.Add(block, new SourceRange(line, start, isLast ? length : source.Line(line).Text.Length - start));
            if (isLast)
                return;
            HtmlText.AddSpace(block);
        }
    }

    // What the declaration says of the encoding no longer holds, and nothing may stand before it.
    static XmlReader Reader(SourceText source)
    {
        var text = string.Join('\n', source.Lines.Select(l => l.Text));
        var content = text.AsSpan().TrimStart().TrimStart('\uFEFF').TrimStart();
        var start = text.Length - content.Length;
        if (content.StartsWith("<?xml ") && content.IndexOf("?>") is > 0 and var end)
            start += end + 2;
        var blank = new string([.. text.Take(start).Select(c => c == '\n' ? '\n' : ' ')]);
        return XmlReader.Create(new StringReader(blank + text[start..]), new()
        {
            DtdProcessing = DtdProcessing.Ignore,
            XmlResolver = null,
            CheckCharacters = false,
        });
    }
}
