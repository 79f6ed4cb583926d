using System.Collections.Immutable;
using System.Text.Json;
using Audio.Speech.Http;

namespace Audio.Speech.Google;

/// <summary>The list of voices: <c>{"voices":[{"name","languageCodes":[…],"ssmlGender"}]}</c>.</summary>
static class GoogleVoices
{
    public static ImmutableArray<OfferedVoice> Parse(JsonElement root) => [.. root.Items("voices").Select(Voice).OfType<OfferedVoice>()];

    static OfferedVoice? Voice(JsonElement voice) =>
        voice.Text("name") is not { } name ? null
        : new(name, [.. voice.Items("languageCodes").Select(c => c.Text()).OfType<string>()])
        {
            Gender = voice.Text("ssmlGender") switch { "FEMALE" => "female", "MALE" => "male", "NEUTRAL" => "neutral", _ => null },
        };
}
