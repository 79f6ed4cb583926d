using Audio.Speech.Http;

namespace Audio.Speech.Azure.Access;

/// <summary>What opens the service: a key, or a token that is renewed. Thread-safe.</summary>
interface IAzureAccess
{
    /// <summary>What to send with a request now.</summary>
    /// <returns>Null for nothing.</returns>
    /// <exception cref="SpeechException">It could not be had.</exception>
    ValueTask<SecretHeader?> GetAsync(CancellationToken cancellationToken);

    /// <summary>Forgets what the service has refused.</summary>
    /// <returns>Whether another may open it; then it is worth one more attempt.</returns>
    bool Renew(SecretHeader? refused) => false;
}
