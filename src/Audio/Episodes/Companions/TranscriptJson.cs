using System.Collections.Immutable;
using System.Text.Json;
using Audio.Episodes.Captions;
using Audio.Sound;

namespace Audio.Episodes.Companions;

/// <summary>
/// Writes what is said as the podcast namespace's transcript in JSON (application/json): a segment a sentence, because players show a segment
/// at a time. Where the engine says when each word is heard, a segment has its words besides, which readers that do not know them pass over.
/// </summary>
static class TranscriptJson
{
    /// <summary>Writes UTF-8 without a byte order mark, times in seconds to the millisecond.</summary>
    public static void Write(Stream output, IEnumerable<Caption> captions)
    {
        using var json = new Utf8JsonWriter(output, JsonChapters.Readable);
        json.WriteStartObject();
        json.WriteString("version", "1.0.0");
        json.WriteStartArray("segments");
        foreach (var caption in captions)
        {
            json.WriteStartObject();
            if (caption.Speaker is { } speaker)
                json.WriteString("speaker", Cue.OneLine(speaker));
            WriteTimes(json, caption.Start, caption.End);
            json.WriteString("body", caption.Text);
            if (!caption.Words.IsEmpty)
                WriteWords(json, caption);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>Reads what <see cref="Write"/> wrote.</summary>
    /// <returns>Empty where it is something else.</returns>
    public static ImmutableArray<Caption> Read(Stream input)
    {
        try
        {
            using var json = JsonDocument.Parse(input);
            return [.. json.RootElement.GetProperty("segments").EnumerateArray().Select(ReadSegment)];
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or OverflowException)
        {
            return [];
        }
    }

    static Caption ReadSegment(JsonElement segment)
    {
        var (start, end) = ReadTimes(segment);
        return new(segment.TryGetProperty("speaker", out var speaker) ? speaker.GetString() : null, segment.GetProperty("body").GetString() ?? "", start, end)
        {
            Words = segment.TryGetProperty("words", out var words) ? [.. words.EnumerateArray().Select(w => ReadWord(w, start))] : [],
        };
    }

    static WordTime ReadWord(JsonElement word, TimeSpan sentence) =>
        ReadTimes(word) is var (start, end) ? new(word.GetProperty("body").GetString() ?? "", start - sentence, end - start) : default;

    static (TimeSpan Start, TimeSpan End) ReadTimes(JsonElement timed) =>
        (TimeSpan.FromSeconds(timed.GetProperty("startTime").GetDouble()), TimeSpan.FromSeconds(timed.GetProperty("endTime").GetDouble()));

    static void WriteWords(Utf8JsonWriter json, Caption caption)
    {
        json.WriteStartArray("words");
        foreach (var word in caption.Words)
        {
            json.WriteStartObject();
            WriteTimes(json, caption.Start + word.Start, caption.Start + word.Start + word.Duration);
            json.WriteString("body", word.Text);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    static void WriteTimes(Utf8JsonWriter json, TimeSpan start, TimeSpan end)
    {
        json.WriteNumber("startTime", JsonChapters.Seconds(start));
        json.WriteNumber("endTime", JsonChapters.Seconds(end));
    }
}
