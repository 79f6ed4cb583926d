using Audio.Casting;
using Audio.Speech;

namespace Audio.Episodes;

/// <summary>Says what could not be spoken: each utterance by its line, but what several fail for, once, with all lines.</summary>
static class SpeechFailures
{
    // Of what concerns a whole engine: nothing on those lines needs to be looked at.
    const int MostStretches = 12;

    /// <param name="file">What the utterances were read from.</param>
    /// <param name="utterances">Every utterance of the episode: its line, and how it begins.</param>
    /// <param name="failures">By utterance.</param>
    /// <param name="unmeasured">By voice.</param>
    public static IEnumerable<Problem> Report(
        string file,
        IReadOnlyList<(int Line, string Excerpt)> utterances,
        IEnumerable<KeyValuePair<int, SpeechException>> failures,
        IEnumerable<KeyValuePair<Voice, SpeechException>> unmeasured)
    {
        var ofUtterances =
            from failure in failures
            // A budget that was used up on what failed is not the cause.
            orderby failure.Value.IsOverBudget, failure.Key
            group failure by failure.Value.Message into alike
            let first = alike.First()
            select new Problem(
                "S002", Severity.Error, file, utterances[first.Key].Line, 0,
                alike.Count() == 1 ? Single(first.Value, utterances[first.Key].Excerpt)
                    : $"{first.Value.Message}; {alike.Count()} sentences were not spoken, on {Lines([.. alike.Select(a => a.Key)], utterances, first.Value)}",
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

    // A line may hold many sentences.
    static string Single(SpeechException failure, string excerpt) =>
        failure.IsEngineWide || failure.Message.Contains(excerpt, StringComparison.Ordinal) ? failure.Message : $"{failure.Message}, at \"{excerpt}\"";

    static string Hint(SpeechException failure) =>
        failure.Remedy ?? (failure.IsTransient ? "Run the command again" : failure.IsEngineWide ? "Mend this, and run the command again" : "Change the text or the voice");

    // Of utterances that follow each other, the first line and the last: the lines between them are blank, or other people's, or failed as well.
    static string Lines(int[] failed, IReadOnlyList<(int Line, string Excerpt)> utterances, SpeechException failure)
    {
        var stretches = new List<string>();
        for (var i = 0; i < failed.Length;)
        {
            var start = i;
            while (++i < failed.Length && failed[i] == failed[i - 1] + 1)
            {
            }
            var (first, last) = (utterances[failed[start]].Line, utterances[failed[i - 1]].Line);
            stretches.Add(first == last ? $"{first}" : $"{first}–{last}");
        }
        var distinct = stretches.Distinct().ToList();
        var word = distinct is [var only] && !only.Contains('–') ? "line" : "lines";
        return distinct.Count <= MostStretches || !failure.IsEngineWide
            ? $"{word} {string.Join(", ", distinct)}"
            : $"{word} {string.Join(", ", distinct.Take(MostStretches))} and {distinct.Count - MostStretches} more stretches";
    }
}
