using System.Collections.Immutable;
using Audio.Transcripts.Names;

namespace Audio.Transcripts.Articles.Quotations;

/// <summary>Who speaks which quotation of an article. Whatever is not surely somebody's stays with the narrator.</summary>
sealed class QuoteVoices
{
    const int FewestWords = 6;

    readonly Dictionary<Passage, List<(Quotation Quotation, string SpeakerId)>> _voiced = [];
    readonly OrderedDictionary<string, Speaker> _speakers = [];

    QuoteVoices()
    {
    }

    /// <summary>The narrator reads everything.</summary>
    public static QuoteVoices None => new();

    /// <summary>Those quoted, in the order in which they are heard.</summary>
    public IEnumerable<Speaker> Speakers => _speakers.Values;

    public static QuoteVoices Assign(IReadOnlyList<Passage> body, IReadOnlySet<Passage> headings)
    {
        var people = new PeopleNamed();
        foreach (var passage in body.Where(p => !headings.Contains(p)))
            people.Add(passage.Text);

        var voices = new QuoteVoices();
        var reading = new AttributionReading(people);
        foreach (var passage in body)
        {
            if (headings.Contains(passage))
                reading.Forget();
            else
                voices.Add(passage, reading.Read(passage.Text));
        }
        return voices;
    }

    /// <summary>A passage as spans: the narrator's, and those quoted.</summary>
    public IEnumerable<DraftSpan> Spans(Passage passage)
    {
        var from = 0;
        foreach (var (quotation, speakerId) in _voiced.GetValueOrDefault(passage, []))
        {
            foreach (var range in passage.Slice(from, quotation.Start))
                yield return new(range);
            foreach (var range in passage.Slice(quotation.Start, quotation.End))
                yield return new(range, speakerId);
            from = quotation.End;
        }
        foreach (var range in passage.Slice(from, passage.Text.Length))
            yield return new(range);
    }

    // A quotation that its attribution parts in two is one, and is long enough or not as a whole.
    void Add(Passage passage, IReadOnlyList<AttributedQuotation> quotations)
    {
        foreach (var whole in quotations.GroupBy(q => q.Whole))
        {
            var words = whole.Sum(q => q.Quotation.Words(passage.Text).Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);
            if (words < FewestWords)
                continue;
            foreach (var quotation in whole)
            {
                if (quotation.Speaker is not { } speaker)
                    continue;
                if (!_voiced.TryGetValue(passage, out var voiced))
                    _voiced.Add(passage, voiced = []);
                voiced.Add((quotation.Quotation, IdOf(speaker, quotation.Written)));
            }
        }
    }

    string IdOf(string name, string? written)
    {
        var id = Slug.Of(new PersonName(name).KeyText, "speaker");
        var speaker = _speakers.GetValueOrDefault(id) ?? new Speaker(id, name, null, []);
        var isAlias = written is not null && !Attribution.IsPronoun(written) && !speaker.Aliases.Contains(written);
        _speakers[id] = isAlias ? speaker with { Aliases = speaker.Aliases.Add(written!) } : speaker;
        return id;
    }
}
