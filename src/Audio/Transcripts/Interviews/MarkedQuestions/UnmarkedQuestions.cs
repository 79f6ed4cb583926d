using Audio.Transcripts.Interviews.QuestionsAndAnswers;

namespace Audio.Transcripts.Interviews.MarkedQuestions;

/// <summary>
/// The questions of an interview that has neither names nor signs: they stand by themselves or as headings and address
/// somebody, who speaks of themselves below them, and what stands above says that people talked, or all that is asked is bold.
/// </summary>
static class UnmarkedQuestions
{
    const int Fewest = 3, FewestAsked = 2, Longest = 300;

    const double NearlyAll = 0.8, Half = 0.5, Some = 0.25;

    static readonly Pattern You = new(@"\b([Yy]ou|[Yy]our|[Yy]ourself|[Dd]u|[Dd]ir|[Dd]ich|[Dd]ein\w*|Sie|Ihnen|Ihre?[mnrs]?|[Vv]ous|[Vv]otre|[Vv]os|[Tt]u|usted|ustedes|[Tt]ú|[Tt]e)\b");

    const string OfMe = @"\b(I|[Mm]y|[Mm]yself|[Ii]ch|[Mm]ein\w*|[Mm]ir|[Mm]ich|[Jj]e|[Yy]o|[Mm]is?)\b|\b[Jj]['’]\w";

    // A shop that answers what customers ask says "we".
    internal static readonly Pattern Me = new(OfMe);

    static readonly Pattern Us = new(OfMe + @"|\b([Ww]e|[Oo]ur|us|[Ww]ir|uns|[Nn]ous|[Nn]osotros)\b");

    static readonly Pattern Talk = new(@"\b(interview\w*|conversation|spoke|talked|talks|sat down|gespräch|gesprochen|entretien|entrevista|q ?& ?a)\b", ignoreCase: true);

    /// <summary>Their lines; empty where the text is no such interview.</summary>
    public static HashSet<int> Of(Document document)
    {
        var source = document.Source;
        if (!document.Layout.Labels.Accepted.IsEmpty)
            return [];
        var content = source.Lines.SelectMany(l => document.Page.Content(l.Number)).ToList();
        var (bold, alone) = (InBold(source, content), Alone(source, content));
        var questions = AreAsked(source, content, bold, areBold: true) ? bold : AreAsked(source, content, alone, areBold: false) ? alone : [];
        return [.. questions.Select(q => content[q].Line)];
    }

    static List<int> Alone(SourceText source, List<SourceRange> content) =>
        Enumerable.Range(0, content.Count).Where(i => IsQuestion(source, content[i])).ToList();

    // All that is bold from the first question on, and a sentence.
    static List<int> InBold(SourceText source, List<SourceRange> content)
    {
        if (source.Emphasised.Count < Fewest)
            return [];
        var bold = Enumerable.Range(0, content.Count).Where(i => IsBold(source, content[i])).SkipWhile(i => !Asks(source, content[i])).ToList();
        // "Tell me of your bees." and "Thank you." are asked, too; a note below the interview is not.
        bold = bold.GetRange(0, bold.FindLastIndex(i => Asks(source, content[i]) || You.IsMatch(source.SpanOf(content[i]))) + 1);
        return bold.Count(i => Asks(source, content[i])) is var asked && bold.Count >= Fewest && asked >= FewestAsked && asked >= Half * bold.Count ? bold : [];
    }

    static bool AreAsked(SourceText source, List<SourceRange> content, List<int> questions, bool areBold)
    {
        if (questions.Count < Fewest)
            return false;
        var isSaid = content.Take(questions[0]).Any(r => Talk.IsMatch(source.SpanOf(r)));
        if (!isSaid && !areBold)
            return false;
        // Whoever asks of "my job" answers it, too.
        if (!isSaid && questions.Exists(q => Me.IsMatch(source.SpanOf(content[q]))))
            return false;
        int answered = 0, ofThem = 0, addressed = 0;
        for (var q = 0; q < questions.Count; q++)
        {
            var answer = content.GetRange(questions[q] + 1, (q + 1 < questions.Count ? questions[q + 1] : content.Count) - questions[q] - 1);
            answered += answer.Count > 0 ? 1 : 0;
            ofThem += answer.Exists(r => (isSaid ? Us : Me).IsMatch(source.SpanOf(r))) ? 1 : 0;
            addressed += You.IsMatch(source.SpanOf(content[questions[q]])) ? 1 : 0;
        }
        return answered >= NearlyAll * questions.Count && ofThem >= Half * questions.Count && addressed >= (areBold ? Some : Half) * questions.Count;
    }

    /// <summary>Who asks and who answers, as what stands above the first question has it.</summary>
    public static (string? Interviewer, string? Guest) NamesOf(Document document, HashSet<int> questions)
    {
        var lines = document.Source.Lines;
        var (interviewer, guest) = Interviewees.In([.. lines.TakeWhile(l => !questions.Contains(l.Number)).Where(l => !l.IsBlank).Select(l => l.Text)], document.Page.People);
        return (interviewer, guest ?? Interviewees.Addressed(lines.Where(l => questions.Contains(l.Number)).Select(l => l.Text.TrimStart('#', ' '))));
    }

    // A bold quotation is what the answers are advertised with; and "Q:" is a mark.
    static bool IsBold(SourceText source, SourceRange range) =>
        source.EmphasisOf(range.Line) == Emphasis.Bold && range.Length <= Longest && source.SpanOf(range) is var text
        && text[^1] is '?' or '？' or '.' or '!' or '…' && text[0] is not ('"' or '“' or '„' or '«' or '‘' or '\'') && QuestionMark.Of(text) is null;

    static bool Asks(SourceText source, SourceRange range) => source.SpanOf(range)[^1] is '?' or '？';

    static bool IsQuestion(SourceText source, SourceRange range)
    {
        var text = source.SpanOf(range);
        return range.Length <= Longest && Asks(source, range) && (char.IsUpper(text[0]) || text[0] is '#' or '¿')
            && range.Length == source.Line(range.Line).Text.AsSpan().Trim().Length
            && (range.Line == 1 || source.Line(range.Line - 1).IsBlank) && (range.Line == source.Lines.Length || source.Line(range.Line + 1).IsBlank);
    }
}
