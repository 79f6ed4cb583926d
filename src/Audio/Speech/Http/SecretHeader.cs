namespace Audio.Speech.Http;

/// <summary>A header that opens a service. Nothing prints its value, not even where the service repeats it. Immutable.</summary>
/// <param name="Name">The header's name.</param>
/// <param name="Value">The key or token.</param>
/// <param name="Prefix">What stands before it.</param>
sealed record SecretHeader(string Name, Secret Value, string Prefix = "")
{
    static readonly HttpRequestOptionsKey<SecretHeader> Option = new(nameof(SecretHeader));

    /// <summary>The whole value, for the header and nothing else.</summary>
    public string Reveal() => Prefix + Value.Reveal();

    /// <summary>Sends it with a request.</summary>
    public void AddTo(HttpRequestMessage request)
    {
        request.Headers.TryAddWithoutValidation(Name, Reveal());
        request.Options.Set(Option, this);
    }

    /// <summary>That of a request; null where it has none.</summary>
    public static SecretHeader? Of(HttpRequestMessage request) => request.Options.TryGetValue(Option, out var header) ? header : null;
}
