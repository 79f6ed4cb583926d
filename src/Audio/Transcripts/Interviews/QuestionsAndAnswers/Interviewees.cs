using Audio.Transcripts.Names;

namespace Audio.Transcripts.Interviews.QuestionsAndAnswers;

/// <summary>Who asks and who answers, as the title, the byline and the introduction of an interview have it.</summary>
static class Interviewees
{
    const int Reach = 160;

    static readonly Pattern Talk = new(
        @"\b((spoke|speaks|spoken|talked|talks|sat down|sits down|chatted|chats|caught up|catches up|met)( \w+){0,2} (to|with)|interviewed|interviews)\b");

    static readonly Pattern With = new(@"\b(([Ii]nterview|INTERVIEW|Q ?& ?A|[Cc]onversation|[Qq]uestions|[Ee]ntrevista|[Ee]ntretien|Gespräch|Interview)) (with|for|to|a|con|avec|mit)\b|[Ii]nterviewed by\b");

    // "She talks with": whoever the text is about, and no author, answers.
    static readonly Pattern Pronoun = new(@"(^|[.,;] )(He|She|he|she)( \w+){0,2} $");

    static readonly Pattern Person = new(@"\b([Hh]e|[Ss]he|[Hh]is|[Hh]er)\b");

    static readonly Pattern OfHost = new(@"\b([Hh]ost|[Ii]nterviewer|[Ee]ditor|[Rr]eporter|[Cc]orrespondent|[Jj]ournalist|[Pp]resenter|[Mm]oderator)\b");

    const string TitledName = @"(?<name>(Mr|Mrs|Ms|Miss|Dr|Professor|Prof|Sir|Dame|Senator|Herr|Frau|Madame|Monsieur|Señora?)\.? \p{Lu}[\p{L}'’-]+( \p{Lu}[\p{L}'’-]+)?)";

    // Where a question begins or ends; amid it somebody else may be spoken of.
    static readonly Pattern Address = new("^" + TitledName + ",|, " + TitledName + "[.?!…]*$");

    /// <summary>The one whom all questions that address anybody by name address: <c>Mr Ives, why a harbour?</c> Null for nobody, or several.</summary>
    /// <param name="questions">Without what marks them.</param>
    public static string? Addressed(IEnumerable<string> questions) =>
        questions.Select(q => Address.Match(q)).Where(m => m.Success).Select(m => m.Groups["name"].Value).Distinct().Take(2).ToList() is [var only] ? only : null;

    /// <param name="introduction">The title and the paragraphs above the first question.</param>
    /// <param name="bylines">Who wrote it, as written.</param>
    public static (string? Interviewer, string? Guest) In(IReadOnlyList<string> introduction, IReadOnlyList<string> bylines)
    {
        var (interviewer, guest) = (bylines is [var byline, ..] ? byline : null, (string?)null);
        var last = (string?)null;
        foreach (var text in introduction)
        {
            if (With.Match(text) is { Success: true } with && NameBehind(text, with.Index + with.Length) is { } named)
            {
                if (with.Value.EndsWith("by", StringComparison.Ordinal))
                    interviewer ??= named;
                else
                    guest ??= named;
            }
            else if (Talk.Match(text) is { Success: true } talk)
            {
                var before = NameBefore(text, talk.Index);
                var behind = NameBehind(text, talk.Index + talk.Length);
                var isAbout = before is null && Pronoun.IsMatch(text.AsSpan(0, talk.Index));
                if (isAbout)
                    before = NamesInText.Of(text[..talk.Index]).LastOrDefault() ?? last;
                // "Jo Holm spoke to us": whoever is not the author and talks to nobody with a name answers.
                var isGuest = before is not null && before != interviewer
                    && (behind is null || behind == interviewer || interviewer is not null || isAbout || IsHost(text, talk.Index, behind));
                guest ??= isGuest ? before : behind;
                interviewer ??= isGuest ? behind : before;
            }
            last = NamesInText.Of(text).LastOrDefault() ?? last;
        }
        guest ??= InTitle(introduction, interviewer) ?? Portrayed(introduction, interviewer);
        return (interviewer == guest ? null : interviewer, guest);
    }

    // "Ellie Marsh on boats", if the introduction is about Marsh.
    static string? InTitle(IReadOnlyList<string> introduction, string? interviewer) =>
        introduction.Count > 1 && NamesInText.Of(introduction[0]).Where(n => n != interviewer).Distinct().ToList() is [var only]
            && introduction.Skip(1).Any(t => t.Contains(only[(only.LastIndexOf(' ') + 1)..], StringComparison.Ordinal))
            ? only
            : null;

    // "Ellie Marsh builds boats. She is ninety.", where nobody else is named.
    static string? Portrayed(IReadOnlyList<string> introduction, string? interviewer) =>
        introduction.SelectMany(NamesInText.Of).Where(n => n != interviewer).Distinct().ToList() is [var only]
            && introduction.Any(t => t.StartsWith(only, StringComparison.Ordinal) && Person.IsMatch(t))
            ? only
            : null;

    // The first word of the name: what parts its words may be another space in the text.
    static bool IsHost(string text, int from, string name) =>
        text.IndexOf(name.Split(' ')[0], from, StringComparison.Ordinal) is >= 0 and var at && OfHost.IsMatch(text.AsSpan(from..at));

    static string? NameBehind(string text, int index)
    {
        var behind = text.AsSpan(index, Math.Min(Reach, text.Length - index));
        var end = behind.IndexOf(". ");
        return NamesInText.Of((end > 3 ? behind[..end] : behind).ToString()).FirstOrDefault();
    }

    static string? NameBefore(string text, int index)
    {
        var before = text.AsSpan(Math.Max(0, index - Reach), Math.Min(Reach, index));
        var start = before.LastIndexOf(". ");
        return NamesInText.Of((start >= 0 ? before[(start + 2)..] : before).ToString()).LastOrDefault();
    }
}
