namespace Audio.Transcripts.Chapters;

/// <summary>How often a stretch of speech has each word of a <see cref="Vocabulary"/>.</summary>
/// <param name="vocabulary">Complete: it gets no more words.</param>
sealed class WordCounts(Vocabulary vocabulary)
{
    readonly int[] _counts = new int[vocabulary.Count];
    readonly List<int> _words = [];
    long _squares;

    public void Clear()
    {
        foreach (var word in _words)
            _counts[word] = 0;
        _words.Clear();
        _squares = 0;
    }

    public void Add(ReadOnlySpan<int> words)
    {
        foreach (var word in words)
        {
            ref var count = ref _counts[word];
            if (count == 0)
                _words.Add(word);
            _squares += (2 * count) + 1;
            count++;
        }
    }

    /// <summary>The cosine of the two, 0 where they have no word in common, 1 where they speak of the same in the same measure.</summary>
    public double Cohesion(WordCounts other)
    {
        var common = 0L;
        foreach (var word in _words)
            common += (long)_counts[word] * other._counts[word];
        return common == 0 ? 0 : common / (Math.Sqrt(_squares) * Math.Sqrt(other._squares));
    }

    /// <summary>How many different words there are that this has not.</summary>
    public int CountBeyond(ReadOnlySpan<int> words)
    {
        var beyond = new HashSet<int>();
        foreach (var word in words)
        {
            if (_counts[word] == 0)
                beyond.Add(word);
        }
        return beyond.Count;
    }
}
