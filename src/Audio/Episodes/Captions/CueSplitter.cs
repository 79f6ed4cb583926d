namespace Audio.Episodes.Captions;

/// <summary>
/// Splits what one speaker says into cues of at most two lines, at sense: of all ways it takes the one that disturbs a reader
/// least, as Knuth and Plass break paragraphs (Software: Practice and Experience 11, 1981).
/// </summary>
sealed class CueSplitter
{
    // Costs on the scale of Word.BreakCost; a break between lines disturbs half as much as one between cues.
    const double PerCue = 6, EmptyCue = 4, UnevenLines = 2, PerLineBreak = 0.5, AfterLabel = 100;

    readonly List<Word> _words;
    readonly int _maxLineLength;

    // The length of all words before, spaces included.
    readonly int[] _lengthBefore;

    CueSplitter(List<Word> words, int maxLineLength)
    {
        _words = words;
        _maxLineLength = maxLineLength;
        _lengthBefore = new int[words.Count + 1];
        for (var i = 0; i < words.Count; i++)
            _lengthBefore[i + 1] = _lengthBefore[i] + words[i].Text.Length + (words[i].HasSpaceBefore ? 1 : 0);
    }

    /// <summary>Splits a caption. A cue begins when its first word is heard; the cues follow each other without a gap.</summary>
    /// <param name="caption">Blank text gives no cue.</param>
    /// <param name="maxLineLength">In UTF-16 units, at least 4.</param>
    /// <param name="label">Stands before the text, takes no time and is never alone; empty for none. Shortened where it is longer than a line.</param>
    public static IEnumerable<Cue> Split(Caption caption, int maxLineLength, string label = "")
    {
        var words = Word.Split(caption.Text, maxLineLength);
        if (words.Count == 0)
            return [];
        label = Fit(label, maxLineLength);
        if (label.Length > 0)
            words = [new(label, HasSpaceBefore: true, BreakCost: 0), words[0] with { BreakCost = AfterLabel }, .. words[1..]];
        return new CueSplitter(words, maxLineLength).Split(caption, silent: label.Length > 0 ? 1 : 0);
    }

    /// <summary>A label that ends in a colon, shortened to a line.</summary>
    public static string Fit(string label, int maxLineLength) => label.Length > maxLineLength ? $"{Word.Chop(label, maxLineLength - 2).First()}…:" : label;

    IEnumerable<Cue> Split(Caption caption, int silent)
    {
        var clock = new WordClock([.. _words.Skip(silent).Select(w => w.Text)], caption);
        var start = caption.Start;
        foreach (var (from, second, to) in Best())
        {
            var end = clock.StartOf(to - silent);
            yield return new(second == to ? [Line(from, to)] : [Line(from, second), Line(second, to)], start, end);
            start = end;
        }
    }

    // Finds the best cue to start at every word, from the last to the first, given the best for all later words.
    IEnumerable<(int From, int SecondLine, int To)> Best()
    {
        var cost = new double[_words.Count + 1];
        var cue = new (int SecondLine, int To)[_words.Count];
        for (var from = _words.Count - 1; from >= 0; from--)
        {
            cost[from] = double.PositiveInfinity;
            for (var to = from + 1; to <= _words.Count && Length(from, to) <= (2 * _maxLineLength) + 1; to++)
            {
                var (second, lines) = BestLines(from, to);
                var empty = 1 - (Length(from, to) / (2.0 * _maxLineLength));
                var total = PerCue + lines + (EmptyCue * empty * empty) + cost[to] + (to < _words.Count ? _words[to].BreakCost : 0);
                if (total < cost[from])
                    (cost[from], cue[from]) = (total, (second, to));
            }
        }

        for (var from = 0; from < _words.Count; from = cue[from].To)
            yield return (from, cue[from].SecondLine, cue[from].To);
    }

    // The first word of the second line, the end for none, and what that costs: infinity where two lines do not hold the words.
    (int SecondLine, double Cost) BestLines(int from, int to)
    {
        if (Length(from, to) <= _maxLineLength)
            return (to, 0);
        var best = (SecondLine: to, Cost: double.PositiveInfinity);
        for (var second = from + 1; second < to && Length(from, second) <= _maxLineLength; second++)
        {
            if (Length(second, to) > _maxLineLength)
                continue;
            var uneven = Math.Abs(Length(from, second) - Length(second, to)) / (double)_maxLineLength;
            var cost = (PerLineBreak * _words[second].BreakCost) + (UnevenLines * uneven);
            if (cost < best.Cost)
                best = (second, cost);
        }

        return best;
    }

    int Length(int from, int to) => _lengthBefore[to] - _lengthBefore[from] - (_words[from].HasSpaceBefore ? 1 : 0);

    string Line(int from, int to) =>
        string.Concat(_words[from..to].Select((w, i) => i > 0 && w.HasSpaceBefore ? " " + w.Text : w.Text));
}
