namespace Audio.Transcripts.Articles.Quotations;

/// <summary>A stretch between quotation marks, the marks included.</summary>
/// <param name="IsOpen">Whether it goes on in the next paragraph, which then begins with a mark of its own.</param>
readonly record struct Quotation(int Start, int End, bool IsOpen)
{
    /// <summary>The quoted stretches of a paragraph; quotations inside quotations belong to the outer one.</summary>
    public static List<Quotation> In(string text) =>
        InSingle(text) is [_, ..] single && !InDouble(text).Exists(d => !single.Exists(s => s.Start < d.Start && d.End < s.End)) ? single : InDouble(text);

    // ‘We go,’ he said. An apostrophe closes nothing: a letter stands before it.
    static List<Quotation> InSingle(string text)
    {
        var quotations = new List<Quotation>();
        var start = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '‘' && i + 1 < text.Length && char.IsUpper(text[i + 1]))
            {
                start = i;
            }
            else if (start >= 0 && text[i] is '’' && text[i - 1] is ('.' or ',' or '!' or '?' or '…' or '—'))
            {
                quotations.Add(new(start, i + 1, false));
                start = -1;
            }
        }
        return quotations;
    }

    static List<Quotation> InDouble(string text)
    {
        var quotations = new List<Quotation>();
        var start = -1;
        for (var i = 0; i < text.Length; i++)
        {
            if (start < 0 && Opens(text, i))
            {
                start = i;
            }
            else if (start >= 0 && Closes(text, i))
            {
                quotations.Add(new(start, i + 1, false));
                start = -1;
            }
        }
        if (start >= 0)
            quotations.Add(new(start, text.Length, true));
        return quotations;
    }

    /// <summary>What is said, without the marks.</summary>
    public string Words(string text) => text[(Start + 1)..(IsOpen ? End : End - 1)].Trim();

    static bool Opens(string text, int i) =>
        text[i] is '“' || (text[i] is '"' && (i == 0 || !char.IsLetterOrDigit(text[i - 1])) && i + 1 < text.Length && !char.IsWhiteSpace(text[i + 1]));

    static bool Closes(string text, int i) => text[i] is '”' or '"';
}
