using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Audio.Episodes;

/// <summary>How this folder's records are written as JSON: compact for the store, readable for people.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)] // the peak of silence is minus infinity
[JsonSerializable(typeof(Manifest))]
[JsonSerializable(typeof(RenderedSegment))]
sealed partial class EpisodeJson : JsonSerializerContext
{
    /// <summary>Indented, letters of every script as they are: nothing here ends up in a web page.</summary>
    public static EpisodeJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
