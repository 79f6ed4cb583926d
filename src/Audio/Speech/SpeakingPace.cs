using System.Collections.Concurrent;
using System.Collections.Immutable;
using Audio.Casting;
using Audio.Sound;

namespace Audio.Speech;

/// <summary>
/// Learns how fast each voice speaks, and notices clips that are far too short for it: a service that says neither how long a
/// clip is nor which words it has may stop in the midst of a sentence and call it the whole. Thread-safe.
/// </summary>
sealed class SpeakingPace
{
    // Sentences of so many letters differ by a quarter in pace; half of one is noticed, and no whole one is doubted.
    const int LeastLetters = 25, LeastClips = 6;
    const double LeastShare = 0.6;

    // The same text is as long again and again when it is whole, and hardly ever when it is cut.
    const double SameLength = 0.02;
    const int SameTimes = 3;

    // The latest are enough, and memory does not grow with the episode.
    const int MostClips = 64;

    readonly ConcurrentDictionary<(Voice Voice, string Language), ImmutableArray<double>> _paces = [];
    readonly ConcurrentDictionary<(Voice Voice, string Text), (double Seconds, int Times)> _doubted = [];

    /// <summary>Whether a clip may be the whole of its text; learns from those that are.</summary>
    /// <returns>What the voice would take for the text; null where the clip may be whole.</returns>
    public TimeSpan? FindCut(SpeechRequest request, Clip clip)
    {
        var letters = Letters(request);
        if (letters < LeastLetters)
            return null;
        var seconds = clip.Duration.TotalSeconds;
        var paces = _paces.GetValueOrDefault(KeyOf(request), []);
        // Half of them may have been cut before anything was known.
        var usual = paces.IsEmpty ? 0 : letters * paces.Order().ElementAt(paces.Length / 2);
        if (paces.Length >= LeastClips && seconds < LeastShare * usual && !IsAsBefore((KeyOf(request).Voice, request.Text), seconds))
            return TimeSpan.FromSeconds(usual);
        Learn(request, clip.Duration);
        return null;
    }

    /// <summary>Learns from a clip that is taken for whole, such as one that is stored.</summary>
    public void Learn(SpeechRequest request, TimeSpan duration)
    {
        if (Letters(request) is >= LeastLetters and var letters)
        {
            var pace = duration.TotalSeconds / letters;
            _paces.AddOrUpdate(KeyOf(request), [pace], (_, paces) => [.. paces.Length < MostClips ? paces : paces[1..], pace]);
        }
    }

    // What is not said to be in another language is English, as are the passages that every voice is measured by.
    static (Voice Voice, string Language) KeyOf(SpeechRequest request) => (request.Voice with { Name = "" }, LanguageTag.Primary(request.Language ?? "en"));

    static int Letters(SpeechRequest request) => request.Text.Count(char.IsLetterOrDigit);

    bool IsAsBefore((Voice Voice, string Text) key, double seconds)
    {
        var before = _doubted.GetValueOrDefault(key);
        var times = Math.Abs(seconds - before.Seconds) <= SameLength * before.Seconds ? before.Times + 1 : 1;
        _doubted[key] = (seconds, times);
        return times >= SameTimes;
    }
}
