using System.Collections.Immutable;

namespace Audio.Transcripts.Captions;

/// <summary>How captions are written, which says what their marks are worth.</summary>
/// <param name="IsOneCase">Whether everything stands in capitals, or in small letters.</param>
/// <param name="HasStops">Whether sentences are closed; captions that a machine wrote have no marks at all.</param>
/// <param name="HasLostSpaces">Whether words are no longer told apart.</param>
readonly record struct CaptionStyle(bool IsOneCase, bool HasStops, bool HasLostSpaces)
{
    const int FewestLetters = 60, FewestMarks = 2;

    // English words have four or five letters, German ones six; nothing but lost spaces makes them so long.
    const int LongestMeanWord = 18;

    const int LettersPerStop = 400;

    // A name or an "I" in capitals does not make a text mixed.
    const double MostOfOtherCase = 0.01, MostLowerInCapitals = 0.1;

    public static CaptionStyle Of(SourceText view, ImmutableArray<CaptionLine> lines)
    {
        long upper = 0, lower = 0, stops = 0, words = 0, unspaced = 0, letters = 0;
        foreach (var line in lines)
        {
            var inWord = false;
            foreach (var c in view.SpanOf(line.Range))
            {
                if (char.IsLetter(c))
                {
                    letters++;
                    words += inWord ? 0 : 1;
                    upper += char.IsUpper(c) ? 1 : 0;
                    lower += char.IsLower(c) ? 1 : 0;
                    // Thai, Chinese and their neighbours part no words.
                    unspaced += c is (>= '\u0E00' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u9FFF') ? 1 : 0;
                }
                else if (c is '.' or '?' or '!' or '。' or '？' or '！' or '؟' or '।')
                {
                    stops++;
                }
                inWord = !char.IsWhiteSpace(c) && c is not ('-' or '/' or '—' or '…' or '·' or '_');
            }
        }
        return new(
            IsOneCase: upper + lower >= FewestLetters && (lower <= MostLowerInCapitals * upper || upper <= MostOfOtherCase * lower),
            HasStops: stops * LettersPerStop >= letters,
            HasLostSpaces: letters >= FewestLetters && letters > LongestMeanWord * words && unspaced * 4 < letters);
    }

    /// <summary>Whether changes of speaker are marked with <c>>></c>, so that a name without it is none.</summary>
    public bool HasMarks(IEnumerable<CaptionPart> parts) => IsOneCase && parts.Count(p => p.Change != CaptionChange.None) >= FewestMarks;
}
