using System.Net.WebSockets;
using Audio.Speech.Azure.Wire;
using Audio.Speech.Http;

namespace Audio.Speech.Azure.Sockets;

/// <summary>One connection to the service: turn after turn, never two at once. Not thread-safe. After a failure it is of no more use.</summary>
/// <param name="secret">What it was opened with, and must not be shown where the service repeats it; null for nothing.</param>
sealed class AzureSocket(WebSocket socket, TimeProvider time, TimeSpan idleTimeout, Secret? secret) : IDisposable
{
    // A piece of sound is some kilobytes.
    const int MaxMessage = 4 << 20;

    readonly byte[] _block = new byte[1 << 15];
    bool _isIntroduced;

    /// <summary>When it was last of use.</summary>
    public long LastUse { get; private set; } = time.GetTimestamp();

    /// <summary>Whether the last turn failed as it does on a connection that was dead before: no answer, and no reason either.</summary>
    public bool WasDead { get; private set; }

    /// <summary>Speaks a document.</summary>
    /// <exception cref="SpeechException">The turn did not come to its end.</exception>
    public async Task<SpokenSound> SpeakAsync(string ssml, CancellationToken cancellationToken)
    {
        var requestId = Guid.NewGuid().ToString("N");
        var turn = new Turn(requestId);
        var hasAnswer = false;
        try
        {
            await SendAsync(requestId, ssml, cancellationToken);
            while (await ReceiveAsync(cancellationToken) is { } message)
            {
                hasAnswer = true;
                if (!turn.Take(message))
                    continue;
                LastUse = time.GetTimestamp();
                return turn.Result;
            }
            WasDead = !hasAnswer && socket.CloseStatus is (null or WebSocketCloseStatus.NormalClosure or WebSocketCloseStatus.EndpointUnavailable);
            throw AzureFailure.OfClose(socket.CloseStatus, Hide(socket.CloseStatusDescription ?? ""), turn.HasAudio);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            WasDead = !hasAnswer;
            throw new SpeechException($"azure sent nothing for {idleTimeout.TotalSeconds:0.#} s", isTransient: true) { IsBilled = turn.HasAudio };
        }
        catch (Exception e) when (e is WebSocketException or IOException)
        {
            // A turn that is given up breaks its connection itself.
            cancellationToken.ThrowIfCancellationRequested();
            WasDead = !hasAnswer;
            throw AzureFailure.OfBreak(e, turn.HasAudio);
        }
        catch (InvalidDataException e)
        {
            throw new SpeechException($"azure sent what is no part of its protocol: {ServiceError.OneLine(Hide(e.Message))}", isTransient: true, e) { IsBilled = turn.HasAudio };
        }
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
        using var limit = new IdleLimit(idleTimeout, time, cancellationToken);
        foreach (var message in messages)
            await socket.SendAsync(message.AsMemory(), WebSocketMessageType.Text, true, limit.Token);
        _isIntroduced = true;
    }

    // Null where the service has closed.
    async Task<ServerMessage?> ReceiveAsync(CancellationToken cancellationToken)
    {
        using var limit = new IdleLimit(idleTimeout, time, cancellationToken);
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
