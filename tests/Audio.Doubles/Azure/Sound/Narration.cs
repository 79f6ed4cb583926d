using Audio.Doubles.Azure.Ssml;

namespace Audio.Doubles.Azure.Sound;

/// <summary>Speaks a document word by word and notes where everything lies.</summary>
static class Narration
{
    const int Rate = LocalWords.SampleRate;

    static readonly TimeSpan Lead = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan Gap = TimeSpan.FromMilliseconds(40);
    static readonly TimeSpan Comma = TimeSpan.FromMilliseconds(150);
    static readonly TimeSpan Stop = TimeSpan.FromMilliseconds(350);

    /// <returns>Without a sample where the voice cannot say a thing of it, as the service does.</returns>
    public static async Task<Utterance> SpeakAsync(SsmlDocument document)
    {
        var samples = new List<float>();
        var boundaries = new List<Boundary>();
        var sentence = new List<Boundary>();
        var hasSpoken = false;
        Pause(samples, Lead);
        foreach (var part in document.Parts)
        {
            Pause(samples, part.Pause);
            foreach (var (text, isWord) in TextTokens.Of(part.Text))
            {
                if (!isWord)
                {
                    sentence.Add(new("PunctuationBoundary", text, TimeOf(samples), TextTokens.EndsSentence(text) ? Stop : Comma));
                    Pause(samples, sentence[^1].Duration);
                    if (TextTokens.EndsSentence(text))
                        End(sentence, boundaries);
                    continue;
                }
                var sound = CanSay(part, text) ? await LocalWords.SpeakAsync(part.Alias ?? text, LocaleOf(part), part.Voice.IsFemale, part.Rate) : [];
                if (sound.Length == 0)
                    continue;
                hasSpoken = true;
                sentence.Add(new("WordBoundary", text, TimeOf(samples), TimeOf(sound)));
                samples.AddRange(sound);
                Pause(samples, Gap);
            }
        }
        End(sentence, boundaries);
        if (!hasSpoken)
            return new([], Rate, []);
        Pause(samples, Stop);
        // The plain HD voices do not know themselves.
        return new([.. samples], Rate, document.Parts.All(p => p.Voice is { IsHighDefinition: true, IsOmni: false }) ? [] : boundaries);
    }

    // A voice of one language says nothing for letters of another script.
    static bool CanSay(SpokenPart part, string word) =>
        !part.Voice.SecondaryLocales.IsEmpty || !IsLatin(part.Voice.Locale) || word.Any(c => c < 0x250);

    static string LocaleOf(SpokenPart part) => part.Voice.SecondaryLocales.IsEmpty ? part.Voice.Locale : part.Locale;

    static bool IsLatin(string locale) => locale[..2] is not ("zh" or "ja");

    static void End(List<Boundary> sentence, List<Boundary> boundaries)
    {
        if (sentence.Count > 0)
        {
            var (first, last) = (sentence[0], sentence[^1]);
            boundaries.Add(new("SentenceBoundary", string.Join(' ', sentence.Select(b => b.Text)), first.Start, last.Start + last.Duration - first.Start));
            boundaries.AddRange(sentence);
        }
        sentence.Clear();
    }

    static void Pause(List<float> samples, TimeSpan length) =>
        samples.AddRange(Enumerable.Repeat(0f, (int)(length.TotalSeconds * Rate)));

    static TimeSpan TimeOf(ICollection<float> samples) => TimeSpan.FromTicks((long)samples.Count * TimeSpan.TicksPerSecond / Rate);
}
