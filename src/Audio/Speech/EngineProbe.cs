using System.Collections.Immutable;
using Audio.Casting;
using Audio.Speech.Azure;
using Audio.Speech.Command;
using Audio.Speech.ElevenLabs;
using Audio.Speech.EspeakNg;
using Audio.Speech.Flite;
using Audio.Speech.Google;
using Audio.Speech.OpenAi;
using Audio.Speech.Resilience;

namespace Audio.Speech;

/// <summary>Finds out whether engines can be used on this machine.</summary>
static class EngineProbe
{
    delegate Task<IProbedEngine> Opener(ServiceSettings settings, EngineContext context, CancellationToken cancellationToken);

    static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    // By kind.
    static readonly ImmutableDictionary<string, Opener> Openers = new Dictionary<string, Opener>
    {
        [EngineKinds.Azure] = AzureEngine.OpenAsync,
        [EngineKinds.ElevenLabs] = ElevenLabsEngine.OpenAsync,
        [EngineKinds.OpenAi] = OpenAiEngine.OpenAsync,
        [EngineKinds.Google] = GoogleEngine.OpenAsync,
        [EngineKinds.Command] = CommandEngine.OpenAsync,
        [EngineKinds.Flite] = FliteEngine.OpenAsync,
        [EngineKinds.EspeakNg] = EspeakNgEngine.OpenAsync,
    }.ToImmutableDictionary();

    /// <summary>Opens an engine at all of its regions.</summary>
    /// <param name="service">As voices.json configures it.</param>
    /// <returns>The engine where it can be used, else only why not and what to do.</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public static async Task<(EngineStatus Status, OpenedEngine? Engine)> RunAsync(
        ServiceSettings service, EngineContext context, CancellationToken cancellationToken)
    {
        var status = new EngineStatus(service.Name);
        if (!Openers.TryGetValue(service.Kind.Name, out var open))
            return (status with { Fault = "this version cannot speak with it yet", Remedy = "Voices that are bound to a local engine as well are spoken by that" }, null);

        if (service.Kind.FindFaults(service.Values).FirstOrDefault() is { } mistake)
            return (status with { Fault = mistake.Message, Remedy = mistake.Hint }, null);

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(Patience);
        try
        {
            var regions = await Task.WhenAll(Regions(service).Select(r => open(r, context, timeout.Token)));
            var options = ResilienceOptions.For(regions[0].Limits, service.Values);
            var engine = new OpenedEngine([.. regions], new EnginePipeline(service.Name, regions.Length, options, context.Time), context.Time);
            return (status with { Version = regions[0].Version }, engine);
        }
        catch (SpeechException e)
        {
            return (status with { Fault = e.Message, Remedy = e.Remedy ?? $"Try '{service.Name} --version', or install it again" }, null);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (status with { Fault = $"it did not answer within {Patience.TotalSeconds} s", Remedy = $"Try '{service.Name} --version'" }, null);
        }
    }

    // Each region of an engine that names several is an engine of its own, with a key of its own where there are as many, and says which it is.
    static IEnumerable<ServiceSettings> Regions(ServiceSettings service)
    {
        var (regions, keys) = (service.Values.List("region"), service.Values.List("key"));
        return regions.Length < 2 ? [service] : regions.Select((region, i) => service with
        {
            Name = $"{service.Name} in {region}",
            Values = service.Values.With("region", region).With("key", keys.Length > 1 ? keys[i] : keys.FirstOrDefault()),
        });
    }
}
