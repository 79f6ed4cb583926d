namespace Audio.Transcripts.Plays;

/// <summary>A printed play, as archives of books have it: a name and a full stop, or a name by itself, in front of every speech; acts and scenes.</summary>
sealed class PlayFormat : ITranscriptFormat
{
    const double WithStops = 0.97, WithoutStops = 0.8;
    const int FewestSpeeches = 4, FewestPeople = 2;

    public string Name => "play";

    public Detection Detect(Document document)
    {
        var source = document.Source;
        if (!source.Lines.Any(l => l.Text.Length > 2 && (PlayHeadings.TitleOf(l.Text) is not null || PlayHeadings.IsCast(l.Text)))
            || source.Lines.Any(l => l.Text.StartsWith("INT. ", StringComparison.Ordinal) || l.Text.StartsWith("EXT. ", StringComparison.Ordinal)))
            return Detection.None;
        var index = new PlayIndex(source);
        return index.Labels.Count < FewestSpeeches || index.People < FewestPeople || (index.Headings.Count == 0 && !index.HasCast)
            ? Detection.None
            : new(index.HasStops || index.HasCast ? WithStops : WithoutStops, ["acts, scenes or a cast", $"{index.Labels.Count} speeches of {index.People} who come back"]);
    }

    public TranscriptDraft Read(Document document, ParserOptions options) => new PlayReader(PlayView.Of(document.Source), options).Read();
}
