namespace Audio.Transcripts.Records.Courts;

/// <summary>
/// The transcript of a court or a deposition: <c>THE COURT:</c>, questions and answers as <c>Q.</c> and <c>A.</c>, whose
/// voices the latest <c>BY MS. DOE:</c> and the witness sworn last give, on pages of 25 numbered lines.
/// </summary>
sealed class CourtFormat : ITranscriptFormat
{
    public string Name => "court";

    public Detection Detect(Document document)
    {
        var source = FlattenedPages.Of(document.Source) ?? document.Source;
        int questions = 0, answers = 0, labels = 0, examiners = 0, examinations = 0, bench = 0;
        var lines = new CourtLines(source);
        foreach (var (line, _) in lines.All())
        {
            if (line.Range.Length == 0 || line.Furniture is not null)
                continue;
            var text = source.Line(line.Range.Line).Text.AsSpan(line.Range.Start, line.Range.Length);
            bench += text.StartsWith("THE COURT:", StringComparison.Ordinal) || text.StartsWith("THE WITNESS:", StringComparison.Ordinal) ? 1 : 0;
            var mark = CourtMark.Of(source, line.Range, isDotted: true).Kind;
            if (mark == CourtMarkKind.None && text[0] is 'Q' or 'A' && CourtMark.LetterLength(text, isDotted: false) > 0)
                mark = text[0] == 'Q' ? CourtMarkKind.Question : CourtMarkKind.Answer;
            questions += mark == CourtMarkKind.Question ? 1 : 0;
            answers += mark == CourtMarkKind.Answer ? 1 : 0;
            labels += mark == CourtMarkKind.Label ? 1 : 0;
            examiners += mark == CourtMarkKind.Examiner ? 1 : 0;
            examinations += mark == CourtMarkKind.Examination ? 1 : 0;
        }

        var exchange = questions > 0 && answers > 0;
        var fits = (lines.AreNumbered && (exchange || (labels >= 2 && (bench > 0 || !lines.IsExcerpt))))
            || (exchange && (examiners > 0 || examinations > 0 || bench > 0))
            || (bench >= 2 && (labels > bench || examinations > 0));
        return fits
            ? new(0.98, [$"{lines.Numbers} line numbers", $"{questions} questions and {answers} answers", $"{examiners + examinations + bench} marks of a court"])
            : Detection.None;
    }

    public TranscriptDraft Read(Document document, ParserOptions options) => new CourtReader(FlattenedPages.Of(document.Source) ?? document.Source, options).Read();
}
