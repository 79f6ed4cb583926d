using Audio.Transcripts.FrontMatter;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Pages;
using Audio.Transcripts.Plays;

namespace Audio.Transcripts.Dialogues;

/// <summary>
/// Reads a conversation whose turns open with a name and a colon, in a page or by itself: <see cref="Open"/> takes the page
/// apart, and <see cref="Close"/> makes a draft of the conversation; between the two a format may do something about it.
/// </summary>
sealed class LabelledReader(Document document, Dialogue dialogue)
{
    // A sentence of so many words may have been speech.
    const int FewestSpaces = 5;

    const string CastList = "cast";

    static readonly Pattern TitleField = new("^(title|titel|titre|título|titolo)[ \u00A0]?: +", ignoreCase: true);

    const int FewestOfMenu = 4, LongestOfMenu = 70;

    // By itself, or with names behind it.
    static readonly Pattern Attendance = new(
        @"^((also|members|officers|councillors) )?(present|in attendance|attendance|attendees|participants|apologies( for absence)?|absent|regrets)(:?$|: *(?-i:\p{Lu}))", ignoreCase: true);

    readonly Layout _layout = document.Layout;
    readonly int _start = Start(document.Layout);
    bool _hasMenu;
    bool _inCast;
    readonly HashSet<int> _fields = Fields(document);
    readonly HashSet<int> _leftOut = []; // lines, of what nobody says

    public TranscriptDraft Read()
    {
        Open();
        return Close();
    }

    /// <summary>Accounts for what is no part of the conversation, and gives the rest to it.</summary>
    public void Open()
    {
        var draft = dialogue.Draft;
        foreach (var (range, reason) in _layout.Page.Dropped.Concat(_layout.Dropped))
        {
            draft.Ledger.Add(range, Fate.Dropped, reason);
            if (MayBeSpeech(reason) && IsSentence(draft.Source.TextOf(range)))
                draft.Problems.Add(Dialogue.LeftOut(draft.Source, range, reason));
        }
        foreach (var colon in _layout.LostLabels)
            draft.Ledger.Add(colon, Fate.Structure, "lost label");
        if (_layout.Title is { } title)
        {
            draft.Title = TitleField.Replace(draft.Source.TextOf(title).TrimStart('#', ' '), "");
            draft.Ledger.Add(title, Fate.Structure, "title");
        }
        draft.Date = _layout.Page.Date;

        foreach (var paragraph in _layout.Paragraphs)
        {
            if (OutsideTheTranscript(paragraph) is not { } reason)
            {
                if (paragraph.IsCue)
                    _leftOut.UnionWith(paragraph.Ranges.Select(r => r.Line));
                dialogue.Paragraphs.Add(paragraph);
                continue;
            }
            _leftOut.UnionWith(paragraph.Ranges.Select(r => r.Line));
            if (reason == CastList)
                dialogue.People.AddRange(paragraph.Ranges.SelectMany(r => NamesIn(document.Source.TextOf(r))));
            if (reason is not (Foot.Reason or CastList) || paragraph.Ranges.Exists(r => IsSentence(document.Source.TextOf(r))))
                dialogue.Drop(paragraph, reason);
            else
                paragraph.Ranges.ForEach(r => dialogue.Omit(r, reason));
        }
        dialogue.People.AddRange(_layout.Page.People);
    }

    public TranscriptDraft Close()
    {
        dialogue.Build();
        if (dialogue.Roster is { } roster)
            dialogue.Draft.Problems.AddRange(LabelProblems.Of(dialogue.Draft.Source, _layout, roster, _leftOut));
        ReportOpening();
        return dialogue.Draft;
    }

    // Of what stands above the first label; the reader of lost labels says more of it.
    void ReportOpening()
    {
        var problems = dialogue.Draft.Problems;
        if (dialogue.Paragraphs.TakeWhile(p => !p.IsLabelled).FirstOrDefault(p => p is { IsUnlabelled: true, Inferred: true, Ranges.Count: > 0 }) is not { Speaker.Name: var name } opening
            || problems.Exists(p => p.Code == ProblemCode.InferredSpeaker))
            return;
        problems.Add(document.Source.Problem(ProblemCode.InferredSpeaker, Severity.Info, opening.Line, opening.Ranges[0].Start + 1,
            $"No label says who speaks; taken for {name.Display}: has the first label", "Write the label in front of the paragraph to settle it")
            .Suggesting(Suggestions.Intro(name) with { IsAlternative = true }));
    }

    // The last heading or notice above the first label.
    static int Start(Layout layout) =>
        layout.Labels.Accepted is [var first, ..]
            ? layout.Page.NoticeRanges.Select(n => n.Line).Append(layout.Page.TranscriptHeading).Where(l => l < first.Range.Line).DefaultIfEmpty().Max()
            : 0;

