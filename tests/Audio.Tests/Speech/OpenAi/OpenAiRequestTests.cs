using System.Text.Json;
using Audio.Casting.Kinds;
using Audio.Speech;
using Audio.Speech.OpenAi;
using Audio.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Speech.OpenAi;

public sealed class OpenAiRequestTests
{
    public static TheoryData<string> Texts => NastyTexts.Speakable;

    static readonly OpenAiOptions OpenAi = Options();
    static readonly OpenAiOptions Kokoro = Options(("url", ["http://localhost:8880/v1"]), ("model", ["kokoro"]));

    static OpenAiOptions Options(params (string Name, string[] Values)[] values) =>
        OpenAiOptions.Of(Services.Settings(OpenAiKind.Kind, "openai", values), Services.Context);

    static string Json(SpeechRequest request, OpenAiOptions options) =>
        System.Text.Encoding.UTF8.GetString(OpenAiRequest.Of(request, options).ToJson());

    [Fact]
    public void OpenAI_gets_nothing_that_it_does_not_know() =>
        Assert.Equal(
            """{"model":"gpt-4o-mini-tts","input":"Hello.","voice":"nova","response_format":"pcm"}""",
            Json(new("Hello.", new("a", "openai", "nova"), "en"), OpenAi));

    [Fact]
    public void Rate_instructions_and_a_model_of_its_own_come_from_the_binding() =>
        Assert.Equal(
            """{"model":"gpt-5-tts","input":"Hello.","voice":"nova","response_format":"pcm","speed":1.25,"instructions":"Warmly"}""",
            Json(
                new("Hello.", new("a", "openai", "nova") { Rate = 1.25, Settings = Services.Values(("instructions", ["Warmly"]), ("model", ["gpt-5-tts"])) }),
                OpenAi));

    [Theory]
    [InlineData("af_bella(2)+af_sky", "en", null, "")]
    [InlineData("af_bella", "fr", null, ""","lang_code":"f" """)]
    [InlineData("bf_emma", "en-US", null, "")]
    [InlineData("af_bella", "en", "en-GB", ""","lang_code":"b" """)]
    public void Kokoro_is_told_not_to_stream_and_which_language(string voice, string language, string? chosen, string extra)
    {
        var settings = chosen is null ? Audio.Casting.Settings.None : Services.Values(("language", [chosen]));

        Assert.Equal(
            $$"""{"model":"kokoro","input":"Hello.","voice":"{{voice.Replace("+", "\\u002B", StringComparison.Ordinal)}}","response_format":"pcm","stream":false{{extra.Trim()}}}""",
            Json(new("Hello.", new("a", "kokoro", voice) { Settings = settings }, language), Kokoro));
    }

    [Fact]
    public void A_server_whose_rate_is_not_known_is_asked_for_a_header() =>
        Assert.Equal(
            "wav",
            OpenAiRequest.Of(new("Hello.", new("a", "s", "amy")), Options(("url", ["http://localhost:8000/v1"]), ("model", ["piper"]))).ResponseFormat);

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_arrives_as_it_is(string text) => Assert.Equal(Whole(text), RoundTrip(text));

    [Fact]
    public void Any_text_arrives_as_it_is() =>
        Prop.ForAll<string>(text => RoundTrip(text ?? "") == Whole(text ?? "")).QuickCheckThrowOnFailure();

    static string RoundTrip(string text) =>
        JsonDocument.Parse(OpenAiRequest.Of(new(text, new("a", "openai", "nova")), OpenAi).ToJson()).RootElement.GetProperty("input").GetString()!;

    // Half a character is none, in JSON as elsewhere.
    static string Whole(string text) => string.Concat(text.EnumerateRunes());
}
