namespace Audio.Transcripts.Interviews.QuestionsAndAnswers;

/// <summary>What marks a question or an answer at the start of a line: <c>Q:</c>, <c>**A:**</c>, <c>Answer:</c>, <c>P - </c>.</summary>
/// <param name="Letter">The first letter of the word, which stands for question or answer.</param>
/// <param name="Length">With its colon, dash and emphasis.</param>
/// <param name="OpensEmphasis">Whether the emphasis before it goes on behind it.</param>
readonly record struct QuestionMark(char Letter, int Length, bool OpensEmphasis)
{
    const int Longest = 24;
    static readonly Pattern Shape = new(
        @"^(?<opening>[*_]{0,3})(?<word>[QAPRFD]\d{0,3}|Question|Answer|QUESTION|ANSWER|Pregunta|Respuesta|PREGUNTA|RESPUESTA|Pergunta|Resposta|Frage|Antwort|Domanda|Risposta|Réponse)"
        + @"(?<closing>[*_]{0,3})((\s?[:：](?<late>[*_]{0,3}))|(\.?\s?[-–—]|\.)(?<late>[*_]{0,3})(\s|$))");

    /// <summary>Whether the line is all of the question, and what stands below it the answer.</summary>
    public bool IsWhole { get; init; }

    /// <summary>Reads a <c>Q</c> or <c>A</c> that nothing but white space closes, which is a mark only among others.</summary>
    public static QuestionMark? OfBare(ReadOnlySpan<char> text) =>
        text.Length > 2 && text[0] is 'Q' or 'A' && char.IsWhiteSpace(text[1]) && text[1..].TrimStart()[0] is var next
        && (char.IsUpper(next) || char.IsAsciiDigit(next) || next is '(' or '[' or '"' or '“' or '‘' or '…' or '¿' or '¡')
            ? new(text[0], 1, false)
            : null;

    /// <summary>Reads the number of a question that ends on its line: <c>3. Why is that?</c></summary>
    public static (int Number, int Length)? NumberOf(ReadOnlySpan<char> text)
    {
        if (!char.IsAsciiDigit(text[0]) || text[^1] is not ('?' or '？'))
            return null;
        var end = text.IndexOfAnyExceptInRange('0', '9');
        if (end is < 1 or > 3 || text[end] is not ('.' or ')') || end + 1 == text.Length || char.IsAsciiDigit(text[end + 1]))
            return null;
        return (int.Parse(text[..end], System.Globalization.CultureInfo.InvariantCulture), end + 1);
    }

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
