using Audio.Transcripts.Stamps;

namespace Audio.Transcripts.Stamped;

/// <summary>
/// A recording's transcript as tools and podcasts write it, with a time stamp beside the name of whoever speaks:
/// <c>Ana: (00:22)</c>, <c>[0:02] James F.: words</c>, <c>Ana (00:00:36) words</c>, <c>[SPEAKER_00]: words</c>.
/// </summary>
sealed class StampedFormat : ITranscriptFormat
{
    const int FewestHeads = 3, FewestLabels = 4;

    public string Name => "stamped";

    public Detection Detect(Document document)
    {
        var source = document.Source;
        if (source.Lines.Any(IsOfCaptions) || ChatLog.IsRelay(source))
            return Detection.None;
        if (ChatLog.KindOf(source, out _) is { } kind)
            return new(0.98, [kind]);

        var lines = new StampedLines(source, document.Options.Speakers);
        if (lines.Heads >= FewestHeads && lines.HasRecurringName)
            return new(0.97, [$"{lines.Heads} names with time stamps"]);
        if (lines is { Heads: > 1, AreAllHeads: true })
            return new(0.9, [$"{lines.Heads} names in brackets or with time stamps, one on each line"]);
        if (lines.BareStamps > 0 && lines.All.Value.Count(l => l is { Kind: TurnLineKind.Head, Label.Case: Labels.LabelCase.Title }) >= FewestLabels)
            return new(0.95, [$"{lines.BareStamps} time stamps between labels"]);
        if (lines.Stamps >= FewestHeads && lines.All.Value.Count(l => l.Kind == TurnLineKind.Head && l.Words.Length == 0) >= FewestHeads)
            return new(0.95, [$"{lines.Stamps} time stamps below labels"]);
        if (IsUnnamed(lines) && new UnnamedTurns(source) is { AreSpeech: true } unnamed)
            return new(0.96, [$"{unnamed.Count} time stamps without names"]);
        return lines.Heads > 0 ? new(Math.Min(0.7, 0.3 * lines.Heads), [$"{lines.Heads} names with time stamps"]) : Detection.None;
    }

    public TranscriptDraft Read(Document document, ParserOptions options)
    {
        if (options.Format is null && !ChatLog.IsRelay(document.Source) && ChatLog.KindOf(document.Source, out var isReadable) is { } kind)
        {
            throw new InvalidInputException(document.Source.Problem(ProblemCode.ChatLog, Severity.Error, 0, 0,
                $"This is {kind}, which people typed and nobody spoke", isReadable ? $"Say --format {Name} to have it read all the same" : "Write NAME: in front of each message to have it read all the same"));
        }
        var lines = new StampedLines(document.Source, options.Speakers);
        if (IsUnnamed(lines))
            return new UnnamedTurns(document.Source).Read(options);
        return new TurnsReader(document.Source, lines.All.Value, options) { HasContents = lines.HasContents }.Read();
    }

    static bool IsUnnamed(StampedLines lines) => lines.HasStamps && !lines.All.Value.Any(l => l.Kind == TurnLineKind.Head);

    static bool IsOfCaptions(SourceLine line) =>
        (line.Number == 1 && line.Text.StartsWith("WEBVTT", StringComparison.Ordinal)) || (line.Text.Length > 0 && char.IsAsciiDigit(line.Text[0]) && line.Text.Contains("-->", StringComparison.Ordinal));
}
