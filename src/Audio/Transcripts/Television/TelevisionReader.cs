using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.Television;

/// <summary>Reads a rush transcript: its clips are between cues, and the breaks part it.</summary>
sealed class TelevisionReader
{
    // How far down a page the notice may stand that gives the date.
    const int HeaderLines = 60;

    readonly SourceText _source;
    readonly TelevisionText _text;
    readonly Document _document;
    readonly Dialogue _dialogue;

    public TelevisionReader(SourceText source, ParserOptions options)
    {
        _source = source;
        _text = new(source);
        _document = new(_text.Build(), options);
        _dialogue = new(_document.Source, options) { OpensUnlabelled = false, MayHaveLostLabels = true };
    }

    public TranscriptDraft Read()
    {
        var hasCredits = Credits.Read(_document, _dialogue);
        var reader = new LabelledReader(_document, _dialogue);
        TakeHeadline();
        reader.Open();
        if (hasCredits)
            DropCredits();
        Part();
        CheckClips();
        var draft = reader.Close();
        draft.Date ??= RushDate();
        return draft;
    }

    // However long it is: networks name everything that comes up.
    void TakeHeadline()
    {
        var paragraphs = _document.Layout.Paragraphs;
        if (_text.Headline == 0 || paragraphs.Find(p => _document.Source.LineInSource(p.Line) == _text.Headline) is not { IsUnlabelled: true } headline)
            return;
        headline.Ranges.ForEach(r => _dialogue.Draft.Ledger.Add(r, Fate.Structure, "title"));
        var title = PlainText.Of(headline.Text(_document.Source));
        _dialogue.Draft.Title = title.IndexOf(" Aired ", StringComparison.Ordinal) is > 0 and var aired ? title[..aired].TrimEnd('.') : title;
        paragraphs.Remove(headline);
    }

    void DropCredits()
    {
        var credits = _dialogue.Paragraphs.TakeWhile(p => !p.IsLabelled).ToList();
        _dialogue.Paragraphs.RemoveRange(0, credits.Count);
        var kept = new List<Paragraph>();
        foreach (var range in credits.SelectMany(p => p.Ranges))
        {
            if (_dialogue.IsKept(range.Line))
                kept.Add(new() { Line = range.Line, IsKept = true, Ranges = { range } });
            else
                _dialogue.Draft.Ledger.Add(range, Fate.Dropped, "credits");
        }
        _dialogue.Paragraphs.InsertRange(0, kept);
    }

    // A break with speech on both sides begins a new part.
    void Part()
    {
        var paragraphs = _dialogue.Paragraphs;
        var (parts, spoken) = (1, false);
        var lastSpoken = paragraphs.FindLastIndex(p => !p.IsCue);
        var parted = new List<Paragraph>();
        for (var i = 0; i < paragraphs.Count; i++)
        {
            var paragraph = paragraphs[i];
            if (!paragraph.IsCue || !Is(paragraph, "(COMMERCIAL BREAK", "(NEWSBREAK", "(BREAK"))
            {
                spoken |= !paragraph.IsCue;
                parted.Add(paragraph);
                continue;
            }
            if (!spoken || i > lastSpoken)
            {
                paragraph.Ranges.ForEach(r => _dialogue.Draft.Ledger.Add(r, Fate.Dropped, "commercial break"));
                continue;
            }
            var part = new Paragraph { Line = paragraph.Line, Heading = $"Part {++parts}" };
            part.Ranges.AddRange(paragraph.Ranges);
            parted.Add(part);
            spoken = false;
        }
        if (parts > 1)
            parted.Insert(0, new() { Line = parted[0].Line, Heading = "Part 1" });
        paragraphs.Clear();
        paragraphs.AddRange(parted);
    }

    void CheckClips()
    {
        Paragraph? open = null;
        foreach (var paragraph in _dialogue.Paragraphs)
        {
            var begins = paragraph.IsCue && Is(paragraph, "(BEGIN VIDEO", "(BEGIN AUDIO", "(VIDEO CLIP BEGINS");
            if (begins || paragraph.Heading is not null)
                Report(open);
            if (begins)
                open = paragraph;
            else if (paragraph.Heading is not null || (paragraph.IsCue && Is(paragraph, "(END VIDEO", "(END AUDIO", "(END OF ", "(VIDEO CLIP ENDS")))
                open = null;
        }
        Report(open);
    }

    void Report(Paragraph? clip)
    {
        if (clip is null)
            return;
        _dialogue.Draft.Problems.Add(_document.Source.Problem(ProblemCode.UnclosedClip, Severity.Warning, clip.Line, clip.Ranges[0].Start + 1,
            "This clip begins and never ends", "Write (END VIDEO CLIP) where the studio goes on"));
    }

    bool Is(Paragraph paragraph, params ReadOnlySpan<string> starts)
    {
        var text = paragraph.Text(_document.Source);
        foreach (var start in starts)
        {
            if (text.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    // "This is a rush transcript from "The Evening Desk," September 9, 2019."
    DateOnly? RushDate()
    {
        foreach (var line in _source.Lines.Take(HeaderLines))
        {
            var text = PlainText.Of(line.Text);
            if (text.Length > 400 || text.IndexOf("rush transcript", StringComparison.OrdinalIgnoreCase) is not (>= 0 and var at))
                continue;
            var words = text[at..].Split('.')[0].Split(' ');
            if (words.Length >= 3 && DateStamp.Parse(string.Join(' ', words[^3..])) is { } stamp)
                return stamp.Date;
        }
        return null;
    }
}
