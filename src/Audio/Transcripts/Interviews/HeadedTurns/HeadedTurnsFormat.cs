using Audio.Transcripts.Names;

namespace Audio.Transcripts.Interviews.HeadedTurns;

/// <summary>A transcript in Markdown whose headings say who speaks below them.</summary>
sealed class HeadedTurnsFormat : ITranscriptFormat
{
    const int OpeningLines = 40, LongestLabel = 40;

    public string Name => "headed-turns";

    public Detection Detect(Document document)
    {
        var source = document.Source;
        var names = new Dictionary<string, int>();
        int headings = 0, inBrackets = 0, labels = 0;
        var opening = new List<string>();
        foreach (var line in source.Lines)
        {
            if (SpeakerHeading.Of(source, line) is not { } heading)
            {
                labels += StartsLikeLabel(line.Text) ? 1 : 0;
                if (line.Number <= OpeningLines)
                    opening.Add(line.Text);
                continue;
            }
            headings++;
            if (heading.NameIn(source) is not { } name)
                continue;
            names[name] = names.GetValueOrDefault(name) + 1;
            inBrackets += heading.Title.Length > 0 ? 1 : 0;
        }

        var named = names.Values.Sum();
        // A heading of two capitalised words may be about anything; one that comes back, or that the text calls a speaker, is a person.
        var recurring = names.Values.Where(n => n > 1).Sum();
        var introduced = names.Keys.Count(n => IsIntroduced(n, opening));
        var fits = labels * 2 < named && (inBrackets >= 2 || (recurring >= 3 && recurring * 2 >= named) || introduced >= 2 || (introduced == 1 && named == 1));
        return fits
            ? new(0.96, [$"{named} of {headings} headings are names", $"{recurring} of them come back", $"{introduced} are introduced as speakers"])
            : Detection.None;
    }

    public TranscriptDraft Read(Document document, ParserOptions options) => new HeadedTurnsReader(document, options).Read();

    static bool StartsLikeLabel(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon is > 1 and < LongestLabel && char.IsUpper(line.AsSpan().TrimStart("*_ ").IsEmpty ? ' ' : line.AsSpan().TrimStart("*_ ")[0])
            && line.AsSpan(0, colon).Count(' ') < 4;
    }

    // "Speakers: Jo Holm, Al Roe", "speaker: ['Jo Holm']", "I'm Jo Holm".
    static bool IsIntroduced(string name, List<string> opening) =>
        opening.Exists(l => l.Contains(name, StringComparison.Ordinal)
            && (l.Contains("speaker", StringComparison.OrdinalIgnoreCase) || Introduction.In(l).Any(i => i.Name.Display == name)));
}
