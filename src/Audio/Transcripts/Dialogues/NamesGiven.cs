using Audio.Transcripts.FrontMatter;
using Audio.Transcripts.Names;

namespace Audio.Transcripts.Dialogues;

/// <summary>
/// Those whose labels are no names and who say what theirs is: <c>Speaker 1: I'm Ellie Marsh.</c> It is theirs as like as
/// not; but it may be a quotation, so the user decides.
/// </summary>
static class NamesGiven
{
    /// <param name="paragraphs">In which somebody may be introduced.</param>
    public static IEnumerable<Problem> Report(SourceText source, IEnumerable<Paragraph> paragraphs, Roster roster)
    {
        var reported = new HashSet<Person>();
        foreach (var paragraph in paragraphs)
        {
            if (paragraph is not { Label: { } label, Speaker: { Name.IsNameless: true, IsListed: false } speaker } || reported.Contains(speaker))
                continue;
            if (Introduction.In(paragraph.Text(source)).FirstOrDefault(i => i is { IsOwn: true, Name.Key.Length: > 1 }).Name is not { } name || !reported.Add(speaker) || roster.Find(name) is not null)
                continue;
            yield return source.Problem(ProblemCode.NameGiven, Severity.Info, label.Range.Line, label.Range.Start + 1,
                $"'{label.Written}' says: I'm {name.Display}", $"Write {name.Display} in the label if that is who speaks")
                .Suggesting(Suggestions.Speaker(label, name) with { IsAlternative = true });
        }
    }
}
