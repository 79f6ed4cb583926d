using System.Collections.Immutable;

namespace Audio.Transcripts.Pages;

/// <summary>
/// Tells what a page says from what its site puts round it. Built once per source, before a format reads it; whatever is
/// in <see cref="Content"/> is the reader's to account for, the rest stands in <see cref="Dropped"/>.
/// </summary>
sealed class Page
{
    // Chrome is short: of a longer stretch only this much is looked at, which is enough to know it for something else.
    const int Opening = 600;

    const int LongestHeadline = PageEnd.LongestHeadline, FewestWordsOfHeadline = 5;

    const int LongestCount = 6;

    const string Stamped = "date stamp";

    const int MostLinks = 20, LongestTag = 60, MostAbove = 120;

    static readonly char[] Bars = ['|', '·', '•'];

    readonly SourceRange[][] _content;
    readonly HashSet<int> _kept;
    readonly List<DroppedRange> _dropped = [];
    readonly List<SourceRange> _notices = [];
    readonly List<SourceRange> _feet = [];
    readonly RoleCredits _credits;
    SourceRange? _foot;
    bool _dateIsUpdate;

    /// <param name="keep">Lines of the file that are content, whatever they look like; default for none.</param>
    public Page(SourceText source, ImmutableArray<LineChoice> keep = default)
    {
        Source = source;
        _credits = new(source);
        _kept = keep.IsDefaultOrEmpty ? [] : [.. source.Lines.Where(l => !l.IsBlank && IsAsked(l)).Select(l => l.Number)];
        _content = new SourceRange[source.Lines.Length + 1][];
        _content[0] = [];
        foreach (var line in source.Lines)
            _content[line.Number] = _kept.Contains(line.Number) ? [source.Trim(source.WholeLine(line.Number))] : WithoutNotices(line);

        DropCarriedAlong();
        DropHeader();
        DropMenu();
        DropChrome();
        DropTags();
        DropLinks();
        DropStories();
        DropTail();

        bool IsAsked(SourceLine line) => source.LineInFile(line.Number) is var inFile && keep.Any(k => k.Includes(inFile, line.Text));
    }

    public SourceText Source { get; }

    /// <summary>What the page takes out, and why.</summary>
    public IReadOnlyList<DroppedRange> Dropped => _dropped;

    /// <summary>The first date that a line of its own gives; an update's date only where there is no other. Null where there is none.</summary>
    public DateOnly? Date { get; private set; }

    /// <summary>The line that says <c>Transcript</c> and nothing else; 0 where there is none.</summary>
    public int TranscriptHeading { get; private set; }

    /// <summary>Every copyright or transcript notice.</summary>
    public IReadOnlyList<SourceRange> NoticeRanges => _notices;

    /// <summary>The notice, or what a site puts under every post, that the page ends with; null where there is none.</summary>
    public SourceRange? End { get; private set; }

    /// <summary>Full names that bylines and staff biographies give, as written.</summary>
    public List<string> People { get; } = [];

    /// <summary>The stretches of a line that are the page's own words, in order; empty where there are none.</summary>
    /// <param name="line">From 1.</param>
    public IReadOnlyList<SourceRange> Content(int line) => _content[line];

    /// <summary>Whether the user says that a line is content.</summary>
    public bool IsKept(int line) => _kept.Contains(line);

    SourceRange[] WithoutNotices(SourceLine line)
    {
        if (!Notices.MayHold(line.Text))
            return Source.Trim(Source.WholeLine(line.Number)) is { Length: > 0 } whole ? [whole] : [];

        var content = new List<SourceRange>();
        var from = 0;
        foreach (var (start, end, reason) in Notices.In(line.Text))
        {
            AddContent(from, start);
            _dropped.Add(new(new(line.Number, start, end - start), reason));
            if (reason != Notices.Edited)
                _notices.Add(_dropped[^1].Range);
            from = end;
        }
        AddContent(from, line.Text.Length);
        return [.. content];

        void AddContent(int start, int end)
        {
            if (Source.Trim(new(line.Number, start, end - start)) is { Length: > 0 } range)
                content.Add(range);
        }
    }

