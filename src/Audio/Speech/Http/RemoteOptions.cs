using Audio.Casting;

namespace Audio.Speech.Http;

/// <summary>What engines that are spoken with by JSON over HTTP have in common. Immutable.</summary>
/// <param name="Service">As voices.json configures it.</param>
/// <param name="Address">Where it answers.</param>
/// <param name="Key">What opens it; null where nothing need.</param>
sealed record RemoteOptions(ServiceSettings Service, Uri Address, SecretHeader? Key)
{
    // Where nothing is known of an account, few at first.
    const int FirstConnections = 2, UsualConnections = 10;

    /// <summary>The engine's name in voices.json.</summary>
    public string Name => Service.Name;

    /// <param name="place">Where the service is, and how it takes a key.</param>
    /// <exception cref="SpeechException">The address or the key will not do. Permanent.</exception>
    public static RemoteOptions Of(ServiceSettings service, EngineContext context, ServicePlace place)
    {
        var address = ServiceAddress.Parse(service.Values.Text("url") ?? place.Address);
        var key = ServiceKey.Find(service, context, address, place.IsTrusted(address) ? service.Kind.Keys : [], place.IsOpen && !place.Owns(address));
        return new(service, address, key is null ? null : new(place.KeyHeader, key, place.KeyPrefix));
    }

    public ServiceClient Client(EngineContext context, Func<ServiceError, SpeechException> onError) => ServiceClient.For(Service, context, onError);

    /// <summary>A request with the key.</summary>
    /// <param name="json">The body; null for none.</param>
    public HttpRequestMessage Request(HttpMethod method, Uri address, byte[]? json = null)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.UserAgent.Add(new("Audio", typeof(RemoteOptions).Assembly.GetName().Version?.ToString(3)));
        Key?.AddTo(request);
        if (json is not null)
            request.Content = new ChargedContent(json, "application/json");
        return request;
    }

    /// <summary>What may be asked of them at once.</summary>
    public static EngineLimits Limits { get; } = new() { FirstConcurrency = FirstConnections, MaxConcurrency = UsualConnections, IsRemote = true };
}
