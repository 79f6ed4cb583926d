using System.Text;
using System.Text.Json;
using Audio.Sound;

namespace Audio.Speech.ElevenLabs;

/// <summary>
/// When each character is heard, <c>{"characters":[…],"character_start_times_seconds":[…],"character_end_times_seconds":[…]}</c>,
/// gathered into words.
/// </summary>
static class ElevenLabsAlignment
{
    /// <summary>The words between the spaces; none where the alignment is missing or its lists differ in length.</summary>
    public static IReadOnlyList<WordTime> Words(JsonElement answer)
    {
        if (answer.ValueKind != JsonValueKind.Object || !answer.TryGetProperty("alignment", out var alignment))
            return [];
        var (characters, starts, ends) =
            (List(alignment, "characters"), List(alignment, "character_start_times_seconds"), List(alignment, "character_end_times_seconds"));
        if (characters.Count != starts.Count || characters.Count != ends.Count)
            return [];
        var words = new List<WordTime>();
        var word = new StringBuilder();
        var (first, last) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var i = 0; i <= characters.Count; i++)
        {
            var character = i < characters.Count && characters[i].ValueKind == JsonValueKind.String ? characters[i].GetString()! : " ";
            if (string.IsNullOrWhiteSpace(character))
            {
                if (word.Length > 0)
                    words.Add(new(word.ToString(), first, last - first));
                word.Clear();
                continue;
            }
            if (word.Length == 0)
                first = Time(starts[i]) ?? last;
            last = Time(ends[i]) ?? last;
            word.Append(character);
        }
        return words;
    }

    static List<JsonElement> List(JsonElement alignment, string name) =>
        alignment.ValueKind == JsonValueKind.Object && alignment.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
            ? [.. list.EnumerateArray()]
            : [];

    static TimeSpan? Time(JsonElement time) =>
        time.ValueKind == JsonValueKind.Number && time.TryGetDouble(out var seconds) && seconds is >= 0 and < 86_400 ? TimeSpan.FromSeconds(seconds) : null;
}
