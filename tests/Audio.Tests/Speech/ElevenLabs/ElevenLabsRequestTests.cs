using System.Text.Json;
using Audio.Casting;
using Audio.Casting.Kinds;
using Audio.Speech;
using Audio.Speech.ElevenLabs;
using Audio.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Speech.ElevenLabs;

public sealed class ElevenLabsRequestTests
{
    public static TheoryData<string> Texts => NastyTexts.Speakable;

    static readonly ElevenLabsOptions Options = ElevenLabsOptions.Of(Services.Settings(ElevenLabsKind.Kind, "elevenlabs"), Services.Context);

    static string Json(SpeechRequest request) => System.Text.Encoding.UTF8.GetString(ElevenLabsRequest.Of(request, Options).ToJson());

    static Voice Voice(params (string Name, string[] Values)[] values) => new("a", "elevenlabs", "id") { Settings = Services.Values(values) };

    [Fact]
    public void A_plain_voice_is_asked_for_plainly() =>
        Assert.Equal("""{"text":"Hello.","model_id":"eleven_multilingual_v2"}""", Json(new("Hello.", Voice(), "en")));

    [Fact]
    public void The_binding_and_the_neighbours_are_handed_on() =>
        Assert.Equal(
            """{"text":"Hello.","model_id":"eleven_multilingual_v2","voice_settings":{"stability":0.5,"similarity_boost":0.75,"style":0.1,"use_speaker_boost":true,"speed":1.1},"seed":7,"previous_text":"Before.","next_text":"After."}""",
            Json(new("Hello.", Voice(("stability", ["0.5"]), ("similarity", ["0.75"]), ("style", ["0.1"]), ("speakerBoost", ["true"]), ("seed", ["7"])) with { Rate = 1.1 })
            {
                Before = "Before.",
                After = "After.",
            }));

    [Theory]
    [InlineData("eleven_v3", """{"text":"Bonjour.","model_id":"eleven_v3","language_code":"fr"}""")]
    [InlineData("eleven_flash_v2_5", """{"text":"Bonjour.","model_id":"eleven_flash_v2_5","previous_text":"Avant.","language_code":"fr"}""")]
    [InlineData("eleven_v9", """{"text":"Bonjour.","model_id":"eleven_v9"}""")]
    public void A_model_is_asked_for_nothing_that_it_refuses(string model, string json) =>
        Assert.Equal(json, Json(new("Bonjour.", Voice(("model", [model])), "fr-CA") { Before = "Avant." }));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_arrives_as_it_is(string text) => Assert.Equal(Whole(text), RoundTrip(text));

    [Fact]
    public void Any_text_arrives_as_it_is() => Prop.ForAll<string>(text => RoundTrip(text ?? "") == Whole(text ?? "")).QuickCheckThrowOnFailure();

    static string RoundTrip(string text) => JsonDocument.Parse(ElevenLabsRequest.Of(new(text, Voice()), Options).ToJson()).RootElement.GetProperty("text").GetString()!;

    static string Whole(string text) => string.Concat(text.EnumerateRunes());
}
