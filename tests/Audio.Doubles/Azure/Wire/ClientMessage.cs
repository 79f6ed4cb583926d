using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Audio.Doubles.Azure.Wire;

/// <summary>What a client sends: headers, a blank line, a body.</summary>
public sealed partial record ClientMessage(string Path, string RequestId, string ContentType, string Body)
{
    /// <exception cref="ProtocolException">The service would close the socket.</exception>
    public static ClientMessage Parse(string text)
    {
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        if (end < 0)
            throw new ProtocolException("The message has no blank line after its headers.");
        var headers = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in text[..end].Split("\r\n"))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0 || line.AsSpan().ContainsAny('\r', '\n') || !headers.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim()))
                throw new ProtocolException($"'{line}' is no header.");
        }
        var message = new ClientMessage(
            Header(headers, "Path").ToLowerInvariant(), Header(headers, "X-RequestId"), Header(headers, "Content-Type"), text[(end + 4)..]);
        if (!Id().IsMatch(message.RequestId))
            throw new ProtocolException("X-RequestId must be a GUID in 32 hexadecimal digits.");
        if (!DateTimeOffset.TryParseExact(
            Header(headers, "X-Timestamp"), "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out _))
            throw new ProtocolException("X-Timestamp must be a time as in ISO 8601.");
        return message;
    }

    /// <summary>The body as JSON.</summary>
    /// <exception cref="ProtocolException">It is none, or is declared as something else.</exception>
    public JsonElement Json()
    {
        if (ContentType != "application/json")
            throw new ProtocolException($"The content of {Path} must be application/json.");
        try
        {
            using var document = JsonDocument.Parse(Body);
            return document.RootElement.Clone();
        }
        catch (JsonException e)
        {
            throw new ProtocolException($"The content of {Path} is not JSON: {e.Message}");
        }
    }

    static string Header(Dictionary<string, string> headers, string name) =>
        headers.TryGetValue(name, out var value) ? value : throw new ProtocolException($"The header {name} is missing.");

    [GeneratedRegex("^[0-9A-Fa-f]{32}$")]
    private static partial Regex Id();
}

/// <summary>A client broke the protocol; the reason of the close that follows.</summary>
public sealed class ProtocolException(string message) : Exception(message);
