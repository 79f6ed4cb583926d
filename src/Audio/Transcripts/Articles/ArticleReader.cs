using Audio.Transcripts.Articles.Quotations;
using Audio.Transcripts.FrontMatter;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Articles;

/// <summary>Reads one article: takes out what is not the author's text, and gives the rest to the narrator chapter by chapter.</summary>
sealed class ArticleReader(Page page, ParserOptions options)
{
    readonly TranscriptDraft _draft = new(page.Source) { Date = page.Date };

    public TranscriptDraft Read()
    {
        foreach (var (range, reason) in page.Dropped)
            _draft.Ledger.Add(range, Fate.Dropped, reason);

        var passages = Passages.Of(page);
        passages = Without(passages, p => page.IsInFoot(p.Ranges[0]) ? Foot.Reason : p.IsSpeakable ? null : "nothing to say");
        passages = Without(passages, PictureCaptions.Find(passages).GetValueOrDefault);
        passages = Without(passages, p => SponsorNote.Is(p) ? "sponsor" : null);
        var headline = Headline.Read(passages);
        passages = Without(passages, headline.Dropped.GetValueOrDefault);
        if (headline.Title is { } title)
        {
            _draft.Title = Headings.Title(title);
            Mark(title, Fate.Structure, "title");
            passages.Remove(title);
        }
        passages = Without(passages, ClosingNames(passages).GetValueOrDefault);

        AddItems(passages);
        return _draft;
    }

    // Whoever wrote it may stand below it, a name a line, or who asked.
    static Dictionary<Passage, string> ClosingNames(List<Passage> passages) =>
        passages.AsEnumerable().Reverse().TakeWhile(p => Bylines.IsName(p.Plain) || Bylines.NamesOfWhoAsked(p.Plain).Count > 0).ToDictionary(p => p, _ => "byline");

    /// <param name="reason">Why a passage is left out; null where it is not.</param>
    List<Passage> Without(List<Passage> passages, Func<Passage, string?> reason) =>
        passages.FindAll(p =>
        {
            if (reason(p) is not { } why || page.IsKept(p.Line))
                return true;
            Mark(p, Fate.Dropped, why);
            return false;
        });

    void AddItems(List<Passage> passages)
    {
        var credits = ClosingCredit.Count(passages);
        if (options.Credits == CreditStyle.Skip)
        {
            passages = Without(passages, passages.TakeLast(credits).ToDictionary(p => p, _ => UserText.Dropped).GetValueOrDefault);
            credits = 0;
        }
        var body = passages.SkipLast(credits).ToList();
        var headings = Headings.Find(body);
        var voices = options.Quotes == QuoteStyle.Voiced ? QuoteVoices.Assign(body, headings) : QuoteVoices.None;
        if (passages.Count > 0)
            _draft.Speakers.Add(Teller(voices));
        _draft.Speakers.AddRange(voices.Speakers);

        DraftTurn? turn = null;
        foreach (var passage in body)
        {
            if (headings.Contains(passage))
            {
                _draft.Items.Add(new DraftChapter(Headings.Title(passage), passage.Ranges[0], passage.Line));
                turn = null;
                continue;
            }
            if (_draft.Items.Count == 0)
                _draft.Items.Add(new DraftChapter("", null, passage.Line) { IsOpening = true });
            (turn ??= AddTurn(passage)).AddParagraph([.. voices.Spans(passage)]);
        }

        turn = null;
        foreach (var credit in passages.TakeLast(credits))
            (turn ??= AddTurn(credit)).AddParagraph([.. voices.Spans(credit)]);
    }

    // The one whom the user lists, where nobody else is heard: a talk without a label.
    Speaker Teller(QuoteVoices voices) => options.Speakers is [var only] && !voices.Speakers.Any()
        ? new(Speaker.NarratorId, only.Name ?? only.Label, only.Role, [])
        : new(Speaker.NarratorId, Speaker.NarratorName, null, []);

    DraftTurn AddTurn(Passage first)
    {
        var turn = new DraftTurn(Speaker.NarratorId, first.Line);
        _draft.Items.Add(turn);
        return turn;
    }

    void Mark(Passage passage, Fate fate, string? reason = null)
    {
        foreach (var range in passage.Ranges)
            _draft.Ledger.Add(range, fate, reason);
    }
}
