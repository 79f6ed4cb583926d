using System.Text.Json;

namespace Audio.Speech.Http;

/// <summary>Looks into JSON of which nothing is certain: what is absent, null or of another type is not there.</summary>
static class JsonMembers
{
    /// <summary>A member; null where it is not there.</summary>
    public static JsonElement? Member(this JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null ? member : null;

    /// <summary>A text; null where it is not there.</summary>
    public static string? Text(this JsonElement element, string name) => element.Member(name)?.Text();

    /// <summary>The element itself as text; null where it is none.</summary>
    public static string? Text(this JsonElement element) => element.ValueKind == JsonValueKind.String ? element.GetString() : null;

    /// <summary>The items of a list; none where it is not there.</summary>
    public static IReadOnlyList<JsonElement> Items(this JsonElement element, string name) =>
        element.Member(name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    /// <summary>A time in seconds, less than a day; null where it is not there.</summary>
    public static TimeSpan? Seconds(this JsonElement element, string name) => element.Member(name)?.Seconds();

    /// <summary>The element itself as a time in seconds, less than a day; null where it is none.</summary>
    public static TimeSpan? Seconds(this JsonElement element) =>
        element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var seconds) && seconds is >= 0 and < 86_400 ? TimeSpan.FromSeconds(seconds) : null;
}
