using Audio.Transcripts.Pages;
using Audio.Transcripts.Wording;

namespace Audio.Transcripts.Dialogues;

/// <summary>Knows a paragraph that says who made a programme and nothing else: <c>Produced by Lena Moor. Music by The Quiet Band.</c></summary>
static class MakersCredit
{
    const int LongestParagraph = 600;

    const string Work =
        "(music|theme( music| song)?|score|sound( design| effects| engineering| mix)?|editing|edited|produced|production|executive produced|executive producers?|producers?|hosted|written|directed|engineered|mixed|mixing|mastered|recorded|reported|narrated|"
        + "transcribed|transcript|translated|translation|artwork|cover art|fact[- ]check(ed|ing)|additional [a-z]+|research|illustrations?|photography|graphics|series)";

    static readonly Pattern Sentence = new(
        "^((original|our|the|additional|all|this (episode|show|podcast|story|interview|conversation)|it) )*((was|is|were) )?" + Work + @"(( ?,| and| &) " + Work + @")*(\s?:| (for [^.]{2,40} )?(by|from)\b|( engineer)? (is|are|was|were) (by\b|(?-i:\p{Lu}))).*$",
        ignoreCase: true);

    const int MostWordsOfNames = 12;

    public static bool Is(string paragraph)
    {
        paragraph = paragraph.Trim('*', '_', ' ');
        if (paragraph.Length is 0 or > LongestParagraph)
            return false;
        var start = 0;
        foreach (var end in Sentences.Ends(paragraph).Append(paragraph.Length).Distinct())
        {
            var sentence = paragraph[start..end].Trim();
            if (sentence.Length > 0 && !Sentence.IsMatch(sentence) && !(Bylines.TellWhoAsked(sentence) && sentence.AsSpan().Count(' ') < MostWordsOfNames))
                return false;
            start = end;
        }
        return true;
    }
}
