using System.Collections.Immutable;
using System.Net;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Names;

namespace Audio.Transcripts.Captions;

/// <summary>A file of captions with times taken apart: a view of its text, and what each line of that is.</summary>
sealed class CaptionFile
{
    readonly SourceText _source;
    readonly ViewBuilder _view;
    readonly List<ViewLine> _lines = [];
    readonly List<Problem> _problems = [];
    TimingLine _time;
    TimeSpan _gap;
    int _cue = -1;
    bool _isAmidNote;
    CueText? _voice;

    public CaptionFile(SourceText source, bool isWebVtt)
    {
        _source = source;
        _view = new(source);
        foreach (var (line, kind) in CueLines.Of(source, isWebVtt))
            Add(line, kind);
        EndLine(null);
        View = _view.Build();
    }

    /// <summary>What is shown, and the lines that only order it.</summary>
    public SourceText View { get; }

    /// <summary>Of a header <c>Language: en</c>; null where there is none.</summary>
    public string? Language { get; private set; }

    /// <summary>What is doubtful about the times.</summary>
    public IReadOnlyList<Problem> Problems => _problems;

    /// <summary>What is shown, or what the user keeps, in the order of the file.</summary>
    public ImmutableArray<CaptionLine> Lines(ParserOptions options) => [.. _lines.Where(l => IsShown(l, options)).Select(ToCaption)];

    /// <summary>Lines of the view that are never shown, with their fate.</summary>
    public IEnumerable<(int Line, Fate Fate, string Reason)> Marks(ParserOptions options) =>
        _lines.Where(l => !IsShown(l, options)).Select(l => (l.Number, l.Mark!.Value.Fate, l.Mark.Value.Reason));

    bool IsShown(ViewLine line, ParserOptions options) =>
        line.Mark is not var (fate, _) || (fate == Fate.Dropped && options.Keeps(View, line.Number));

    void Add(SourceLine line, CueLineKind kind)
    {
        var whole = _source.WholeLine(line.Number);
        switch (kind)
        {
            case CueLineKind.Text when CaptionCredit.IsMatch(line.Text):
                break;
            case CueLineKind.Text:
                AddText(line, whole);
                return;
            case CueLineKind.Timing:
                EndLine(null);
                Begin(line);
                if (_time.TextStart < line.Text.Length)
                {
                    _view.Append(whole with { Length = _time.TextStart });
                    EndLine((Fate.Structure, "time stamp"));
                    AddText(line, new(line.Number, _time.TextStart, line.Text.Length - _time.TextStart));
                    return;
                }
                break;
            case CueLineKind.Header:
                Language ??= LanguageOf(line.Text);
                break;
        }
        EndLine(null);
        _view.Append(whole);
        EndLine(kind switch
        {
            CueLineKind.Timing => (Fate.Structure, "time stamp"),
            CueLineKind.Id => (Fate.Structure, "caption number"),
            CueLineKind.Header => (Fate.Structure, "header"),
            CueLineKind.Note => (Fate.Dropped, "note"),
            CueLineKind.Style => (Fate.Dropped, "style"),
            CueLineKind.Text => (Fate.Dropped, "caption credit"),
            _ => (Fate.Dropped, "text above the captions"),
        });
    }

    void Begin(SourceLine line)
    {
        var before = _time;
        _cue++;
        if (TimingLine.Parse(line.Text) is not { } time)
        {
            _gap = TimeSpan.Zero;
            _time = before with { TextStart = line.Text.Length };
            _problems.Add(_source.Problem(ProblemCode.UnreadableTime, Severity.Warning, line.Number, 0,
                "The times of this caption cannot be read", "It is taken to follow the one above it"));
            return;
        }
        if (time.IsCut)
        {
            _problems.Add(_source.Problem(ProblemCode.UnreadableTime, Severity.Warning, line.Number, 0,
                "A time of this caption has lost its end", "Check when it is shown"));
        }
        _time = time;
        _gap = _cue == 0 ? TimeSpan.Zero : time.Start - before.End;
        if (_cue > 0 && time.Start < before.Start - CaptionOrder.Tolerance)
            CaptionOrder.Report(_problems, _source, line.Number);
    }

    void AddText(SourceLine line, SourceRange range)
    {
        // A note that goes on in the next line is one note.
        if (_isAmidNote && !_view.IsAtLineStart && line.Text.AsSpan().IndexOfAny(")]") >= 0)
            _view.Append(" ");
        else
            EndLine(null);
        foreach (var text in CueText.In(line.Text, range))
        {
            switch (text.Kind)
            {
                case CueTextKind.Voice:
                    EndLine(null);
                    _view.Append(text.Range).Append(": ");
                    _voice = text;
                    break;
                case CueTextKind.Space:
                    _view.Append(" ");
                    break;
                case CueTextKind.Ruby:
                    _view.Omit(text.Range, "ruby");
                    break;
                case CueTextKind.Unknown:
                    _view.Omit(text.Range, "unknown tag");
                    break;
                case CueTextKind.Words when text.Decoded is { } decoded:
                    _view.Append(decoded, text.Range);
                    break;
                default:
                    _view.Append(text.Range);
                    break;
            }
        }
        var open = line.Text.AsSpan().LastIndexOfAny("([");
        _isAmidNote = open >= 0 && line.Text.AsSpan(open).IndexOfAny(")]") < 0;
    }

    void EndLine((Fate Fate, string Reason)? mark)
    {
        if (_view.IsAtLineStart)
            return;
        _view.EndLine();
        _lines.Add(new(_lines.Count + 1, Math.Max(_cue, 0), _gap, mark, _voice));
        _voice = null;
        _isAmidNote = false;
        if (mark is null)
            _gap = TimeSpan.Zero;
    }

    CaptionLine ToCaption(ViewLine line)
    {
        var range = View.WholeLine(line.Number);
        if (line.Voice is not { } voice)
            return new(range, line.Cue, line.Gap);
        var length = voice.Range.Length + 2;
        var (name, role) = CaptionLabels.Part(WebUtility.HtmlDecode(_source.TextOf(voice.Range)));
        var label = new Label(range with { Length = length }, _source.TextOf(voice.Range), new PersonName(name), role, LabelCase.Title, LabelPlace.LineStart);
        return new(new(range.Line, length, range.Length - length), line.Cue, line.Gap, label);
    }

    static string? LanguageOf(string header)
    {
        const string Key = "Language:";
        if (!header.StartsWith(Key, StringComparison.OrdinalIgnoreCase))
            return null;
        var tag = header[Key.Length..].Trim().Replace('_', '-');
        return tag.Length is >= 2 and <= 20 && tag.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') ? tag : null;
    }

    readonly record struct ViewLine(int Number, int Cue, TimeSpan Gap, (Fate Fate, string Reason)? Mark, CueText? Voice);
}
