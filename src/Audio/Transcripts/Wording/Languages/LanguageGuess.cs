using System.Text;

namespace Audio.Transcripts.Wording.Languages;

/// <summary>
/// Which language a text is in: by its script where that has one language or letters that tell them apart, else by its
/// commonest words. Looks at a sample, so that a long text costs no more than a short one.
/// </summary>
static class LanguageGuess
{
    /// <summary>The tag of BCP 47 for a language that is not known.</summary>
    public const string Undetermined = "und";

    const int SampleLength = 20_000, Stretch = 500;

    /// <summary>Fewer words than this tell nothing.</summary>
    const int FewestWords = 12;

    /// <returns>A BCP 47 tag; <see cref="Undetermined"/> for text of no known language; null where there is too little to tell.</returns>
    public static string? Of(IReadOnlyList<string> texts)
    {
        var sample = Sample(texts);
        if (Scripts.LanguageOf(sample) is { } language)
            return language;
        var words = sample.Split(Separators, StringSplitOptions.RemoveEmptyEntries);
        return words.Length < FewestWords ? null : CommonWords.LanguageOf(words) ?? Undetermined;
    }

    static readonly char[] Separators = [.. " \t\u00A0\u202F\n.,;:?!()[]\"“”„«»¿¡…–—-"];

    // Stretches from all over the text, so that a greeting in another language does not decide.
    static string Sample(IReadOnlyList<string> texts)
    {
        var step = Math.Max(Stretch, texts.Sum(t => (long)t.Length) * Stretch / SampleLength);
        var sample = new StringBuilder();
        long start = 0, next = 0;
        foreach (var text in texts)
        {
            for (; next < start + text.Length; next += step)
                sample.Append(text, (int)(next - start), (int)Math.Min(Stretch, start + text.Length - next)).Append('\n');
            start += text.Length;
            // What a short text leaves of its stretch, the next may fill.
            if (step == Stretch)
                next = start;
        }
        return sample.ToString();
    }
}
