namespace Audio.Casting.Kinds;

/// <summary>ElevenLabs.</summary>
static class ElevenLabsKind
{
    public static EngineKind Kind { get; } = new(
        EngineKinds.ElevenLabs,
        [
            new("url"), new("model"), Setting.Choice("outputFormat", "pcm_16000", "pcm_22050", "pcm_24000", "pcm_44100", "pcm_48000"), new("key"), .. EngineKind.Remote,
        ],
        [
            new("model"), Setting.Number("stability", 0, 1), Setting.Number("similarity", 0, 1), Setting.Number("style", 0, 1),
            Setting.Flag("speakerBoost"), Setting.Count("seed", 0, int.MaxValue), new("language"),
        ])
    {
        FindFaults = values => WebAddress.FindFaults(values, "url"),
        Keys = ["ELEVENLABS_API_KEY"],
    };
}
