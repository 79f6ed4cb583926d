using System.Collections.Immutable;
using Audio.Transcripts.Labels;
using Audio.Transcripts.Notes;
using Audio.Transcripts.Pages;
using Audio.Transcripts.Wording;

namespace Audio.Transcripts.Dialogues;

/// <summary>
/// Finds the headings between the turns of a conversation: lines that number signs mark, and lines by themselves that are
/// written as titles, with the next turn below them. Nobody speaks them.
/// </summary>
sealed class Subheadings
{
    const int DeepestLevel = 6, FewestWords = 2, MostWords = 8, LongestTitle = 70;

    // What a title leaves in lower case.
    const int LongestParticle = 4;

    readonly SourceText _source;
    readonly HashSet<int> _labelled;
    readonly HashSet<int> _bare;
    readonly HashSet<string> _names;
    readonly int _first;

    public Subheadings(SourceText source, ImmutableArray<Label> labels)
    {
        _source = source;
        _labelled = [.. labels.Where(l => l.Place == LabelPlace.LineStart).Select(l => l.Range.Line)];
        _bare = [.. labels.Where(l => source.Line(l.Range.Line).Text.AsSpan(l.Range.End).IsWhiteSpace()).Select(l => l.Range.Line)];
        _names = [.. labels.Select(l => l.Name.KeyText)];
        _first = labels.IsEmpty ? int.MaxValue : labels[0].Range.Line;
    }

    // "INT. KITCHEN - NIGHT", "Ext. Garden – Day".
    static readonly Pattern Scene = new(@"^(int|ext|int\.? ?/ ?ext|i/e)\. ?\p{L}[^.!?]*\.?$", ignoreCase: true);

    // "SCENE 2. A TRAIN", "Act One", "Cold open".
    static readonly Pattern Part = new(
        @"^((act|scene) ([ivxlc]{1,6}|[0-9]{1,3}|one|two|three|four|five|six|seven|eight|nine|ten)([.:,—–-] ?[^.?!]*)?\.?|cold open(ing)?|teaser|prologue|epilogue)$", ignoreCase: true);

    /// <summary>Whether a line says where a scene of a script is set.</summary>
    public static bool IsScene(ReadOnlySpan<char> text) =>
        text.Length <= LongestTitle && ((text is ['I' or 'E' or 'i' or 'e', ..] && Scene.IsMatch(text)) || (text is ['A' or 'S' or 'C' or 'T' or 'P' or 'E', ..] && Part.IsMatch(text)));

    /// <summary>The title of a heading without its marks; null where a stretch of a line is no heading.</summary>
    public string? Title(SourceRange range)
    {
        var text = _source.SpanOf(range);
        var level = text.IndexOfAnyExcept('#');
        if (level is > 0 and <= DeepestLevel && text[level] == ' ')
            return PlainText.Of(text.Trim("# ").ToString()) is { } marked && SpokenText.HasWords(marked) ? marked : null;
        if (StageDirections.IsSound(text) || StageDirections.IsLoneSound(text))
            return null;
        if (IsScene(text))
            return PlainText.Of(text.ToString());
        return range.Line > _first && text.Length <= LongestTitle && StandsAlone(range) && IsTitle(text.ToString()) ? PlainText.Of(text.ToString()) : null;
    }

    // Between blank lines, behind what somebody said and before what another says.
    bool StandsAlone(SourceRange range)
    {
        var line = range.Line;
        if (range.Length != _source.Line(line).Text.AsSpan().Trim().Length || line == 1 || line == _source.Lines.Length
            || !_source.Line(line - 1).IsBlank || !_source.Line(line + 1).IsBlank)
            return false;
        return Neighbour(line, 1) is { } below && _labelled.Contains(below) && Neighbour(line, -1) is { } above && !_bare.Contains(above);
    }

    int? Neighbour(int line, int step)
    {
        for (line += step; line >= 1 && line <= _source.Lines.Length; line += step)
        {
            if (!_source.Line(line).IsBlank)
                return line;
        }
        return null;
    }

    bool IsTitle(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return words.Length is >= FewestWords and <= MostWords && char.IsUpper(text[0]) && char.IsLetterOrDigit(text[^1])
            && Array.TrueForAll(words, w => char.IsUpper(w[0]) || char.IsAsciiDigit(w[0]) || (w.Length <= LongestParticle && w.All(char.IsLower)))
            && words.Count(w => char.IsUpper(w[0])) >= FewestWords
            && !_names.Contains(new Names.PersonName(text).KeyText);
    }
}
