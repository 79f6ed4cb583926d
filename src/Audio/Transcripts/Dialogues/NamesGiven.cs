using Audio.Transcripts.FrontMatter;
using Audio.Transcripts.Names;

namespace Audio.Transcripts.Dialogues;

/// <summary>
/// Those whose labels are no names and who say what theirs is: <c>Speaker 1: I'm Ellie Marsh.</c> It is theirs as like as
/// not; but it may be a quotation, so the user decides.
/// </summary>
static class NamesGiven
{
    const int Reach = 120;

    // "Hello, this is Carol.", "It's Marta from the bakery": at the beginning of what somebody says first.
    static readonly Pattern AtOnce = new(
        @"(^|[.,!?] )([Tt]his is|[Ii]t['’]s|I['’]m|I am|[Mm]y name['’]s|[Mm]y name is) (?<name>\p{Lu}\p{Ll}[\p{L}'’-]*( \p{Lu}\p{Ll}[\p{L}'’-]*)?)([.,!?;]|$| (from|here|speaking|calling|again|and I)\b)");

    static PersonName? GivenAtOnce(string text) => AtOnce.Match(text[..Math.Min(Reach, text.Length)]) is { Success: true } match && !PersonName.IsTitle(match.Groups["name"].Value) ? new(match.Groups["name"].Value) : null;

    /// <param name="paragraphs">In which somebody may be introduced.</param>
    public static IEnumerable<Problem> Report(SourceText source, IEnumerable<Paragraph> paragraphs, Roster roster)
    {
        var reported = new HashSet<Person>();
        var heard = new HashSet<Person>();
        foreach (var paragraph in paragraphs)
        {
            if (paragraph is not { Label: { } label, Speaker: { Name.IsNameless: true, IsListed: false } speaker } || reported.Contains(speaker))
                continue;
            var text = paragraph.Text(source);
            var own = Introduction.In(text).FirstOrDefault(i => i is { IsOwn: true, Name.Key.Length: > 1 }).Name;
            if ((own ?? (heard.Add(speaker) ? GivenAtOnce(text) : null)) is not { } name || !reported.Add(speaker) || roster.Find(name) is not null)
                continue;
            yield return source.Problem(ProblemCode.NameGiven, Severity.Info, label.Range.Line, label.Range.Start + 1,
                $"'{label.Written}' gives the name {name.Display}", $"Write {name.Display} in the label if that is who speaks")
                .Suggesting(Suggestions.Speaker(label, name) with { IsAlternative = true });
        }
    }
}
