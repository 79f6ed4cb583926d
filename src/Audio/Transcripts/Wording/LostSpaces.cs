namespace Audio.Transcripts.Wording;

/// <summary>Knows a text that has lost the spaces between its words: speaking it would be noise.</summary>
static class LostSpaces
{
    /// <summary>Fewer letters than this tell nothing.</summary>
    const int FewestLetters = 90;

    // The longest words of any alphabet's language are some 8 letters on average.
    const int LongestAverage = 25;

    /// <returns>Where it begins; null where words have spaces between them, or the script needs none.</returns>
    public static SourceRange? Find(SourceText source, IEnumerable<SourceRange> spoken)
    {
        SourceRange? first = null;
        long letters = 0, words = 0;
        foreach (var range in spoken)
        {
            first ??= range;
            var inWord = false;
            foreach (var c in source.Line(range.Line).Text.AsSpan(range.Start, range.Length))
            {
                // From the scripts of South-East Asia on, words stand side by side in many.
                if (c is >= '\u0E00' and < '\u1100' or >= '\u2E80')
                    return null;
                var isLetter = char.IsLetter(c) || (inWord && c is '\'' or '’');
                words += isLetter && !inWord ? 1 : 0;
                letters += isLetter ? 1 : 0;
                inWord = isLetter;
            }
        }
        return letters >= FewestLetters && letters > words * LongestAverage ? first : null;
    }
}
