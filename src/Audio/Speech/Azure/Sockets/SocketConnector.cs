using System.Net;
using System.Net.WebSockets;
using Audio.Speech.Azure.Access;
using Audio.Speech.Http;

namespace Audio.Speech.Azure.Sockets;

/// <summary>Opens connections to the service; a token that it refuses is renewed once. Thread-safe.</summary>
sealed class SocketConnector(IAzureAccess access, TimeProvider time, ServiceTimeouts timeouts, AzureFailure failure)
{
    /// <exception cref="SpeechException">The service refused, or could not be reached.</exception>
    /// <exception cref="NoSocketsException">There are no sockets at the address.</exception>
    public async Task<AzureSocket> ConnectAsync(Uri address, CancellationToken cancellationToken)
    {
        var grant = await access.GetAsync(cancellationToken);
        try
        {
            return await ConnectAsync(address, grant, cancellationToken);
        }
        catch (SpeechException e) when (AzureFailure.IsRefusedAccess(e) && access.Renew(grant))
        {
            return await ConnectAsync(address, await access.GetAsync(cancellationToken), cancellationToken);
        }
    }

    async Task<AzureSocket> ConnectAsync(Uri address, SecretHeader? grant, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        if (grant is not null)
            socket.Options.SetRequestHeader(grant.Name, grant.Reveal());
        socket.Options.SetRequestHeader("X-ConnectionId", Guid.NewGuid().ToString("N"));
        socket.Options.SetRequestHeader("User-Agent", AzureProgram.UserAgent);
        socket.Options.CollectHttpResponseDetails = true;
        using var limit = new IdleLimit(timeouts.Idle, time, cancellationToken);
        try
        {
            await socket.ConnectAsync(address, limit.Token);
            return new(socket, time, timeouts, failure, grant?.Value);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            using var refused = socket;
            cancellationToken.ThrowIfCancellationRequested();
            throw e switch
            {
                OperationCanceledException => new SpeechException($"{failure.Name} took no connection within {timeouts.Idle.TotalSeconds:0.#} s", isTransient: true, e),
                WebSocketException when socket.HttpStatusCode != 0 => OfStatus(socket),
                _ => failure.OfBreak(e, isBilled: false),
            };
        }
    }

    Exception OfStatus(ClientWebSocket socket) => AzureFailure.IsNoSocket(socket.HttpStatusCode)
        ? new NoSocketsException(socket.HttpStatusCode)
        : failure.Of(new(socket.HttpStatusCode, "", "", RetryAfter(socket)));

    TimeSpan? RetryAfter(ClientWebSocket socket)
    {
        if (socket.HttpResponseHeaders?.FirstOrDefault(h => h.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault() is not { } text
            || !System.Net.Http.Headers.RetryConditionHeaderValue.TryParse(text, out var value))
            return null;
        return value.Delta ?? TimeSpan.FromTicks(Math.Max(0, (value.Date!.Value - time.GetUtcNow()).Ticks));
    }
}

/// <summary>There are no sockets at an address, or something between does not let them pass: the service may answer requests all the same.</summary>
sealed class NoSocketsException(HttpStatusCode status) : Exception($"There are no sockets at the address: it answered {(int)status}.");
