using System.Text;
using Audio.Doubles.ElevenLabs;
using Audio.Tests.Support;

namespace Audio.Tests.Doubles;

/// <summary>What the real one refuses is refused.</summary>
public sealed class ElevenLabsDoubleTests
{
    const string Voice = "21m00Tcm4TlvDq8ikWAM";

    static readonly (string, string) Key = ("xi-api-key", Services.Key);

    [Theory]
    [InlineData(Voice, "pcm_24000", "{'text':'Hello.','similarity':1}", 422, "similarity")]
    [InlineData(Voice, "pcm_24000", "{'text':'Hello.','voice_settings':{'similarity':1}}", 422, "similarity")]
    [InlineData(Voice, "pcm_24000", "{'text':'Hello.','voice_settings':{'stability':1.1}}", 422, "stability")]
    [InlineData(Voice, "pcm_24000", "{'text':'Hello.','voice_settings':{'speed':1.5}}", 400, "speed")]
    [InlineData(Voice, "pcm_24000", "{'text':'Hello.','model_id':'eleven_v3','previous_text':'So.'}", 400, "unsupported_model")]
    [InlineData(Voice, "pcm_24000", "{'text':'Hello.','language_code':'en'}", 400, "unsupported_model")]
    [InlineData(Voice, "pcm_24000", "{'text':'Hello.','model_id':'eleven_v9'}", 400, "model_not_found")]
    [InlineData(Voice, "pcm_24000", "{'model_id':'eleven_v3'}", 422, "text")]
    [InlineData(Voice, "mp3", "{'text':'Hello.'}", 422, "output_format")]
    [InlineData("nobody", "pcm_24000", "{'text':'Hello.'}", 404, "voice_not_found")]
    public async Task What_is_wrong_is_refused(string voice, string format, string body, int status, string said)
    {
        await using var service = await Services.Start(new ElevenLabsDouble(Services.Key));

        var answer = await service.Ask(HttpMethod.Post, $"/v1/text-to-speech/{voice}/with-timestamps?output_format={format}", Asking.Quoted(body), Key);

        Assert.Equal(status, answer.Status);
        Assert.Contains(said, Encoding.UTF8.GetString(answer.Body), StringComparison.Ordinal);
        Assert.Empty(service.Spoken);
    }

    [Theory]
    [InlineData("POST", "/v1/text-to-speech/21m00Tcm4TlvDq8ikWAM/with-timestamps?output_format=pcm_24000", null, 401)]
    [InlineData("GET", "/v2/voices?page_size=100", "another", 401)]
    [InlineData("GET", "/v2/voices?page_size=101", Services.Key, 422)]
    [InlineData("GET", "/v1/text-to-speech/21m00Tcm4TlvDq8ikWAM/with-timestamps", Services.Key, 405)]
    [InlineData("POST", "/v1/text-to-speech/21m00Tcm4TlvDq8ikWAM", Services.Key, 404)]
    public async Task Key_path_and_method_must_be_right(string method, string path, string? key, int status)
    {
        await using var service = await Services.Start(new ElevenLabsDouble(Services.Key));

        var answer = await service.Ask(new(method), path, method == "GET" ? null : "{}", key is null ? null : ("xi-api-key", key));

        Assert.Equal(status, answer.Status);
    }

    [Fact]
    public async Task A_text_beyond_the_limit_of_its_model_is_refused()
    {
        await using var service = await Services.Start(new ElevenLabsDouble(Services.Key));

        var answer = await service.Ask(
            HttpMethod.Post, $"/v1/text-to-speech/{Voice}/with-timestamps?output_format=pcm_24000", $$"""{"text":"{{new string('a', 10_001)}}"}""", Key);

        Assert.Contains("max_character_limit_exceeded", Encoding.UTF8.GetString(answer.Body), StringComparison.Ordinal);
    }
}
