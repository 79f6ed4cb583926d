using System.Collections.Immutable;
using System.Globalization;
using Audio.Transcripts;

namespace Audio.Episodes.Previews;

/// <summary>Which turns of a transcript are meant. Immutable; what is null or empty chooses nothing, and all empty chooses every turn.</summary>
public sealed record TurnSelection
{
    /// <summary>By number, <c>7</c>, <c>12-15</c> or <c>12-</c>, or by the speaker's turns, <c>Maynes:3</c> or <c>Maynes:2-4</c>. Turns are counted from 1.</summary>
    public ImmutableArray<string> Turns { get; init; } = [];

    /// <summary>The turns that stand on, or begin above, a line of the source.</summary>
    public int? Line { get; init; }

    /// <summary>Those in which these words stand; case makes no difference.</summary>
    public string? Words { get; init; }

    /// <summary>Those of a chapter, by its number from 1 or the beginning of its title.</summary>
    public string? Chapter { get; init; }

    /// <summary>How many turns before and after those chosen are heard, too.</summary>
    public int Context { get; init; }

    /// <summary>Finds the turns, in the order of the transcript.</summary>
    /// <exception cref="InvalidInputException">Something chooses no turn; all such mistakes are reported.</exception>
    public ImmutableArray<Turn> In(Transcript transcript)
    {
        var turns = transcript.Items.OfType<Turn>().Where(t => t.Utterances.Length > 0).ToImmutableArray();
        var problems = new List<Problem>();
        var chosen = new SortedSet<int>();
        foreach (var turn in Turns)
            Choose(OfTurn(turn, turns, transcript), $"--turn {turn} is no turn", HintFor(turn, turns, transcript));
        if (Line is { } line)
            Choose(OfLine(line, turns, transcript), $"--line {line} is no turn", $"speech stands on lines {turns.Select(t => t.Line).DefaultIfEmpty(0).First()} to {LastLine(transcript)}");
        if (Words is { } words)
            Choose(Where(turns, t => t.Text.Contains(words, StringComparison.CurrentCultureIgnoreCase)), $"--grep {words} is in no turn", "audio inspect shows them all");
        if (Chapter is { } chapter)
        {
            var found = FindChapter(chapter, transcript);
            Choose(OfChapter(found, turns, transcript), $"--chapter {chapter} {(found is null ? "is no chapter" : "has no turn")}", ChaptersOf(transcript));
        }
        if (turns.IsEmpty)
            problems = [new("P002", Severity.Error, transcript.File, 0, 0, "Nobody says anything", "audio inspect shows what was left out, and why")];
        if (problems.Count > 0)
            throw new InvalidInputException(problems);
        if (chosen.Count == 0)
            return turns;
        var context = Math.Min(Context, turns.Length);
        return [.. Enumerable.Range(0, turns.Length).Where(i => chosen.GetViewBetween(i - context, i + context).Count > 0).Select(i => turns[i])];

        void Choose(IEnumerable<int> found, string fault, string hint)
        {
            var all = found.ToList();
            chosen.UnionWith(all);
            if (all.Count == 0)
                problems.Add(new("P001", Severity.Error, transcript.File, 0, 0, fault, hint));
        }
    }

    static IEnumerable<int> OfTurn(string asked, ImmutableArray<Turn> turns, Transcript transcript)
    {
        var colon = asked.LastIndexOf(':');
        if (RangeOf(asked[(colon + 1)..]) is not var (first, last))
            return [];
        var among = colon < 0
            ? [.. Enumerable.Range(0, turns.Length)]
            : Where(turns, t => IsCalled(asked[..colon].Trim(), t.SpeakerId, transcript)).ToList();
        // Who asks for more than there is may have meant another transcript.
        return first <= among.Count && (last is Open || last <= among.Count) ? among.Skip(first - 1).Take(last - first + 1) : [];
    }

