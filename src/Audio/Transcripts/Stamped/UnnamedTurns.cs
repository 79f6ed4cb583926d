using System.Collections.Immutable;
using Audio.Transcripts.Captions;
using Audio.Transcripts.NameLines;
using Audio.Transcripts.Stamps;

namespace Audio.Transcripts.Stamped;

/// <summary>Words with time stamps and without names, as players show them: captions in all but their form.</summary>
sealed class UnnamedTurns
{
    const int FewestStamps = 5, FewestRanges = 2, WordsPerStamp = 6, ManyWordsPerStamp = 25;

    // Chapters of a recording lie minutes apart, and so do few things that somebody says.
    static readonly TimeSpan LongestGap = TimeSpan.FromSeconds(40);

    readonly SourceText _source;
    readonly List<(int Line, Stamp Stamp)> _stamps = [];
    readonly int _dashes, _ranges;

    public UnnamedTurns(SourceText source)
    {
        _source = source;
        foreach (var line in source.Lines)
        {
            if (StampOf(line) is not { } stamp)
                continue;
            _stamps.Add((line.Number, stamp));
            _ranges += line.Text.AsSpan(stamp.Start, stamp.End - stamp.Start).Contains("-->", StringComparison.Ordinal) ? 1 : 0;
            _dashes += line.Text.AsSpan(EndOf(line.Text, stamp)) is ['-' or '–' or '—', ..] ? 1 : 0;
        }
    }

    public int Count => _stamps.Count;

    /// <summary>Whether the stamps run through the whole text as those of speech do, and no dashes tell the turns apart.</summary>
    public bool AreSpeech => (Count >= FewestStamps || (_ranges >= FewestRanges && _ranges == Count)) && _dashes * 2 < Count && RunForward() && (IsDense() || HasSentences()) && new NameLinesIndex(_source) is not { IsStamped: true, Turns: > 0 };

    public TranscriptDraft Read(ParserOptions options)
    {
        var lines = ImmutableArray.CreateBuilder<CaptionLine>();
        var left = new List<(SourceRange Range, Fate Fate, string Reason)>();
        var first = Count == 0 ? 1 : _stamps[0].Line;
        var (next, cue, isApart) = (0, 0, false);
        foreach (var line in _source.Lines)
        {
            if (line.IsBlank)
                continue;
            var start = 0;
            if (next < Count && _stamps[next].Line == line.Number)
            {
                start = EndOf(line.Text, _stamps[next++].Stamp);
                left.Add((new(line.Number, 0, start), Fate.Structure, TurnsReader.TimeStamp));
                cue++;
                // A stamp of its own heads a paragraph.
                isApart = start == line.Text.Length;
            }
            var words = new SourceRange(line.Number, start, line.Text.Length - start);
            if (line.Number < first)
                left.Add((words, Fate.Dropped, "text above the transcript"));
            else if (start == 0 && Furniture.ReasonAtEdge(line.Text) is { } reason)
                left.Add((words, Fate.Dropped, reason));
            else if (words.Length > 0)
                lines.Add(new(words, cue, isApart && lines.Count > 0 ? CaptionLine.LongGap : TimeSpan.Zero));
            isApart &= start > 0;
        }
        var reader = new CaptionReader(_source, lines.DrainToImmutable(), options);
        foreach (var (range, fate, reason) in left)
            reader.Draft.Ledger.Add(range, fate, reason);
        return reader.Read();
    }

    static Stamp? StampOf(SourceLine line)
    {
        var start = line.Text.Length - line.Text.AsSpan().TrimStart().Length;
        return Stamp.At(line.Text, start) is { } stamp && (stamp.End == line.Text.Length || line.Text[stamp.End] is ' ' or '\t' or ':' or '\u00A0') ? stamp : null;
    }

    // With the colon and the space behind it; a dash is the speaker's.
    static int EndOf(string text, Stamp stamp)
    {
        var end = stamp.End;
        while (end < text.Length && (char.IsWhiteSpace(text[end]) || (text[end] == ':' && end == stamp.End)))
            end++;
        return end;
    }

    bool RunForward()
    {
        const int MostBackward = 10;
        var backward = 0;
        for (var i = 1; i < Count; i++)
            backward += _stamps[i].Stamp.Time < _stamps[i - 1].Stamp.Time ? 1 : 0;
        return backward * MostBackward <= Count;
    }

    bool IsDense() => (_stamps[^1].Stamp.Time - _stamps[0].Stamp.Time) / (Count - 1) is var gap && gap > TimeSpan.Zero && gap <= LongestGap;

    bool HasSentences()
    {
        int words = 0, stops = 0;
        foreach (var line in _source.Lines.Skip(_stamps[0].Line - 1))
        {
            words += line.Text.AsSpan().Count(' ');
            stops += line.Text.AsSpan().TrimEnd() is [.., '.' or '?' or '!' or '…'] ? 1 : 0;
        }
        return words >= ManyWordsPerStamp * Count || (words >= WordsPerStamp * Count && stops * 3 >= Count);
    }
}
