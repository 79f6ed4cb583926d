using Audio.Transcripts.Labels;
using Audio.Transcripts.Names;
using Audio.Transcripts.Records;

namespace Audio.Transcripts.Interviews.Magazines;

/// <summary>An interview in which the magazine asks: <c>THE HARBOUR REVIEW:</c> and later <c>HR:</c>, and whoever answers has a full name once.</summary>
sealed class MagazineFormat : ITranscriptFormat
{
    public string Name => "magazine-interview";

    public Detection Detect(Document document)
    {
        var labels = LabelsOf(document.Source);
        if (labels is not [var first, var second, ..] || !IsMagazine(first) || IsMagazine(second) || second.Name.Key.Length < 2)
            return Detection.None;
        // The introduction names whoever answers as people are named in prose.
        var introduction = document.Source.Lines.Take(first.Range.Line - 1);
        return introduction.Any(l => l.Text.Contains(second.Name.Display, StringComparison.Ordinal))
            ? new(0.96, [$"{first.Written} asks", $"{second.Name.Display} is introduced and answers"])
            : Detection.None;
    }

    public TranscriptDraft Read(Document document, ParserOptions options) => new MagazineReader(document, options).Read();

    /// <summary>Every line that opens with a label in capitals; none where another kind of record has them.</summary>
    public static List<Label> LabelsOf(SourceText source)
    {
        var labels = new List<Label>();
        foreach (var line in source.Lines)
        {
            if (line.Text.Length > 2 && CapitalLabel.Parse(source, source.Trim(source.WholeLine(line.Number))) is { } label)
                labels.Add(label);
        }
        return labels;
    }

    /// <summary>Whether a label is <c>THE</c> and a name of which no office is part.</summary>
    public static bool IsMagazine(Label label) =>
        label.Role is null && label.Name.Key is ["the", .., var last] && !Offices.Contains(last) && !PersonName.IsTitle(last);

    static readonly System.Collections.Frozen.FrozenSet<string> Offices = System.Collections.Frozen.FrozenSet.Create(
        "court", "witness", "clerk", "deponent", "bailiff", "interpreter", "reporter", "videographer", "foreperson", "foreman", "jury", "juror",
        "chair", "chairman", "chairwoman", "chairperson", "moderator", "speaker", "operator", "host", "guest", "interviewer", "narrator",
        "commissioner", "chancellor", "king", "queen", "audience", "crowd", "registrar", "member", "first", "lady", "others", "defendant", "plaintiff", "prosecutor");
}
