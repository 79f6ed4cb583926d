using Audio.Sound;

namespace Audio.Speech;

/// <summary>Something that speaks. Thread-safe: many utterances may be under way at once.</summary>
public interface ISpeechEngine
{
    /// <summary>Speaks one utterance.</summary>
    /// <returns>Never empty or silent.</returns>
    /// <exception cref="SpeechException">The utterance could not be spoken.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    Task<Clip> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken);
}
