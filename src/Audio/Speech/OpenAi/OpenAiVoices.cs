using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Audio.Speech.Http;

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
        IReadOnlyList<JsonElement> list = root.ValueKind == JsonValueKind.Array ? [.. root.EnumerateArray()] : root.Items("voices");
        return [.. list.Select(NameOf).OfType<string>().Select(Voice)];
    }

    /// <summary>The names in a mixture such as <c>af_bella(2)+af_sky(1)</c>; one for a voice that is none.</summary>
    public static IEnumerable<string> Parts(string voice) =>
        Operators().Split(voice).Select(p => Weight().Replace(p, "").Trim()).Where(p => p.Length > 0);

    static OfferedVoice Voice(string name) => new(name, KokoroLanguage.Of(name) is { } language ? [language] : [])
    {
        Gender = KokoroLanguage.Of(name) is null ? null : name[1] == 'f' ? "female" : "male",
    };

    static string? NameOf(JsonElement voice) => voice.Text() ?? voice.Text("id") ?? voice.Text("voice_id") ?? voice.Text("name");

    // A minus sign takes a voice away; within a name it stands between letters without a weight before it.
    [GeneratedRegex(@"\+|(?<=\))-")]
    private static partial Regex Operators();

    [GeneratedRegex(@"\([^)]*\)$")]
    private static partial Regex Weight();
}
