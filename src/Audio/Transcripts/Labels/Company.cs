using Audio.Transcripts.Names;

namespace Audio.Transcripts.Labels;

/// <summary>
/// Names that open a paragraph only once or twice, and are labels for the company they keep: there are several of them, the
/// text has some of them elsewhere too, and from the first on they open many of the paragraphs. Short texts and excerpts
/// have no better evidence.
/// </summary>
sealed class Company(SourceText source, IReadOnlyList<SourceRange> content)
{
    const int MostWords = 4, LongestCredit = 60;

    // Fewer prove nothing for each other.
    const int FewestSettled = 3;

    // Where there are more, somebody comes back.
    const int MostOfFew = 4;

    // Of more names it is clear without a look at the text what they are.
    const int MostStrangers = 1 << 9, FewStrangers = 1 << 4;

    // Of the paragraphs from the first label on; of those who are heard.
    const double FewestLabelled = 1.0 / 3, MostlyLabelled = 0.5, NearlyLabelled = 0.75;

    static readonly Pattern Greeting = new(@"^(hi|hello|hey|yo|hiya|bye|goodbye|thanks|thank you|you too|good (morning|evening|night))\b[\p{L}' ,]*$", ignoreCase: true);

    // What opens words to somebody.
    static readonly Pattern Addressing = new(
        @"^(hi|hello|hey|welcome|thanks|thank you|good (morning|afternoon|evening|day)|hallo|guten (morgen|tag|abend)|willkommen|danke|bonjour|bonsoir|bienvenue|merci|hola|buenos d[ií]as|buenas (tardes|noches)|bienvenid[oa]s?|gracias)\b",
        ignoreCase: true);

    // "Anna Lee: She keeps the books."
    static readonly Pattern ThirdPerson = new(@"^(he|she|his|her|er|sie|il|elle|él|ella)\b", ignoreCase: true);

    readonly Lazy<HashSet<int>> _rests = new(() => WrappedLines.Rests(source, content));

    /// <summary>Whether a label is a full name, or stands for somebody unknown, in a script that has capitals.</summary>
    public static bool IsPerson(Label label) =>
        label.Place == LabelPlace.LineStart && label.Case != LabelCase.Uncased && (label.Name.IsNameless || label.Name.Key.Length is >= 2 and <= MostWords);

    /// <summary>Those of the labels that keep each other company where nothing else is a label.</summary>
    /// <param name="labels">All that open a line and may be names.</param>
    public IEnumerable<PersonName> Among(IReadOnlyList<Label> labels)
    {
        var people = labels.Where(IsPerson).DistinctBy(l => l.Name.KeyText).ToList();
        if (people.Count is < 2 or > MostStrangers || labels.Where(IsPerson).Count(HasSentence) * 2 < people.Count)
            return [];
        var mentions = new Mentions(source, content, people, labels);
        var share = ShareOf(labels.Where(IsPerson).ToList());
        // A round in which each is heard but once: nothing else has such names above nearly every paragraph.
        if (share >= NearlyLabelled && people.Count >= FewestSettled && people.TrueForAll(l => l.Case == LabelCase.Capitals && IsFullName(l) && HasSentence(l) && !mentions.AreWords(l.Name)))
            return people.Select(l => l.Name);
        if (share < FewestLabelled || !people.Exists(l => mentions.HasAll(l.Name)) || people.Count(l => IsKnown(l, mentions)) * (share >= MostlyLabelled ? 3 : 2) < people.Count)
            return [];
        return people.Where(l => IsKnown(l, mentions) || (share >= MostlyLabelled && !mentions.AreWords(l.Name))).Select(l => l.Name);
    }

