namespace Audio.Transcripts.Screenplays;

/// <summary>A screenplay in Fountain: scene headings, action, and a character's name in capitals above what it says.</summary>
sealed class FountainFormat : ITranscriptFormat
{
    public string Name => "fountain";

    public Detection Detect(Document document)
    {
        var lines = document.Source.Lines;
        int scenes = 0, keys = 0, transitions = 0;
        var cues = new CueLines();
        for (var i = 0; i < lines.Length; i++)
        {
            var text = lines[i].Text;
            if (text.Length == 0 || char.IsLower(text[0]))
                continue;
            keys += i < 12 && TitlePage.KeyOf(text) is not null ? 1 : 0;
            if (i > 0 && !lines[i - 1].IsBlank)
                continue;
            var goesOn = i + 1 < lines.Length && !lines[i + 1].IsBlank;
            var kind = FountainLine.Of(text.TrimEnd()).Kind;
            cues.Add(kind, text, goesOn);
            switch (kind)
            {
                case FountainKind.Scene when text[0] is not '.' || !goesOn:
                    scenes++;
                    break;
                case FountainKind.Transition when !goesOn:
                    transitions++;
                    break;
            }
        }
        var fits = (cues.Tight >= 2 || cues.AreSpaced) && (scenes > 0 || keys >= 2 || transitions > 0);
        return fits ? new(scenes > 0 ? 0.98 : 0.95, [$"{scenes} scene headings", $"{cues.Tight + cues.Spaced} names above their words", $"{transitions} transitions"]) : Detection.None;
    }

    public TranscriptDraft Read(Document document, ParserOptions options) => new FountainReader(document.Source, options).Read();
}
