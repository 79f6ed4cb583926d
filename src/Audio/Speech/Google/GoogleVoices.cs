using System.Text.Json;

namespace Audio.Speech.Google;

/// <summary>The list of voices: <c>{"voices":[{"name","languageCodes":[…],"ssmlGender"}]}</c>.</summary>
static class GoogleVoices
{
    public static IReadOnlyList<OfferedVoice> Parse(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object && root.TryGetProperty("voices", out var voices) && voices.ValueKind == JsonValueKind.Array
            ? [.. voices.EnumerateArray().Select(Voice).OfType<OfferedVoice>()]
            : [];

    static OfferedVoice? Voice(JsonElement voice) =>
        Text(voice, "name") is not { } name ? null
        : new(name, voice.TryGetProperty("languageCodes", out var codes) && codes.ValueKind == JsonValueKind.Array
            ? [.. codes.EnumerateArray().Where(c => c.ValueKind == JsonValueKind.String).Select(c => c.GetString()!)]
            : [])
        {
            Gender = Text(voice, "ssmlGender") switch { "FEMALE" => "female", "MALE" => "male", "NEUTRAL" => "neutral", _ => null },
        };

    static string? Text(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var text) && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
}
