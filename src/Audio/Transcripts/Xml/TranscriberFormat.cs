using System.Xml;
using Audio.Transcripts.Views;

namespace Audio.Transcripts.Xml;

/// <summary>The files of Transcriber and what took over from it, <c>.trs</c>: a list of speakers, and turns that name them by their ids.</summary>
sealed class TranscriberFormat : ITranscriptFormat
{
    public string Name => "transcriber";

    public Detection Detect(Document document) =>
        XmlSource.Root(document.Source) is ("Trans", _) ? new(0.99, ["a Trans element"]) : Detection.None;

    public TranscriptDraft Read(Document document, ParserOptions options)
    {
        var source = document.Source;
        var dialogue = new XmlDialogue(source, options);
        var names = new Dictionary<string, string>();
        string[] speakers = [];
        var unnamed = 0;
        string? speaker = null;
        HtmlBlock? words = null;
        var damage = XmlSource.Read(source, Visit);
        dialogue.Cut = words;
        return dialogue.Build(damage);

        void Visit(XmlReader node)
        {
            if (node.NodeType == XmlNodeType.Element)
                Open(node);
            else if (node is { NodeType: XmlNodeType.EndElement, LocalName: "Turn" })
                Add(null);
            else if (words is not null && node.NodeType is XmlNodeType.Text or XmlNodeType.CDATA)
                XmlSource.Append(words, source, node);
        }

        void Open(XmlReader node)
        {
            switch (node.LocalName)
            {
                case "Speaker" when node.GetAttribute("id") is { } id && node.GetAttribute("name") is { } name && name.Any(char.IsLetterOrDigit):
                    names[id] = name.Trim();
                    break;
                case "Turn":
                    speakers = node.GetAttribute("speaker")?.Split(' ', StringSplitOptions.RemoveEmptyEntries) ?? [];
                    speaker = NameOf(0);
                    words = node.IsEmptyElement ? null : new(0, false);
                    break;
                // Two speak in one turn; each part says which of them.
                case "Who" when words is not null && int.TryParse(node.GetAttribute("nb"), out var number):
                    Add(new(0, false));
                    speaker = NameOf(number - 1);
                    break;
                case var _ when words is not null:
                    HtmlText.AddSpace(words);
                    break;
            }
        }

        string? NameOf(int i)
        {
            if (i < 0 || i >= speakers.Length)
                return null;
            if (!names.TryGetValue(speakers[i], out var name))
                names.Add(speakers[i], name = $"Speaker {++unnamed}");
            return name;
        }

        void Add(HtmlBlock? next)
        {
            if (words is not null)
                dialogue.Add(speaker, new(0, false), words);
            words = next;
        }
    }
}
