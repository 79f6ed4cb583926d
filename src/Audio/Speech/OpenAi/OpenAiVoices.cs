using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Audio.Speech.OpenAi;

/// <summary>The voices that a server of OpenAI's shape has.</summary>
static partial class OpenAiVoices
{
    /// <summary>OpenAI's own, which it does not list.</summary>
    public static ImmutableArray<string> BuiltIn { get; } =
        ["alloy", "ash", "ballad", "cedar", "coral", "echo", "fable", "marin", "nova", "onyx", "sage", "shimmer", "verse"];

    /// <summary>Reads a list: of names or of objects, by itself or under <c>voices</c>.</summary>
    public static ImmutableArray<OfferedVoice> Parse(JsonElement root)
    {
        var list = root.ValueKind == JsonValueKind.Object && root.TryGetProperty("voices", out var voices) ? voices : root;
        return list.ValueKind == JsonValueKind.Array ? [.. list.EnumerateArray().Select(NameOf).OfType<string>().Select(Voice)] : [];
    }

    /// <summary>The names in a mixture such as <c>af_bella(2)+af_sky(1)</c>; one for a voice that is none.</summary>
    public static IEnumerable<string> Parts(string voice) =>
        Operators().Split(voice).Select(p => Weight().Replace(p, "").Trim()).Where(p => p.Length > 0);

    static OfferedVoice Voice(string name) => new(name, KokoroLanguage.Of(name) is { } language ? [language] : [])
    {
        Gender = KokoroLanguage.Of(name) is null ? null : name[1] == 'f' ? "female" : "male",
    };

    static string? NameOf(JsonElement voice) => voice.ValueKind switch
    {
        JsonValueKind.String => voice.GetString(),
        JsonValueKind.Object => new[] { "id", "voice_id", "name" }
            .Select(key => voice.TryGetProperty(key, out var name) && name.ValueKind == JsonValueKind.String ? name.GetString() : null)
            .FirstOrDefault(n => n is not null),
        _ => null,
    };

    // A minus sign takes a voice away; within a name it stands between letters without a weight before it.
    [GeneratedRegex(@"\+|(?<=\))-")]
    private static partial Regex Operators();

    [GeneratedRegex(@"\([^)]*\)$")]
    private static partial Regex Weight();
}
