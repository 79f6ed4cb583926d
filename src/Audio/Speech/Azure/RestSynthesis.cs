using System.Net.Http.Headers;
using System.Text;
using Audio.Speech.Azure.Wire;
using Audio.Speech.Http;

namespace Audio.Speech.Azure;

/// <summary>One request an utterance. Tells nothing of words.</summary>
sealed class RestSynthesis(AzureAddresses addresses, AzureClient client) : ISynthesis
{
    public async Task<SpokenSound> SpeakAsync(string ssml, string? deployment, CancellationToken cancellationToken)
    {
        var response = await client.SendAsync(() => Request(ssml, deployment), cancellationToken);
        if (response.MediaType is not "application/octet-stream" && !response.MediaType.StartsWith("audio/", StringComparison.Ordinal))
            throw new SpeechException($"azure sent '{ServiceError.OneLine(response.MediaType)}' instead of audio: something between may have answered for it", isTransient: true)
            {
                IsMisdirected = response.MediaType == "text/html",
                Remedy = "Check the network, and 'endpoint' and 'path' in voices.json",
            };
        return new(response.Body, [], null);
    }

    HttpRequestMessage Request(string ssml, string? deployment)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, addresses.Rest(deployment))
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(ssml)) { Headers = { ContentType = new MediaTypeHeaderValue("application/ssml+xml") } },
        };
        request.Headers.TryAddWithoutValidation("X-Microsoft-OutputFormat", ClientMessages.Format);
        return request;
    }
}
