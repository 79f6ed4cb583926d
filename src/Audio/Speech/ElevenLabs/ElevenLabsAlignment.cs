using System.Text;
using System.Text.Json;
using Audio.Sound;
using Audio.Speech.Http;

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
        var alignment = answer.Member("alignment") ?? default;
        var (characters, starts, ends) =
            (alignment.Items("characters"), alignment.Items("character_start_times_seconds"), alignment.Items("character_end_times_seconds"));
        if (characters.Count != starts.Count || characters.Count != ends.Count)
            return [];
        var words = new List<WordTime>();
        var word = new StringBuilder();
        var (first, last) = (TimeSpan.Zero, TimeSpan.Zero);
        for (var i = 0; i <= characters.Count; i++)
        {
            var character = i < characters.Count ? characters[i].Text() : null;
            if (string.IsNullOrWhiteSpace(character))
            {
                if (word.Length > 0)
                    words.Add(new(word.ToString(), first, last - first));
                word.Clear();
                continue;
            }
            if (word.Length == 0)
                first = starts[i].Seconds() ?? last;
            last = ends[i].Seconds() ?? last;
            word.Append(character);
        }
        return words;
    }
}
