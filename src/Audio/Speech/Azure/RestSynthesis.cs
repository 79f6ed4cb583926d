using System.Text;
using Audio.Speech.Azure.Wire;
using Audio.Speech.Http;

namespace Audio.Speech.Azure;

/// <summary>One request an utterance. Tells nothing of words.</summary>
/// <param name="engine">The engine's name, for messages.</param>
sealed class RestSynthesis(AzureAddresses addresses, AzureClient client, string engine)
{
    /// <summary>Has a document spoken.</summary>
    /// <param name="deployment">A custom voice; null for the service's own.</param>
    /// <exception cref="SpeechException">It was not, or not as a whole.</exception>
    public async Task<SpokenSound> SpeakAsync(string ssml, string? deployment, CancellationToken cancellationToken)
    {
        var response = await client.SendAsync(() => Request(ssml, deployment), cancellationToken);
        if (response.MediaType is not "application/octet-stream" && !response.MediaType.StartsWith("audio/", StringComparison.Ordinal))
            throw ServiceContent.Unexpected(engine, response.MediaType, "audio");
        return new(response.Body, [], null);
    }

    HttpRequestMessage Request(string ssml, string? deployment)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, addresses.Rest(deployment))
        {
            Content = new ChargedContent(Encoding.UTF8.GetBytes(ssml), "application/ssml+xml"),
        };
        request.Headers.TryAddWithoutValidation("X-Microsoft-OutputFormat", ClientMessages.Format);
        return request;
    }
}
