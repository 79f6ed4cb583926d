using Audio.Transcripts.Labels;

namespace Audio.Transcripts.Articles;

/// <summary>Prose without speakers: a headline, paragraphs, headings between them.</summary>
sealed class ArticleFormat : ITranscriptFormat
{
    static readonly Pattern Label = new(
        @"^(\p{Lu}[\p{L}\p{N} .,'’()/#-]{0,60}:(\s|$)|\p{Lo}[\p{L}\p{M}\p{N} .,'’""()（）·・-]{0,30}(:|：))", staysNear: true);

    public string Name => "article";

    /// <summary>Prose speaks for an article; whatever starts like a speaker's label speaks against it, and labels that recur doubly.</summary>
    public Detection Detect(Document document)
    {
        var passages = Passages.Of(document.Page).FindAll(p => p.IsSpeakable);
        var prose = passages.Count(p => p.IsProse);
        if (passages.Count == 0 || document.Layout.Labels.IsMonologue)
            return Detection.None;

        var labels = passages.Select(p => Label.Match(p.Plain)).Where(m => m.Success).GroupBy(m => m.Value.TrimEnd()).ToList();
        var labelled = labels.Sum(g => g.Count() > 1 || g.Key.Any(char.IsLetter) && !g.Key.Any(char.IsLower) ? g.Count() : 0);
        // Labels that the layout is sure of count, however seldom each comes back.
        labelled = Math.Max(labelled, document.Layout.Labels.Accepted.Count(l => l.Place != LabelPlace.MidSentence));
        var score = (prose > 0 ? 0.8 : 0.4) * Math.Max(0, 1 - (4.0 * labelled / passages.Count));
        var headings = Headings.Find(passages).Count;

        List<string> evidence = [$"{prose} of {passages.Count} passages are paragraphs of prose"];
        if (labelled > 0)
            evidence.Add($"{labelled} may begin with a speaker's name");
        if (headings > 0)
            evidence.Add($"{headings} may be headings");
        return new(score, [.. evidence]);
    }

    public TranscriptDraft Read(Document document, ParserOptions options) => new ArticleReader(document.Page, options).Read();
}
