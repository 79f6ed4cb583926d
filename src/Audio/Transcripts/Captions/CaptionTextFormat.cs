using System.Collections.Immutable;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Captions;

/// <summary>Captions of a broadcast without their times: <c>>> JUDY:</c> or <c>>></c> where somebody else speaks, mostly in capitals.</summary>
sealed class CaptionTextFormat : ITranscriptFormat
{
    const int FewestMarks = 2, FewestMarksInMixedCase = 3;

    // Marks are no more than a few sentences apart; in mail that quotes mail they open every line.
    const int MostLettersPerMark = 4000;
    const double MostMarkedLines = 0.9;

    public string Name => "caption-text";

    public Detection Detect(Document document)
    {
        int lines = 0, marked = 0, quoted = 0;
        long upper = 0, lower = 0;
        foreach (var line in document.Source.Lines)
        {
            if (line.IsBlank)
                continue;
            if (TimingLine.Parse(line.Text) is not null)
                return Detection.None;
            lines++;
            var text = line.Text.AsSpan().TrimStart();
            marked += text.StartsWith(">>") ? 1 : 0;
            quoted += text is ['>', not '>', ..] || text is ['>'] || text.StartsWith(">> >") ? 1 : 0;
            foreach (var c in text)
            {
                upper += char.IsUpper(c) ? 1 : 0;
                lower += char.IsLower(c) ? 1 : 0;
            }
        }
        var isOneCase = lower <= 0.1 * upper || upper <= 0.01 * lower;
        if (marked < (isOneCase ? FewestMarks : FewestMarksInMixedCase) || quoted > 0 || (upper + lower) > (long)marked * MostLettersPerMark
            || (marked > 2 * FewestMarks && marked > MostMarkedLines * lines && !isOneCase && !HasLongLines(document)))
            return Detection.None;
        return new(isOneCase ? 0.98 : 0.96, [$"{marked} lines open with >>", isOneCase ? "everything in one case" : "mixed case"]);
    }

    public TranscriptDraft Read(Document document, ParserOptions options)
    {
        var page = document.Page;
        var title = TitleOf(page);
        var lines = ImmutableArray.CreateBuilder<CaptionLine>();
        var afterBlank = false;
        foreach (var line in document.Source.Lines)
        {
            afterBlank |= line.IsBlank;
            foreach (var range in page.Content(line.Number).Where(r => r != title))
            {
                lines.Add(new(range, lines.Count, afterBlank ? CaptionLine.LongGap : TimeSpan.Zero));
                afterBlank = false;
            }
        }

        var reader = new CaptionReader(document.Source, lines.DrainToImmutable(), options);
        foreach (var (range, reason) in page.Dropped)
            reader.Draft.Ledger.Add(range, Fate.Dropped, reason);
        if (title is { } heading)
        {
            reader.Draft.Title = document.Source.TextOf(heading);
            reader.Draft.Ledger.Add(heading, Fate.Structure, "title");
        }
        reader.Draft.Date = page.Date;
        return reader.Read();
    }

    // In mail every line that is quoted is marked, and wrapped.
    static bool HasLongLines(Document document) => document.Source.Lines.Any(l => l.Text.Length > 120);

    // The first line, where a blank one and then a mark or speech follow, and it is no sentence.
    static SourceRange? TitleOf(Page page)
    {
        foreach (var line in page.Source.Lines)
        {
            if (page.Content(line.Number) is not [var first, ..])
                continue;
            var text = page.Source.TextOf(first);
            var stands = line.Number < page.Source.Lines.Length && page.Source.Line(line.Number + 1).IsBlank;
            return stands && first.Length <= 120 && text[0] is not ('>' or '-' or '♪' or '[' or '(') && text[^1] is not ('.' or ':' or ',' or '?' or '!')
                ? first
                : null;
        }
        return null;
    }
}
