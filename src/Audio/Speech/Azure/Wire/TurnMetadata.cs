using System.Net;
using System.Text.Json;
using Audio.Sound;

namespace Audio.Speech.Azure.Wire;

/// <summary>What the service tells of a turn's sound beside it: <c>audio.metadata</c>, whose times are ticks of 100 ns, as ours.</summary>
static class TurnMetadata
{
    // Longer than any sound can be: such a number is none.
    static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    /// <summary>Reads one message.</summary>
    /// <param name="words">Gets the words in it. Marks, sentences and what is unknown are left out.</param>
    /// <returns>How long the whole sound is, where the message says so; else null.</returns>
    /// <exception cref="InvalidDataException">It is no such message.</exception>
    public static TimeSpan? Read(ReadOnlyMemory<byte> json, ICollection<WordTime> words)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            TimeSpan? end = null;
            foreach (var item in document.RootElement.GetProperty("Metadata").EnumerateArray())
            {
                if (item.GetProperty("Type").GetString() is "SessionEnd")
                    end = Time(item.GetProperty("Data"), "Offset");
                else if (item.GetProperty("Type").GetString() is "WordBoundary" && ReadWord(item.GetProperty("Data")) is { } word)
                    words.Add(word);
            }
            return end;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new InvalidDataException($"The metadata cannot be read: {e.Message}", e);
        }
    }

    static WordTime? ReadWord(JsonElement data)
    {
        var text = data.GetProperty("text");
        if (text.TryGetProperty("BoundaryType", out var type) && type.GetString() is not "WordBoundary")
            return null;
        // As it stands in the document: with its "&" escaped.
        return new(WebUtility.HtmlDecode(text.GetProperty("Text").GetString()) ?? "", Time(data, "Offset"), Time(data, "Duration"));
    }

    static TimeSpan Time(JsonElement data, string name) =>
        TimeSpan.FromTicks(data.GetProperty(name).GetInt64()) is var time && time >= TimeSpan.Zero && time <= Longest
            ? time : throw new InvalidDataException($"The metadata has an impossible {name}.");
}
