namespace Audio.Casting.Kinds;

/// <summary>Whatever answers as OpenAI's speech endpoint does: Kokoro-FastAPI, Speaches, LocalAI and OpenAI itself.</summary>
static class OpenAiKind
{
    public static EngineKind Kind { get; } = new(
        EngineKinds.OpenAi,
        [new("url"), new("path"), new("model"), Setting.Choice("format", "pcm", "wav"), Setting.Flag("words"), new("key"), .. EngineKind.Remote],
        [new("model"), new("instructions"), new("language")])
    {
        FindFaults = values => WebAddress.FindFaults(values, "url"),
        Keys = ["OPENAI_API_KEY"],
    };
}
