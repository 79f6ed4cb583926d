namespace Audio.Transcripts.Records.Committees;

/// <summary>The number that a committee gives each question, in front of whoever asks: <c>Q64 Chair: …</c></summary>
static class QuestionNumber
{
    const int MostDigits = 4;

    /// <summary>How long the number is with the white space behind it; 0 where a line opens otherwise.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        if (text.Length < 4 || text[0] != 'Q' || !char.IsAsciiDigit(text[1]))
            return 0;
        var end = 1;
        while (end < text.Length && end <= MostDigits && char.IsAsciiDigit(text[end]))
            end++;
        var name = end;
        while (name < text.Length && (char.IsWhiteSpace(text[name]) || text[name] == '.'))
            name++;
        return name > end && name < text.Length && char.IsUpper(text[name]) ? name : 0;
    }
}
