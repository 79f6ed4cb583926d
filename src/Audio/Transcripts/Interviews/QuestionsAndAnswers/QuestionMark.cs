using System.Text.RegularExpressions;

namespace Audio.Transcripts.Interviews.QuestionsAndAnswers;

/// <summary>What marks a question or an answer at the start of a line: <c>Q:</c>, <c>**A:**</c>, <c>Answer:</c>, <c>P - </c>.</summary>
/// <param name="Letter">The first letter of the word, which stands for question or answer.</param>
/// <param name="Length">With its colon, dash and emphasis.</param>
/// <param name="OpensEmphasis">Whether the emphasis before it goes on behind it.</param>
readonly record struct QuestionMark(char Letter, int Length, bool OpensEmphasis)
{
    const int Longest = 24;
    const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    static readonly Regex Shape = new(
        @"^(?<opening>[*_]{0,3})(?<word>[QAPRFD]\d{0,3}|Question|Answer|QUESTION|ANSWER|Pregunta|Respuesta|PREGUNTA|RESPUESTA|Pergunta|Resposta|Frage|Antwort|Domanda|Risposta|Réponse)"
        + @"(?<closing>[*_]{0,3})((\s?[:：](?<late>[*_]{0,3}))|(\.|\s?[-–—])(?<late>[*_]{0,3})(\s|$))", Options);

    /// <param name="text">Without white space at its ends.</param>
    public static QuestionMark? Of(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || !(text[0] is '*' or '_' || char.IsUpper(text[0])))
            return null;
        var match = Shape.Match(text[..Math.Min(text.Length, Longest)].ToString());
        if (!match.Success)
            return null;
        var opensEmphasis = match.Groups["opening"].Length > 0 && match.Groups["closing"].Length == 0 && match.Groups["late"].Length == 0;
        return new(match.Groups["word"].Value[0], match.Value.TrimEnd().Length, opensEmphasis);
    }
}
