using System.Globalization;

namespace Audio.Episodes.Receipts;

/// <summary>Whether every sentence is heard where the manifest says, in its order, once.</summary>
static class OnsetCheck
{
    // More of a kind are counted, not told.
    const int MostTold = 5;

    const string Again = "render it again, or get the file again";

    public static ReceiptCheck Of(ManifestOutput output, HeardSpeech heard, ReceiptOptions options)
    {
        var found = heard.Clips.Where(c => c.Fate == ClipFate.Found).ToList();
        var worst = found.Count == 0 ? 0 : found.Max(c => Math.Abs(c.Late));
        var check = new ReceiptCheck(
            output.File, "onsets",
            string.Create(CultureInfo.InvariantCulture, $"{found.Count} of {heard.Clips.Length} sentences found, off by {Figures.Length(worst)} at most, alike by {found.Select(c => c.Likeness).DefaultIfEmpty(0).Min():0.00} at least"),
            $"each within {Figures.Length(options.Onset.TotalSeconds)}");
        var unknown = heard.Clips.Where(c => c.Fate == ClipFate.Unknown).ToList();
        if (unknown.Count > 0)
        {
            check = check.With(
                "V018", $"{unknown.Count} of {heard.Clips.Length} sentences were not compared: their speech is no longer in the store",
                "name the store that it was made with, with --store, or render it again", Severity.Warning);
        }
        foreach (var group in Find(heard.Clips, options.Onset.TotalSeconds).Concat(Parts(found)).GroupBy(p => p.Code))
        {
            foreach (var (code, message, hint) in group.Take(MostTold))
                check = check.With(code, message, hint);
            if (group.Count() > MostTold)
                check = check.With(group.Key, $"and {group.Count() - MostTold} more of this kind", Again);
        }
        return check with { IsSkipped = heard.Clips.Length > 0 && unknown.Count == heard.Clips.Length };
    }

    // Clips that are equally late in a row are a run; only where one run ends and another begins did something happen.
    static IEnumerable<(string Code, string Message, string Hint)> Find(IReadOnlyList<HeardClip> clips, double tolerance)
    {
        var late = 0.0;
        var lost = new List<HeardClip>();
        var runs = Runs(clips, tolerance);
        for (var i = 0; i < runs.Count; i++)
        {
            var run = runs[i];
            lost.AddRange(run.LostBefore);
            if (i + 1 < runs.Count && runs[i + 1] is var next && next.First.Start < run.First.Start && next.LostBefore.Count == 0)
            {
                yield return ("V007", $"{Figures.Excerpt(run.First.Clip.Spoken)} and {Figures.Excerpt(next.First.Clip.Spoken)} have changed places, at {Figures.Time(next.First.Start)}", Again);
                foreach (var problem in Others(lost))
                    yield return problem;
                lost.Clear();
                i++;
                continue;
            }

            var moved = run.First.Late - late;
            if (moved < -tolerance && lost.Count > 0)
            {
                yield return ("V006", string.Create(CultureInfo.InvariantCulture,
                    $"{Figures.Excerpt(lost[0].Clip.Spoken)} is missing{Figures.AndMore(lost.Count)}: {Figures.Length(moved)} are gone at {Figures.Time(run.First.Start)}"), Again);
                lost.Clear();
            }
            else if (moved > tolerance && run.First.FollowsRepetition)
                yield return ("V008", $"What stands before {Figures.Excerpt(run.First.Clip.Spoken)} is heard twice, up to {Figures.Time(run.First.Start)}", Again);
            else if (Math.Abs(moved) > tolerance)
            {
                yield return ("V009", $"{Figures.Excerpt(run.First.Clip.Spoken)} comes {Figures.Length(moved)} too {(moved > 0 ? "late" : "soon")}, at {Figures.Time(run.First.Start)}",
                    moved > 0 ? "something was put in before it" : "a pause before it is gone");
            }
            foreach (var problem in Others(lost))
                yield return problem;
            lost.Clear();
            late = run.First.Late;
        }
        lost.AddRange(clips.Reverse().TakeWhile(c => c.Fate != ClipFate.Found).Where(c => c.Fate == ClipFate.Missing).Reverse());
        foreach (var problem in Others(lost))
            yield return problem;
    }

    static IEnumerable<(string Code, string Message, string Hint)> Others(List<HeardClip> lost) =>
        from clip in lost
        where clip.Fate == ClipFate.Missing
        select ("V010", $"Something else is heard where {Figures.Excerpt(clip.Clip.Spoken)} should be, at {Figures.Time(clip.Clip.Start)}",
            "another voice or another text stands there: render it again");

    static IEnumerable<(string Code, string Message, string Hint)> Parts(IEnumerable<HeardClip> found) =>
        from clip in found
        where clip.Other is not null
        select ("V010", $"Something else is heard for {Figures.Length(clip.Other!.Value.Seconds)} amid {Figures.Excerpt(clip.Clip.Spoken)}, at {Figures.Time(clip.Start + clip.Other.Value.Start)}",
            "another voice or another text stands there: render it again");

    static List<(HeardClip First, List<HeardClip> LostBefore)> Runs(IEnumerable<HeardClip> clips, double tolerance)
    {
        var runs = new List<(HeardClip First, List<HeardClip> LostBefore)>();
        var lost = new List<HeardClip>();
        foreach (var clip in clips)
        {
            if (clip.Fate is ClipFate.Missing or ClipFate.Silent)
                lost.Add(clip);
            if (clip.Fate != ClipFate.Found)
                continue;
            if (runs.Count == 0 || Math.Abs(clip.Late - runs[^1].First.Late) > tolerance || lost.Count > 0)
            {
                runs.Add((clip, lost));
                lost = [];
            }
        }
        return runs;
    }
}
