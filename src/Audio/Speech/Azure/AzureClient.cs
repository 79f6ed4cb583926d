using Audio.Speech.Azure.Access;
using Audio.Speech.Http;

namespace Audio.Speech.Azure;

/// <summary>Sends requests that the service lets in; a token that it does not is renewed once. Thread-safe.</summary>
sealed class AzureClient(IAzureAccess access, ServiceClient client)
{
    /// <param name="create">Makes the request, for each attempt anew.</param>
    /// <exception cref="SpeechException">The service refused it, broke off or took too long.</exception>
    public async Task<ServiceResponse> SendAsync(Func<HttpRequestMessage> create, CancellationToken cancellationToken)
    {
        var grant = await access.GetAsync(cancellationToken);
        try
        {
            return await SendAsync(create, grant, cancellationToken);
        }
        catch (SpeechException e) when (AzureFailure.IsRefusedAccess(e) && access.Renew(grant))
        {
            return await SendAsync(create, await access.GetAsync(cancellationToken), cancellationToken);
        }
    }

    async Task<ServiceResponse> SendAsync(Func<HttpRequestMessage> create, SecretHeader? grant, CancellationToken cancellationToken)
    {
        using var request = create();
        grant?.AddTo(request);
        request.Headers.TryAddWithoutValidation("User-Agent", AzureProgram.UserAgent);
        return await client.SendAsync(request, cancellationToken);
    }
}