    /// <summary>Those who are heard once, between people whose names are <paramref name="settled"/>.</summary>
    /// <param name="labels">All that open a line and may be names.</param>
    public IEnumerable<PersonName> Between(IReadOnlyList<Label> labels, HashSet<string> settled)
    {
        var strangers = labels.Where(l => l.Case == LabelCase.Title && !settled.Contains(l.Name.KeyText)).DistinctBy(l => l.Name.KeyText).ToList();
        if (strangers.Count is 0 or > MostStrangers)
            return [];
        var mentions = new Mentions(source, content, strangers, labels);
        var share = ShareOf([.. labels.Where(l => settled.Contains(l.Name.KeyText))]);
        var first = labels.First(l => settled.Contains(l.Name.KeyText)).Range.Line;
        // In minutes many speak but once, and hardly a paragraph has no name.
        var people = strangers.Where(IsFullName).ToHashSet();
        var openAll = people.Count >= FewestSettled && OpenEnough([.. labels.Where(l => settled.Contains(l.Name.KeyText) || IsFullName(l))], settled.Count);
        return strangers.Where(l => openAll && people.Contains(l) && !mentions.AreWords(l.Name) || HasSentence(l)
            && (IsPerson(l) ? mentions.HasAll(l.Name) || (share >= MostlyLabelled && mentions.Has(l.Name)) : mentions.Has(l.Name) && (Opens(l, first) || (share >= MostlyLabelled && strangers.Count <= FewStrangers && IsNamedElsewhere(l))))).Select(l => l.Name);
    }

    /// <summary>Whether nearly every paragraph from the first of them on opens with one.</summary>
    public bool OpenNearlyAll(List<Label> labels) => ShareOf(labels) >= NearlyLabelled;

    /// <summary>
    /// Those who open each of but a few paragraphs: with a word that the text has as nothing else, or several where somebody comes back. Where
    /// titles or fields stand above, or all have several words, it has to be clear that they are people.
    /// </summary>
    /// <param name="labels">All that open a line and may be names.</param>
    /// <returns>Empty where there are no such.</returns>
    public List<Label> Few(List<Label> labels)
    {
        var fields = labels.Where(l => Announcements.HeadField(l.Name)).Select(l => l.Range.Line).ToHashSet();
        var few = labels.SkipWhile(l => !Says(l) || Announcements.HeadField(l.Name)).ToList();
        var people = few.DistinctBy(l => l.Name.KeyText).Count();
        if (people < 2 || few.Count > MostOfFew || !few.TrueForAll(Says) || ShareOf(few) < 1 || few.Exists(l => l.Role?.Any(char.IsDigit) == true) || (few.Exists(l => l.IsNumbered) && !Ask(few)))
            return [];
        var isTop = few[0].Range.Line == content[0].Line && (people < few.Count || few.TrueForAll(l => l.Name.Key.Length == 1));
        if (!(isTop || ArePeople(few)) || !content.TakeWhile(r => r.Line < few[0].Range.Line).All(r => Monologue.MayBeTitle(source, r) || fields.Contains(r.Line) || (r == content[0] && source.SpanOf(r)[^1] is '?' or '!' && source.Line(r.Line + 1).IsBlank)))
            return [];
        var mentions = new Mentions(source, content, few, labels);
        return few.Exists(l => mentions.AreWords(l.Name)) ? [] : few;
    }

    /// <summary>The same of a company that is known in part: the more who are, the fewer paragraphs have to have a name.</summary>
    /// <param name="settled">How many of them are labels already.</param>
    public bool OpenEnough(List<Label> labels, int settled) => ShareOf(labels) >= (settled >= FewestSettled ? MostlyLabelled : NearlyLabelled);

    /// <summary>Whether each of a few has a sentence behind it, and is nothing that the text has as a word.</summary>
    public bool AreNames(List<Label> labels) =>
        labels.Count <= MostOfFew && labels.TrueForAll(HasSentence) && new Mentions(source, content, labels, labels) is var mentions && !labels.Exists(l => mentions.AreWords(l.Name));

    /// <summary>The label of whoever holds a speech alone, see <see cref="Monologue"/>; null where nobody does.</summary>
    /// <param name="first">The first that opens a line and may be a name; null for none.</param>
    public Label? Alone(Label? first) => first is not null && (HasSentence(first) || GoesOn(first)) && Monologue.Opens(source, content, first) ? first : null;

    /// <summary>Whether a label opens what is no line of its own, but the rest of one that was broken at the width of the page.</summary>
    public bool IsRestOfLine(Label label) => _rests.Value.Contains(label.Range.Line);

    /// <summary>Whether a label is a name of several words, with words behind it; a number counts something.</summary>
    public bool IsFullName(Label label) =>
        label is { Place: LabelPlace.LineStart, Name: { IsNameless: false, IsSeveral: false, Key.Length: 2 or 3 } } && !label.Name.KeyText.Any(char.IsDigit)
        && !source.Line(label.Range.Line).Text.AsSpan(label.Range.End).IsWhiteSpace();

