using System.Collections.Immutable;

namespace Audio.Casting.Kinds;

/// <summary>Microsoft Azure's neural voices.</summary>
static class AzureKind
{
    public static EngineKind Kind { get; } = new(
        EngineKinds.Azure,
        [
            Setting.List("region"), new("endpoint"), new("path"), Setting.Choice("transport", "websocket", "rest"),
            new("deployment"), new("entraResourceId"), Setting.Choice("auth", "key", "token"), Setting.List("key"), .. EngineKind.Remote,
        ],
        [
            new("style"), Setting.Number("styleDegree", 0.01, 2), new("role"), new("volume"),
            Setting.Number("temperature", 0, 1), new("language"), new("deployment"),
        ])
    {
        FindFaults = values => [.. WebAddress.FindFaults(values, "endpoint"), .. FindFaults(values.List("region")), .. FindContradiction(values), .. FindFaults(values.List("region"), values.List("key"))],
        Keys = ["AZURE_SPEECH_KEY", "SPEECH_KEY"],
    };

    static IEnumerable<SettingFault> FindFaults(ImmutableArray<string> regions) =>
        from region in regions
        where !region.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
        select new SettingFault("region", $"'{region}' is no region", "Write it as the portal does in addresses: westeurope");

    static IEnumerable<SettingFault> FindContradiction(Settings values)
    {
        if (values.Text("endpoint") is not null && values.Text("region") is not null)
            yield return new("region", "'endpoint' stands in place of 'region'", "Leave one of them out");
    }

    static IEnumerable<SettingFault> FindFaults(ImmutableArray<string> regions, ImmutableArray<string> keys)
    {
        if (keys.Length > 1 && keys.Length != regions.Length)
            yield return new("key", $"there are {keys.Length} keys for {regions.Length} regions", "Name one key for all, or one for each region, in their order");
    }
}
