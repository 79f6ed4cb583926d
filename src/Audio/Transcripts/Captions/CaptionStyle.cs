using System.Collections.Immutable;

namespace Audio.Transcripts.Captions;

/// <summary>How captions are written, which says what their marks are worth.</summary>
/// <param name="IsOneCase">Whether everything stands in capitals, or in small letters.</param>
/// <param name="HasStops">Whether sentences are closed; captions that a machine wrote have no marks at all.</param>
readonly record struct CaptionStyle(bool IsOneCase, bool HasStops)
{
    const int FewestLetters = 60, FewestMarks = 2;

    const int LettersPerStop = 400;

    // A name or an "I" in capitals does not make a text mixed.
    const double MostOfOtherCase = 0.01, MostLowerInCapitals = 0.1;

    public static CaptionStyle Of(SourceText view, ImmutableArray<CaptionLine> lines)
    {
        long upper = 0, lower = 0, stops = 0, letters = 0;
        foreach (var line in lines)
        {
            foreach (var c in view.SpanOf(line.Range))
            {
                if (char.IsLetter(c))
                {
                    letters++;
                    upper += char.IsUpper(c) ? 1 : 0;
                    lower += char.IsLower(c) ? 1 : 0;
                }
                else if (c is '.' or '?' or '!' or '。' or '？' or '！' or '؟' or '।')
                {
                    stops++;
                }
            }
        }
        return new(
            IsOneCase: upper + lower >= FewestLetters && (lower <= MostLowerInCapitals * upper || upper <= MostOfOtherCase * lower),
            HasStops: stops * LettersPerStop >= letters);
    }

    /// <summary>Whether changes of speaker are marked with <c>>></c>, so that a name without it is none.</summary>
    public bool HasMarks(IEnumerable<CaptionPart> parts) => IsOneCase && parts.Count(p => p.Change != CaptionChange.None) >= FewestMarks;
}
