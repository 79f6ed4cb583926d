using System.Collections.Immutable;
using Audio.Sound;

namespace Audio.Speech.Resilience;

/// <summary>Tries again what failed for a passing reason, asks no more at once than the engine bears, and waits for nothing for ever.</summary>
/// <param name="regions">The engine at each of the places where it can be reached, in order of preference.</param>
/// <param name="pipeline">The engine's, for as many regions.</param>
/// <param name="trouble">Told of every attempt that failed for a passing reason; null for nobody.</param>
sealed class ResilientEngine(ImmutableArray<ISpeechEngine> regions, EnginePipeline pipeline, IProgress<SpeechException>? trouble = null) : ISpeechEngine
{
    public Task<Clip> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken) =>
        pipeline.SpeakAsync((region, token) => AttemptAsync(region, request, token), cancellationToken);

    async Task<Clip> AttemptAsync(int region, SpeechRequest request, CancellationToken cancellationToken)
    {
        using var activity = Telemetry.Start("attempt", request.Voice.Engine);
        try
        {
            var clip = await regions[region].SpeakAsync(request, cancellationToken);
            activity.End("done");
            return clip;
        }
        catch (SpeechException e)
        {
            activity.End(e.Message);
            if (e.IsTransient)
                trouble?.Report(e);
            throw;
        }
    }
}
