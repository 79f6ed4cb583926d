using System.Collections.Immutable;
using Audio.Sound;

namespace Audio.Speech;

/// <summary>Hands each request to the engine that its voice names.</summary>
sealed class RoutingEngine(ImmutableDictionary<string, ISpeechEngine> engines) : ISpeechEngine
{
    public async Task<Clip> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken) =>
        engines.TryGetValue(request.Voice.Engine, out var engine)
            ? await engine.SpeakAsync(request, cancellationToken)
            : throw new SpeechException($"The engine '{request.Voice.Engine}' cannot be used here", isTransient: false);
}
