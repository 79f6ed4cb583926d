using Audio.Casting;
using Audio.Doubles.Azure;
using Audio.Speech;
using Audio.Speech.Azure;

namespace Audio.Tests.Support;

/// <summary>Voices, requests and engines of Azure's.</summary>
static class SomeAzure
{
    public const string Ava = "en-US-AvaMultilingualNeural";
    public const string Ryan = "en-GB-RyanNeural";
    public const string Hd = "en-US-Ava:DragonHDLatestNeural";

    public static Voice Voice(string name = Ava, params (string Name, string Value)[] settings) =>
        new("ava", "azure", name) { Settings = Settings(settings) };

    public static SpeechRequest Request(string text = "Good morning, everybody.", Voice? voice = null) => new(text, voice ?? Voice());

    public static Settings Settings(params (string Name, string Value)[] settings) =>
        new(settings.Select(s => new KeyValuePair<string, System.Collections.Immutable.ImmutableArray<string>>(s.Name, [.. s.Value.Split(',')])));

    public static ServiceSettings Service(params (string Name, string Value)[] settings) =>
        new("azure", EngineKinds.Find("azure")!) { Values = Settings(settings) };

    /// <summary>What the engine finds of the world: one key.</summary>
    public static EngineContext Context(string? key, TimeProvider? time = null) =>
        new() { FindKey = name => name == "AZURE_SPEECH_KEY" ? key : null, Time = time ?? TimeProvider.System };

    /// <summary>An engine that speaks with a double.</summary>
    public static AzureEngine Engine(AzureSpeechDouble service, params (string Name, string Value)[] settings) => Engine(service, TimeProvider.System, settings);

    public static AzureEngine Engine(AzureSpeechDouble service, TimeProvider time, params (string Name, string Value)[] settings) =>
        AzureEngine.Open(Service([("endpoint", service.Address.ToString()), .. settings]), Context(service.Access.Key, time));
}