    void Drop(int line, Func<SourceRange, string, string?> reason)
    {
        var content = _content[line];
        if (content.Length == 0 || _kept.Contains(line))
            return;
        List<SourceRange>? kept = null;
        for (var i = 0; i < content.Length; i++)
        {
            var range = content[i];
            var opening = PlainText.Of(Source.TextOf(range with { Length = Math.Min(range.Length, Opening) }).TrimStart('#'));
            if (opening.Length > 0 && reason(range, opening) is { } why)
            {
                kept ??= [.. content[..i]];
                _dropped.Add(new(range, why));
            }
            else
            {
                kept?.Add(range);
            }
        }
        // Most lines stay as they are.
        if (kept is not null)
            _content[line] = [.. kept];
    }

    void DropChrome()
    {
        var (above, hasShared) = (true, false);
        Func<SourceRange, string, string?> chrome = (range, text) => ChromeOf(range, text, above) ?? (hasShared && IsCount(text) ? Chrome.Button : null);
        foreach (var line in Source.Lines)
        {
            if (!above && Chrome.IsSpeech(line.Text.AsSpan().TrimEnd()))
                continue;
            Drop(line.Number, chrome);
            if (above && line.Number <= MostAbove && _dropped is [.., { Reason: Stamped }] && _dropped[^1].Range.Line == line.Number)
                DropNameAbove(line.Number);
            // How often it was shared, or what was said of it, stands below the button.
            hasShared = above && (line.IsBlank ? hasShared : _dropped is [.., var last] && last.Range.Line == line.Number && last.Reason == Chrome.Button);
            above = above && !_content[line.Number].Any(r => PageEnd.IsProse(Source.TextOf(r)));
        }

        var end = new PageEnd(Source, _content, [.. _feet]);
        _foot = end.Foot(TranscriptHeading) ?? end.MarkedFoot(IsKept);
        foreach (var foot in _feet.Where(f => f == _foot || IsInFoot(f)))
            Drop(foot.Line, (range, _) => range == foot ? Foot.Reason : null);
        End = new[] { _foot, end.Behind(_notices, TranscriptHeading) }.OfType<SourceRange>().OrderBy(r => r.Line).ThenBy(r => r.Start).Cast<SourceRange?>().FirstOrDefault();
    }

    // Between a headline and the date stands who wrote it, and asks further down; below fewer words it may be the headline.
    void DropNameAbove(int line)
    {
        var name = Above(line);
        if (name == 0 || Above(name) is not (> 0 and var headline) || _content[headline] is not [var only] || Source.SpanOf(only).Count(' ') < FewestWordsOfHeadline - 1)
            return;
        Drop(name, (_, text) =>
        {
            if (!Bylines.IsName(text) || !Source.Lines.Any(l => l.Text.StartsWith(text, StringComparison.OrdinalIgnoreCase) && l.Text.AsSpan(text.Length).TrimStart() is [':', ..]))
                return null;
            People.Add(text);
            return "byline";
        });
    }

    static bool IsCount(string text) => text is { Length: <= LongestCount } and [>= '0' and <= '9', ..] && text.All(c => char.IsAsciiDigit(c) || c is ',' or '.' or 'k' or 'K');

    // What a copy of a document has on every page.
    void DropCarriedAlong()
    {
        foreach (var line in PageNumbers.Bare(Source))
            Drop(line, (_, _) => PageNumbers.Reason);
        foreach (var note in Footnotes.In(Source))
            Cut(note, Footnotes.Reason);
    }

    // Takes a range out of the words of its line.
    void Cut(SourceRange cut, string reason)
    {
        var index = Array.FindIndex(_content[cut.Line], r => r.Start <= cut.Start && cut.End <= r.End);
        if (index < 0 || _kept.Contains(cut.Line))
            return;
        var whole = _content[cut.Line][index];
        var left = new[] { whole with { Length = cut.Start - whole.Start }, new(cut.Line, cut.End, whole.End - cut.End) };
        _content[cut.Line] = [.. _content[cut.Line][..index], .. left.Select(Source.Trim).Where(r => r.Length > 0), .. _content[cut.Line][(index + 1)..]];
        _dropped.Add(new(cut, reason));
    }

