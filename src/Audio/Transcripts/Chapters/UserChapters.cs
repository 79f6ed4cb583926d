using System.Collections.Immutable;

namespace Audio.Transcripts.Chapters;

/// <summary>Puts the chapters that the user names in place of all others.</summary>
static class UserChapters
{
    /// <param name="starts">None changes nothing.</param>
    public static void Apply(TranscriptDraft draft, ImmutableArray<ChapterStart> starts)
    {
        if (starts.IsEmpty)
            return;
        foreach (var heading in draft.Items.OfType<DraftChapter>().Select(c => c.Heading).OfType<SourceRange>())
            draft.Ledger.Add(heading, Fate.Structure, "heading");
        draft.Items.RemoveAll(i => i is DraftChapter);

        var waiting = starts.ToList();
        var parted = draft.Items.SelectMany(item => Part(draft.Source, item, waiting)).ToList();
        draft.Items.Clear();
        draft.Items.AddRange(parted);
        draft.Problems.AddRange(waiting.Select(w => NotFound(draft.Source, w)));
    }

    // Chapters come in the order of the text, and begin with a paragraph.
    static IEnumerable<DraftItem> Part(SourceText source, DraftItem item, List<ChapterStart> waiting)
    {
        if (item is not DraftTurn turn)
        {
            yield return item;
            yield break;
        }
        var part = new DraftTurn(turn.SpeakerId, turn.Line) { Inferred = turn.Inferred };
        foreach (var paragraph in turn.Paragraphs())
        {
            if (waiting.FindIndex(w => Begins(source, paragraph, w.At)) is >= 0 and var found)
            {
                if (part.Spans.Count > 0)
                    yield return part;
                var line = paragraph[0].Range.Line;
                yield return new DraftChapter(waiting[found].Title, null, line) { Link = waiting[found].Link, Picture = waiting[found].Picture };
                waiting.RemoveAt(found);
                part = new(turn.SpeakerId, line) { Inferred = turn.Inferred };
            }
            part.AddParagraph([.. paragraph]);
        }
        yield return part;
    }

    static bool Begins(SourceText source, List<DraftSpan> paragraph, LineChoice at) =>
        paragraph is [var first, ..]
        && (at.Words is null
            ? paragraph.Exists(s => at.Includes(source.LineInFile(s.Range.Line), ""))
            : at.Includes(0, source.TextOf(first.Range)) || at.Includes(0, source.Line(first.Range.Line).Text));

    static Problem NotFound(SourceText source, ChapterStart start) =>
        source.File.Problem(ProblemCode.UselessSetting, Severity.Warning, start.At.SaidAt, 0,
            $"No paragraph that is spoken begins with {start.At}", "Give the first words as the text has them, or the number of the line");
}
