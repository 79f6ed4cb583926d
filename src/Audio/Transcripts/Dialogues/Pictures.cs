using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Dialogues;

/// <summary>Finds the captions and credits of pictures that stand between the turns of a page.</summary>
static class Pictures
{
    // With the white space that goes.
    const int LongestCaption = 400, LongestCredit = 140;

    /// <param name="source">The text.</param>
    /// <param name="content">What the page says, in order.</param>
    /// <param name="labelled">The lines that a label stands on: somebody says those.</param>
    public static List<DroppedRange> Find(SourceText source, IReadOnlyList<SourceRange> content, ISet<int> labelled)
    {
        var found = new List<DroppedRange>();
        for (var i = 0; i < content.Count; i++)
        {
            if (content[i].Length > LongestCredit || labelled.Contains(content[i].Line) || !PictureCredits.Is(PlainText.Of(source.TextOf(content[i]))))
                continue;
            if (i > 1 && !labelled.Contains(content[i - 1].Line) && content[i - 1].Length <= LongestCaption && IsCaption(i))
                found.Add(new(content[i - 1], "caption"));
            found.Add(new(content[i], "picture credit"));
        }
        return found;

        // Right above the credit, or no sentence and by itself.
        bool IsCaption(int credit)
        {
            var (above, line) = (content[credit - 1], content[credit].Line);
            if (!labelled.Contains(content[credit - 2].Line) || above.Line - content[credit - 2].Line > 1)
                return above.Line == line - 1 || source.Line(above.Line).Text[above.End - 1] is not ('.' or '!' or '?' or '"' or '”' or '…' or '-' or ')' or ']');
            return false;
        }
    }
}
