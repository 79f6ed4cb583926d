using Audio.Transcripts.Labels;

namespace Audio.Transcripts.Records.Committees;

/// <summary>Evidence before a committee of Parliament: numbered questions, names with a colon, and above them who is present.</summary>
sealed class CommitteeFormat : ITranscriptFormat
{
    public string Name => "committee";

    public Detection Detect(Document document)
    {
        int questions = 0, lists = 0;
        var source = document.Source;
        var grammar = new LabelGrammar();
        foreach (var line in source.Lines)
        {
            if (line.Text.Length < 4)
                continue;
            var range = source.Trim(source.WholeLine(line.Number));
            var text = source.SpanOf(range);
            questions += QuestionNumber.Length(text) is > 0 and var length && CommitteeReader.LabelAt(grammar, source, range, length) is not null ? 1 : 0;
            lists += CommitteeReader.IsListHead(text) ? 1 : 0;
        }
        return questions >= 2 || (questions > 0 && lists > 0)
            ? new(0.98, [$"{questions} numbered questions behind which a name stands", $"{lists} lists of who is present"])
            : Detection.None;
    }

    public TranscriptDraft Read(Document document, ParserOptions options) => new CommitteeReader(document.Source, options).Read();
}
