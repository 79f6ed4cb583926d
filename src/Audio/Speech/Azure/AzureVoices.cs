using System.Collections.Immutable;
using System.Text.Json;

namespace Audio.Speech.Azure;

/// <summary>Reads the service's list of voices.</summary>
static class AzureVoices
{
    /// <summary>Reads the list.</summary>
    /// <param name="engine">The engine's name, for messages.</param>
    /// <exception cref="SpeechException">It is none. Transient: something between may have answered.</exception>
    public static ImmutableArray<OfferedVoice> Parse(ReadOnlyMemory<byte> json, string engine)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            return [.. document.RootElement.EnumerateArray().Select(Voice)];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or KeyNotFoundException)
        {
            throw new SpeechException($"{engine} sent a list of voices that cannot be read", isTransient: true, e);
        }
    }

    static OfferedVoice Voice(JsonElement voice) => new(
        voice.GetProperty("ShortName").GetString()!,
        [.. Texts(voice, "Locale").Concat(Texts(voice, "SecondaryLocaleList")).Distinct(StringComparer.OrdinalIgnoreCase)])
    {
        Gender = Texts(voice, "Gender").FirstOrDefault()?.ToLowerInvariant(),
        Description = Texts(voice, "VoiceType").FirstOrDefault(),
        Styles = [.. Texts(voice, "StyleList")],
        Roles = [.. Texts(voice, "RolePlayList")],
    };

    static IEnumerable<string> Texts(JsonElement voice, string name) =>
        !voice.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().Select(v => v.GetString()!)
        : value.GetString() is { } text ? [text] : [];
}
