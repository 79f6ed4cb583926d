using System.Text.Json;
using Audio.Speech.Http;

namespace Audio.Speech.ElevenLabs;

/// <summary>A page of an account's voices: <c>{"voices":[…],"has_more":true,"next_page_token":"…"}</c>. Immutable.</summary>
/// <param name="Voices">By id, with the name that people know in their description.</param>
/// <param name="Next">What asks for the next page; null on the last.</param>
sealed record ElevenLabsVoices(IReadOnlyList<OfferedVoice> Voices, string? Next)
{
    public static ElevenLabsVoices Parse(JsonElement page)
    {
        var hasMore = page.Member("has_more") is { ValueKind: JsonValueKind.True };
        return new([.. page.Items("voices").Select(Voice).OfType<OfferedVoice>()], hasMore ? page.Text("next_page_token") : null);
    }

    static OfferedVoice? Voice(JsonElement voice)
    {
        if (voice.Text("voice_id") is not { } id)
            return null;
        var labels = voice.Member("labels") ?? default;
        string?[] about = [voice.Text("name"), labels.Text("accent"), labels.Text("age"), labels.Text("description")];
        // Its own language first, then those in which it was listened to and found good.
        var languages = voice.Items("verified_languages").Select(l => l.Text("language")).Prepend(labels.Text("language")).OfType<string>();
        return new(id, [.. languages.Distinct(StringComparer.OrdinalIgnoreCase)])
        {
            Gender = labels.Text("gender"),
            Description = string.Join(", ", about.OfType<string>()) is { Length: > 0 } description ? description : null,
        };
    }
}
