using System.Collections.Immutable;
using Audio.Sound;

namespace Audio.Speech.Resilience;

/// <summary>Tries again what failed for a passing reason, asks no more at once than the engine bears, and waits for nothing for ever.</summary>
/// <param name="regions">The engine at each of the places where it can be reached, in order of preference.</param>
/// <param name="pipeline">The engine's, for as many regions.</param>
sealed class ResilientEngine(ImmutableArray<ISpeechEngine> regions, EnginePipeline pipeline) : ISpeechEngine
{
    public Task<Clip> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken) =>
        pipeline.SpeakAsync((region, token) => regions[region].SpeakAsync(request, token), cancellationToken);
}
