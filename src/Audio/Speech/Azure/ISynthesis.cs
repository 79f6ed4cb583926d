namespace Audio.Speech.Azure;

/// <summary>A way to have a document spoken: over a socket, or by a request of its own. Thread-safe.</summary>
interface ISynthesis
{
    /// <summary>Has a document spoken.</summary>
    /// <param name="deployment">A custom voice; null for the service's own.</param>
    /// <exception cref="SpeechException">It was not, or not as a whole.</exception>
    Task<SpokenSound> SpeakAsync(string ssml, string? deployment, CancellationToken cancellationToken);
}
