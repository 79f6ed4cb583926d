using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Audio.Casting;

namespace Audio.Speech.Http;

/// <summary>Sends requests to one service; bounded in size and time. Thread-safe. What it throws names no header and no address.</summary>
/// <param name="engine">The engine's name, for messages.</param>
sealed class ServiceClient(string engine, HttpClient http, TimeProvider time)
{
    const int LongestError = 8 << 10;

    /// <summary>The longest silence in the midst of a response.</summary>
    public TimeSpan IdleTimeout { get; init; } = TimeSpan.FromSeconds(20);

    /// <summary>How long the first byte of a response may take: services render a whole minute of speech before they answer.</summary>
    public TimeSpan ResponseTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>The largest response, in bytes: ten minutes of 48 kHz 16-bit mono, as JSON carries it.</summary>
    public int MaxBytes { get; init; } = 80 << 20;

    /// <summary>What a refusal means; the meaning of its status where null.</summary>
    public Func<ServiceError, SpeechException>? OnError { get; init; }

    /// <summary>A client that is as patient as voices.json says.</summary>
    /// <param name="onError">See <see cref="OnError"/>.</param>
    public static ServiceClient For(ServiceSettings service, EngineContext context, Func<ServiceError, SpeechException> onError)
    {
        var usual = new ServiceClient(service.Name, context.Http, context.Time);
        return new(service.Name, context.Http, context.Time)
        {
            IdleTimeout = service.Values.Number("idleTimeout") is { } idle ? TimeSpan.FromSeconds(idle) : usual.IdleTimeout,
            ResponseTimeout = service.Values.Number("timeout") is { } response ? TimeSpan.FromSeconds(response) : usual.ResponseTimeout,
            OnError = onError,
        };
    }

    /// <summary>Sends a request and reads the whole response.</summary>
    /// <exception cref="SpeechException">The service refused, broke off or took too long.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<ServiceResponse> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var idle = new CancellationTokenSource(ResponseTimeout, time);
        using var stop = idle.Token.Register(limit.Cancel);
        var hasAudio = false;
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (!response.IsSuccessStatusCode)
            {
                var error = new ServiceError(
                    response.StatusCode, response.ReasonPhrase ?? "", await ReadTextAsync(response, idle, limit.Token), RetryAfter(response.Headers))
                {
                    Key = SecretHeader.Of(request),
                };
                throw OnError?.Invoke(error) ?? error.ToException(engine);
            }
            hasAudio = true;
            var body = await ReadAsync(response, MaxBytes, idle, limit.Token)
                ?? throw new SpeechException($"{engine} sent more than {MaxBytes >> 20} MB for one utterance", isTransient: false) { IsBilled = true };
            return new(response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant() ?? "", body);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            var seconds = (hasAudio ? IdleTimeout : ResponseTimeout).TotalSeconds;
            throw new SpeechException($"{engine} sent nothing for {seconds:0} s", isTransient: true) { IsBilled = hasAudio };
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            throw new SpeechException($"{engine} could not be reached, or broke off: {ServiceError.OneLine(e.Message)}", isTransient: true, e)
            {
                IsBilled = hasAudio,
                Remedy = hasAudio ? null : $"Check the network, and where voices.json says that {engine} is",
            };
        }
    }

    async Task<string> ReadTextAsync(HttpResponseMessage response, CancellationTokenSource idle, CancellationToken cancellationToken)
    {
        try
        {
            return Encoding.UTF8.GetString(await ReadAsync(response, LongestError, idle, cancellationToken) ?? []);
        }
        catch (Exception e) when (e is HttpRequestException or IOException)
        {
            // The status says enough.
            return "";
        }
    }

    // Null where there is more than that.
    async Task<byte[]?> ReadAsync(HttpResponseMessage response, int mostBytes, CancellationTokenSource idle, CancellationToken cancellationToken)
    {
        if (response.Content.Headers.ContentLength > mostBytes)
            return null;
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var content = new MemoryStream((int)(response.Content.Headers.ContentLength ?? 0));
        var block = new byte[1 << 16];
        while (true)
        {
            idle.CancelAfter(IdleTimeout);
            var read = await stream.ReadAsync(block, cancellationToken);
            if (read == 0)
                return content.ToArray();
            content.Write(block, 0, read);
            if (content.Length > mostBytes)
                return null;
        }
    }

    TimeSpan? RetryAfter(HttpResponseHeaders headers)
    {
        if (headers.TryGetValues("retry-after-ms", out var milliseconds)
            && double.TryParse(milliseconds.First(), NumberStyles.Float, CultureInfo.InvariantCulture, out var ms) && ms is >= 0 and < 1e9)
            return TimeSpan.FromMilliseconds(ms);
        if (headers.RetryAfter?.Delta is { } delta)
            return delta;
        return headers.RetryAfter?.Date is { } date ? TimeSpan.FromTicks(Math.Max(0, (date - time.GetUtcNow()).Ticks)) : null;
    }
}
