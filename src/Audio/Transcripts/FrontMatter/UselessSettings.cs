using Audio.Transcripts.Names;

namespace Audio.Transcripts.FrontMatter;

/// <summary>Finds the settings that speak of lines or people that the text does not have: mistyped, as a rule.</summary>
static class UselessSettings
{
    public static IEnumerable<Problem> Report(SourceText file, TranscriptDraft draft, ParserOptions options) =>
    [
        .. OfLines(file, options),
        .. options.Speakers.Where(s => !draft.Speakers.Exists(speaker => Means(s, speaker)))
            .Select(s => Useless(file, s.SaidAt, "--speaker", $"'{s.Label}' is listed as a speaker and never speaks", "Write the label as the text has it")),
    ];

    /// <summary>Those that speak of lines.</summary>
    public static IEnumerable<Problem> OfLines(SourceText file, ParserOptions options)
    {
        foreach (var (setting, choice) in options.Keep.Select(c => ("keep", c)).Concat(options.Drop.Select(c => ("drop", c))))
        {
            if (!file.Lines.Any(l => l.Number != choice.SaidAt && !l.IsBlank && choice.Includes(l.Number, l.Text)))
            {
                yield return Useless(file, choice.SaidAt, $"--{setting}", $"There is nothing to {setting}: {choice}",
                    "Give the line's number or its first words as the text has them");
            }
        }
    }

    /// <summary>Whether a setting is about a speaker.</summary>
    public static bool Means(SpeakerSetting setting, Speaker speaker)
    {
        var names = speaker.Aliases.Append(speaker.Name).Select(PersonName.KeyOf).ToList();
        return setting.Labels.Append(setting.Name ?? setting.Label).Any(l => names.Contains(PersonName.KeyOf(l)));
    }

    // What the front matter does not say, an option does.
    static Problem Useless(SourceText file, int line, string option, string message, string hint) =>
        new(ProblemCode.UselessSetting, Severity.Warning, line > 0 ? file.Name : option, line, 0, message, hint);
}
