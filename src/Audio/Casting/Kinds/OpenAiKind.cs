namespace Audio.Casting.Kinds;

/// <summary>Whatever answers as OpenAI's speech endpoint does: Kokoro-FastAPI, Speaches, LocalAI and OpenAI itself.</summary>
static class OpenAiKind
{
    public static EngineKind Kind { get; } = new(
        EngineKinds.OpenAi,
        [new("url"), new("path"), new("model"), Setting.Choice("format", "pcm", "wav"), Setting.Flag("words"), new("key"), .. EngineKind.Remote],
        [new("model"), new("instructions"), new("language")])
    {
        FindFaults = values => [.. WebAddress.FindFaults(values, "url"), .. FindFaults(values)],
        Keys = ["OPENAI_API_KEY"],
    };

    static IEnumerable<SettingFault> FindFaults(Settings values)
    {
        const string Endpoint = "/audio/speech";
        if (values.Text("path") is null && values.Text("url")?.TrimEnd('/').EndsWith(Endpoint, StringComparison.Ordinal) == true)
            yield return new("url", $"'url' ends in {Endpoint}, which is added to it", $"Leave out {Endpoint}");
    }
}
