namespace Audio.Transcripts.SpeechToText;

/// <summary>A list of objects in JSON, as far as they say who says what when.</summary>
sealed class SpokenList
{
    readonly List<Speech> _speeches = [];
    readonly List<LocatedJson?> _channels = [];
    readonly List<(TimeSpan Start, LocatedJson Speaker)> _ranges = [];
    int _items, _speakers, _starts, _words;

    public int Count => _speeches.Count;

    /// <summary>How many characters of words are in it.</summary>
    public int Length { get; private set; }

    /// <summary>Whether most of it is words, and somebody says them, or they are said at some time.</summary>
    public bool IsSpoken => _words * 2 > _items && (_speakers > 0 || _starts * 2 > _items);

    /// <summary>Whether it says who speaks when, and not what.</summary>
    public bool IsRanges => _words == 0 && _ranges.Count > 0;

    public void Add(LocatedJson item, LocatedJson? speaker, LocatedJson? channel)
    {
        _items++;
        var start = SpokenMember.Start(item);
        if (SpokenMember.Text(item) is not { } text || !JsonText.IsSpeakable(text))
        {
            if (start is { } from && speaker is not null)
                _ranges.Add((from, speaker));
            return;
        }
        _words++;
        _speakers += speaker is null ? 0 : 1;
        _starts += start is null ? 0 : 1;
        Length += text.Text.Length;
        _speeches.Add(new(text, speaker, start, SpokenMember.End(item)));
        _channels.Add(channel);
    }

    /// <summary>How many different speakers it has.</summary>
    /// <param name="ranges">Who speaks when, where it does not say itself; null where nothing says it.</param>
    public int Speakers(SpokenList? ranges) => Speeches(ranges).Select(s => s.Speaker?.Text).OfType<string>().Distinct().Take(2).Count();

    /// <summary>What is said, in order.</summary>
    /// <param name="ranges">As above.</param>
    public List<Speech> Speeches(SpokenList? ranges)
    {
        if (_speakers > 0)
            return InOrder(_speeches);
        if (ranges is not null && _starts == Count)
            return ranges.Assign(_speeches);
        return _channels.Select(c => c?.Text).Distinct().Count() > 1
            ? InOrder([.. _speeches.Zip(_channels, (s, c) => s with { Speaker = c })])
            : _speeches;
    }

    // Programs give one channel behind the other; single words of two who speak at once would come mixed.
    List<Speech> InOrder(List<Speech> speeches) =>
        _starts == Count && Length > 12 * Count ? [.. speeches.OrderBy(s => s.Start)] : speeches;

    // The middle of a word, for where it begins is measured twice and seldom alike.
    List<Speech> Assign(List<Speech> speeches)
    {
        var ranges = _ranges.OrderBy(r => r.Start).ToList();
        var starts = ranges.ConvertAll(r => r.Start);
        return speeches.ConvertAll(s =>
        {
            var index = starts.BinarySearch(s.Start!.Value + (((s.End ?? s.Start) - s.Start)!.Value / 2));
            index = index < 0 ? ~index - 1 : index;
            return s with { Speaker = index < 0 ? null : ranges[index].Speaker };
        });
    }
}
