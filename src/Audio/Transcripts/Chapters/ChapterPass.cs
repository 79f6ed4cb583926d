using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;
using Audio.Transcripts.Names;

namespace Audio.Transcripts.Chapters;

/// <summary>
/// Gives chapters to a conversation that has no headings: an introduction, and one at each question of the host that opens a
/// new subject. That is one that says so, or whose question and answer share few words with what the chapter was about before
/// (the lexical cohesion of Hearst, "TextTiling", Computational Linguistics 23, 1997).
/// </summary>
sealed class ChapterPass
{
    /// <summary>About 45 seconds of speech.</summary>
    const int FewestWords = 112;

    /// <summary>About three minutes of speech: in an hour nobody wants more than some twenty chapters.</summary>
    const int FewestWordsAtLength = 450;

    const int MostChapters = 20;

    /// <summary>About five minutes of speech, after which the best question opens a chapter though it stays with the subject.</summary>
    const int MostWords = 750;

    const double MostCohesion = 0.2;

    // Between one telling word and the next, or a few more.
    const int LettersPerTelling = 12;

    readonly ChapterStyle _style;
    readonly string? _language;
    readonly List<HeardTurn> _turns = [];
    readonly List<int> _telling;
    readonly Vocabulary _vocabulary = new();
    readonly ArrayBufferWriter<char> _room = new();
    int _items;
    bool _hasChapters;
    int _words;
    int _fewestWords;
    HashSet<string> _hosts = [];
    HashSet<string> _names = [];

    /// <summary>The titles of chapters, by the turn that opens them.</summary>
    readonly SortedDictionary<int, string> _openers = [];

    /// <param name="style">What the user wants of chapters; null means <see cref="ChapterStyle.Auto"/>.</param>
    /// <param name="length">About how many characters there are to <see cref="Hear"/>.</param>
    /// <param name="language">A BCP 47 tag; null means English.</param>
    public ChapterPass(ChapterStyle? style = null, int length = 0, string? language = null)
    {
        _language = language;
        _style = style ?? ChapterStyle.Auto;
        _telling = new(_style == ChapterStyle.Auto ? length / LettersPerTelling : 0);
    }

    /// <summary>Takes note of the next item.</summary>
    public void Hear(TranscriptItem item)
    {
        _hasChapters |= item is Chapter;
        if (_style == ChapterStyle.Auto && !_hasChapters && IsSpeech(item, out var turn))
            _turns.Add(HeardTurn.Of(turn, _items, _vocabulary, _telling));
        _items++;
    }

    /// <summary>The same items, with chapters where the source has none.</summary>
    /// <param name="items">All that were heard, in order.</param>
    public ImmutableArray<TranscriptItem> Apply(ImmutableArray<TranscriptItem> items, IReadOnlyList<Speaker> speakers)
    {
        if (_style == ChapterStyle.None)
            return items.RemoveAll(i => i is Chapter);
        if (_style == ChapterStyle.Headings || items.Length == 0 || _hasChapters)
            return items;
        _words = _turns.Sum(t => t.Words);
        _fewestWords = Math.Clamp(_words / MostChapters, FewestWords, FewestWordsAtLength);
        _hosts = Hosts(_turns, speakers);
        _names = ChapterTitle.NamesOf(speakers);
        OpenSubjects();
        PartLong();
        return WithChapters(items);
    }

    static bool IsSpeech(TranscriptItem item, [NotNullWhen(true)] out Turn? turn) => (turn = item as Turn) is { Utterances.Length: > 0 };

