namespace Audio.Casting.Kinds;

/// <summary>Microsoft Azure's neural voices.</summary>
static class AzureKind
{
    public static EngineKind Kind { get; } = new(
        EngineKinds.Azure,
        [
            Setting.List("region"), new("endpoint"), new("path"), Setting.Choice("transport", "websocket", "rest"),
            new("deployment"), new("entraResourceId"), Setting.Choice("auth", "key", "token"), .. EngineKind.Remote,
        ],
        [
            new("style"), Setting.Number("styleDegree", 0.01, 2), new("role"), new("volume"),
            Setting.Number("temperature", 0, 1), new("language"), new("deployment"),
        ])
    {
        FindFaults = values => WebAddress.FindFaults(values, "endpoint").Concat(
            from region in values.List("region")
            where !region.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            select new SettingFault("region", $"'{region}' is no region", "Write it as the portal does in addresses: westeurope")),
        Keys = ["AZURE_SPEECH_KEY", "SPEECH_KEY"],
    };
}
