using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Names;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Records.Courts;

/// <summary>The cover of a court's transcript: the case, the day and those who appear. Nobody says it.</summary>
sealed class CourtCover(SourceText source, int firstLine)
{
    const int LongestTitle = 120, MostLinesAboveExcerpt = 3;

    static readonly string[] Versus = ["v.", "vs.", "-v-", "-v.-", "- v -", "versus", "-versus-", "- versus -", "-against-", "against"];

    readonly List<SourceRange> _lines = [.. source.Lines.Take(firstLine - 1).Select(l => source.WholeLine(l.Number))];

    /// <summary>Whose deposition it is, as written; null where the cover does not say.</summary>
    public string? Witness { get; private set; }

    /// <summary>Gives the draft its title and date and the dialogue the names, and drops the rest.</summary>
    public void TakeDown(Dialogue dialogue)
    {
        dialogue.Draft.Title = Title();
        foreach (var line in _lines)
        {
            var text = source.TextOf(line);
            dialogue.Draft.Date ??= DateStamp.Parse(PlainText.Of(text))?.Date;
            var plain = HeadingCase.Collapse(text);
            if (plain.Contains("DEPOSITION OF ", StringComparison.OrdinalIgnoreCase))
                Witness ??= NamesInText.Of(plain[(plain.IndexOf("DEPOSITION OF ", StringComparison.OrdinalIgnoreCase) + 14)..]).FirstOrDefault();
            dialogue.People.AddRange(NamesInText.Of(text.Replace(':', ' ')));
            dialogue.Omit(line, "cover page");
        }
    }

    // "JO DOE, Plaintiff, v. AL ROE, Defendant", on a line each with a rule between that and the number of the case.
    string? Title()
    {
        var at = _lines.FindIndex(l => Versus.Contains(Left(l).TrimEnd(','), StringComparer.OrdinalIgnoreCase));
        if (at < 0)
        {
            var plain = _lines.ConvertAll(l => PlainText.Of(source.TextOf(l)));
            return plain.Find(t => t.Length < LongestTitle && (t.Contains(" v. ", StringComparison.Ordinal) || t.Contains(" vs. ", StringComparison.Ordinal)))
                // Above an excerpt stands what whoever quotes it calls it.
                ?? (plain is [{ Length: > 0 and < LongestTitle } first, ..] && plain.Count(t => t.Length > 0) <= MostLinesAboveExcerpt && first[^1] is not ('.' or ':' or ',' or ')') ? first : null);
        }
        var party = _lines.Take(at).Reverse().Take(6).Select(Left).FirstOrDefault(IsParty);
        var second = _lines.Skip(at + 1).Take(6).Select(Left).FirstOrDefault(IsParty);
        return party is null || second is null ? null : $"{Party(party)} v. {Party(second)}";
    }

    // What stands left of the rule.
    string Left(SourceRange line)
    {
        var text = source.TextOf(line);
        var stop = text.AsSpan().IndexOfAny(')', ':', '|');
        return PlainText.Of(stop > 0 ? text[..stop] : text);
    }

    static bool IsParty(string text) => text.Length > 3 && Congress.RecordLine.IsCapitals(text);

    static string Party(string text) => HeadingCase.Of(text.Split(',')[0]);
}
