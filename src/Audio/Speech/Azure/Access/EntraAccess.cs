using Audio.Speech.Http;
using Azure;
using Azure.Core;
using Azure.Identity;

namespace Audio.Speech.Azure.Access;

/// <summary>Tokens of Microsoft Entra for whoever runs this: a signed-in user, a managed identity, a service principal. No key at all.</summary>
/// <param name="create">Makes the credential, which looks for all of those; called once, when the first token is needed.</param>
/// <param name="resourceId">The speech resource, <c>/subscriptions/…</c>, which must have a domain of its own.</param>
/// <param name="scope">What the token must be good for.</param>
sealed class EntraAccess(Func<TokenCredential> create, string resourceId, string scope) : IAzureAccess
{
    readonly Lazy<TokenCredential> _credential = new(create);

    // The credential keeps its tokens itself, and renews them in time.
    public async ValueTask<SecretHeader?> GetAsync(CancellationToken cancellationToken)
    {
        try
        {
            var token = await _credential.Value.GetTokenAsync(new([scope]), cancellationToken);
            return new("Authorization", new(token.Token), $"Bearer aad#{resourceId}#");
        }
        catch (AuthenticationFailedException e) when (e is not CredentialUnavailableException && IsPassing(e))
        {
            throw new SpeechException($"Entra could not be reached: {ServiceError.OneLine(e.Message)}", isTransient: true, e) { Remedy = "Check the network" };
        }
        catch (AuthenticationFailedException e)
        {
            throw new SpeechException($"Entra gave no token: {ServiceError.OneLine(e.Message)}", isTransient: false, e)
            {
                IsEngineWide = true,
                Remedy = "Sign in with 'az login', or set AZURE_CLIENT_ID, AZURE_TENANT_ID and AZURE_CLIENT_SECRET",
            };
        }
    }

    // What lies beneath: a network, or a service that is not well. Whoever is nobody is told so at once.
    static bool IsPassing(Exception? failure) => failure switch
    {
        null => false,
        HttpRequestException or IOException or TimeoutException => true,
        RequestFailedException { Status: 0 or 429 or >= 500 } => true,
        AggregateException several => several.InnerExceptions.Any(IsPassing),
        _ => IsPassing(failure.InnerException),
    };
}
