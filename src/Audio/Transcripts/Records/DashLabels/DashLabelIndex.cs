namespace Audio.Transcripts.Records.DashLabels;

/// <summary>Finds out which openings of lines are labels: those with a full stop and a dash, and those with a dash that come back.</summary>
sealed class DashLabelIndex
{
    const int FewestRecurring = 4;

    readonly Dictionary<int, DashLabel> _labels = [];

    public DashLabelIndex(SourceText source)
    {
        var candidates = new List<(int Line, DashLabel Label)>();
        var lines = new List<int>();
        foreach (var line in source.Lines)
        {
            if (line.IsBlank)
                continue;
            lines.Add(line.Number);
            if (DashLabel.Of(source.SpanOf(source.Trim(source.WholeLine(line.Number)))) is { } label)
                candidates.Add((line.Number, label));
        }
        var counts = candidates.CountBy(c => c.Label.Name).ToDictionary();
        var stopped = candidates.Count(c => c.Label.HasStop && c.Label.Name.Length > 1);
        var recurring = candidates.FindAll(c => !c.Label.HasStop && counts[c.Label.Name] > 1);
        var comeBack = recurring.Count >= FewestRecurring && recurring.DistinctBy(c => c.Label.Name).Count() > 1;
        foreach (var (line, label) in candidates)
        {
            // Of those with a bare dash, all that are written as the others where the others come back.
            if (label.HasStop ? stopped > 1 || counts[label.Name] > 1 : comeBack)
                _labels.Add(line, label);
        }
        First = _labels.Keys.DefaultIfEmpty(int.MaxValue).Min();
        People = _labels.Values.DistinctBy(l => l.Name).Count();
        Share = (double)_labels.Count / Math.Max(1, lines.Count(l => l >= First));
        AreTight = _labels.Keys.Count(l => l > 1 && !source.Line(l - 1).IsBlank) * 2 > _labels.Count;
    }

    /// <summary>The line with the first label; <see cref="int.MaxValue"/> where there is none.</summary>
    public int First { get; }

    public int Count => _labels.Count;

    public int People { get; }

    /// <summary>How many of the lines from the first label on have one.</summary>
    public double Share { get; }

    /// <summary>Whether no blank lines part the turns, so that a paragraph by itself is no part of one.</summary>
    public bool AreTight { get; }

    public DashLabel? At(int line) => _labels.TryGetValue(line, out var label) ? label : null;
}
