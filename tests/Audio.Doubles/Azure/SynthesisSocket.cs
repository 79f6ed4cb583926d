using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;
using Audio.Doubles.Azure.Sound;
using Audio.Doubles.Azure.Ssml;
using Audio.Doubles.Azure.Wire;
using Microsoft.AspNetCore.Http;

namespace Audio.Doubles.Azure;

/// <summary>One connection of a client: <c>speech.config</c> once, then turn after turn.</summary>
/// <param name="first">What becomes of the first turn, and how long it takes.</param>
sealed class SynthesisSocket(AzureSpeechDouble service, HttpContext context, WebSocket socket, (AzureFault? Fault, TimeSpan Latency) first)
{
    const int MaxMessage = 256 * 1024;

    (AzureFault? Fault, TimeSpan Latency)? _first = first;
    readonly Channel<ClientMessage> _messages = Channel.CreateUnbounded<ClientMessage>();
    readonly CancellationTokenSource _gone = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);

    public async Task RunAsync()
    {
        var reading = ReadAsync();
        try
        {
            var config = await NextAsync("speech.config");
            if (!config.Json().TryGetProperty("context", out var system) || !system.TryGetProperty("system", out _))
                throw new ProtocolException("speech.config lacks context.system.");
            var hasNext = true;
            while (hasNext)
                hasNext = await TurnAsync();
        }
        catch (Exception e) when (Refusal(e) is { } reason)
        {
            service.Refusals.Enqueue(reason);
            await CloseAsync(WebSocketCloseStatus.InvalidPayloadData, reason);
        }
        catch (Exception e) when (e is ChannelClosedException or WebSocketException or OperationCanceledException or IOException)
        {
            // The client has gone, perhaps in the middle of a turn.
        }
        finally
        {
            await _gone.CancelAsync();
            await reading;
            _gone.Dispose();
        }
    }

    // Whether there may be another.
    async Task<bool> TurnAsync()
    {
        var synthesis = await NextAsync("synthesis.context");
        var wanted = SynthesisContext.Parse(synthesis);
        var message = await NextAsync("ssml");
        if (message.RequestId != synthesis.RequestId)
            throw new ProtocolException("The ssml has another X-RequestId than its context.");
        if (message.ContentType != "application/ssml+xml")
            throw new ProtocolException("The content of ssml must be application/ssml+xml.");
        var document = SsmlDocument.Parse(message.Body);
        using var place = service.Begin();
        var (fault, latency) = _first ?? service.Next();
        _first = null;
        if (place is null)
            fault = new AzureFault.Refused(429);
        else
            await Task.Delay(latency, _gone.Token);
        var utterance = await Narration.SpeakAsync(document);
        var turn = new SynthesisTurn(new(message.RequestId), wanted, this, service.Chunk);
        if (await turn.SendAsync(utterance, fault, _gone.Token))
            service.Took(new(message.Body, document, utterance, "websocket"));
        return socket.State == WebSocketState.Open;
    }

    /// <summary>Whether the client says something while it is answered.</summary>
    public bool IsInterrupted => _messages.Reader.TryPeek(out _);

    public Task SendAsync(string text, CancellationToken cancellationToken) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, cancellationToken);

    public Task SendAsync(byte[] bytes, CancellationToken cancellationToken) =>
        socket.SendAsync(bytes, WebSocketMessageType.Binary, true, cancellationToken);

    public async Task CloseAsync(WebSocketCloseStatus status, string reason)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        // At most 123 bytes fit.
        await socket.CloseOutputAsync(status, reason.Length > 120 ? reason[..120] : reason, limit.Token);
        try
        {
            while (await _messages.Reader.WaitToReadAsync(limit.Token))
                _messages.Reader.TryRead(out _);
        }
        catch (Exception e) when (e is ProtocolException or OperationCanceledException)
        {
            // It will hear no more.
        }
    }

    public void Abort() => context.Abort();

    static string? Refusal(Exception e) => e is ProtocolException or SsmlException ? e.Message : (e as ChannelClosedException)?.InnerException?.Message;

    async Task<ClientMessage> NextAsync(string path)
    {
        var message = await _messages.Reader.ReadAsync();
        return message.Path == path ? message : throw new ProtocolException($"Expected {path}, not {message.Path}.");
    }

    // All the time, so that the end of a client is noticed, and what it says at the wrong time.
    async Task ReadAsync()
    {
        var buffer = new byte[8192];
        try
        {
            while (true)
            {
                var message = new MemoryStream();
                ValueWebSocketReceiveResult part;
                do
                {
                    part = await socket.ReceiveAsync(buffer.AsMemory(), _gone.Token);
                    message.Write(buffer, 0, part.Count);
                }
                while (!part.EndOfMessage && message.Length < MaxMessage);
                if (part.MessageType == WebSocketMessageType.Close)
                    break;
                if (part.MessageType != WebSocketMessageType.Text)
                    throw new ProtocolException("A client sends text.");
                await _messages.Writer.WriteAsync(ClientMessage.Parse(Encoding.UTF8.GetString(message.ToArray())));
            }
            if (socket.State == WebSocketState.CloseReceived)
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, _gone.Token);
            _messages.Writer.TryComplete();
        }
        catch (ProtocolException e)
        {
            _messages.Writer.TryComplete(e);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException or IOException)
        {
            _messages.Writer.TryComplete();
        }
        if (!_gone.IsCancellationRequested && socket.State is not WebSocketState.Open)
            await _gone.CancelAsync();
    }
}
