using System.Collections.Immutable;
using Audio.Casting;
using Audio.Casting.Kinds;
using Audio.Doubles;
using Audio.Speech;
using Audio.Speech.ElevenLabs;
using Audio.Speech.Google;
using Audio.Speech.OpenAi;

namespace Audio.Tests.Support;

/// <summary>Engines that speak with doubles of their services, with a key that must be seen nowhere.</summary>
static class Services
{
    public const string Key = "sk-planted-0123456789-key";

    /// <summary>Every usual key is there.</summary>
    public static EngineContext Context { get; } = new() { FindKey = name => name.EndsWith("_API_KEY", StringComparison.Ordinal) ? Key : null };

    public static ServiceSettings Settings(EngineKind kind, string name, params (string Name, string[] Values)[] values) =>
        new(name, kind) { Values = Values(values) };

    public static Settings Values(params (string Name, string[] Values)[] values) =>
        new(values.Select(v => KeyValuePair.Create(v.Name, v.Values.ToImmutableArray())));

    /// <summary>An engine of a kind, under the kind's name.</summary>
    public static Task<IProbedEngine> Open(string kind, EngineContext context, params (string Name, string[] Values)[] values) => kind switch
    {
        "openai" => OpenAiEngine.OpenAsync(Settings(OpenAiKind.Kind, kind, values), context, default),
        "elevenlabs" => ElevenLabsEngine.OpenAsync(Settings(ElevenLabsKind.Kind, kind, values), context, default),
        _ => GoogleEngine.OpenAsync(Settings(GoogleKind.Kind, kind, values), context, default),
    };

    /// <summary>A running double.</summary>
    public static async Task<T> Start<T>(T service)
        where T : ServiceDouble
    {
        await service.StartAsync();
        return service;
    }

    /// <summary>The failure of an utterance, in which the key is nowhere.</summary>
    public static async Task<SpeechException> FailureOf(Func<Task> speak)
    {
        var failure = await Assert.ThrowsAsync<SpeechException>(speak);
        Assert.DoesNotContain(Key, $"{failure} {failure.Remedy}", StringComparison.Ordinal);
        return failure;
    }
}
