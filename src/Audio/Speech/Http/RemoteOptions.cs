using Audio.Casting;

namespace Audio.Speech.Http;

/// <summary>What every engine beyond this machine is configured with. Immutable.</summary>
/// <param name="Name">The engine's name in voices.json.</param>
/// <param name="Address">Where it answers.</param>
sealed record RemoteOptions(string Name, Uri Address)
{
    /// <summary>Null where there is none, and none is needed.</summary>
    public Secret? Key { get; init; }

    /// <summary>The header that carries the key.</summary>
    public required string KeyHeader { get; init; }

    /// <summary>What stands before the key in its header.</summary>
    public string KeyPrefix { get; init; } = "";

    /// <summary>How long the first byte may take.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The longest silence in the midst of a response.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How many requests may be under way at once; null for what is usual.</summary>
    public int? Connections { get; init; }

    /// <summary>Null for no stated limit.</summary>
    public int? RequestsPerMinute { get; init; }

    /// <param name="place">Where the service is, and how it takes a key.</param>
    /// <exception cref="SpeechException">The address or the key will not do. Permanent.</exception>
    public static RemoteOptions Of(ServiceSettings service, EngineContext context, ServicePlace place)
    {
        var values = service.Values;
        var address = ServiceAddress.Parse(values.Text("url") ?? place.Address);
        var name = values.Text("key") ?? (place.IsTrusted(address) ? place.KeyName : null);
        var key = name is null ? null : context.FirstKey([name]);
        if (key is null && (name is not null || !place.IsOpen))
        {
            throw new SpeechException($"{service.Name} has no key", isTransient: false)
            {
                IsEngineWide = true,
                Remedy = name is null
                    ? $"Name the environment variable that holds the key for {address.Host}: \"key\": \"…\""
                    : $"Put the key into the environment: export {name}=…",
            };
        }
        if (key?.Reveal().All(c => c is > ' ' and <= '~') == false)
        {
            throw new SpeechException($"{service.Name}'s key has characters that no key has", isTransient: false)
            {
                IsEngineWide = true,
                Remedy = $"Copy the key into {name} once more",
            };
        }
        return new(service.Name, address)
        {
            Key = key,
            KeyHeader = place.KeyHeader,
            KeyPrefix = place.KeyPrefix,
            Timeout = TimeSpan.FromSeconds(values.Number("timeout") ?? 60),
            IdleTimeout = TimeSpan.FromSeconds(values.Number("idleTimeout") ?? 20),
            Connections = (int?)values.Number("connections"),
            RequestsPerMinute = (int?)values.Number("requestsPerMinute"),
        };
    }

    public ServiceClient Client(EngineContext context, Func<ServiceError, SpeechException> onError) =>
        new(Name, context.Http, context.Time) { ResponseTimeout = Timeout, IdleTimeout = IdleTimeout, OnError = onError };

    /// <summary>A request with the key.</summary>
    /// <param name="json">The body; null for none.</param>
    public HttpRequestMessage Request(HttpMethod method, Uri address, byte[]? json = null)
    {
        var request = new HttpRequestMessage(method, address);
        request.Headers.UserAgent.Add(new("Audio", typeof(RemoteOptions).Assembly.GetName().Version?.ToString(3)));
        if (Key is not null)
            request.Headers.TryAddWithoutValidation(KeyHeader, KeyPrefix + Key.Reveal());
        if (json is not null)
            request.Content = new ByteArrayContent(json) { Headers = { ContentType = new("application/json") } };
        return request;
    }

    /// <param name="maxCharacters">The most that the service takes in one request.</param>
    /// <param name="connections">How many requests at once are usual.</param>
    public EngineLimits Limits(int maxCharacters, int connections)
    {
        var limits = new EngineLimits();
        return limits with
        {
            MaxCharacters = Math.Min(limits.MaxCharacters, maxCharacters),
            FirstConcurrency = Math.Min(2, Connections ?? connections),
            MaxConcurrency = Connections ?? connections,
            RequestsPerMinute = RequestsPerMinute,
            IsRemote = true,
        };
    }

    /// <summary>A service's words without the key, which some repeat.</summary>
    public string? Redact(string? words) => Key is null ? words : words?.Replace(Key.Reveal(), Key.ToString(), StringComparison.Ordinal);
}
