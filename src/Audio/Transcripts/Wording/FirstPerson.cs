namespace Audio.Transcripts.Wording;

/// <summary>Tells what somebody says of themselves from what is told of others, in English.</summary>
static class FirstPerson
{
    static readonly Pattern Words = new(@"\b(I|[Ww]e|[Mm]y|[Oo]ur)\b");

    public static bool IsIn(ReadOnlySpan<char> text) => Words.IsMatch(text);
}
