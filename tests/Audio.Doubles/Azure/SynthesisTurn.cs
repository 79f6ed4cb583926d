using System.Net.WebSockets;
using Audio.Doubles.Azure.Sound;
using Audio.Doubles.Azure.Wire;

namespace Audio.Doubles.Azure;

/// <summary>Answers one document: start, response, sound with what is heard in it, end.</summary>
/// <param name="chunk">The most bytes of sound in a message.</param>
sealed class SynthesisTurn(ServerMessages messages, SynthesisContext wanted, SynthesisSocket socket, int chunk)
{
    static readonly TimeSpan Forever = Timeout.InfiniteTimeSpan;

    /// <returns>Whether the client has got the whole.</returns>
    public async Task<bool> SendAsync(Utterance utterance, AzureFault? fault, CancellationToken cancellationToken)
    {
        switch (fault)
        {
            case AzureFault.Refused { Status: 429 }:
                await socket.CloseAsync((WebSocketCloseStatus)4429, "Too many requests.");
                return false;
            case AzureFault.Refused { Status: 401 }:
                await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, "");
                return false;
            case AzureFault.Refused { Status: 503 }:
                await socket.CloseAsync((WebSocketCloseStatus)1013, "Try again later.");
                return false;
            case AzureFault.Refused:
                await socket.CloseAsync(WebSocketCloseStatus.InternalServerError, "Internal server error.");
                return false;
            case AzureFault.Reset { Share: 0 }:
                socket.Abort();
                return false;
            case AzureFault.Closed { Share: 0 } closed:
                await socket.CloseAsync(closed.Status, closed.Reason);
                return false;
        }
        await socket.SendAsync(messages.TurnStart(), cancellationToken);
        await socket.SendAsync(messages.Response(), cancellationToken);
        if (fault is AzureFault.Garbage)
        {
            // Headers that are longer than the message.
            await socket.SendAsync([0x7f, 0xff, 1, 2, 3], cancellationToken);
            return false;
        }
        if (fault is AzureFault.TooLarge)
            await socket.SendAsync(messages.Audio(new byte[5 << 20], wanted.Format.ContentType), cancellationToken);
        else if (fault is AzureFault.WrongContentType)
            await socket.SendAsync(messages.Audio("<html>Sign in to this network</html>"u8, "text/html"), cancellationToken);
        else
            await SendSoundAsync(utterance, fault, cancellationToken);
        return await EndAsync(utterance, fault, cancellationToken);
    }

    async Task SendSoundAsync(Utterance utterance, AzureFault? fault, CancellationToken cancellationToken)
    {
        var sound = fault is AzureFault.ZeroBytes ? [] : wanted.Format.Encode(WaveFile.Resample(utterance.Samples, utterance.SampleRate, wanted.Format.SampleRate));
        var share = fault switch
        {
            AzureFault.Closed closed => closed.Share,
            AzureFault.Reset reset => reset.Share,
            AzureFault.Truncated truncated => truncated.Share,
            AzureFault.Hang hang => hang.Share,
            _ => 1,
        };
        // Whole samples.
        var end = (int)(sound.Length * share) & ~1;
        var boundaries = new Queue<Boundary>(fault is AzureFault.ZeroBytes ? [] : utterance.Boundaries.Where(IsWanted));
        for (var start = 0; start < end; start += chunk)
        {
            var length = Math.Min(chunk, end - start);
            var heard = (start + length) / 2.0 / wanted.Format.SampleRate;
            while (boundaries.TryPeek(out var next) && next.Start.TotalSeconds < heard)
                await socket.SendAsync(messages.Boundary(boundaries.Dequeue()), cancellationToken);
            if (fault is AzureFault.Chatter)
                await ChatterAsync(cancellationToken);
            if (fault is AzureFault.SlowDrip drip)
                await Task.Delay(drip.Pause, cancellationToken);
            if (socket.IsInterrupted)
                throw new ProtocolException("A turn is under way already.");
            await socket.SendAsync(messages.Audio(sound.AsSpan(start, length), wanted.Format.ContentType), cancellationToken);
        }
    }

    async Task<bool> EndAsync(Utterance utterance, AzureFault? fault, CancellationToken cancellationToken)
    {
        switch (fault)
        {
            case AzureFault.Closed closed:
                await socket.CloseAsync(closed.Status, closed.Reason);
                return false;
            case AzureFault.Reset:
                socket.Abort();
                return false;
            case AzureFault.Hang:
                await Task.Delay(Forever, cancellationToken);
                return false;
        }
        await socket.SendAsync(messages.Audio([], ""), cancellationToken);
        if (wanted.SessionEnd && fault is not AzureFault.ZeroBytes)
            await socket.SendAsync(messages.SessionEnd(utterance.Duration), cancellationToken);
        await socket.SendAsync(messages.TurnEnd(), cancellationToken);
        return fault is null or AzureFault.SlowDrip or AzureFault.Chatter;
    }

    async Task ChatterAsync(CancellationToken cancellationToken)
    {
        var other = new ServerMessages(Guid.NewGuid().ToString("N"));
        await socket.SendAsync(messages.Text("speech.fragment", new { note = "unknown" }), cancellationToken);
        await socket.SendAsync(other.Audio([1, 2, 3, 4], wanted.Format.ContentType), cancellationToken);
        await socket.SendAsync(other.TurnEnd(), cancellationToken);
    }

    bool IsWanted(Boundary boundary) => boundary.Type switch
    {
        "WordBoundary" => wanted.Words,
        "PunctuationBoundary" => wanted.Punctuation,
        _ => wanted.Sentences,
    };
}
