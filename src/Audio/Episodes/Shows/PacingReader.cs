using System.Text.Json;
using Audio.Casting;
using Audio.Mixing;

namespace Audio.Episodes.Shows;

/// <summary>Reads the <c>pacing</c> of a show: how long its silences are.</summary>
sealed class PacingReader(ShowValues values)
{
    internal const string Closing = "closing";

    internal static readonly string[] GapKeys = ["mean", "deviation", "shortest", "longest"];

    // Only who interrupts begins before the other has ended.
    const string Overlapping = "interruption";

    const double LongestOverlap = -1000, Longest = 10_000;

    static readonly PacingOptions Usual = new();

    static readonly (string Key, Func<PacingOptions, Gap> Get, Func<PacingOptions, Gap, PacingOptions> Set)[] Gaps =
    [
        ("sentence", o => o.Sentence, (o, gap) => o with { Sentence = gap }),
        ("paragraph", o => o.Paragraph, (o, gap) => o with { Paragraph = gap }),
        ("quotation", o => o.Quotation, (o, gap) => o with { Quotation = gap }),
        ("turn", o => o.Turn, (o, gap) => o with { Turn = gap }),
        ("answer", o => o.Answer, (o, gap) => o with { Answer = gap }),
        (Overlapping, o => o.Interruption, (o, gap) => o with { Interruption = gap }),
        ("cutOff", o => o.CutOff, (o, gap) => o with { CutOff = gap }),
        ("backchannel", o => o.Backchannel, (o, gap) => o with { Backchannel = gap }),
        ("section", o => o.Section, (o, gap) => o with { Section = gap }),
        ("heading", o => o.Heading, (o, gap) => o with { Heading = gap }),
        ("cue", o => o.Cue, (o, gap) => o with { Cue = gap }),
        ("music", o => o.Music, (o, gap) => o with { Music = gap }),
    ];

    internal static string[] Keys => [.. Gaps.Select(g => g.Key), Closing];

    readonly JsonShape _shape = values.Shape;

    /// <param name="below">What holds where nothing is said; null for the usual.</param>
    /// <returns>Null where it is none.</returns>
    public PacingOptions? Read(LocatedJson node, PacingOptions? below)
    {
        if (node.Kind == JsonTokenType.Number)
            return values.Number(node, "'pacing'", 0.25, 4, "1 is the usual, 1.1 a tenth longer") is { } factor ? All(factor) : null;
        if (node.Kind != JsonTokenType.StartObject)
        {
            _shape.Report(ShowValues.WrongType, node, $"'pacing' is {JsonShape.Describe(node)}", "Write a factor such as 1.1, or an object with milliseconds such as { \"turn\": 300 }");
            return null;
        }
        var members = _shape.Members(node, Keys);
        var pacing = below ?? Usual;
        foreach (var (key, get, set) in Gaps)
        {
            if (members.TryGetValue(key, out var gap))
                pacing = set(pacing, ReadGap(gap, key, get(Usual)));
        }
        return values.Number(members, Closing, 0, Longest, "In milliseconds") is { } closing ? pacing with { Closing = TimeSpan.FromMilliseconds(closing) } : pacing;
    }

    static PacingOptions All(double factor) =>
        Gaps.Aggregate(Usual, (pacing, gap) => gap.Set(pacing, gap.Get(Usual).Times(factor))) with { Closing = Usual.Closing * factor };

    // What is not said keeps its proportion to the mean.
    Gap ReadGap(LocatedJson node, string key, Gap usual)
    {
        var least = key == Overlapping ? LongestOverlap : 0;
        if (node.Kind == JsonTokenType.Number)
            return Milliseconds(node, $"'{key}'") is { } alone ? usual.Times(alone / usual.Mean) : usual;
        if (node.Kind != JsonTokenType.StartObject)
        {
            _shape.Report(ShowValues.WrongType, node, $"'{key}' is {JsonShape.Describe(node)}", "Write milliseconds, or an object with mean, deviation, shortest and longest");
            return usual;
        }
        var members = _shape.Members(node, GapKeys);
        var mean = Member("mean");
        var scaled = mean is { } time ? usual.Times(time / usual.Mean) : usual;
        var gap = scaled with
        {
            Deviation = values.Number(members, "deviation", 0, Longest, "In milliseconds") is { } deviation ? TimeSpan.FromMilliseconds(deviation) : scaled.Deviation,
            Shortest = Member("shortest") ?? scaled.Shortest,
            Longest = Member("longest") ?? scaled.Longest,
        };
        if (gap.Shortest <= gap.Mean && gap.Mean <= gap.Longest)
            return gap;
        _shape.Report(ShowValues.Contradiction, node, $"'{key}' has its mean of {gap.Mean.TotalMilliseconds:0} outside of {gap.Shortest.TotalMilliseconds:0} to {gap.Longest.TotalMilliseconds:0}", "Set \"shortest\" and \"longest\" on either side of it");
        return usual;

        TimeSpan? Milliseconds(LocatedJson number, string what) =>
            values.Number(number, what, least, Longest, least < 0 ? "In milliseconds; below zero they overlap" : "In milliseconds") is { } found ? TimeSpan.FromMilliseconds(found) : null;

        TimeSpan? Member(string name) => members.TryGetValue(name, out var number) ? Milliseconds(number, $"'{name}' of '{key}'") : null;
    }
}
