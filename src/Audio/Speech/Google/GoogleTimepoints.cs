using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Audio.Sound;
using Audio.Speech.Http;

namespace Audio.Speech.Google;

/// <summary>When the marks of an utterance are reached: <c>"timepoints":[{"markName","timeSeconds"}]</c>.</summary>
static class GoogleTimepoints
{
    /// <summary>What is heard from each mark to the next.</summary>
    /// <param name="marked">What stands between each mark and the next.</param>
    /// <param name="end">Where the sound ends.</param>
    public static IEnumerable<WordTime> Tokens(JsonElement answer, ImmutableArray<string> marked, TimeSpan end)
    {
        var times = new SortedDictionary<int, TimeSpan>();
        foreach (var point in answer.Items("timepoints"))
        {
            // Zero is left out, as in all of Google's JSON.
            if (int.TryParse(point.Text("markName"), NumberStyles.None, CultureInfo.InvariantCulture, out var mark) && mark < marked.Length)
                times[mark] = point.Seconds("timeSeconds") ?? TimeSpan.Zero;
        }
        var heard = times.ToList();
        return heard.Select((mark, i) => new WordTime(marked[mark.Key], mark.Value, (i + 1 < heard.Count ? heard[i + 1].Value : end) - mark.Value));
    }
}
