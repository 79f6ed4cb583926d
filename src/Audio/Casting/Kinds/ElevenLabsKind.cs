namespace Audio.Casting.Kinds;

/// <summary>ElevenLabs.</summary>
static class ElevenLabsKind
{
    public static EngineKind Kind { get; } = new(
        "elevenlabs",
        [new("url"), new("model"), .. EngineKind.Remote],
        [
            new("model"), Setting.Number("stability", 0, 1), Setting.Number("similarity", 0, 1), Setting.Number("style", 0, 1),
            Setting.Flag("speakerBoost"), Setting.Count("seed", 0, int.MaxValue), new("language"),
        ]);
}
