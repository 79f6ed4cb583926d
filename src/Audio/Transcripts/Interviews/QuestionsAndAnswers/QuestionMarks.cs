namespace Audio.Transcripts.Interviews.QuestionsAndAnswers;

/// <summary>
/// What marks the questions and answers of a text: letters with a colon, else a bare <c>Q</c> and <c>A</c> that take turns, else
/// the numbers of questions whose answers have no mark.
/// </summary>
sealed class QuestionMarks
{
    const int FewestNumbered = 3, FewestBare = 3;

    readonly Dictionary<(int Line, int Start), QuestionMark> _marks = [];
    readonly List<((int Line, int Start) At, QuestionMark Mark)> _bare = [], _numbered = [];
    int _answered;
    (int Line, int Start) _last;

    public QuestionMarks(SourceText source, IEnumerable<SourceRange> ranges)
    {
        foreach (var range in ranges)
        {
            if (range.Length > 0)
                Take((range.Line, range.Start), source.SpanOf(range));
        }
        Count = QuestionCount.Of(_marks.Values);
        if (Count is { Questions: > 0, Answers: > 0 } or { Questions: > 2 })
            return;
        if (_bare.Count >= FewestBare)
            Use(_bare);
        else if (_numbered.Count >= FewestNumbered && _answered * 5 >= _numbered.Count * 4)
            Use(_numbered);
    }

    public QuestionCount Count { get; private set; }

    public QuestionMark? At(SourceRange range) => _marks.TryGetValue((range.Line, range.Start), out var mark) ? mark : null;

    void Take((int Line, int Start) at, ReadOnlySpan<char> text)
    {
        if (QuestionMark.Of(text) is { } mark)
            _marks[at] = mark;
        else if (QuestionMark.OfBare(text) is { } bare && (bare.Letter == 'Q' || _bare is [.., { Mark.Letter: 'Q' }]))
            _bare.Add((at, bare));
        if (_numbered.Count > 0 && _last == _numbered[^1].At && QuestionMark.NumberOf(text) is null)
            _answered++;
        if (QuestionMark.NumberOf(text) is var (number, length) && number == _numbered.Count + 1)
            _numbered.Add((at, new('Q', length, false) { IsWhole = true }));
        _last = at;
    }

    void Use(List<((int Line, int Start) At, QuestionMark Mark)> marks)
    {
        _marks.Clear();
        foreach (var (at, mark) in marks)
            _marks[at] = mark;
        Count = QuestionCount.Of(_marks.Values);
    }
}
