using System.Globalization;
using Audio.Casting;
using Audio.Speech;

namespace Audio.Episodes;

/// <summary>Says what could not be spoken: each utterance by its line, but what concerns a whole engine once, with all lines.</summary>
static class SpeechFailures
{
    const int MostStretches = 12;

    /// <param name="file">What the utterances were read from.</param>
    /// <param name="lines">The line of every utterance of the episode.</param>
    /// <param name="failures">By utterance.</param>
    /// <param name="unmeasured">By voice.</param>
    public static IEnumerable<Problem> Report(
        string file, IReadOnlyList<int> lines, IEnumerable<KeyValuePair<int, SpeechException>> failures, IEnumerable<KeyValuePair<Voice, SpeechException>> unmeasured)
    {
        var ofUtterances =
            from failure in failures
            orderby failure.Key
            group failure by failure.Value.IsEngineWide ? failure.Value.Message : failure.Key.ToString(CultureInfo.InvariantCulture) into alike
            let first = alike.First()
            select new Problem(
                "S002", Severity.Error, file, lines[first.Key], 0,
                alike.Count() == 1 ? first.Value.Message
                    : $"{first.Value.Message}; {alike.Count()} sentences were not spoken, on lines {Stretches([.. alike.Select(a => a.Key)], lines)}",
                Hint(first.Value));
        var problems = ofUtterances.ToList();
        // Why a voice could not be measured is why it could not speak, as a rule.
        var ofVoices =
            from failure in unmeasured
            where !failures.Any(f => f.Value.Message == failure.Value.Message)
            orderby failure.Key.Name
            select new Problem(
                "S002", Severity.Error, file, 0, 0, $"The loudness of voice '{failure.Key.Name}' could not be measured: {failure.Value.Message}", Hint(failure.Value));
        return problems.Concat(ofVoices);
    }

    static string Hint(SpeechException failure) =>
        failure.Remedy ?? (failure.IsTransient ? "Run the command again" : failure.IsEngineWide ? "Mend this, and run the command again" : "Change the text or the voice");

    // Of utterances that follow each other, the first line and the last: the lines between them are blank, or other people's, or failed as well.
    static string Stretches(int[] utterances, IReadOnlyList<int> lines)
    {
        var stretches = new List<string>();
        for (var i = 0; i < utterances.Length;)
        {
            var start = i;
            while (++i < utterances.Length && utterances[i] == utterances[i - 1] + 1)
            {
            }
            var (first, last) = (lines[utterances[start]], lines[utterances[i - 1]]);
            stretches.Add(first == last ? $"{first}" : $"{first}–{last}");
        }
        var distinct = stretches.Distinct().ToList();
        return distinct.Count <= MostStretches
            ? string.Join(", ", distinct)
            : $"{string.Join(", ", distinct.Take(MostStretches))} and {distinct.Count - MostStretches} more stretches";
    }
}
