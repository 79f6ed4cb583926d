using Audio.Speech.Http;

namespace Audio.Speech.Azure.Access;

/// <summary>A resource's key, sent with every request.</summary>
/// <param name="key">Null where the service has no lock, as a container of one's own.</param>
sealed class KeyAccess(Secret? key) : IAzureAccess
{
    readonly SecretHeader? _header = key is null ? null : HeaderOf(key);

    /// <summary>The header that carries a key.</summary>
    public static SecretHeader HeaderOf(Secret key) => new("Ocp-Apim-Subscription-Key", key);

    public ValueTask<SecretHeader?> GetAsync(CancellationToken cancellationToken) => new(_header);
}
