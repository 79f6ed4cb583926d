namespace Audio.Speech.Http;

/// <summary>Where a service is, and how it takes a key. Immutable.</summary>
/// <param name="Address">Where no other is configured.</param>
/// <param name="Domain">The service's own. Its usual key goes there; anybody else gets only a key that was named for them.</param>
/// <param name="KeyHeader">The header that carries a key.</param>
sealed record ServicePlace(string Address, string Domain, string KeyHeader)
{
    /// <summary>What stands before the key in its header.</summary>
    public string KeyPrefix { get; init; } = "";

    /// <summary>Whether servers of its shape stand open on people's own machines, without a key.</summary>
    public bool IsOpen { get; init; }

    /// <summary>Whether an address is the service's own.</summary>
    public bool Owns(Uri address) => address.Host == Domain || address.Host.EndsWith("." + Domain, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an address gets the usual key without being told to: the service, or a proxy to it on this machine.</summary>
    public bool IsTrusted(Uri address) => Owns(address) || (!IsOpen && address.IsLoopback);
}
