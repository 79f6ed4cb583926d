using System.Xml;
using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Views;

namespace Audio.Transcripts.Xml;

/// <summary>
/// Timed Text, TTML and its forerunner DFXP: paragraphs with times, whose speakers are agents where the file has any, and
/// else stand in the words, as in other captions. https://www.w3.org/TR/ttml2/#metadata-vocabulary-agent
/// </summary>
sealed class TtmlFormat : ITranscriptFormat
{
    // What a paragraph carries beside its words.
    static readonly string[] Unspoken = ["metadata", "desc", "title", "copyright", "styling", "layout"];

    public string Name => "ttml";

    public Detection Detect(Document document) =>
        XmlSource.Root(document.Source) is ("tt", _) ? new(0.99, ["a tt element"]) : Detection.None;

    public TranscriptDraft Read(Document document, ParserOptions options)
    {
        var dialogue = new XmlDialogue(document.Source, options);
        var visitor = new Visitor(document.Source, dialogue);
        var damage = XmlSource.Read(document.Source, visitor.Visit);
        dialogue.Cut = visitor.Unfinished;
        if (dialogue.HasSpeakers)
            return dialogue.Build(damage);

        var captions = new Document(dialogue.Lines(damage), options);
        if (captions.Layout.Labels.Accepted.IsEmpty)
            return dialogue.Build(damage);
        var draft = new LabelledReader(captions, new(captions.Source, options)).Read();
        draft.Problems.AddRange(dialogue.Problems(damage).Where(p => p.Code == ProblemCode.DamagedData));
        return draft;
    }

    sealed class Visitor(SourceText source, XmlDialogue dialogue)
    {
        readonly Dictionary<string, string> _names = [];
        readonly Stack<(string Name, string? Agent)> _open = [];
        string? _agent;
        int _unspoken, _unnamed;

        /// <summary>The words of a paragraph that has begun and not ended.</summary>
        public HtmlBlock? Unfinished { get; private set; }

        public void Visit(XmlReader node)
        {
            switch (node.NodeType)
            {
                case XmlNodeType.Element when node.LocalName == "br":
                    HtmlText.AddSpace(Unfinished ?? new(0, false));
                    break;
                case XmlNodeType.Element when !node.IsEmptyElement:
                    Open(node);
                    break;
                case XmlNodeType.EndElement when _open.Count > 0:
                    Close(_open.Pop().Name);
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA when _open.TryPeek(out var element) && element is { Name: "name", Agent: { } agent }:
                    _names.TryAdd(agent, node.Value.Trim());
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace when Unfinished is not null && _unspoken == 0:
                    XmlSource.Append(Unfinished, source, node);
                    break;
            }
        }

        void Open(XmlReader node)
        {
            var outer = _open.TryPeek(out var parent) ? parent.Agent : null;
            var agent = node.LocalName == "agent" ? Attribute(node, "id") : Attribute(node, "agent") ?? outer;
            _open.Push((node.LocalName, agent));
            if (IsUnspoken(node.LocalName))
                _unspoken++;
            if (node.LocalName == "p")
                (Unfinished, _agent) = (new(0, false), agent);
            else if (node.LocalName == "span" && Attribute(node, "agent") is { } speaker)
                _agent = speaker;
        }

        void Close(string name)
        {
            if (IsUnspoken(name))
                _unspoken--;
            if (name != "p" || Unfinished is null)
                return;
            dialogue.Add(_agent is null ? null : NameOf(_agent), new(0, false), Unfinished);
            Unfinished = null;
        }

        // Several agents may speak as one: the first of them is heard.
        string? NameOf(string agents)
        {
            var agent = agents.Split(' ', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault();
            if (agent is null)
                return null;
            if (!_names.TryGetValue(agent, out var name) || !name.Any(char.IsLetterOrDigit))
                _names[agent] = name = $"Speaker {++_unnamed}";
            return name;
        }

        static bool IsUnspoken(string name) => Unspoken.Contains(name);

        static string? Attribute(XmlReader node, string localName)
        {
            string? value = null;
            while (value is null && node.MoveToNextAttribute())
                value = node.LocalName == localName ? node.Value : null;
            node.MoveToElement();
            return value;
        }
    }
}
