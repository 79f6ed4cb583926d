using Audio.Transcripts.Labels;
using Audio.Transcripts.Names;

namespace Audio.Transcripts.Captions;

/// <summary>
/// Says who speaks where captions mark that somebody else does and not who: of two the other, of more whoever spoke before;
/// where nobody has a name, two people in turn; where nearly everybody has one, somebody who is not among them.
/// </summary>
sealed class UnnamedSpeakers(SourceText view, IReadOnlyList<Passage> passages)
{
    const string Unnamed = "Speaker";

    readonly List<Label> _named = [.. passages.Select(p => p.Label).OfType<Label>().DistinctBy(l => l.Name.KeyText).Take(3)];
    readonly bool _areMostNamed = passages.Count(p => p.Label is not null) >= passages.Count(p => p.Label is null && p.Change != CaptionChange.None);
    Label? _last;
    Label? _beforeLast;
    SourceRange? _firstDoubt;
    int _doubts;

    public IEnumerable<Problem> Problems
    {
        get
        {
            if (_firstDoubt is not { } at)
                yield break;
            var (message, hint) = _doubts == 0
                ? ("Nothing says who speaks; one voice speaks all of it", "Write NAME: where somebody begins to speak")
                : ($"{_doubts} changes of speaker have no name; taken for {Whom()}", "Write NAME: behind the mark where it is somebody else");
            yield return view.Problem(ProblemCode.UnnamedSpeakers, Severity.Warning, at.Line, at.Start + 1, message, hint);
        }
    }

    public void Infer()
    {
        foreach (var passage in passages.Where(p => p.IsSpeech || p.Label is not null))
        {
            if (passage.Label is null && passage.Change != CaptionChange.None)
                Assign(passage, Next(), isChange: true);
            else if (passage.Label is null && _last is null && passage.Ranges.Count > 0)
                Assign(passage, Nobody(passages.Any(p => p.Change != CaptionChange.None) ? 1 : 0), isChange: false);
            if (passage.Label is { } label && label.Name.KeyText != _last?.Name.KeyText)
                (_beforeLast, _last) = (_last, label);
        }
    }

    void Assign(Passage passage, Label who, bool isChange)
    {
        var range = passage.Mark.Length > 0 || passage.Ranges.Count == 0 ? passage.Mark : passage.Ranges[0] with { Length = 0 };
        passage.Label = who with { Range = range, Role = null };
        passage.Inferred = true;
        _firstDoubt ??= passage.Mark.Length > 0 || passage.Ranges.Count == 0 ? passage.Mark : passage.Ranges[0];
        _doubts += isChange ? 1 : 0;
    }

    Label Next() => _named.Count switch
    {
        0 => OtherNobody(),
        > 1 when _areMostNamed => OtherNobody(),
        1 => _last is not null && _last.Name.KeyText == _named[0].Name.KeyText ? Nobody(2) : _named[0],
        2 => _last is not null && _last.Name.KeyText == _named[0].Name.KeyText ? _named[1] : _named[0],
        _ => _beforeLast ?? Nobody(1),
    };

    string Whom() => _named.Count switch
    {
        0 => $"{Unnamed} 1 and {Unnamed} 2 in turn",
        > 1 when _areMostNamed => "somebody else",
        1 => $"{_named[0].Name.Display} and {Unnamed} 2 in turn",
        2 => $"{_named[0].Name.Display} and {_named[1].Name.Display} in turn",
        _ => "whoever spoke before",
    };

    // Two lines with dashes are two people, neither of whom need be named.
    Label OtherNobody() => Nobody(_last?.Name.KeyText == Nobody(1).Name.KeyText ? 2 : 1);

    static Label Nobody(int number)
    {
        var name = number == 0 ? Unnamed : $"{Unnamed} {number}";
        return new(default, name, new PersonName(name), null, LabelCase.Title, LabelPlace.LineStart);
    }
}
