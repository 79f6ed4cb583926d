using Audio.Transcripts.Wording;

namespace Audio.Transcripts.Articles;

/// <summary>Finds the headings between paragraphs: single short lines by themselves that are no sentences, with text below them.</summary>
static class Headings
{
    // From so many on, short lines below each other are a list.
    const int FewestInList = 3;

    const int MostSigns = 6, MostWords = 14, MostWordsMarked = 30, MostWordsOfQuestion = 10, MostWordsShortened = 8;

    // "CHAPTER TWO", "Kapitel 3": what the chapter is called may stand below it.
    static readonly Pattern Numbered = new(
        @"^(chapter|part|book|kapitel|teil|buch|chapitre|partie|livre|capítulo|capitulo|parte|libro|capitolo|hoofdstuk|deel) ([0-9]{1,3}|[ivxlc]{1,7}|(?-i:\p{Lu})[\p{L}-]{2,20})\.?$", ignoreCase: true);

    /// <summary>Whether a passage gives the number of a chapter and nothing else.</summary>
    public static bool IsNumber(Passage passage) => passage.IsAlone && Numbered.IsMatch(passage.Plain);

    /// <param name="passages">The article's own, without its headline, captions and credits.</param>
    public static HashSet<Passage> Find(IReadOnlyList<Passage> passages)
    {
        var questions = passages.Count(IsQuestion);
        var candidates = passages.Select((p, i) => IsCandidate(p, questions > 1 || OpensProse(passages, i)) && StandsApart(passages, i)).ToList();
        var run = 0;
        var headings = new HashSet<Passage>();
        for (var i = 0; i + 1 < passages.Count; i++)
        {
            run = candidates[i] && MarkLength(passages[i].Plain) == 0 ? run + 1 : 0;
            if (candidates[i] && (passages[i].Plain[0] == '#' || IsNumber(passages[i]) || (Heads(i) && run < FewestInList)))
                headings.Add(passages[i]);
        }
        return headings;

        // What goes on below in small letters is a line that was broken.
        bool Heads(int i) => !candidates[i + 1] && !char.IsLower(passages[i + 1].Plain[0]) && !(i > 0 && IsNumber(passages[i - 1]));
    }

    /// <summary>A heading without its number or the signs that mark it.</summary>
    public static string Title(Passage heading) => heading.Plain[MarkLength(heading.Plain)..].TrimEnd(' ', '#', ':');

    static bool IsCandidate(Passage passage, bool mayAsk)
    {
        var text = passage.Plain;
        if (passage.Words > (text.StartsWith('#') ? MostWordsMarked : MostWords) || passage.Ranges.Count > 1 || !SpokenText.HasWords(Title(passage)) || SpokenText.Of(passage.Text).Length == 0)
            return false;
        if (MarkLength(text) > 0)
            return !passage.EndsSentence || text[^1] is '?' or ':';
        var isPunctuated = text.TrimEnd('"', '”', '»', '’', '\'') is [.., '.' or '!' or '?' or ':' or ',' or ';' or '…'];
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

    // "## " or "12. ", with something behind it; 0 where there is none.
    static int MarkLength(string text)
    {
        var length = text.AsSpan().IndexOfAnyExcept('#');
        if (length is >= 1 and <= MostSigns)
            length += text[length] == ' ' ? 1 : 0;
        else if (length == 0 && text.AsSpan().IndexOfAnyExceptInRange('0', '9') is var digits and (1 or 2) && text[digits] is '.' or ')')
            length = text.AsSpan(digits + 1) is [' ', ..] ? digits + 2 : 0;
        else
            return 0;
        return length < text.Length && !char.IsWhiteSpace(text[length]) ? length : 0;
    }
}
