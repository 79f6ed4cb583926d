namespace Audio.Transcripts.Labels;

/// <summary>The two dashes that stand for whoever asks in Japanese interviews: <c>――それはいつですか。</c></summary>
static class Interviewer
{
    /// <summary>Any of which, twice, opens the question.</summary>
    public const string Dashes = "―─—";

    const int Count = 2;

    /// <summary>Japanese for who asks.</summary>
    const string Name = "聞き手";

    /// <summary>The dashes as a label; null where the range does not open with them.</summary>
    public static Label? LabelAt(SourceText source, SourceRange range)
    {
        var text = source.Line(range.Line).Text.AsSpan(range.Start, range.Length);
        var dashes = text.Length - text.TrimStart(Dashes).Length;
        return dashes == Count && text.Length > Count && LabelGrammar.IsUncased(text[Count])
            ? new(range with { Length = Count }, text[..Count].ToString(), new(Name), null, LabelCase.Uncased, LabelPlace.LineStart)
            : null;
    }
}
