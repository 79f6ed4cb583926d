using System.Collections.Immutable;
using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Notes;

namespace Audio.Transcripts.Captions;

/// <summary>
/// Reads captions as the conversation that they show: what is repeated goes, words that end amid a sentence go on in the next
/// caption, names and marks tell who speaks.
/// </summary>
sealed class CaptionReader
{
    // So long a silence begins a paragraph; where nothing tells sentences apart, half of it does.
    static readonly TimeSpan Pause = TimeSpan.FromSeconds(4), PauseWithoutStops = TimeSpan.FromSeconds(2);

    readonly SourceText _view;
    readonly ParserOptions _options;
    readonly ImmutableArray<CaptionLine> _lines;
    readonly CaptionStyle _style;
    readonly Dialogue _dialogue;
    readonly List<Passage> _passages = [];

    public CaptionReader(CaptionFile file, ParserOptions options)
        : this(file.View, file.Lines(options), options)
    {
        _dialogue.Draft.Language = file.Language;
        _dialogue.Draft.Problems.AddRange(file.Problems);
        foreach (var (line, fate, reason) in file.Marks(options))
            _dialogue.Draft.Ledger.Add(line, fate, reason);
    }

    /// <param name="lines">What is shown, as ranges of <paramref name="view"/>.</param>
    public CaptionReader(SourceText view, ImmutableArray<CaptionLine> lines, ParserOptions options)
    {
        _view = view;
        _lines = lines;
        _style = CaptionStyle.Of(view, lines);
        _dialogue = new(view, options);
        _options = options;
    }

    /// <summary>What has been found out so far, for what a format adds to it.</summary>
    public TranscriptDraft Draft => _dialogue.Draft;

    public TranscriptDraft Read()
    {
        Draft.IsOneCase = _style.IsOneCase;

        var parts = Parts();
        var labels = new CaptionLabels(_view, [.. parts.Select(p => (p.Part, p.OpensCue))], _style.IsOneCase, _style.HasMarks(parts.Select(p => p.Part)), new(_options.Speakers));
        foreach (var (part, line, opensLine, opensCue) in parts)
            Add(part, line, opensLine, labels.Of(part, opensCue));

        var speakers = new UnnamedSpeakers(_view, _passages);
        speakers.Infer();
        Draft.Problems.AddRange(speakers.Problems);
        for (var i = 0; i < _passages.Count; i++)
            Build(_passages[i], i);
        return _dialogue.Build();
    }

    // Without what was shown before.
    List<(CaptionPart Part, CaptionLine Line, bool OpensLine, bool OpensCue)> Parts()
    {
        var newFrom = RollingText.NewFrom(_view, _lines);
        var parts = new List<(CaptionPart, CaptionLine, bool, bool)>();
        var (isMusic, cue, gap) = (false, -1, TimeSpan.Zero);
        for (var i = 0; i < _lines.Length; i++)
        {
            var range = _lines[i].Range;
            // The silence before a line that says nothing new is that before the next.
            gap = _lines[i].Gap > gap ? _lines[i].Gap : gap;
            var line = _lines[i] with { Gap = gap };
            if (newFrom[i] < range.End)
                gap = TimeSpan.Zero;
            if (newFrom[i] > range.Start)
                Draft.Ledger.Add(range with { Length = newFrom[i] - range.Start }, Fate.Dropped, "repeated caption");
            isMusic &= _lines[i].Cue == cue;
            var opens = true;
            var ofLine = CaptionPart.Of(_view, new(range.Line, newFrom[i], range.End - newFrom[i]), ref isMusic);
            if (line.Voice is { } voice)
                Draft.Ledger.Add(voice.Range, Fate.Structure, "speaker label");
            if (line.Voice is not null && ofLine.Count == 0)
                ofLine.Add(new(CaptionChange.None, range with { Length = 0 }, range with { Length = 0 }, IsMusic: false));
            foreach (var part in ofLine)
            {
                parts.Add((part, line, opens, opens && line.Cue != cue));
                (opens, cue) = (false, line.Cue);
            }
        }
        return parts;
    }

    void Add(CaptionPart part, CaptionLine line, bool opensLine, Label? written)
    {
        if (part.Mark.Length > 0)
            Draft.Ledger.Add(part.Mark, Fate.Structure, part.Change == CaptionChange.Story ? "new story" : "change of speaker");
        var label = part.IsMusic ? null
            : line.Voice is not null && (opensLine || part.Change == CaptionChange.None) ? line.Voice
            : written;
        var text = part.Text;
        if (label is not null && label != line.Voice)
        {
            // Direction marks before a name belong to it.
            var before = new SourceRange(text.Line, text.Start, label.Range.Start - text.Start);
            Draft.Ledger.Add(_view.SpanOf(before).IsWhiteSpace() ? label.Range : before with { Length = label.Range.End - text.Start }, Fate.Structure, "speaker label");
            text = new(text.Line, label.Range.End, text.End - label.Range.End);
        }

        var last = _passages.Count > 0 ? _passages[^1] : null;
        if (part.IsSound && last is { IsSpeech: true } && !last.EndsSentence(_view))
        {
            Draft.Ledger.Add(text, Fate.Cue, "sound");
            return;
        }
        var isNote = !part.IsMusic && IsNote(text);
        if (last is null || part.IsMusic != last.IsMusic || part.Change != CaptionChange.None || IsOther(label, last)
            || (isNote && last.EndsSentence(_view)) || (last.IsNote && last.Ranges.Count > 0) || IsApart(line, opensLine, last))
        {
            _passages.Add(last = new(part) { Label = label, IsNote = isNote && label is null && part.Change == CaptionChange.None });
        }
        last.Label ??= label;
        if (!_view.SpanOf(text).IsWhiteSpace())
            last.Ranges.Add(text);
    }

    bool IsNote(SourceRange text) => NoteScanner.IsNote(_view, _view.Trim(text));

    // Tools that name the speaker of every caption name the same one again and again.
    bool IsOther(Label? label, Passage last) =>
        label is not null && (last.Ranges.Count > 0 || last.Label is not null) && label.Name.KeyText != (last.Label ?? LastLabel())?.Name.KeyText;

    Label? LastLabel() => _passages.FindLast(p => p.Label is not null || p.Change != CaptionChange.None)?.Label;

    bool IsApart(CaptionLine line, bool opensLine, Passage last) =>
        opensLine && last.IsSpeech && last.Ranges.Count > 0
        && line.Gap >= (_style.HasStops ? Pause : PauseWithoutStops) && (!_style.HasStops || last.EndsSentence(_view));

    void Build(Passage passage, int index)
    {
        if (passage.Change == CaptionChange.Story && StoryTitle.Of(_view, passage.Ranges) is { } title)
            _dialogue.Paragraphs.Add(new() { Line = passage.Mark.Line, Heading = title });
        if (passage.Ranges.Count == 0)
            return;
        var paragraph = new Paragraph
        {
            Line = passage.Ranges[0].Line,
            Label = passage.Label,
            IsCue = !passage.IsSpeech && passage.Label is null,
            IsMusic = passage.IsMusic,
            Inferred = passage.Inferred,
            BlankLinesBefore = index == 0 ? 0 : 1,
        };
        foreach (var range in passage.Ranges)
            paragraph.Ranges.Add(_view.Trim(range));
        _dialogue.Paragraphs.Add(paragraph);
    }
}
