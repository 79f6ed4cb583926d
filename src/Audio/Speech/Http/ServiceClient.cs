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

    /// <summary>The engine's name, for messages.</summary>
    public string Engine => engine;

    /// <summary>How long it may be silent.</summary>
    public ServiceTimeouts Timeouts { get; init; } = new();

    /// <summary>The largest response, in bytes: ten minutes of 48 kHz 16-bit mono, as JSON carries it.</summary>
    public int MaxBytes { get; init; } = 80 << 20;

    /// <summary>What a refusal means; the meaning of its status where null.</summary>
    public Func<ServiceError, SpeechException>? OnError { get; init; }

    /// <summary>A client that is as patient as voices.json says.</summary>
    /// <param name="onError">See <see cref="OnError"/>.</param>
    public static ServiceClient For(ServiceSettings service, EngineContext context, Func<ServiceError, SpeechException> onError) =>
        new(service.Name, context.Http, context.Time) { Timeouts = ServiceTimeouts.Of(service.Values), OnError = onError };

    /// <summary>Sends a request and reads the whole response.</summary>
    /// <exception cref="SpeechException">The service refused, broke off or took too long.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<ServiceResponse> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        using var idle = new CancellationTokenSource(Timeouts.Response, time);
        using var stop = idle.Token.Register(limit.Cancel);
        bool hasAnswer = false, isRefused = false;
        try
        {
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, limit.Token);
            hasAnswer = true;
            isRefused = !response.IsSuccessStatusCode;
            if (isRefused)
            {
                var error = new ServiceError(
                    response.StatusCode, response.ReasonPhrase ?? "", await ReadTextAsync(response, idle, limit.Token), RetryAfter(response.Headers))
                {
                    Key = SecretHeader.Of(request),
                };
                cancellationToken.ThrowIfCancellationRequested();
                throw OnError?.Invoke(error) ?? error.ToException(engine);
            }
            var body = await ReadAsync(response, MaxBytes, idle, limit.Token)
                ?? throw new SpeechException($"{engine} sent more than {MaxBytes >> 20} MB for one utterance", isTransient: false) { IsBilled = IsBilled() };
            return new(response.Content.Headers.ContentType?.MediaType?.ToLowerInvariant() ?? "", body);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            if (IsBilled())
                throw new AbandonedRequestException(e);
            throw;
        }
        catch (OperationCanceledException) when (idle.IsCancellationRequested)
        {
            var silence = hasAnswer ? Timeouts.Idle : Timeouts.Response;
            throw new SpeechException($"{engine} sent nothing for {silence.TotalSeconds:0} s", isTransient: true) { IsBilled = IsBilled(), IsUnreached = !hasAnswer };
        }
        // Cancelled by nobody here: it is the connection that took too long.
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            throw new SpeechException($"{engine} could not be reached, or broke off: {ServiceError.OneLine((e is OperationCanceledException ? e.InnerException ?? e : e).Message)}", isTransient: true, e)
            {
                IsBilled = IsBilled(),
                IsUnreached = !hasAnswer,
                Remedy = hasAnswer ? null : $"Check the network, and where voices.json says that {engine} is",
            };
        }

        bool IsBilled() => !isRefused && request.Content is ChargedContent { IsSent: true };
    }

    // The status says enough, where the rest does not come.
    async Task<string> ReadTextAsync(HttpResponseMessage response, CancellationTokenSource idle, CancellationToken cancellationToken)
    {
        try
        {
            return Encoding.UTF8.GetString(await ReadAsync(response, LongestError, idle, cancellationToken) ?? []);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
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
            idle.CancelAfter(Timeouts.Idle);
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