    // "CAST" and below it who takes part; "Present:" also amid the rest, where further minutes begin, but not an answer to a roll call.
    bool IsCastList(Paragraph paragraph, bool isAbove)
    {
        var heading = document.Source.TextOf(paragraph.Ranges[0]);
        if (isAbove && PlayHeadings.IsCast(heading))
            return _inCast = true;
        var isList = Attendance.IsMatch(heading) && (isAbove || (paragraph.BlankLinesBefore > 0 && heading.Contains(':', StringComparison.Ordinal)));
        return _inCast = (isList || (_inCast && (isAbove || paragraph.BlankLinesBefore == 0))) && (AreNoSentences(paragraph) || (isList && NamesIn(heading).Any()));
    }

    // "Present: Ann Lee (Chair), Ben Stone."
    static IEnumerable<string> NamesIn(string line) =>
        line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].TrimEnd('.').Split(',', ';').Select(n => n.Split('(')[0].Trim()).Where(Bylines.IsName);

    // Short lines, none of which ends a sentence: a menu, buttons, who is on the panel; and what is like it below.
    bool IsMenu(Paragraph paragraph)
    {
        if (!AreNoSentences(paragraph))
            return false;
        _hasMenu |= paragraph.Ranges.Count >= FewestOfMenu;
        return _hasMenu;
    }

    bool AreNoSentences(Paragraph paragraph) =>
        paragraph.Ranges.TrueForAll(r => r.Length <= LongestOfMenu && document.Source.SpanOf(r)[^1] is not ('.' or '?' or '!' or '"' or '”' or '…' or ','));

    // "INTERVIEWER: Ana Prill", "PLACE: Elmsford": lines above the first label that a word which is nobody's name opens; one alone is no sentence.
    static HashSet<int> Fields(Document document)
    {
        var labels = document.Layout.Labels;
        if (labels.Accepted is not [var first, ..])
            return [];
        var fields = labels.Rejected.Where(l => l.Range.Line < first.Range.Line && (Announcements.Include(l.Name) || Announcements.HeadField(l.Name))).ToList();
        return fields is [var only] && (!(Announcements.HeadField(only.Name) || only.Name.Key is ["guest" or "guests" or "host" or "hosts"]) || IsSentenceLike(document.Source.Line(only.Range.Line).Text)) ? [] : [.. fields.Select(l => l.Range.Line)];

        static bool IsSentenceLike(string line) => line.AsSpan().TrimEnd() is [.., '.' or '?' or '!'] text && text.Count(' ') >= FewestSpaces;
    }

    // What goes for the company it keeps, not for what it says.
    static bool MayBeSpeech(string reason) => reason is "membership appeal" or "station name" or "tags" or "caption" or "links";

    static bool IsSentence(string text) => text[^1] is '.' or '?' or '!' or '"' or '”' && text.AsSpan().Count(' ') >= FewestSpaces;

    // An article may stand above the transcript and links below it; neither has labels.
    string? OutsideTheTranscript(Paragraph paragraph)
    {
        var labels = _layout.Labels.Accepted;
        var page = _layout.Page;
        if (page.IsKept(paragraph.Line))
            return null;
        if (paragraph.Line < _start)
            return "text above the transcript";
        var isAbove = labels is [var opening, ..] && paragraph.Line < opening.Range.Line;
        _inCast &= paragraph.IsUnlabelled;
        if (paragraph.IsUnlabelled && paragraph.Ranges.Count > 0)
        {
            if (IsCastList(paragraph, isAbove))
                return CastList;
            if (paragraph.Ranges.TrueForAll(r => _fields.Contains(r.Line)))
                return "header";
        }
        if (isAbove && paragraph.IsUnlabelled && IsMenu(paragraph))
            return "page header";
        if (!(paragraph.IsUnlabelled || paragraph.Heading is not null) || labels is not [.., var last] || page.IsBehindEnd(last.Range))
            return null;
        return paragraph.Ranges.Exists(page.IsInFoot) ? Foot.Reason : paragraph.Ranges.Exists(page.IsBehindEnd) || IsBehindLastNotice(paragraph, last) ? "text below the transcript" : null;
    }

    // Nobody has a label behind the notice, so the transcript ends with it, however much the page has below.
    bool IsBehindLastNotice(Paragraph paragraph, Label last) =>
        _layout.Page.NoticeRanges is [.., var notice] && paragraph.Line > notice.Line && last.Range.Line <= notice.Line && IsOwnLine(notice);

    bool IsOwnLine(SourceRange notice) => document.Source.Line(notice.Line).Text.AsSpan(notice.End).IsWhiteSpace();
}