    void OpenSubjects()
    {
        var ahead = _words;
        var since = 0;
        var (subject, exchange) = (new WordCounts(_vocabulary), new WordCounts(_vocabulary));
        for (var i = 0; i < _turns.Count; i++)
        {
            var turn = _turns[i];
            if (since >= _fewestWords && ahead >= FewestWords && _hosts.Contains(turn.SpeakerId) && turn.Opening(_room) is { IsEmpty: false } text
                && OpensSubject(i, text, subject, exchange) && ChapterTitle.Of(text, _names) is { } title)
            {
                _openers.Add(i, title);
                since = 0;
                subject.Clear();
            }
            subject.Add(TellingOf(turn.Telling));
            since += turn.Words;
            ahead -= turn.Words;
        }
    }

    bool OpensSubject(int at, ReadOnlySpan<char> text, WordCounts subject, WordCounts exchange)
    {
        if (_turns[at].Asks)
        {
            exchange.Clear();
            exchange.Add(Exchange(at));
            if (exchange.Cohesion(subject) < MostCohesion)
                return true;
        }
        return ChapterTitle.TurnsToSubject(text);
    }

    // The telling words of a question and of all that is said until the host speaks again.
    ReadOnlySpan<int> Exchange(int question)
    {
        var end = question + 1;
        while (end < _turns.Count && !_hosts.Contains(_turns[end].SpeakerId))
            end++;
        return TellingOf(_turns[question].Telling.Start.._turns[end - 1].Telling.End);
    }

    ReadOnlySpan<int> TellingOf(Range words) => CollectionsMarshal.AsSpan(_telling)[words];

    void PartLong()
    {
        var start = 0;
        var before = new WordCounts(_vocabulary);
        foreach (var end in _openers.Keys.Append(_turns.Count).ToList())
        {
            var ahead = _turns.GetRange(start, end - start).Sum(t => t.Words);
            while (ahead > MostWords && BestQuestion(start, end, ahead, before) is var (at, title))
            {
                _openers.Add(at, title);
                for (; start < at; start++)
                    ahead -= _turns[start].Words;
            }
            start = end;
        }
    }

    // Null where nobody asks. Of the questions within reach the one with the most new words is best.
    (int At, string Title)? BestQuestion(int start, int end, int ahead, WordCounts before)
    {
        before.Clear();
        (int At, string Title)? best = null;
        var (since, most) = (0, -1);
        for (var i = start; i < end && ahead >= _fewestWords && (since <= MostWords || best is null); i++)
        {
            var turn = _turns[i];
            if (since >= Math.Max(2 * FewestWords, _fewestWords) && _hosts.Contains(turn.SpeakerId) && turn.Asks && turn.Opening(_room) is { IsEmpty: false } text
                && before.CountBeyond(TellingOf(turn.Telling)) is var count && count > most && ChapterTitle.Of(text, _names) is { } title)
            {
                best = (i, title);
                most = count;
            }
            before.Add(TellingOf(turn.Telling));
            since += turn.Words;
            ahead -= turn.Words;
        }
        return best;
    }

    ImmutableArray<TranscriptItem> WithChapters(ImmutableArray<TranscriptItem> items)
    {
        var all = ImmutableArray.CreateBuilder<TranscriptItem>(items.Length + _openers.Count + 1);
        all.Add(new Chapter(OpeningTitle.In(_language), items[0].Line));
        var next = 0;
        foreach (var (at, title) in _openers)
        {
            all.AddRange(items.AsSpan()[next.._turns[at].Item]);
            next = _turns[at].Item;
            all.Add(new Chapter(title, items[next].Line));
        }
        all.AddRange(items.AsSpan()[next..]);
        return all.MoveToImmutable();
    }

    // Whoever is called host; where nobody is, whoever asks the most.
    static HashSet<string> Hosts(List<HeardTurn> turns, IReadOnlyList<Speaker> speakers)
    {
        var hosts = speakers.Where(s => s.Role == Roles.Host).Select(s => s.Id).ToHashSet();
        if (hosts.Count > 0 || speakers.Count < 2)
            return hosts;
        var asking = turns.Where(t => t.Asks).GroupBy(t => t.SpeakerId).MaxBy(g => g.Count());
        return asking is null ? [] : [asking.Key];
    }
}
