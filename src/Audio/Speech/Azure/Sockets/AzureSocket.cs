using System.Net.WebSockets;
using Audio.Speech.Azure.Wire;
using Audio.Speech.Http;

namespace Audio.Speech.Azure.Sockets;

/// <summary>One connection to the service: turn after turn, never two at once. Not thread-safe. After a failure it is of no more use.</summary>
/// <param name="secret">What it was opened with, and must not be shown where the service repeats it; null for nothing.</param>
sealed class AzureSocket(WebSocket socket, TimeProvider time, ServiceTimeouts timeouts, AzureFailure failure, Secret? secret) : IDisposable
{
    // A piece of sound is some kilobytes.
    const int MaxMessage = 4 << 20;

    // A connection that was dead says so within a round trip; the service answers a turn it has begun as soon.
    static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(2);

    readonly byte[] _block = new byte[1 << 15];
    bool _isIntroduced;

    /// <summary>When it was last of use.</summary>
    public long LastUse { get; private set; } = time.GetTimestamp();

    /// <summary>
    /// Whether the last turn failed as it does on a connection that was dead before, so that nothing can have been spoken: it could not
    /// be sent, or the end came at once, with no answer and no reason either.
    /// </summary>
    public bool WasDead { get; private set; }

    /// <summary>Speaks a document.</summary>
    /// <exception cref="SpeechException">The turn did not come to its end.</exception>
    /// <exception cref="AbandonedRequestException">It was cancelled after it had been sent.</exception>
    public async Task<SpokenSound> SpeakAsync(string ssml, CancellationToken cancellationToken)
    {
        var requestId = Guid.NewGuid().ToString("N");
        var turn = new Turn(requestId);
        var hasAnswer = false;
        long? sent = null;
        try
        {
            await SendAsync(requestId, ssml, cancellationToken);
            sent = time.GetTimestamp();
            while (await ReceiveAsync(turn.HasAudio ? timeouts.Idle : timeouts.Response, cancellationToken) is { } message)
            {
                hasAnswer = true;
                if (!turn.Take(message))
                    continue;
                LastUse = time.GetTimestamp();
                return turn.Result;
            }
            WasDead = CameAtOnce() && socket.CloseStatus is (null or WebSocketCloseStatus.NormalClosure or WebSocketCloseStatus.EndpointUnavailable);
            throw failure.OfClose(socket.CloseStatus, Hide(socket.CloseStatusDescription ?? ""), isBilled: !WasDead, turn.HasAudio);
        }
        catch (OperationCanceledException e) when (cancellationToken.IsCancellationRequested)
        {
            if (sent is not null)
                throw new AbandonedRequestException(e);
            throw;
        }
        catch (OperationCanceledException)
        {
            WasDead = sent is null;
            var silence = sent is null || turn.HasAudio ? timeouts.Idle : timeouts.Response;
            throw new SpeechException($"{failure.Name} {(sent is null ? "took" : "sent")} nothing for {silence.TotalSeconds:0.#} s", isTransient: true) { IsBilled = !WasDead };
        }
        catch (Exception e) when (e is WebSocketException or IOException)
        {
            // A turn that is given up breaks its connection itself.
            if (cancellationToken.IsCancellationRequested)
                throw sent is null ? new OperationCanceledException(cancellationToken) : new AbandonedRequestException(new(cancellationToken));
            WasDead = CameAtOnce();
            throw failure.OfBreak(e, isBilled: !WasDead);
        }
        catch (InvalidDataException e)
        {
            throw new SpeechException($"{failure.Name} sent what is no part of its protocol: {ServiceError.OneLine(Hide(e.Message))}", isTransient: true, e) { IsBilled = true };
        }

        bool CameAtOnce() => !hasAnswer && (sent is not { } then || time.GetElapsedTime(then) < AtOnce);
    }

    public void Dispose() => socket.Dispose();

    string Hide(string words) => secret?.HideIn(words) ?? words;

    async Task SendAsync(string requestId, string ssml, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        byte[][] messages =
        [
            .. _isIntroduced ? Array.Empty<byte[]>() : [ClientMessages.SpeechConfig(requestId, now)],
            ClientMessages.SynthesisContext(requestId, now),
            ClientMessages.Ssml(requestId, now, ssml),
        ];
        using var limit = new IdleLimit(timeouts.Idle, time, cancellationToken);
        foreach (var message in messages)
            await socket.SendAsync(message.AsMemory(), WebSocketMessageType.Text, true, limit.Token);
        _isIntroduced = true;
    }

    // Null where the service has closed.
    async Task<ServerMessage?> ReceiveAsync(TimeSpan longestSilence, CancellationToken cancellationToken)
    {
        using var limit = new IdleLimit(longestSilence, time, cancellationToken);
        var message = new MemoryStream();
        while (true)
        {
            var part = await socket.ReceiveAsync(_block.AsMemory(), limit.Token);
            if (part.MessageType == WebSocketMessageType.Close)
                return null;
            message.Write(_block, 0, part.Count);
            if (message.Length > MaxMessage)
                throw new InvalidDataException($"A message has more than {MaxMessage >> 20} MB.");
            if (part.EndOfMessage)
                return part.MessageType == WebSocketMessageType.Text ? ServerMessage.ReadText(message.ToArray()) : ServerMessage.ReadBinary(message.ToArray());
        }
    }
}
