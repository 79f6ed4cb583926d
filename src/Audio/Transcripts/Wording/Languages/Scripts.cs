namespace Audio.Transcripts.Wording.Languages;

/// <summary>Languages that are known by the letters they are written with.</summary>
static class Scripts
{
    // A character of Chinese or Korean says as much as a few letters.
    const int WeightOfSyllables = 3;

    // Japanese has a kana for every other character at least; in Chinese there is hardly one.
    const double LeastKana = 0.05;

    static readonly (char First, char Last, string Language)[] Blocks =
    [
        ('Ͱ', 'Ͽ', "el"), ('\u1F00', '\u1FFF', "el"), ('\u0400', '\u052F', "ru"), ('\u0530', '\u058F', "hy"), ('\u0590', '\u05FF', "he"),
        ('\u0600', '\u06FF', "ar"), ('\u0750', '\u077F', "ar"), ('\u0900', '\u097F', "hi"), ('\u0980', '\u09FF', "bn"), ('\u0A00', '\u0A7F', "pa"),
        ('\u0A80', '\u0AFF', "gu"), ('\u0B80', '\u0BFF', "ta"), ('\u0C00', '\u0C7F', "te"), ('\u0C80', '\u0CFF', "kn"), ('\u0D00', '\u0D7F', "ml"),
        ('\u0E00', '\u0E7F', "th"), ('\u10A0', '\u10FF', "ka"), ('\u1100', '\u11FF', "ko"), ('\u3040', '\u30FF', "ja"), ('\u31F0', '\u31FF', "ja"),
        ('\u3400', '\u9FFF', "zh"), ('\uAC00', '\uD7AF', "ko"), ('\uF900', '\uFAFF', "zh"),
    ];

    /// <summary>Letters that only one of the languages of a script has; the first of the pair is the script's usual one.</summary>
    static readonly (string Usual, string Letters, string Language)[] Marks =
    [
        ("ru", "іїєґ", "uk"), ("ru", "ў", "be"), ("ru", "љњћђџј", "sr"), ("ar", "پچژگ", "fa"), ("ar", "ٹڈڑے", "ur"),
    ];

    // In a hundred letters of a language there is one of its own at least.
    const int LettersPerMark = 100;

    /// <returns>A BCP 47 tag; null for text in Latin letters or without any.</returns>
    public static string? LanguageOf(string text)
    {
        var counts = new Dictionary<string, int>();
        var latin = 0;
        foreach (var c in text)
        {
            if (c < 'Ͱ')
                latin += char.IsLetter(c) ? 1 : 0;
            else if (BlockOf(c) is { } language)
                counts[language] = counts.GetValueOrDefault(language) + 1;
        }
        if (counts.Count == 0)
            return null;

        var (kana, han) = (counts.GetValueOrDefault("ja"), counts.GetValueOrDefault("zh"));
        if (kana > LeastKana * (kana + han))
            counts["ja"] = kana + han;
        var (usual, count) = counts.MaxBy(c => c.Value);
        if (count * (usual is "zh" or "ja" or "ko" ? WeightOfSyllables : 1) < latin)
            return null;
        return Marks.Where(m => m.Usual == usual)
            .Select(m => (m.Language, Count: text.Count(c => m.Letters.Contains(char.ToLowerInvariant(c), StringComparison.Ordinal))))
            .Where(m => m.Count * LettersPerMark > count).OrderByDescending(m => m.Count).Select(m => m.Language).FirstOrDefault() ?? usual;
    }

    static string? BlockOf(char c)
    {
        foreach (var (first, last, language) in Blocks)
        {
            if (c >= first && c <= last)
                return char.IsLetter(c) ? language : null;
        }
        return null;
    }
}
