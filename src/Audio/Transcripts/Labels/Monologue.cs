using Audio.Transcripts.Wording;

namespace Audio.Transcripts.Labels;

/// <summary>
/// A speech with one label, above all of it. Like a label looks what opens news, <c>WASHINGTON: The storm …</c>, and many a
/// headline; but who holds a speech speaks of themselves, and news does so in quotation marks only.
/// </summary>
static class Monologue
{
    const int LongestTitle = 120, LinesOfOpening = 6, ShortestSpeech = 120;

    /// <param name="label">The first that opens a line and may be a name.</param>
    public static bool Opens(SourceText source, IReadOnlyList<SourceRange> content, Label label)
    {
        var line = label.Range.Line;
        var above = content.TakeWhile(r => r.Line < line).ToList();
        return IsName(source, above, label)
            && above.TrueForAll(r => MayBeTitle(source, r))
            && Behind(label.Range.End, source.Line(line).Text).ContainsAnyInRange('a', 'z')
            && content.Skip(above.Count).Sum(r => (long)r.Length) >= ShortestSpeech
            && content.Skip(above.Count).TakeWhile(r => r.Line < line + LinesOfOpening)
                .Any(r => FirstPerson.IsIn(Behind(r.Line == line ? label.Range.End : r.Start, source.Line(r.Line).Text)));
    }

    /// <summary>Whether a stretch is short and no sentence.</summary>
    public static bool MayBeTitle(SourceText source, SourceRange range) => range.Length <= LongestTitle && source.SpanOf(range)[^1] is not ('.' or '?' or '!' or '"' or '”');

    // In capitals as they are; else the headline has the name, too.
    static bool IsName(SourceText source, List<SourceRange> above, Label label) =>
        label.Case == LabelCase.Capitals
        || (label.Case == LabelCase.Title && Company.IsPerson(label) && label.Name.Display.Split(' ')[^1] is var surname
            && above.Exists(r => source.SpanOf(r).Contains(surname, StringComparison.Ordinal)));

    // Up to the first quotation mark.
    static ReadOnlySpan<char> Behind(int start, string line) =>
        line.AsSpan(start) is var text && text.IndexOfAny('"', '“') is >= 0 and var quote ? text[..quote] : text;
}
