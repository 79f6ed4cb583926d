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

    const int FewestWordsOfQuestion = 6;
    const double MostCohesion = 0.2;

    /// <summary>The same items, with chapters where the source has none.</summary>
    public static ImmutableArray<TranscriptItem> Apply(ImmutableArray<TranscriptItem> items, IReadOnlyList<Speaker> speakers)
    {
        if (items.Length == 0 || items.Any(i => i is Chapter))
            return items;

        var turns = items.OfType<Turn>().Where(t => t.Utterances.Length > 0).ToList();
        var hosts = Hosts(turns, speakers);
        var ahead = turns.Sum(Words);
        var since = 0;
        var subject = new Vocabulary();
        var openers = new Dictionary<Turn, string>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < turns.Count; i++)
        {
            if (since >= FewestWords && ahead >= FewestWords && hosts.Contains(turns[i].SpeakerId)
                && OpensSubject(turns[i].Text, () => Exchange(turns, i, hosts).Cohesion(subject)) && ChapterTitle.Of(turns[i].Text, speakers) is { } title)
            {
                openers.Add(turns[i], title);
                since = 0;
                subject = new();
            }
            subject.Add(turns[i].Text);
            since += Words(turns[i]);
            ahead -= Words(turns[i]);
        }

        return
        [
            new Chapter("Introduction", items[0].Line),
            .. items.SelectMany(item => item is Turn turn && openers.TryGetValue(turn, out var title) ? [new Chapter(title, turn.Line), turn] : new[] { item }),
        ];
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
        if (text.Split(' ').Length < FewestWordsOfQuestion)
            return false;
        var isTurn = ChapterTitle.TurnsToSubject(text);
        return (isTurn || text.Contains('?', StringComparison.Ordinal))
            && !Thanks().IsMatch(text)
            && (isTurn || cohesion() < MostCohesion);
    }

    static int Words(Turn turn) => turn.Utterances.Sum(u => u.Text.Count(c => c == ' ') + 1);

    [GeneratedRegex(@"\bthank(?:s| you)\b[^?]*$", RegexOptions.IgnoreCase)]
    private static partial Regex Thanks();
}
