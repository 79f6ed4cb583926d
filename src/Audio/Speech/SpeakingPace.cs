using System.Collections.Concurrent;
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

    readonly ConcurrentDictionary<(Voice Voice, string? Language), (int Clips, double SecondsPerLetter)> _paces = [];
    readonly ConcurrentDictionary<(Voice Voice, string Text), (double Seconds, int Times)> _doubted = [];

    /// <summary>Whether a clip may be the whole of its text; learns from those that are.</summary>
    /// <returns>What the voice would take for the text; null where the clip may be whole.</returns>
    public TimeSpan? FindCut(SpeechRequest request, Clip clip)
    {
        var letters = request.Text.Count(char.IsLetterOrDigit);
        if (letters < LeastLetters)
            return null;
        var voice = request.Voice with { Name = "" };
        var seconds = clip.Duration.TotalSeconds;
        var pace = _paces.GetValueOrDefault((voice, request.Language));
        var usual = letters * pace.SecondsPerLetter;
        if (pace.Clips >= LeastClips && seconds < LeastShare * usual && !IsAsBefore((voice, request.Text), seconds))
            return TimeSpan.FromSeconds(usual);
        _paces.AddOrUpdate(
            (voice, request.Language), (1, seconds / letters), (_, p) => (p.Clips + 1, p.SecondsPerLetter + (((seconds / letters) - p.SecondsPerLetter) / (p.Clips + 1))));
        return null;
    }

    bool IsAsBefore((Voice Voice, string Text) key, double seconds)
    {
        var before = _doubted.GetValueOrDefault(key);
        var times = Math.Abs(seconds - before.Seconds) <= SameLength * before.Seconds ? before.Times + 1 : 1;
        _doubted[key] = (seconds, times);
        return times >= SameTimes;
    }
}
