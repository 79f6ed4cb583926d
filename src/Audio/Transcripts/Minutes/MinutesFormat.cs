namespace Audio.Transcripts.Minutes;

/// <summary>The minutes of a meeting as standards bodies keep them: letters for those who speak, dots where they go on, and who was there above.</summary>
sealed class MinutesFormat : ITranscriptFormat
{
    const double Score = 0.97;
    const int FewestTurns = 3, FewestDeclared = 3;

    public string Name => "minutes";

    public Detection Detect(Document document)
    {
        if (RelayLog.IsLog(document.Source))
            return new(0.99, ["a log into which a robot wrote what was said"]);
        var attendees = new Attendees(document.Source);
        if (attendees.Declared < FewestDeclared && !attendees.HasList)
            return Detection.None;

        int known = 0, continued = 0, points = 0;
        foreach (var line in document.Source.Lines)
        {
            if (line.IsBlank || MinutesLine.Of(line) is not { Kind: MinutesLineKind.Turn or MinutesLineKind.Continuation } turn)
                continue;
            known += turn.Name.Length > 0 && attendees.Find(turn.Name) is not null ? 1 : 0;
            continued += turn.Kind == MinutesLineKind.Continuation && turn.Mark.Length < line.Text.Length ? 1 : 0;
            points += line.Text.AsSpan().TrimStart() is ['*' or '-' or '+', ' ', ..] ? 1 : 0;
        }
        return known >= FewestTurns || (attendees.HasList && continued > 0 && points >= FewestTurns)
            ? new(Score, ["a list of who was there", $"{known} turns of people in it"])
            : Detection.None;
    }

    public TranscriptDraft Read(Document document, ParserOptions options) =>
        RelayLog.IsLog(document.Source)
            ? new RelayLog(document.Source, options).Read()
            : new MinutesReader(document.Source, options).Read();
}