    static string HintFor(string asked, ImmutableArray<Turn> turns, Transcript transcript)
    {
        var colon = asked.LastIndexOf(':');
        if (colon < 0 && RangeOf(asked) is null && OfSpeaker(asked.Trim()) is { } named)
            return named;
        var (name, range) = (asked[..Math.Max(0, colon)].Trim(), asked[(colon + 1)..]);
        if (range.Split('-', StringSplitOptions.TrimEntries) is [var first, var last] && RangeOf($"{last}-{first}") is not null && RangeOf(range) is null)
            return $"it is the wrong way round: {asked[..(colon + 1)]}{last}-{first}";
        if (colon >= 0 && turns.Count(t => IsCalled(name, t.SpeakerId, transcript)) is > 0 and var count)
            return RangeOf(range) is null ? Ways() : $"{name} has {Count.Of(count, "turn")}";
        return colon >= 0 && NearestName.For(name, transcript.Speakers.SelectMany(s => s.Name.Split(' ').Append(s.Name))) is { } meant ? $"Did you mean '{meant}:{range}'?" : Ways();

        string? OfSpeaker(string alone) =>
            turns.Any(t => IsCalled(alone, t.SpeakerId, transcript)) ? $"write {alone}:1 for the first turn of {alone}, {alone}:1- for all"
            : NearestName.For(alone, transcript.Speakers.SelectMany(s => s.Name.Split(' ').Append(s.Name))) is { } near ? $"Did you mean '{near}:1'?"
            : null;

        string Ways() => $"there are turns 1 to {turns.Length}; '3-' goes on to the last, and a speaker's are written Name:2 (speakers: {string.Join(", ", transcript.Speakers.Select(s => s.Name))})";
    }

    // "12-": to the last.
    const int Open = int.MaxValue;

    static (int First, int Last)? RangeOf(string text)
    {
        var parts = text.Split('-', StringSplitOptions.TrimEntries);
        return parts.Length <= 2 && Number(parts[0]) is { } first && (parts is [_, ""] ? Open : Number(parts[^1])) is { } last && first >= 1 && last >= first ? (first, last) : null;

        static int? Number(string part) => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    // By the whole name or by any word of it.
    static bool IsCalled(string asked, string speakerId, Transcript transcript) =>
        transcript.Speakers.FirstOrDefault(s => s.Id == speakerId)?.Name is { } name
        && name.Split(' ').Append(name).Contains(asked, StringComparer.CurrentCultureIgnoreCase);

    static IEnumerable<int> OfLine(int line, ImmutableArray<Turn> turns, Transcript transcript) =>
        line <= LastLine(transcript) ? Where(turns, t => t.Line <= line).TakeLast(1) : [];

    // What stands below the last turn is in the ledger.
    static int LastLine(Transcript transcript) => transcript.Ledger.Entries.Select(e => e.Line).Concat(transcript.Items.Select(i => i.Line)).DefaultIfEmpty(0).Max();

    static Chapter? FindChapter(string asked, Transcript transcript)
    {
        var chapters = transcript.Items.OfType<Chapter>().ToList();
        return RangeOf(asked) is var (first, last) && first == last ? chapters.ElementAtOrDefault(first - 1)
            : chapters.Find(c => c.Title.StartsWith(asked, StringComparison.CurrentCultureIgnoreCase));
    }

    static IEnumerable<int> OfChapter(Chapter? chapter, ImmutableArray<Turn> turns, Transcript transcript)
    {
        if (chapter is null)
            return [];
        var inside = transcript.Items.SkipWhile(i => !ReferenceEquals(i, chapter)).Skip(1).TakeWhile(i => i is not Transcripts.Chapter)
            .ToHashSet<TranscriptItem>(ReferenceEqualityComparer.Instance);
        return Where(turns, inside.Contains);
    }

    static string ChaptersOf(Transcript transcript) => transcript.Items.OfType<Chapter>().Select((c, i) => $"{i + 1} {c.Title}").ToList() is { Count: > 0 } titles
        ? $"there are {string.Join(", ", titles)}"
        : "the transcript has no chapters";

    static IEnumerable<int> Where(ImmutableArray<Turn> turns, Func<Turn, bool> isMeant) => turns.Index().Where(t => isMeant(t.Item)).Select(t => t.Index);
}
