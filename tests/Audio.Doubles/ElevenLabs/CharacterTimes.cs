using System.Text.Json.Nodes;

namespace Audio.Doubles.ElevenLabs;

/// <summary>When each character is heard: those of a word share its time, and those between words take none.</summary>
static class CharacterTimes
{
    public static JsonObject Of(string text, IReadOnlyList<SpokenWord> words)
    {
        JsonArray characters = [], starts = [], ends = [];
        var (word, position, at) = (0, 0, 0.0);
        foreach (var character in Characters(text))
        {
            if (string.IsNullOrWhiteSpace(character))
            {
                Add(character, at, at);
                continue;
            }
            var (name, start, end) = words[word];
            var share = (end - start) / name.Length;
            at = start + (share * (position + character.Length));
            Add(character, start + (share * position), at);
            position += character.Length;
            if (position >= name.Length)
                (word, position) = (word + 1, 0);
        }
        return new() { ["characters"] = characters, ["character_start_times_seconds"] = starts, ["character_end_times_seconds"] = ends };

        void Add(string character, double start, double end)
        {
            characters.Add(character);
            starts.Add(Math.Round(start, 3));
            ends.Add(Math.Round(end, 3));
        }
    }

    static IEnumerable<string> Characters(string text)
    {
        for (var i = 0; i < text.Length;)
        {
            var length = char.IsSurrogatePair(text, i) ? 2 : 1;
            yield return text.Substring(i, length);
            i += length;
        }
    }
}
