namespace Audio.Transcripts.Tables;

/// <summary>A table with a row for every turn: CSV, tabs or upright strokes, with names above the columns or without.</summary>
sealed class TableFormat : ITranscriptFormat
{
    const double WithNames = 0.98, WithoutNames = 0.95, WithoutWords = 0.9;

    public string Name => "table";

    public Detection Detect(Document document) => TableColumns.Of(document.Source) switch
    {
        null => Detection.None,
        { Words: < 0 } => new(WithoutWords, ["a table"]),
        { HasHeader: true } => new(WithNames, ["a table whose first row names its columns"]),
        var columns => new(WithoutNames, [$"{columns.Count} columns, in one of which names come back"]),
    };

    public TranscriptDraft Read(Document document, ParserOptions options) =>
        TableColumns.Of(document.Source) is { Words: >= 0 } columns
            ? new TableReader(document.Source, columns, options).Read()
            : throw new InvalidInputException(document.Source.Problem(ProblemCode.NoWordsColumn, Severity.Error, 1, 0,
                "The table has no column with what is said", "Name the columns in the first row: speaker, text"));
}
