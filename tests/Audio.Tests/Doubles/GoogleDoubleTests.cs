using System.Text;
using Audio.Doubles.Google;
using Audio.Tests.Support;

namespace Audio.Tests.Doubles;

/// <summary>What the real one refuses is refused.</summary>
public sealed class GoogleDoubleTests
{
    static readonly (string, string) Key = ("X-Goog-Api-Key", Services.Key);

    static string Body(string input, string voice = "en-US-Neural2-C", string config = "", string more = "", string language = "en-US") => Asking.Quoted(
        $$"""{'input':{{input}},'voice':{'languageCode':'{{language}}','name':'{{voice}}'},'audioConfig':{'audioEncoding':'LINEAR16'{{config}}}{{more}}}""");

    [SkippableFact]
    public async Task What_is_right_is_spoken()
    {
        Asking.RequireVoice();
        await using var service = await Services.Start(new GoogleDouble(Services.Key));

        var body = Body("{'ssml':'<speak>Hi <mark name=MARK/>you</speak>'}", more: ",'enableTimePointing':['SSML_MARK']").Replace("MARK/", "\\\"a\\\"/", StringComparison.Ordinal);
        var answer = await service.Ask(HttpMethod.Post, "/v1beta1/text:synthesize", body, Key);

        Assert.True(answer.Status == 200, Encoding.UTF8.GetString(answer.Body));
        Assert.Equal(["Hi you"], service.Spoken);
    }

    [Theory]
    [InlineData("v1", "{'text':'Hi'}", "", ",'enableTimePointing':['SSML_MARK']", "Unknown name")]
    [InlineData("v1", "{'text':'Hi'}", ",'rate':1", "", "Unknown name")]
    [InlineData("v1", "{'text':'Hi','ssml':'<speak>Hi</speak>'}", "", "", "not both")]
    [InlineData("v1", "{}", "", "", "must be set")]
    [InlineData("v1", "{'ssml':'<speak>R&D</speak>'}", "", "", "Invalid SSML")]
    [InlineData("v1", "{'ssml':'<speak><voice>Hi</voice></speak>'}", "", "", "<voice> is not known")]
    [InlineData("v1", "{'ssml':'Hi'}", "", "", "Invalid SSML")]
    [InlineData("v1", "{'text':'Hi'}", ",'speakingRate':2.5", "", "out of range")]
    [InlineData("v1", "{'text':'Hi'}", ",'pitch':21", "", "out of range")]
    public async Task What_is_wrong_is_refused(string version, string input, string config, string more, string said)
    {
        await using var service = await Services.Start(new GoogleDouble(Services.Key));

        var answer = await service.Ask(HttpMethod.Post, $"/{version}/text:synthesize", Body(input, config: config, more: more), Key);

        Assert.Equal(400, answer.Status);
        Assert.Contains(said, System.Text.Json.Nodes.JsonNode.Parse(answer.Body)!["error"]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Empty(service.Spoken);
    }

    [Theory]
    [InlineData("en-US-Chirp3-HD-Kore", "en-US", "{'ssml':'<speak>Hi</speak>'}", "", "does not support SSML")]
    [InlineData("en-US-Chirp3-HD-Kore", "en-US", "{'text':'Hi'}", ",'pitch':0", "pitch")]
    [InlineData("en-US-Journey-F", "en-US", "{'text':'Hi'}", ",'speakingRate':1", "speaking rate")]
    [InlineData("en-US-Neural2-C", "fr-FR", "{'text':'Hi'}", "", "doesn't match")]
    [InlineData("en-US-Neural2-Z", "en-US", "{'text':'Hi'}", "", "does not exist")]
    public async Task What_a_voice_cannot_is_refused(string voice, string language, string input, string config, string said)
    {
        await using var service = await Services.Start(new GoogleDouble(Services.Key));

        var answer = await service.Ask(HttpMethod.Post, "/v1/text:synthesize", Body(input, voice, config, language: language), Key);

        Assert.Contains(said, System.Text.Json.Nodes.JsonNode.Parse(answer.Body)!["error"]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/voices", null, 400)]
    [InlineData("/v1/voices?key=" + Services.Key, Services.Key, 400)]
    [InlineData("/v2/voices", Services.Key, 404)]
    [InlineData("/v1/text:synthesize", Services.Key, 405)]
    public async Task The_key_stands_in_its_header_and_nowhere_else(string path, string? key, int status)
    {
        await using var service = await Services.Start(new GoogleDouble(Services.Key));

        Assert.Equal(status, (await service.Ask(HttpMethod.Get, path, header: key is null ? null : ("X-Goog-Api-Key", key))).Status);
    }

    [Fact]
    public async Task More_than_5000_bytes_are_refused()
    {
        await using var service = await Services.Start(new GoogleDouble(Services.Key));

        Assert.Equal(400, (await service.Ask(HttpMethod.Post, "/v1/text:synthesize", Body($$"""{'text':'{{new string('ö', 2501)}}'}"""), Key)).Status);
    }
}
