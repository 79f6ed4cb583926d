using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Television;

/// <summary>
/// The block above an interview of the BBC that says whose show it is and who is in it: a name in capitals, and the office on
/// the next line. From it the initials that serve as labels get their names.
/// </summary>
static class Credits
{
    const int MostLines = 30, LongestOffice = 100;

    /// <summary>Hands the names and offices to the conversation; false where the text has no such block.</summary>
    public static bool Read(Document document, Dialogue dialogue)
    {
        var first = document.Layout.Labels.Accepted is [var label, ..] ? label.Range.Line : 0;
        if (!document.Source.Lines.Take(Math.Min(first, MostLines)).Any(l => l.Text.Contains("must be credited", StringComparison.OrdinalIgnoreCase)))
            return false;

        string? person = null;
        foreach (var line in document.Source.Lines.Take(Math.Min(first - 1, MostLines)))
        {
            var text = PlainText.Of(line.Text);
            if (text.Length == 0 || text.Contains("must be credited", StringComparison.OrdinalIgnoreCase))
                continue;
            var name = NameOf(text);
            if (person is not null && name is null && text.Length < LongestOffice && text[^1] != ':' && DateStamp.Parse(text) is null)
                dialogue.RolesByName.TryAdd(new Names.PersonName(person).KeyText, text);
            person = name;
            if (name is not null)
                dialogue.People.Add(name);
        }
        return true;
    }

    // "THE ANNA BELL SHOW" names its host; "JO DOE, MP" is Jo Doe.
    static string? NameOf(string text)
    {
        var name = text.Split(',')[0];
        if (name.EndsWith(" MP", StringComparison.Ordinal))
            name = name[..^3];
        if (name.StartsWith("THE ", StringComparison.OrdinalIgnoreCase) && name.EndsWith(" SHOW", StringComparison.OrdinalIgnoreCase) && name.Length > 9)
            name = name[4..^5];
        return Bylines.IsName(name) && name.Split(' ').Length <= 3 && !name.Contains("INTERVIEW", StringComparison.OrdinalIgnoreCase) && !Titles.IsSection(name) ? name : null;
    }
}
