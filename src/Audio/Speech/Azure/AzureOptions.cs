using Audio.Casting;
using Audio.Speech.Http;

namespace Audio.Speech.Azure;

/// <summary>How Azure's speech service is reached, as voices.json says. Immutable.</summary>
sealed record AzureOptions
{
    // Beside the resource's own quota; what it bears is found out by who limits the requests.
    const int MostConnections = 64;

    /// <summary>Such as <c>westeurope</c>; null where there is an <see cref="Endpoint"/>.</summary>
    public string? Region { get; init; }

    /// <summary>A resource with a domain of its own, or a container; null for the host of a region.</summary>
    public Uri? Endpoint { get; init; }

    /// <summary>What stands before <c>/cognitiveservices</c>, such as <c>/tts</c>; empty for nothing, null for what is usual at the endpoint.</summary>
    public string? Path { get; init; }

    /// <summary>The custom voice that is deployed; null for the service's own voices.</summary>
    public string? Deployment { get; init; }

    /// <summary>The resource in Entra's terms, <c>/subscriptions/…</c>; null where a key opens it.</summary>
    public string? EntraResourceId { get; init; }

    /// <summary>Whether the key only fetches tokens, and those open the service.</summary>
    public bool UsesTokens { get; init; }

    /// <summary>Whether sockets are left alone: then there are no word times.</summary>
    public bool IsRestOnly { get; init; }

    /// <summary>How many requests may be under way at once, and sockets be open.</summary>
    public int Connections { get; init; } = MostConnections;

    /// <summary>Reads what voices.json says.</summary>
    /// <exception cref="SpeechException">There is neither a region nor an endpoint, or it is none. Permanent.</exception>
    public static AzureOptions From(ServiceSettings service)
    {
        var values = service.Values;
        var endpoint = values.Text("endpoint") is { } text ? ServiceAddress.Parse(text) : null;
        // Of several each is an engine of its own.
        var region = values.List("region").FirstOrDefault();
        if (endpoint is null && region is null)
        {
            throw new SpeechException("it is not said where it is", isTransient: false)
            {
                IsEngineWide = true,
                Remedy = $"Add \"region\" to \"{service.Name}\" under \"services\" in voices.json, such as \"westeurope\"",
            };
        }
        return new()
        {
            Region = endpoint is null ? region : null,
            Endpoint = endpoint,
            Path = values.Text("path") is { } path ? "/" + path.Trim('/') : null,
            Deployment = values.Text("deployment"),
            EntraResourceId = values.Text("entraResourceId"),
            UsesTokens = values.Text("auth") == "token",
            IsRestOnly = values.Text("transport") == "rest",
            Connections = (int?)values.Number("connections") ?? MostConnections,
        };
    }
}
