using System.Buffers;
using Audio.Sound;
using Audio.Speech.Azure.Wire;

namespace Audio.Speech.Azure.Sockets;

/// <summary>Gathers what the service sends of one turn, until it says that the turn has ended. Not thread-safe.</summary>
sealed class Turn(string requestId)
{
    // Ten minutes, which the service gives at most, and something.
    const int MaxBytes = 64 << 20, MaxWords = 10_000;

    readonly ArrayBufferWriter<byte> _sound = new();
    readonly List<WordTime> _words = [];
    string? _streamId;
    TimeSpan? _length;

    /// <summary>Whether sound has come.</summary>
    public bool HasAudio => _sound.WrittenCount > 0;

    /// <summary>All of it.</summary>
    public SpokenSound Result => new(_sound.WrittenSpan.ToArray(), [.. _words], _length);

    /// <summary>Takes a message; what belongs to other turns, and what is unknown, is left alone.</summary>
    /// <returns>Whether it was the last one.</returns>
    /// <exception cref="InvalidDataException">It is damaged, or something else than it should be.</exception>
    public bool Take(ServerMessage message)
    {
        if (!message.RequestId.Equals(requestId, StringComparison.OrdinalIgnoreCase))
            return false;
        switch (message.Path)
        {
            case "response":
                _streamId = TurnResponse.StreamOf(message.Body);
                break;
            case "audio":
                Add(message);
                break;
            case "audio.metadata":
                _length = TurnMetadata.Read(message.Body, _words) ?? _length;
                if (_words.Count > MaxWords)
                    throw new InvalidDataException("There are more words than ten minutes hold.");
                break;
        }
        return message.Path == "turn.end";
    }

    void Add(ServerMessage message)
    {
        // Before the response nobody can say which stream is ours.
        if (_streamId is null || !message.StreamId.Equals(_streamId, StringComparison.OrdinalIgnoreCase) || message.Body.IsEmpty)
            return;
        if (message.ContentType.Length > 0 && !message.ContentType.StartsWith("audio/", StringComparison.OrdinalIgnoreCase))
            throw new InvalidDataException($"The sound is said to be '{message.ContentType}'.");
        if (_sound.WrittenCount + message.Body.Length > MaxBytes)
            throw new InvalidDataException("There is more sound than ten minutes.");
        _sound.Write(message.Body.Span);
    }
}
