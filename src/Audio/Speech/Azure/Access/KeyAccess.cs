namespace Audio.Speech.Azure.Access;

/// <summary>A resource's key, sent with every request.</summary>
/// <param name="key">Null where the service has no lock, as a container of one's own.</param>
sealed class KeyAccess(Secret? key) : IAzureAccess
{
    internal const string Header = "Ocp-Apim-Subscription-Key";

    readonly AzureGrant? _grant = key is null ? null : new(Header, key);

    public ValueTask<AzureGrant?> GetAsync(CancellationToken cancellationToken) => new(_grant);
}