    static bool IsKnown(Label label, Mentions mentions) => label.Name.IsNameless || label.Role is not null || mentions.Has(label.Name);

    // Whoever speaks first and no more, just before somebody who has a label.
    bool Opens(Label label, int first) =>
        label.Range.Line < first && !content.Any(r => r.Line > label.Range.Line && r.Line < first);

    // By another, and not only in what stands behind the label.
    bool IsNamedElsewhere(Label label) =>
        content.Any(r => r.Line != label.Range.Line && source.SpanOf(r).IndexOf(label.Written) is >= 0 and var at
            && (at == 0 || !char.IsLetter(source.SpanOf(r)[at - 1])) && (at + label.Written.Length == r.Length || !char.IsLetter(source.SpanOf(r)[at + label.Written.Length])));

    bool GoesOn(Label label) => content.Any(r => r.Line == label.Range.Line + 1);

    // A cast list has words behind its names, but no sentences.
    bool HasSentence(Label label)
    {
        var behind = source.Line(label.Range.Line).Text.AsSpan(label.Range.End).Trim();
        return behind.Length > LongestCredit || (!behind.IsEmpty && behind[^1] is '.' or '?' or '!' or '…' or '"' or '”' or '»' or '-' or '—' or '–');
    }

    // "Ann: Hi"
    bool Greets(Label label) => Greeting.IsMatch(source.Line(label.Range.Line).Text.AsSpan(label.Range.End).Trim());

    /// <summary>Whether a question or a greeting stands behind one, as in no list.</summary>
    public bool Ask(List<Label> labels) => labels.Exists(l => Greets(l) || source.Line(l.Range.Line).Text.AsSpan(l.Range.End).TrimEnd() is [.., '?']);

    /// <summary>Whether a sentence or a greeting stands behind one, as behind no field.</summary>
    public bool Says(Label label) => HasSentence(label) || Greets(label);

    // They have names that people have and do not only tell of whom they name, or half of them speak to each other.
    bool ArePeople(List<Label> labels)
    {
        var said = labels.ConvertAll(l => source.Line(l.Range.Line).Text[l.Range.End..].Trim());
        var asked = said.Count(s => s is [.., '?']);
        var addressing = said.Count(s => Addressing.IsMatch(s)) + (asked < labels.Count ? asked : 0);
        return addressing * 2 >= labels.Count
            || ((labels.TrueForAll(l => l.Role is not null) || GivenNames.AreOf([.. labels.Select(l => l.Name)])) && said.Count(s => ThirdPerson.IsMatch(s)) * 2 < labels.Count);
    }

    /// <summary>Whether what stands behind them are figures without a sentence: <c>Berlin: 12 degrees</c>.</summary>
    public bool HoldValues(List<Label> labels) =>
        labels.Count > 1 && !labels.Exists(HasSentence) && labels.Count(l => HasFigure(source.Line(l.Range.Line).Text.AsSpan(l.Range.End))) * 2 > labels.Count;

    static bool HasFigure(ReadOnlySpan<char> text) => text.Length <= LongestCredit && text.TrimStart(" -+−") is [>= '0' and <= '9', ..];

    // How many paragraphs from the first label on open with one.
    double ShareOf(List<Label> labels)
    {
        if (labels.Count == 0)
            return 0;
        var opened = labels.Select(l => l.Range.Line).ToHashSet();
        var paragraphs = 0;
        for (var i = 0; i < content.Count; i++)
        {
            if (content[i].Line < labels[0].Range.Line || (i > 0 && content[i].Line == content[i - 1].Line) || (source.SpanOf(content[i]) is ['[', .., ']'] && !opened.Contains(content[i].Line)))
                continue;
            if (opened.Contains(content[i].Line) || i == 0 || content[i].Line > content[i - 1].Line + 1 || EndsSentence(content[i - 1]))
                paragraphs++;
        }
        return (double)opened.Count / paragraphs;
    }

    bool EndsSentence(SourceRange range) => source.SpanOf(range)[^1] is '.' or '?' or '!' or '…' or '"' or '”' or '»' or ')' or ']';
}
