using System.Text;
using Audio.Doubles.OpenAi;
using Audio.Tests.Support;

namespace Audio.Tests.Doubles;

/// <summary>What the real ones refuse is refused.</summary>
public sealed class OpenAiDoubleTests
{
    const string Plain = "{'model':'gpt-4o-mini-tts','input':'Hello.','voice':'nova','response_format':'wav'}";

    static readonly (string, string) Key = ("Authorization", $"Bearer {Services.Key}");

    [SkippableFact]
    public async Task What_is_right_is_spoken()
    {
        Asking.RequireVoice();
        await using var service = await Services.Start(new OpenAiDouble(Services.Key));

        var (status, type, body) = await service.Ask(HttpMethod.Post, "/v1/audio/speech", Asking.Quoted(Plain), Key);

        Assert.Equal((200, "audio/wav"), (status, type));
        Assert.Equal("RIFF"u8.ToArray(), body[..4]);
    }

    [Theory]
    [InlineData("/v1/audio/speech", "{'model':'gpt-4o-mini-tts','input':'Hello.','voice':'nova','response_format':'pcm','stream':false}", 400, "unknown_parameter")]
    [InlineData("/v1/audio/speech", "{'model':'kokoro','input':'Hello.','voice':'nova'}", 404, "model_not_found")]
    [InlineData("/v1/audio/speech", "{'model':'tts-1','input':'Hello.','voice':'af_bella'}", 400, "invalid_value")]
    [InlineData("/v1/audio/speech", "{'model':'tts-1','input':'','voice':'nova'}", 400, "empty_string")]
    [InlineData("/v1/audio/speech", "{'model':'tts-1','input':'Hello.','voice':'nova','response_format':'pcm','speed':4.5}", 400, "invalid_value")]
    [InlineData("/v1/audio/speech", "not json", 400, "no JSON")]
    [InlineData("/audio/speech", Plain, 404, "")]
    [InlineData("/v1/audio/voices", Plain, 404, "")]
    public async Task What_is_wrong_is_refused(string path, string body, int status, string said)
    {
        await using var service = await Services.Start(new OpenAiDouble(Services.Key));

        var answer = await service.Ask(HttpMethod.Post, path, Asking.Quoted(body), Key);

        Assert.Equal(status, answer.Status);
        Assert.Contains(said, Encoding.UTF8.GetString(answer.Body), StringComparison.Ordinal);
        Assert.Empty(service.Spoken);
    }

    [Theory]
    [InlineData("Bearer another", "application/json", "POST", 401)]
    [InlineData(null, "application/json", "POST", 401)]
    [InlineData("Bearer " + Services.Key, "text/plain", "POST", 400)]
    [InlineData("Bearer " + Services.Key, "application/json", "GET", 405)]
    public async Task Key_type_and_method_must_be_right(string? key, string type, string method, int status)
    {
        await using var service = await Services.Start(new OpenAiDouble(Services.Key));

        var answer = await service.Ask(
            new(method), "/v1/audio/speech", method == "GET" ? null : Asking.Quoted(Plain), key is null ? null : ("Authorization", key), type);

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task A_text_beyond_the_limit_is_refused()
    {
        await using var service = await Services.Start(new OpenAiDouble(Services.Key));

        var answer = await service.Ask(HttpMethod.Post, "/v1/audio/speech", Asking.Quoted(Plain.Replace("Hello.", new string('a', 4097), StringComparison.Ordinal)), Key);

        Assert.Contains("string_above_max_length", Encoding.UTF8.GetString(answer.Body), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{'model':'kokoro','input':'Hello.','voice':'af_bella','response_format':'pcm'}", 400, "does not stream")]
    [InlineData("{'model':'kokoro','input':'Hello.','voice':'af_bella','response_format':'pcm','stream':false,'lang':'a'}", 422, "extra_forbidden")]
    [InlineData("{'model':'kokoro','input':'Hello.','voice':'af_bella+','response_format':'pcm','stream':false}", 400, "not found")]
    [InlineData("{'model':'kokoro','input':'Hello.','voice':'af_bella','response_format':'pcm','stream':false,'return_timestamps':true}", 422, "extra_forbidden")]
    [InlineData("{'model':'kokoro','input':'Hello.','voice':'af_bella','response_format':'pcm','stream':false,'lang_code':'xx'}", 400, "Unsupported language")]
    [InlineData("{'model':'other','input':'Hello.','voice':'af_bella','response_format':'pcm','stream':false}", 400, "invalid_model")]
    [InlineData("{'model':'kokoro','voice':'af_bella','response_format':'pcm','stream':false}", 422, "Field required")]
    public async Task Kokoro_refuses_in_the_shapes_of_FastAPI(string body, int status, string said)
    {
        await using var service = await Services.Start(new KokoroDouble());

        var answer = await service.Ask(HttpMethod.Post, "/v1/audio/speech", Asking.Quoted(body));

        Assert.Equal(status, answer.Status);
        Assert.Contains(said, Encoding.UTF8.GetString(answer.Body), StringComparison.Ordinal);
        Assert.StartsWith("{\"detail\":", Encoding.UTF8.GetString(answer.Body), StringComparison.Ordinal);
    }
}