    string? ChromeOf(SourceRange range, string text, bool above) =>
        ReasonOf(range, text, above) ?? PartsOf(text, above)?.Select(p => ReasonOf(range, p, above)).ToList().Find(r => r is not null);

    // "By Lena Ortiz | Updated March 15, 2024", "March 14, 2024 · 12 min read": none of it is anything else.
    static string[]? PartsOf(string text, bool above)
    {
        if (text.Length > LongestHeadline || text.IndexOfAny(Bars) < 0)
            return null;
        var parts = text.Split(Bars, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return parts.Length > 1 && Array.TrueForAll(parts, p => IsChrome(p, above) || (above && Bylines.IsName(p))) && Array.Exists(parts, p => IsChrome(p, above)) ? parts : null;
    }

    static bool IsChrome(string text, bool above) =>
        (DateStamp.Parse(text) is { } stamp && (above || stamp.HasVerb)) || (above ? Bylines.NamesInHeader(text) : Bylines.Names(text)).Count > 0
        || Foot.Is(text) || Chrome.Reason(text) is not null || (above && Chrome.EdgeReason(text) is not null);

    string? ReasonOf(SourceRange range, string text, bool above)
    {
        if (DateStamp.Parse(text) is { } stamp && (above || stamp.HasVerb))
        {
            if (Date is null || (_dateIsUpdate && !stamp.IsUpdate))
                (Date, _dateIsUpdate) = (stamp.Date, stamp.IsUpdate);
            return stamp.IsUpdate ? "update stamp" : Stamped;
        }
        if ((above ? Bylines.NamesInHeader(text) : Bylines.Names(text)) is { Count: > 0 } names)
        {
            People.AddRange(names);
            return "byline";
        }
        if (above && _credits.NamesInHeader(text) is { Count: > 0 } makers)
        {
            People.AddRange(makers);
            return RoleCredits.Reason;
        }
        if (Foot.Is(text))
        {
            // Amid what is said it may be said.
            _feet.Add(range);
            return above ? Foot.Reason : null;
        }
        var reason = Chrome.Reason(text) ?? (above ? Chrome.EdgeReason(text) : null);
        if (reason == Chrome.TranscriptHeading)
            TranscriptHeading = range.Line;
        return reason;
    }

    // A station's name stands over its player, in the same block of lines.
    void DropHeader()
    {
        var block = Source.Lines.SkipWhile(l => l.IsBlank).TakeWhile(l => !l.IsBlank).Take(20).ToList();
        var player = block.FindAll(l => Chrome.IsPlayer(PlainText.Of(l.Text)));
        if (player.Count < 2)
            return;
        foreach (var line in block.TakeWhile(l => l.Number < player[^1].Number))
            Drop(line.Number, (_, text) => Chrome.IsPlayer(text) ? null : text.Length <= 80 ? "station name" : null);
    }

    // What stands on top of a menu is the site's.
    void DropMenu()
    {
        var above = new List<(int Line, string Text)>();
        foreach (var line in Source.Lines.Take(MostAbove).Where(l => _content[l.Number].Length > 0))
        {
            var text = Source.TextOf(_content[line.Number][0]);
            if (PageEnd.IsProse(text) || text.Length > LongestHeadline)
                break;
            above.Add((line.Number, PlainText.Of(text)));
        }
        if (NavigationMenu.In(above) is not { Count: > 0 } menu)
            return;
        foreach (var (line, _) in above.TakeWhile(l => l.Line < menu[0] && !l.Text.Contains(": ", StringComparison.Ordinal)))
            Drop(line, (_, _) => "page header");
        foreach (var line in menu)
            Drop(line, (_, _) => NavigationMenu.Reason);
    }

    // "Tags" by itself is followed by the tags, one a line.
    void DropTags()
    {
        var headings = _dropped.Where(d => d.Reason == Chrome.Tags).Select(d => d.Range.Line).ToHashSet();
        if (headings.Count == 0)
            return;
        var inTags = false;
        foreach (var line in Source.Lines)
        {
            inTags &= !line.IsBlank;
            if (inTags)
                Drop(line.Number, (_, text) => text.Length <= LongestTag ? Chrome.Tags : null);
            inTags |= headings.Contains(line.Number);
        }
    }

    // What a list of links is called by is followed by titles, one a line, for as long as nobody speaks.
    void DropLinks()
    {
        foreach (var heading in _dropped.Where(d => d.Reason == Chrome.Links).Select(d => d.Range.Line).ToList())
        {
            for (var line = heading + 1; line <= Math.Min(Source.Lines.Length, heading + MostLinks); line++)
            {
                if (_content[line].Any(r => PageEnd.IsProse(Source.TextOf(r)) || Source.TextOf(r).Contains(": ", StringComparison.Ordinal) || Chrome.EdgeReason(Source.TextOf(r)) is not null))
                    break;
                Drop(line, (_, _) => Chrome.Links);
            }
        }
    }

    // To the end of the page.
    void DropStories()
    {
        var list = StoryLists.In(Source, line => _kept.Contains(line) ? "" : _content[line] switch { [] => null, [var only] => PlainText.Of(Source.TextOf(only)), _ => "" });
        if (list == 0 || !PageEnd.HasProseAbove(Source, _content, list))
            return;
        for (var line = list; line <= Source.Lines.Length; line++)
            Drop(line, (_, _) => Chrome.Links);
    }

    // From the foot upwards for as long as it is about the people and not by them; behind a notice, all of it.
    void DropTail()
    {
        var isAmongCredits = false;
        for (var line = Source.Lines.Length; line >= 1; line--)
        {
            var isCredit = _content[line].Length > 0 && (isAmongCredits || IsCredit(Above(line)));
            Drop(line, (range, text) => (isCredit ? CreditReason(text) : null) ?? TailReason(text, IsBehindEnd(range)));
            isAmongCredits = _dropped is [.., var last] && last.Range.Line == line ? last.Reason == RoleCredits.Reason : isAmongCredits;
            if (_content[line].Any(r => !IsBehindEnd(r)))
                return;
        }
    }

    /// <summary>Whether a range stands behind the notice that the page ends with.</summary>
    public bool IsBehindEnd(SourceRange range) => IsBehind(End, range);

    /// <summary>Whether a range stands among what a site puts under every post.</summary>
    public bool IsInFoot(SourceRange range) => IsBehind(_foot, range);

    static bool IsBehind(SourceRange? mark, SourceRange range) =>
        mark is { } end && (range.Line > end.Line || (range.Line == end.Line && range.Start >= end.End));

    // The nearest line above that has words of the page's own; 0 where there is none.
    int Above(int line)
    {
        do
            line--;
        while (line > 0 && _content[line].Length == 0);
        return line;
    }

    bool IsCredit(int line) => _content[line] is [var only] && _credits.Names(PlainText.Of(Source.TextOf(only))).Count > 0;

    // One alone may be what somebody says.
    string? CreditReason(string text)
    {
        var makers = _credits.Names(text);
        People.AddRange(makers);
        return makers.Count > 0 ? RoleCredits.Reason : null;
    }

    string? TailReason(string text, bool afterEnd)
    {
        var subject = StaffBio.Subject(text) ?? (afterEnd && Bylines.IsName(text) ? text : null);
        if (subject is null)
            return Chrome.EdgeReason(text) ?? (afterEnd ? Chrome.TailReason(text) : null);
        People.Add(subject);
        return subject.Length == text.Length ? "byline" : "staff biography";
    }
}

/// <summary>A stretch of the source that is no part of what is said.</summary>
/// <param name="Reason">In a few words, for the ledger.</param>
readonly record struct DroppedRange(SourceRange Range, string Reason);
