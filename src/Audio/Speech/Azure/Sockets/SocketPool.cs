using System.Collections.Concurrent;

namespace Audio.Speech.Azure.Sockets;

/// <summary>
/// Connections that are kept for the next turn: a handshake takes as long as a short sentence. Each serves one turn at a time; after an
/// error, or after a minute of rest, it is dropped. How many turns there may be at once is up to who asks for them. Thread-safe.
/// </summary>
sealed class SocketPool(SocketConnector connector, Uri address, TimeProvider time)
{
    // Routers between, and the service, forget a connection that rests for long.
    static readonly TimeSpan Rest = TimeSpan.FromSeconds(60);

    // The one that rested least is taken first, so that what is too many grows old.
    readonly ConcurrentStack<AzureSocket> _resting = new();

    /// <summary>Speaks a document on a free connection, or a new one.</summary>
    /// <exception cref="SpeechException">The turn did not come to its end.</exception>
    /// <exception cref="NoSocketsException">There are no sockets at the address.</exception>
    public async Task<SpokenSound> SpeakAsync(string ssml, CancellationToken cancellationToken)
    {
        if (TakeResting() is { } kept)
        {
            try
            {
                return await SpeakAsync(kept, ssml, cancellationToken);
            }
            catch (SpeechException) when (kept.WasDead)
            {
                // It had died while it rested, and nothing has been spoken. The others are no younger.
                DropResting();
            }
        }
        return await SpeakAsync(await connector.ConnectAsync(address, cancellationToken), ssml, cancellationToken);
    }

    async Task<SpokenSound> SpeakAsync(AzureSocket socket, string ssml, CancellationToken cancellationToken)
    {
        var isWell = false;
        try
        {
            var sound = await socket.SpeakAsync(ssml, cancellationToken);
            isWell = true;
            return sound;
        }
        finally
        {
            if (isWell)
                _resting.Push(socket);
            else
                socket.Dispose();
        }
    }

    AzureSocket? TakeResting()
    {
        while (_resting.TryPop(out var socket))
        {
            if (time.GetElapsedTime(socket.LastUse) < Rest)
                return socket;
            socket.Dispose();
        }
        return null;
    }

    void DropResting()
    {
        while (_resting.TryPop(out var socket))
            socket.Dispose();
    }
}
