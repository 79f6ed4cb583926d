using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Audio.Speech.Azure.Wire;

/// <summary>What is sent over a socket: headers, a blank line, a body.</summary>
static class ClientMessages
{
    /// <summary>What the service is asked for: what it makes at its best, uncompressed, so that it is compressed once only.</summary>
    public const string Format = "raw-48khz-16bit-mono-pcm";

    /// <summary>Says who speaks, once a connection.</summary>
    public static byte[] SpeechConfig(string requestId, DateTimeOffset now) => Message("speech.config", requestId, now, "application/json", Json(json =>
    {
        json.WriteStartObject("context");
        json.WriteStartObject("system");
        json.WriteString("name", "audio");
        json.WriteString("version", AzureProgram.Version);
        json.WriteString("build", "dotnet");
        json.WriteString("lang", "C#");
        json.WriteEndObject();
        json.WriteStartObject("os");
        json.WriteString("platform", AzureProgram.Platform);
        json.WriteString("name", AzureProgram.Platform);
        json.WriteString("version", "");
        json.WriteEndObject();
        json.WriteEndObject();
    }));

    /// <summary>Says what is wanted of a turn: the sound, where each word lies in it, and how long it is.</summary>
    public static byte[] SynthesisContext(string requestId, DateTimeOffset now) => Message("synthesis.context", requestId, now, "application/json", Json(json =>
    {
        json.WriteStartObject("synthesis");
        json.WriteStartObject("audio");
        json.WriteStartObject("metadataOptions");
        json.WriteBoolean("bookmarkEnabled", false);
        json.WriteString("punctuationBoundaryEnabled", "false");
        json.WriteString("sentenceBoundaryEnabled", "false");
        json.WriteBoolean("sessionEndEnabled", true);
        json.WriteBoolean("visemeEnabled", false);
        json.WriteString("wordBoundaryEnabled", "true");
        json.WriteEndObject();
        json.WriteString("outputFormat", Format);
        json.WriteEndObject();
        json.WriteStartObject("language");
        json.WriteBoolean("autoDetection", false);
        json.WriteEndObject();
        json.WriteEndObject();
    }));

    /// <summary>What is to be spoken.</summary>
    public static byte[] Ssml(string requestId, DateTimeOffset now, string ssml) => Message("ssml", requestId, now, "application/ssml+xml", ssml);

    static byte[] Message(string path, string requestId, DateTimeOffset now, string contentType, string body)
    {
        var timestamp = now.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        return Encoding.UTF8.GetBytes(
            $"Path: {path}\r\nX-RequestId: {requestId}\r\nX-Timestamp: {timestamp}\r\nContent-Type: {contentType}\r\n\r\n{body}");
    }

    static string Json(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(buffer.ToArray());
    }
}
