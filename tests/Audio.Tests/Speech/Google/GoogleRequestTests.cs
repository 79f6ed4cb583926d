using System.Text;
using System.Text.Json;
using Audio.Casting;
using Audio.Casting.Kinds;
using Audio.Speech;
using Audio.Speech.Google;
using Audio.Tests.Support;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Speech.Google;

public sealed class GoogleRequestTests
{
    public static TheoryData<string> Texts => NastyTexts.Speakable;

    static readonly Voice Kore = new("a", "google", "en-US-Chirp3-HD-Kore");
    static readonly Voice Neural = new("a", "google", "en-US-Neural2-C");

    static GoogleOptions Options(params (string Name, string[] Values)[] values) => GoogleOptions.Of(Services.Settings(GoogleKind.Kind, "google", values), Services.Context);

    static string Json(SpeechRequest request, GoogleOptions? options = null) => Encoding.UTF8.GetString(GoogleRequest.Of(request, options ?? Options()).Request.ToJson());

    [Fact]
    public void A_voice_that_takes_text_only_gets_text_only() =>
        Assert.Equal(
            """{"input":{"text":"Hello."},"voice":{"languageCode":"en-US","name":"en-US-Chirp3-HD-Kore"},"audioConfig":{"audioEncoding":"LINEAR16"}}""",
            Json(new("Hello.", Kore, "en")));

    [Fact]
    public void A_voice_that_takes_marks_is_asked_when_its_words_are_heard() =>
        Assert.Equal(
            """{"input":{"ssml":"\u003Cspeak\u003E\u003Cmark name=\u00220\u0022 /\u003EHello.\u003C/speak\u003E"},"voice":{"languageCode":"en-US","name":"en-US-Neural2-C"},"audioConfig":{"audioEncoding":"LINEAR16","speakingRate":1.25,"pitch":12,"volumeGainDb":-3},"enableTimePointing":["SSML_MARK"]}""",
            Json(new("Hello.", Neural with { Rate = 1.25, Pitch = 2, Settings = Services.Values(("volumeGainDb", ["-3"])) }, "en")));

    [Fact]
    public void Sounds_that_stand_nowhere_are_left_out() =>
        Assert.Equal(Json(new("Hello.", Kore, "en")), Json(new("Hello.", Kore, "en") { Sounds = [new(4, 9, "a"), new(-1, 2, "b"), new(0, 0, "c")] }));

    [Fact]
    public void Who_does_not_want_words_gets_text() =>
        Assert.Contains("\"text\":\"Hello.\"", Json(new("Hello.", Neural, "en"), Options(("words", ["false"]))), StringComparison.Ordinal);

    [Fact]
    public void Where_marks_have_no_room_words_stay_untimed()
    {
        var (request, marked) = GoogleRequest.Of(new(string.Concat(Enumerable.Repeat("a ", 400)), Neural), Options());

        Assert.Null(request.Input.Ssml);
        Assert.Empty(marked);
    }

    [Fact]
    public void Sounds_go_beside_the_text_where_markup_is_refused()
    {
        var request = new SpeechRequest("Lviv and Lviv.", Kore) { Sounds = [new(0, 4, "lʲviu̯"), new(9, 4, "lʲviu̯"), new(5, 3, null, "de")] };

        var input = GoogleRequest.Of(request, Options()).Request.Input;

        Assert.Equal("Lviv and Lviv.", input.Text);
        Assert.Equal(("Lviv", "lʲviu̯"), (input.CustomPronunciations!.Pronunciations.Single().Phrase, input.CustomPronunciations.Pronunciations.Single().Pronunciation));
    }

    [Theory]
    [InlineData("en-US-Neural2-C", false, 9)]
    [InlineData("en-US-Neural2-C", true, 68)]
    [InlineData("en-US-Chirp3-HD-Kore", true, 9)]
    public void Markup_is_charged_for_but_marks_are_not(string voice, bool hasSound, int characters) =>
        Assert.Equal(
            characters,
            GoogleRequest.BilledCharacters(new("So, Lviv.", Neural with { EngineVoice = voice }) { Sounds = hasSound ? [new(4, 4, "lviv")] : [] }));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Text_arrives_as_it_is(string text) => Assert.Equal(Whole(text), RoundTrip(text));

    [Fact]
    public void Any_text_arrives_as_it_is() => Prop.ForAll<string>(text => RoundTrip(text ?? "") == Whole(text ?? "")).QuickCheckThrowOnFailure();

    static string RoundTrip(string text) =>
        JsonDocument.Parse(GoogleRequest.Of(new(text, Kore), Options()).Request.ToJson()).RootElement.GetProperty("input").GetProperty("text").GetString()!;

    static string Whole(string text) => string.Concat(text.EnumerateRunes());
}
