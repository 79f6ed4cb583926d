using System.Text.Json;
using System.Text.Json.Nodes;

namespace Audio.Doubles;

/// <summary>Looks for what a strict service refuses in JSON.</summary>
static class StrictJson
{
    /// <summary>The first member that is none of the known; null where all are known.</summary>
    public static string? Unknown(JsonObject json, params IEnumerable<string> known) => json.Select(m => m.Key).FirstOrDefault(k => !known.Contains(k));

    /// <summary>A text; null where it is absent or something else.</summary>
    public static string? Text(JsonObject json, string name) => json[name] is JsonValue value && value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>() : null;

    /// <summary>Whether a member is absent, or a number between two others.</summary>
    public static bool IsWithin(JsonObject json, string name, double least, double most) =>
        !json.ContainsKey(name) || (json[name] is JsonValue value && value.GetValueKind() == JsonValueKind.Number && value.GetValue<double>() is var number && number >= least && number <= most);
}
