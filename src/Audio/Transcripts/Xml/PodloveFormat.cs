using System.Xml;
using Audio.Transcripts.Views;

namespace Audio.Transcripts.Xml;

/// <summary>Podlove Simple Transcripts: speeches, each with a speaker, which may be empty, and items with times.</summary>
sealed class PodloveFormat : ITranscriptFormat
{
    const string Namespace = "http://podlove.org/simple-transcripts";

    public string Name => "podlove";

    public Detection Detect(Document document) =>
        XmlSource.Root(document.Source) is (_, Namespace) ? new(0.99, ["the namespace of Podlove Simple Transcripts"]) : Detection.None;

    public TranscriptDraft Read(Document document, ParserOptions options)
    {
        var source = document.Source;
        var dialogue = new XmlDialogue(source, options);
        var speaker = new HtmlBlock(0, false);
        var words = new HtmlBlock(0, false);
        HtmlBlock? current = null;
        var damage = XmlSource.Read(source, Visit);
        Add();
        return dialogue.Build(damage);

        void Visit(XmlReader node)
        {
            if (node.NodeType == XmlNodeType.Element && node.LocalName == "speech")
                Add();
            else if (node.NodeType == XmlNodeType.Element && node.LocalName is "speaker" or "item")
                current = node.IsEmptyElement ? null : node.LocalName == "speaker" ? speaker : Next(words);
            else if (node.NodeType == XmlNodeType.EndElement)
                current = null;
            else if (current is not null && node.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                XmlSource.Append(current, source, node);
        }

        static HtmlBlock Next(HtmlBlock block)
        {
            HtmlText.AddSpace(block);
            return block;
        }

        void Add()
        {
            var name = string.Concat(speaker.Pieces.Select(p => p.Text ?? source.TextOf(p.Range!.Value))).Trim();
            dialogue.Add(name.Any(char.IsLetterOrDigit) ? name : null, speaker, words);
            (speaker, words) = (new(0, false), new(0, false));
        }
    }
}
