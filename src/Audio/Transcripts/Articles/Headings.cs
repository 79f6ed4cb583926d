using System.Text.RegularExpressions;
using Audio.Transcripts.Wording;

namespace Audio.Transcripts.Articles;

/// <summary>Finds the headings between paragraphs: single short lines by themselves that are no sentences, with text below them.</summary>
static partial class Headings
{
    const int MostWords = 14, MostWordsOfQuestion = 10, MostWordsShortened = 8;

    /// <param name="passages">The article's own, without its headline, captions and credits.</param>
    public static HashSet<Passage> Find(IReadOnlyList<Passage> passages)
    {
        var questions = passages.Count(IsQuestion);
        var candidates = passages.Select((p, i) => IsCandidate(p, questions > 1 || OpensProse(passages, i)) && StandsApart(passages, i)).ToList();
        return [.. passages.Where((p, i) => candidates[i] && i + 1 < candidates.Count && !candidates[i + 1])];
    }

    /// <summary>A heading without its number or the signs that mark it.</summary>
    public static string Title(Passage heading) => Marks().Replace(heading.Plain, "").TrimEnd(' ', '#', ':');

    static bool IsCandidate(Passage passage, bool mayAsk)
    {
        var text = passage.Plain;
        if (passage.Words > MostWords || passage.Ranges.Count > 1 || !SpokenText.HasWords(Title(passage)) || SpokenText.Of(passage.Text).Length == 0)
            return false;
        if (Marks().IsMatch(text))
            return !passage.EndsSentence || text[^1] is '?' or ':';
        var isPunctuated = text[^1] is '.' or '!' or '?' or ':' or ',' or ';' or '…';
        return (char.IsUpper(text[0]) || char.IsDigit(text[0]))
            && (!isPunctuated || IsAbbreviated(passage) || (IsQuestion(passage) && mayAsk));
    }

    // A question that goes on from the paragraph before it belongs to that one.
    static bool OpensProse(IReadOnlyList<Passage> passages, int i) =>
        i + 1 < passages.Count && passages[i + 1].IsProse && passages[i].Plain.Split(' ')[0] is not ("And" or "But" or "Or" or "So");

    // By itself, or first of a block whose text goes on below.
    static bool StandsApart(IReadOnlyList<Passage> passages, int i) =>
        passages[i].IsAlone
        || (i + 1 < passages.Count && (i == 0 || passages[i - 1].Block != passages[i].Block) && passages[i + 1].Block == passages[i].Block && passages[i + 1].IsProse);

    // "Talks with the U.S." may be a heading, "They returned to the U.S." is none.
    static bool IsAbbreviated(Passage passage) =>
        passage.EndsShortened && passage.Words <= MostWordsShortened && !Sentences.IsStarter(passage.Plain.Split(' ')[0]);

    static bool IsQuestion(Passage passage) => passage.IsAlone && passage.Plain.EndsWith('?') && passage.Words <= MostWordsOfQuestion;

    [GeneratedRegex(@"^(?:#{1,6} ?|[0-9]{1,2}[.)] )(?=\S)")]
    private static partial Regex Marks();
}
