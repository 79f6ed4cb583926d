namespace Audio.Speech.Azure.Access;

/// <summary>What opens the service: a key, or a token that is renewed. Thread-safe.</summary>
interface IAzureAccess
{
    /// <summary>What to send with a request now.</summary>
    /// <returns>Null for nothing.</returns>
    /// <exception cref="SpeechException">It could not be had.</exception>
    ValueTask<AzureGrant?> GetAsync(CancellationToken cancellationToken);

    /// <summary>Forgets what the service has refused.</summary>
    /// <returns>Whether another may open it; then it is worth one more attempt.</returns>
    bool Renew(AzureGrant? refused) => false;
}

/// <summary>A header that opens the service. Its value is a secret: nothing prints it.</summary>
sealed class AzureGrant(string header, Secret value)
{
    /// <summary>The header's name.</summary>
    public string Header => header;

    /// <summary>The header's value.</summary>
    public string Reveal() => value.Reveal();
}
