using Audio.Transcripts.FrontMatter;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Names;

namespace Audio.Transcripts.Dialogues;

/// <summary>What is doubtful about the labels of a page.</summary>
static class LabelProblems
{
    /// <param name="leftOut">Lines that are left out.</param>
    public static IEnumerable<Problem> Of(SourceText source, Layout layout, Roster roster, IReadOnlySet<int> leftOut)
    {
        foreach (var same in layout.Labels.Rejected.Where(l => l.Range.Line != layout.Title?.Line && !leftOut.Contains(l.Range.Line)).GroupBy(l => l.Name.KeyText))
        {
            var recurs = same.Count() > 1 && !Announcements.Include(same.First().Name) && same.Key.Length > 1;
            // Once said of what keeps coming back is enough.
            foreach (var label in recurs ? same.Take(1) : same.Where(IsRemarkable))
            {
                yield return At(label, ProblemCode.RejectedLabel, recurs ? Severity.Warning : Severity.Info,
                    $"'{label.Written}:' looks like a label and is spoken as text{(recurs ? $", {same.Count()} times" : "")}",
                    "Repeat it before every turn if somebody of that name speaks")
                    .Suggesting(Suggestions.Speaker(label, label.Name) with { IsAlternative = true });
            }
        }

        var oneOffs = new HashSet<Label>();
        foreach (var label in layout.Labels.Accepted.DistinctBy(l => l.Name.KeyText).Where(l => !roster[l].IsListed))
        {
            if (layout.Labels.MeantBy(label) is not { } meant)
                continue;
            oneOffs.Add(label);
            var name = roster.Find(meant.Name)?.Name ?? meant.Name;
            yield return At(label, ProblemCode.OneOffSpeaker, Severity.Warning,
                $"'{label.Written}' hardly speaks and is one letter from '{meant.Written}': did you mean {meant.Written}?",
                $"Write '{meant.Written}' if that is who speaks")
                .Suggesting(Suggestions.Speaker(label, name) with { IsAlternative = true });
        }

        // Where everybody speaks once, that is nothing to wonder at.
        var speaksOnce = layout.Labels.Accepted.All(l => layout.Labels.Openings(l.Name) < 2);
        var strangers = layout.Labels.OneOffs.Where(l => !speaksOnce && roster[l].Role is null).DistinctBy(l => l.Name.KeyText).ToList();
        var mentions = strangers.Count == 0 ? null : new Mentions(source, [.. layout.Paragraphs.SelectMany(p => p.Ranges)], strangers.ConvertAll(l => l with { Name = roster[l].Name }), layout.Labels.Accepted);
        foreach (var label in strangers)
        {
            if (layout.Labels.MeantBy(label) is not null || mentions!.HasAll(roster[label].Name))
                continue;
            oneOffs.Add(label);
            yield return At(label, ProblemCode.OneOffSpeaker, Severity.Warning, $"'{label.Written}' speaks once, and nothing else says that it is a name",
                "Check that it is somebody's name")
                .Suggesting(Suggestions.Speaker(label, label.Name));
        }

        foreach (var same in roster.Ambiguous.GroupBy(a => a.Label.Name.KeyText))
        {
            var (label, namesakes) = same.First();
            var taken = same.Select(a => roster[a.Label]).Distinct().ToList();
            yield return At(label, ProblemCode.AmbiguousSurname, Severity.Warning,
                $"'{label.Written}' may be {string.Join(" or ", namesakes.Select(p => p.Name.Display))}; taken for whoever spoke last",
                "Put the initial or the given name in the label")
                .Suggesting(Suggestions.Speaker(label, taken[0].Name) with { IsAlternative = taken.Count > 1 });
        }

        // Where nobody has a full name, as in most scripts, none is missing.
        if (roster.People.All(p => p.Name.Key.Length == 1 || p.Name.IsNameless))
            yield break;
        var orphans = layout.Labels.Accepted.Where(l => roster[l] is { IsOrphan: true, IsListed: false, Name.Key.Length: 1 } && !Roles.Include(l.Name)).DistinctBy(l => l.Name.KeyText);
        foreach (var label in orphans.Except(oneOffs))
        {
            yield return At(label, ProblemCode.OrphanLabel, Severity.Info, $"The full name of '{label.Written}' is nowhere given",
                "Write the full name in the first label")
                .Suggesting(Suggestions.Speaker(label, roster[label].Name));
        }

        Problem At(Label label, string code, Severity severity, string message, string hint) =>
            source.Problem(code, severity, label.Range.Line, label.Range.Start + 1, message, hint);
    }

    // "Remember:" is prose and nobody wonders; capitals and names of two words deserve a look.
    static bool IsRemarkable(Label label) => label.Case == LabelCase.Capitals || label.Name.Key.Length > 1;
}
