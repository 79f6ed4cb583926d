using System.Text;

namespace Audio.Transcripts.Views;

/// <summary>
/// An HTML page as plain lines: a line a block with a blank line before it, <c>br</c> a new line, headings behind as many
/// <c>#</c> as their level. Nothing is fetched and nothing is run: the page is a string of tokens, and scripts are left out.
/// </summary>
static class HtmlView
{
    const int FewestWordsOfSpeech = 12;

    const string Outside = "outside of the main content";

    const int MostWordsOfDate = 6;

    // Of all the words on a page.
    const double Much = 1.0 / 3;

    /// <summary>Null where the text is no HTML page.</summary>
    /// <param name="options">What the user says of it; null for nothing.</param>
    public static SourceText? Of(SourceText source, ParserOptions? options = null)
    {
        if (!HtmlEvidence.IsPage(source))
            return null;
        using var reader = new HtmlReader(source);
        var page = reader.Read();
        var (first, end) = MainContent.Of(page);
        var view = new ViewBuilder(source);
        foreach (var (range, reason) in page.Omitted)
            view.Omit(range, reason);

        if (page.Title is { } title)
            AddTitle(view, source, title, page.Blocks.Take(first..end));
        // What stands above the content and what stands below it: the first that may be speech speaks for all of it.
        var kept = page.Blocks.Where(b => IsKept(b, source, options)).ToHashSet();
        var much = page.Blocks.Sum(b => (long)b.PlainLength) * Much;
        foreach (var stretch in new[] { page.Blocks.Take(first), page.Blocks.Skip(end) })
        {
            var outside = stretch.Where(b => !kept.Contains(b) && b.PlainLength > 0).ToList();
            var isMuch = outside.Sum(b => (long)b.PlainLength) > much;
            if ((outside.Find(MayBeSpeech) ?? (isMuch ? outside[0] : null)) is { } block)
                view.Doubt(new(FirstRange(block), Outside) { IsMuch = isMuch, LastLine = outside[^1].LastRange!.Value.Line });
        }
        BoldQuestions.Part(page.Blocks);
        var date = DateAbove(page, first, end);
        view.Date = page.Published ?? date?.Date;
        for (var i = 0; i < page.Blocks.Count; i++)
        {
            var block = page.Blocks[i];
            var reason = kept.Contains(block) ? null : i < first || i >= end ? Outside : block.IsLinks ? "links"
                : i == date?.Block && block.Words <= MostWordsOfDate ? "date stamp" : null;
            if (reason is null)
                Add(view, source, block);
            else
                Omit(view, block, reason);
        }
        view.Marked.UnionWith(LabelsOf(page));
        view.Marked.UnionWith(MarkedLabels.Among(page.Blocks.Select(b => BoldLabelOf(source, b))));
        return view.Build() is var text && text.Lines.All(l => l.IsBlank) ? null : text;
    }

    static bool MayBeSpeech(HtmlBlock block) => block.IsProse && block.Words >= FewestWordsOfSpeech && block.Heading == 0;

    // Above the first paragraph; further down a date is one that the text speaks of.
    static (int Block, DateOnly Date)? DateAbove(HtmlPage page, int first, int end)
    {
        var prose = page.Blocks.FindIndex(first, end - first, b => b.IsProse);
        var above = page.Dates.FindIndex(d => d.Block >= first && d.Block < (prose < 0 ? end : prose));
        return above < 0 ? null : page.Dates[above];
    }

    static SourceRange FirstRange(HtmlBlock block) => block.Pieces.First(p => p.Range is not null).Range!.Value;

    static bool IsKept(HtmlBlock block, SourceText source, ParserOptions? options) =>
        options is { Keep.IsEmpty: false } && FirstRange(block) is var range && source.Line(range.Line).Text is var line
        && options.Keeps(source, range.Line, line.Substring(range.Start, Math.Min(LineChoice.Reach, line.Length - range.Start)));

    // One alone may be the source of a quotation.
    static List<string> LabelsOf(HtmlPage page) => page.Labels.Distinct().Count() > 1 ? page.Labels : [];

    // Where the text has no headline, the name of the page is one.
    static void AddTitle(ViewBuilder view, SourceText source, HtmlBlock title, IEnumerable<HtmlBlock> content)
    {
        // What ends with a colon is the first words of the text, which some program took for its name.
        if (content.Any(b => b.Heading == 1) || (title.LastRange is { } last && source.Line(last.Line).Text[last.End - 1] == ':'))
            Omit(view, title, "title of the page");
        else
            Add(view, source, title);
    }

    /// <summary>Leaves the text of a block out.</summary>
    public static void Omit(ViewBuilder view, HtmlBlock block, string reason)
    {
        foreach (var piece in block.Pieces)
        {
            if (piece.Range is { } range)
                view.Omit(range, reason);
        }
    }

    static void Add(ViewBuilder view, SourceText source, HtmlBlock block)
    {
        if (block.HasLabel)
            view.Marked.Add(LabelOf(source, block));
        if (block.Heading > 0)
            view.Append(new string('#', block.Heading) + " ");
        view.Emphasise(EmphasisOf(source, block));
        Append(view, block);
        view.EndLine().EndLine();
    }

    // Of its first line.
    static Emphasis EmphasisOf(SourceText source, HtmlBlock block)
    {
        if (string.IsNullOrEmpty(block.Bold ?? block.Italic))
            return Emphasis.None;
        var line = string.Concat(block.Pieces.TakeWhile(p => !p.IsLineBreak).Select(p => TextOf(source, p))).Trim();
        return line == block.Bold ? Emphasis.Bold : line == block.Italic ? Emphasis.Italic : Emphasis.None;
    }

    static string TextOf(SourceText source, HtmlPiece piece) => piece.Text ?? (piece.Range is { } range ? source.TextOf(range) : "");

    // "<strong>Ana:</strong> words", "<b>Ana</b>: words"
    static string? BoldLabelOf(SourceText source, HtmlBlock block)
    {
        if (block.Bold is not { Length: > 0 and <= MarkedLabels.LongestLabel } bold || !char.IsLetter(bold[0]))
            return null;
        var label = LabelOf(source, block);
        return label == bold.TrimEnd(':', ' ') ? label : null;
    }

    static string LabelOf(SourceText source, HtmlBlock block)
    {
        var label = new StringBuilder();
        foreach (var text in block.Pieces.Select(p => TextOf(source, p)))
        {
            var colon = text.IndexOf(':', StringComparison.Ordinal);
            label.Append(text.AsSpan(0, colon < 0 ? text.Length : colon));
            if (colon >= 0)
                break;
        }
        return label.ToString().Trim();
    }

    /// <summary>Puts the text of a block at the end of a line.</summary>
    public static void Append(ViewBuilder view, HtmlBlock block)
    {
        foreach (var piece in block.Pieces)
        {
            if (piece.IsLineBreak)
                view.EndLine();
            else if (piece is { Range: { } range, Text: { } text })
                view.Append(text, range);
            else if (piece.Range is { } plain)
                view.Append(plain);
            else
                view.Append(piece.Text!);
        }
    }
}
