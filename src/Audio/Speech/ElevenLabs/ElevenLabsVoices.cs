using System.Text.Json;

namespace Audio.Speech.ElevenLabs;

/// <summary>A page of an account's voices: <c>{"voices":[…],"has_more":true,"next_page_token":"…"}</c>. Immutable.</summary>
/// <param name="Voices">By id, with the name that people know in their description.</param>
/// <param name="Next">What asks for the next page; null on the last.</param>
sealed record ElevenLabsVoices(IReadOnlyList<OfferedVoice> Voices, string? Next)
{
    public static ElevenLabsVoices Parse(JsonElement page)
    {
        if (page.ValueKind != JsonValueKind.Object || !page.TryGetProperty("voices", out var voices) || voices.ValueKind != JsonValueKind.Array)
            return new([], null);
        var hasMore = page.TryGetProperty("has_more", out var more) && more.ValueKind == JsonValueKind.True;
        return new([.. voices.EnumerateArray().Select(Voice).OfType<OfferedVoice>()], hasMore ? Text(page, "next_page_token") : null);
    }

    static OfferedVoice? Voice(JsonElement voice)
    {
        if (Text(voice, "voice_id") is not { } id)
            return null;
        var labels = voice.TryGetProperty("labels", out var all) ? all : default;
        string?[] about = [Text(voice, "name"), Text(labels, "accent"), Text(labels, "age"), Text(labels, "description")];
        return new(id, Text(labels, "language") is { } language ? [language] : [])
        {
            Gender = Text(labels, "gender"),
            Description = string.Join(", ", about.OfType<string>()) is { Length: > 0 } description ? description : null,
        };
    }

    static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
