using System.Collections.Concurrent;
using Audio.Speech.Azure.Sockets;

namespace Audio.Speech.Azure;

/// <summary>A turn of a conversation an utterance: the sound, and where each word lies in it.</summary>
sealed class SocketSynthesis(AzureAddresses addresses, SocketConnector connector, TimeProvider time)
{
    // A custom voice has a host of its own.
    readonly ConcurrentDictionary<string, SocketPool> _pools = new();

    /// <summary>Has a document spoken.</summary>
    /// <param name="deployment">A custom voice; null for the service's own.</param>
    /// <exception cref="SpeechException">It was not, or not as a whole.</exception>
    /// <exception cref="NoSocketsException">There are no sockets at the address.</exception>
    public Task<SpokenSound> SpeakAsync(string ssml, string? deployment, CancellationToken cancellationToken) =>
        _pools.GetOrAdd(deployment ?? "", _ => new(connector, addresses.Socket(deployment), time)).SpeakAsync(ssml, cancellationToken);
}
