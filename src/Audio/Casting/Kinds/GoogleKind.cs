namespace Audio.Casting.Kinds;

/// <summary>Google Cloud Text-to-Speech.</summary>
static class GoogleKind
{
    public static EngineKind Kind { get; } = new(
        EngineKinds.Google,
        [new("url"), Setting.Flag("words"), new("key"), .. EngineKind.Remote],
        [Setting.Number("volumeGainDb", -96, 16), new("language")])
    {
        FindFaults = values => WebAddress.FindFaults(values, "url"),
        Keys = ["GOOGLE_API_KEY"],
    };
}
