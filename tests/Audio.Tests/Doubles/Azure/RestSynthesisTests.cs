using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Audio.Doubles.Azure;

namespace Audio.Tests.Doubles.Azure;

public sealed class RestSynthesisTests
{
    const string Ssml = "<speak version='1.0' xmlns='http://www.w3.org/2001/10/synthesis' xml:lang='en-US'><voice name='en-US-JennyNeural'>Hello.</voice></speak>";

    [Theory]
    [InlineData("raw-48khz-16bit-mono-pcm", "audio/basic", 48_000, 0)]
    [InlineData("riff-24khz-16bit-mono-pcm", "audio/x-wav", 24_000, 44)]
    public async Task Sound_comes_in_the_format_that_was_asked_for(string format, string contentType, int rate, int header)
    {
        await using var service = await AzureSpeechDouble.OpenAsync();

        using var response = await PostAsync(service, format: format);
        var bytes = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal((HttpStatusCode.OK, contentType), (response.StatusCode, response.Content.Headers.ContentType!.MediaType));
        Assert.Equal(service.Turns.Single().Utterance.Duration.TotalSeconds, (bytes.Length - header) / 2.0 / rate, 3);
    }

    [Fact]
    public async Task What_the_service_refuses_is_refused_as_it_does()
    {
        await using var service = await AzureSpeechDouble.OpenAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, (await PostAsync(service, key: "wrong")).StatusCode);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await PostAsync(service, contentType: "text/plain")).StatusCode);
        Assert.Equal((HttpStatusCode.BadRequest, "Unsupported output format"), Said(await PostAsync(service, format: "mp3")));
        Assert.Equal((HttpStatusCode.BadRequest, "User-Agent is missing or too long"), Said(await PostAsync(service, userAgent: null)));
        Assert.Equal((HttpStatusCode.BadRequest, "Unsupported voice en-US-NobodyNeural."), Said(await PostAsync(service, ssml: Ssml.Replace("Jenny", "Nobody"))));
        Assert.Empty(service.Turns);
    }

    [Theory]
    [InlineData("GET", "/cognitiveservices/v1", 405)]
    [InlineData("POST", "/cognitiveservices/voices/list", 405)]
    [InlineData("POST", "/cognitiveservices/v2", 404)]
    [InlineData("GET", "/tts/cognitiveservices/websocket/v1", 405)]
    public async Task Paths_and_methods_are_those_of_the_service(string method, string path, int status)
    {
        await using var service = await AzureSpeechDouble.OpenAsync();
        using var http = new HttpClient();

        using var response = await http.SendAsync(new(new(method), new Uri(service.Address, path)));

        Assert.Equal(status, (int)response.StatusCode);
    }

    static (HttpStatusCode, string?) Said(HttpResponseMessage response) => (response.StatusCode, response.ReasonPhrase);

    static async Task<HttpResponseMessage> PostAsync(
        AzureSpeechDouble service, string? key = null, string contentType = "application/ssml+xml", string format = "raw-24khz-16bit-mono-pcm",
        string? userAgent = "tests", string ssml = Ssml)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(service.Address, "/cognitiveservices/v1"))
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(ssml)) { Headers = { ContentType = MediaTypeHeaderValue.Parse(contentType) } },
        };
        request.Headers.Add("Ocp-Apim-Subscription-Key", key ?? service.Access.Key);
        request.Headers.Add("X-Microsoft-OutputFormat", format);
        if (userAgent is not null)
            request.Headers.Add("User-Agent", userAgent);
        return await http.SendAsync(request);
    }
}
