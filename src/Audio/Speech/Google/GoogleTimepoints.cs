using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Audio.Sound;

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
        if (answer.TryGetProperty("timepoints", out var points) && points.ValueKind == JsonValueKind.Array)
        {
            foreach (var point in points.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.Object))
            {
                if (point.TryGetProperty("markName", out var name) && name.ValueKind == JsonValueKind.String
                    && int.TryParse(name.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var mark) && mark < marked.Length)
                    times[mark] = Time(point);
            }
        }
        var heard = times.ToList();
        return heard.Select((mark, i) => new WordTime(marked[mark.Key], mark.Value, (i + 1 < heard.Count ? heard[i + 1].Value : end) - mark.Value));
    }

    // Zero is left out, as in all of Google's JSON.
    static TimeSpan Time(JsonElement point) =>
        point.TryGetProperty("timeSeconds", out var time) && time.ValueKind == JsonValueKind.Number && time.TryGetDouble(out var seconds) && seconds is >= 0 and < 86_400
            ? TimeSpan.FromSeconds(seconds)
            : TimeSpan.Zero;
}
