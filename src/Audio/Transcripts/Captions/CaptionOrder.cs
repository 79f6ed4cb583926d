namespace Audio.Transcripts.Captions;

/// <summary>Captions that stand before others which are shown earlier.</summary>
static class CaptionOrder
{
    /// <summary>Captions of two people who speak at once may overlap by so much.</summary>
    public static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(1);

    /// <summary>Reports the first such place; one is enough to know.</summary>
    public static void Report(List<Problem> problems, SourceText source, int line)
    {
        if (problems.Exists(p => p.Code == ProblemCode.OrderDoubtful))
            return;
        problems.Add(source.Problem(ProblemCode.OrderDoubtful, Severity.Warning, line, 0,
            "This caption is shown before the one above it; the order is doubtful, and it is kept", "Put the captions into the order of their times"));
    }
}
