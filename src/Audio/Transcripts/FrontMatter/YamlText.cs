using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Audio.Transcripts.FrontMatter;

/// <summary>Parses YAML that anybody may have written: nothing in it makes objects, and nothing nests without end.</summary>
static class YamlText
{
    const int MostDepth = 16;

    /// <returns>The first document's root; null where there is nothing in it.</returns>
    /// <exception cref="YamlException">It is no YAML, or it nests too deep.</exception>
    public static YamlNode? Parse(string text)
    {
        LimitDepth(text);
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return stream.Documents is [var document, ..] ? document.RootNode : null;
    }

    /// <summary>Where each collection closes, by where it starts: the nodes know only of their beginnings.</summary>
    public static Dictionary<Mark, Mark> Ends(string text)
    {
        var ends = new Dictionary<Mark, Mark>();
        var open = new Stack<Mark>();
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
            if (parser.Current is MappingStart or SequenceStart)
                open.Push(parser.Current.Start);
            else if (parser.Current is MappingEnd or SequenceEnd)
                ends[open.Pop()] = parser.Current.Start;
        }
        return ends;
    }

    // The nodes are read by recursion, which a thousand brackets would end.
    static void LimitDepth(string text)
    {
        var parser = new Parser(new StringReader(text));
        var depth = 0;
        while (MoveNext(parser))
        {
            depth += parser.Current!.NestingIncrease;
            if (depth > MostDepth)
                throw new SemanticErrorException(parser.Current.Start, parser.Current.End, "brackets within brackets within brackets");
            if (parser.Current is AnchorAlias)
                throw new SemanticErrorException(parser.Current.Start, parser.Current.End, "an alias, which front matter has no use for");
        }
    }

    // Behind a bracket that is not closed YamlDotNet 16 sees the next key as an end of what it has not begun.
    static bool MoveNext(Parser parser)
    {
        try
        {
            return parser.MoveNext();
        }
        catch (InvalidOperationException)
        {
            var end = parser.Current?.End ?? Mark.Empty;
            throw new SyntaxErrorException(end, end, "a bracket is not closed");
        }
    }
}
