using System.Net.Http.Headers;
using Audio.Doubles;
using Audio.Tests.Support;

namespace Audio.Tests.Doubles;

/// <summary>Asks a double without any of our engines.</summary>
static class Asking
{
    static readonly HttpClient Http = new();

    public static async Task<(int Status, string Type, byte[] Body)> Ask(
        this ServiceDouble service, HttpMethod method, string path, string? body = null, (string Name, string Value)? header = null, string type = "application/json")
    {
        using var request = new HttpRequestMessage(method, new Uri(service.Address, path));
        if (header is var (name, value))
            request.Headers.TryAddWithoutValidation(name, value);
        if (body is not null)
            request.Content = new StringContent(body) { Headers = { ContentType = MediaTypeHeaderValue.Parse(type) } };
        using var response = await Http.SendAsync(request);
        return ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType ?? "", await response.Content.ReadAsByteArrayAsync());
    }

    /// <summary>A JSON text, written with single quotation marks.</summary>
    public static string Quoted(string json) => json.Replace('\'', '"');

    public static void RequireVoice() => Skip.If(Tool.IsMissing("espeak-ng"), "espeak-ng is not installed");
}
