using Audio.Transcripts.Dialogues;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Notes;
using Audio.Transcripts.Pages;

namespace Audio.Transcripts.SpeechToText;

/// <summary>Makes a dialogue of what a service heard: a paragraph for each speaker in turn, and for each long pause between sentences.</summary>
sealed class SpeechReader(SourceText file, JsonSource json, ParserOptions options)
{
    static readonly TimeSpan LongPause = TimeSpan.FromSeconds(2);

    readonly ViewBuilder _view = new(file);
    readonly SpeakerNames _names = new(NamesById.In(json.Root));
    readonly List<Line> _lines = [];
    Line? _line;
    string? _speaker;
    string? _lastText;
    TimeSpan? _lastEnd;
    LocatedJson? _firstWithoutSpeaker;
    List<LocatedJson> _wordless = [];
    int _withoutSpeaker, _pieces;

    public TranscriptDraft Read(ISpeechService service)
    {
        var title = AddTitle(service.Title(json.Root));
        List<Speech> speeches = [.. service.Read(json.Root)];
        speeches.ForEach(Add);
        _pieces = speeches.Count;
        _wordless = WordlessItems.In(json.Root, speeches);
        EndLine();
        OmitDamage();

        var view = _view.Build();
        var dialogue = new Dialogue(view, options);
        foreach (var line in _lines)
            dialogue.Paragraphs.Add(ParagraphOf(line, view));
        var draft = dialogue.Draft;
        if (title is not null)
        {
            draft.Title = view.Line(1).Text;
            draft.Date = draft.Title.Split(" - ") is [.., var last] ? DateStamp.Parse(last)?.Date : null;
            draft.Ledger.Add(1, Fate.Structure, "title");
        }
        draft.Problems.AddRange(Problems());
        return dialogue.Build();
    }

    LocatedJson? AddTitle(LocatedJson? title)
    {
        if (title is null || !JsonText.IsSpeakable(title))
            return null;
        JsonText.Append(_view, file, title);
        _view.EndLine();
        return title;
    }

    void Add(Speech speech)
    {
        if (!JsonText.IsSpeakable(speech.Text))
            return;
        if (JsonText.NoiseOf(speech.Text) is { } noise)
        {
            _view.Omit(JsonText.RangeOf(speech.Text), noise);
            return;
        }

        var speaker = _names.Of(speech);
        if (speaker is null && JsonText.HasWords(speech.Text))
        {
            _firstWithoutSpeaker ??= speech.Text;
            _withoutSpeaker++;
        }
        var isAside = JsonText.IsInBrackets(speech.Text);
        if (speaker is not null && speaker != _speaker)
            StartLine(_speaker = speaker, isAside ? speech with { Speaker = null } : speech);
        else if (_line is null || isAside || _line.IsAside || IsNewParagraph(speech))
            StartLine(_speaker, speech with { Speaker = null });
        else if (_lastText is not null && JsonText.NeedsSpace(_lastText, speech.Text.Text))
            _view.Append(" ");
        _line!.IsAside = isAside;
        JsonText.Append(_view, file, speech.Text);
        (_lastText, _lastEnd) = (speech.Text.Text, speech.End);
    }

    void StartLine(string? speaker, Speech speech)
    {
        EndLine();
        _line = new(_lines.Count + 1, speaker, speech.Role);
        if (speech.Speaker is { } written)
        {
            JsonText.Append(_view, file, written);
            _line.LabelLength = _view.LineLength;
            _line.Written = written.Text.Trim();
            _view.Append(": ");
        }
        _lastText = null;
    }

    void EndLine()
    {
        if (_line is null)
            return;
        _lines.Add(_line);
        _view.EndLine();
        _line = null;
    }

    bool IsNewParagraph(Speech speech) =>
        speech.Start - _lastEnd >= LongPause && _lastText?.TrimEnd() is [.., '.' or '?' or '!' or '…' or '"' or '”' or '。' or '？' or '！'];

    Paragraph ParagraphOf(Line line, SourceText view)
    {
        // The title, where there is one, stands above.
        var number = line.Number + view.Lines.Length - _lines.Count;
        var name = line.Speaker ?? (_names.Count == 0 ? SpeakerNames.First : null);
        var start = line.LabelLength == 0 ? 0 : line.LabelLength + 2;
        var words = new SourceRange(number, start, view.Line(number).Text.Length - start);
        var isCue = line.IsAside && NoteScanner.IsNote(view, words);
        var paragraph = new Paragraph
        {
            Line = number,
            IsCue = isCue,
            Label = name is null || isCue ? null : new Label(
                new(number, 0, line.LabelLength), line.Written ?? name, new(name), line.Role, LabelCase.Title, LabelPlace.LineStart),
        };
        paragraph.Ranges.Add(words);
        return paragraph;
    }

    void OmitDamage()
    {
        if (json.Error is not var (line, column, _))
            return;
        (line, column) = json.Cut is { } cut ? (cut.Line, cut.Column) : (line, column);
        for (var number = line; number <= file.Lines.Length; number++)
        {
            var start = number == line ? Math.Min(column - 1, file.Line(number).Text.Length) : 0;
            if (file.Line(number).Text.Length > start)
                _view.Omit(new(number, start, file.Line(number).Text.Length - start), "damaged");
        }
    }

    IEnumerable<Problem> Problems()
    {
        if (json.Error is var (line, column, _))
        {
            yield return new(ProblemCode.DamagedData, Severity.Warning, file.Name, line, column,
                $"The file is damaged here: what stands before it was read ({_pieces} {(_pieces == 1 ? "piece" : "pieces")}), and nothing behind it",
                "Export the transcript again");
        }
        if (_wordless is [var wordless, ..])
        {
            yield return file.Problem(ProblemCode.NoWordsGiven, Severity.Warning, wordless.Line, wordless.Column,
                $"{_wordless.Count} {(_wordless.Count == 1 ? "piece has" : "pieces have, the first of them here,")} no words, or something else in their place",
                "Put in what was said, in quotation marks, if it was anything");
        }
        if (_names.Count == 0)
        {
            yield return file.Problem(ProblemCode.OneVoice, Severity.Warning, 0, 0,
                "The file does not tell its speakers apart, and one voice speaks all of it", "Have it transcribed with speaker labels (diarization)");
        }
        else if (_firstWithoutSpeaker is { } first)
        {
            yield return file.Problem(ProblemCode.NoSpeakerGiven, Severity.Info, first.Line, first.Column,
                $"For {_withoutSpeaker} pieces, the first of them here, the file names no speaker; they are given to whoever spoke last",
                "Put the speaker in if it is somebody else");
        }
    }

    sealed record Line(int Number, string? Speaker, string? Role)
    {
        public int LabelLength { get; set; }

        public string? Written { get; set; }

        /// <summary>Whether it stands in brackets, all of it.</summary>
        public bool IsAside { get; set; }
    }
}
