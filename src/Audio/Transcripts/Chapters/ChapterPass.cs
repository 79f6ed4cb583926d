using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Audio.Transcripts.Names;

namespace Audio.Transcripts.Chapters;

/// <summary>
/// Gives chapters to a conversation that has no headings: an introduction, and one at each question of the host that opens a
/// new subject. That is one that says so, or whose question and answer share few words with what the chapter was about before
/// (the lexical cohesion of Hearst, "TextTiling", Computational Linguistics 23, 1997).
/// </summary>
static partial class ChapterPass
{
    /// <summary>About 45 seconds of speech.</summary>
    const int FewestWords = 112;

    /// <summary>About five minutes of speech, after which the best question opens a chapter though it stays with the subject.</summary>
    const int MostWords = 750;

    const int FewestWordsOfQuestion = 6;
    const double MostCohesion = 0.2;

    /// <summary>The same items, with chapters where the source has none.</summary>
    /// <param name="style">What the user wants of chapters; null means <see cref="ChapterStyle.Auto"/>.</param>
    public static ImmutableArray<TranscriptItem> Apply(ImmutableArray<TranscriptItem> items, IReadOnlyList<Speaker> speakers, ChapterStyle? style = null)
    {
        if (style == ChapterStyle.None)
            return items.RemoveAll(i => i is Chapter);
        if (style == ChapterStyle.Headings || items.Length == 0 || items.Any(i => i is Chapter))
            return items;

        var turns = items.OfType<Turn>().Where(t => t.Utterances.Length > 0).ToList();
        var hosts = Hosts(turns, speakers);
        var ahead = turns.Sum(Words);
        var since = 0;
        var subject = new Vocabulary();
        var openers = new SortedDictionary<int, string>();
        for (var i = 0; i < turns.Count; i++)
        {
            if (since >= FewestWords && ahead >= FewestWords && hosts.Contains(turns[i].SpeakerId)
                && OpensSubject(turns[i].Text, () => Exchange(turns, i, hosts).Cohesion(subject)) && ChapterTitle.Of(turns[i].Text, speakers) is { } title)
            {
                openers.Add(i, title);
                since = 0;
                subject = new();
            }
            subject.Add(turns[i].Text);
            since += Words(turns[i]);
            ahead -= Words(turns[i]);
        }
        PartLong(turns, hosts, speakers, openers);

        var titles = new Dictionary<Turn, string>(ReferenceEqualityComparer.Instance);
        foreach (var (at, title) in openers)
            titles.Add(turns[at], title);
        return
        [
            new Chapter("Introduction", items[0].Line),
            .. items.SelectMany(item => item is Turn turn && titles.TryGetValue(turn, out var title) ? [new Chapter(title, turn.Line), turn] : new[] { item }),
        ];
    }

    static void PartLong(List<Turn> turns, HashSet<string> hosts, IReadOnlyList<Speaker> speakers, SortedDictionary<int, string> openers)
    {
        var ends = openers.Keys.Append(turns.Count).ToList();
        var start = 0;
        foreach (var end in ends)
        {
            while (BestQuestion(turns, start, end, hosts, speakers) is var (at, title))
            {
                openers.Add(at, title);
                start = at;
            }
            start = end;
        }
    }

    // Null where the stretch is short enough, or nobody asks. Of the questions within reach the one with the most new words is best.
    static (int At, string Title)? BestQuestion(List<Turn> turns, int start, int end, HashSet<string> hosts, IReadOnlyList<Speaker> speakers)
    {
        var ahead = turns[start..end].Sum(Words);
        if (ahead <= MostWords)
            return null;
        (int At, string Title)? best = null;
        var (since, most) = (0, -1);
        var before = new Vocabulary();
        for (var i = start; i < end && ahead >= FewestWords && (since <= MostWords || best is null); i++)
        {
            if (since >= 2 * FewestWords && hosts.Contains(turns[i].SpeakerId) && IsQuestion(turns[i].Text)
                && new Vocabulary().Add(turns[i].Text).CountBeyond(before) is var count && count > most && ChapterTitle.Of(turns[i].Text, speakers) is { } title)
            {
                best = (i, title);
                most = count;
            }
            before.Add(turns[i].Text);
            since += Words(turns[i]);
            ahead -= Words(turns[i]);
        }
        return best;
    }

    // Whoever is called host; where nobody is, whoever asks the most.
    static HashSet<string> Hosts(List<Turn> turns, IReadOnlyList<Speaker> speakers)
    {
        var hosts = speakers.Where(s => s.Role == Roles.Host).Select(s => s.Id).ToHashSet();
        if (hosts.Count > 0 || speakers.Count < 2)
            return hosts;
        var asking = turns.Where(t => t.Text.Contains('?', StringComparison.Ordinal)).GroupBy(t => t.SpeakerId).MaxBy(g => g.Count());
        return asking is null ? [] : [asking.Key];
    }

    // A question with all that is said until the host speaks again.
    static Vocabulary Exchange(List<Turn> turns, int question, HashSet<string> hosts)
    {
        var exchange = new Vocabulary().Add(turns[question].Text);
        for (var i = question + 1; i < turns.Count && !hosts.Contains(turns[i].SpeakerId); i++)
            exchange.Add(turns[i].Text);
        return exchange;
    }

    static bool OpensSubject(string text, Func<double> cohesion)
    {
        var isTurn = ChapterTitle.TurnsToSubject(text);
        return isTurn ? IsLong(text) && !Thanks().IsMatch(text) : IsQuestion(text) && cohesion() < MostCohesion;
    }

    static bool IsQuestion(string text) => IsLong(text) && text.Contains('?', StringComparison.Ordinal) && !Thanks().IsMatch(text);

    static bool IsLong(string text) => text.Split(' ').Length >= FewestWordsOfQuestion;

    static int Words(Turn turn) => turn.Utterances.Sum(u => u.Text.Count(c => c == ' ') + 1);

    [GeneratedRegex(@"\bthank(?:s| you)\b[^?]*$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thanks();
}
