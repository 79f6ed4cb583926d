using Audio.Transcripts;

namespace Audio.Episodes.Shows;

/// <summary>Whether it matters that a transcript gives no date: players order the episodes of a published show by theirs.</summary>
public static class NeededDate
{
    /// <summary>The transcript with a warning about its date where that is missing and needed.</summary>
    /// <param name="show">The show that it belongs to, as its front matter has it; published where it has a site.</param>
    public static Transcript Judge(Transcript transcript, Show show) => show.Site is null || transcript.Date is not null
        ? transcript
        : transcript with { Problems = [.. transcript.Problems.Select(p => p.Code == ProblemCode.NoDate ? Needed(p) : p)] };

    /// <summary>Whether a problem says no more than that there is no date, which every inspection says in any case.</summary>
    public static bool IsMerelyMissing(Problem problem) => problem is { Code: ProblemCode.NoDate, Severity: Severity.Info };

    static Problem Needed(Problem missing) => missing with
    {
        Severity = Severity.Warning,
        Message = "The source gives no date, and players order the episodes of a feed by it",
        Hint = "Put it on a line of its own under the title, or say --date YYYY-MM-DD",
    };
}
