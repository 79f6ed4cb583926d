using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Audio.Speech.Http;

/// <summary>What the body of a refusal says, in whichever of the shapes that JSON services have agreed on. Immutable.</summary>
/// <param name="Message">In the service's own words; null where it has none.</param>
/// <param name="Codes">Everything that names the fault: codes, types, statuses, reasons.</param>
/// <param name="RetryAfter">How long it asks to be left alone; null where it does not say.</param>
sealed record ErrorBody(string? Message, ImmutableArray<string> Codes, TimeSpan? RetryAfter)
{
    static readonly ErrorBody Empty = new(null, [], null);

    // What the shapes call the same things: OpenAI, FastAPI, ElevenLabs, Google.
    static readonly string[] Messages = ["message", "msg"], Names = ["code", "type", "status", "reason", "error", "quota_limit"];

    public bool Has(params ReadOnlySpan<string> codes)
    {
        foreach (var code in codes)
        {
            if (Codes.Contains(code, StringComparer.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    /// <param name="body">The beginning of it, for it may be cut off; anything.</param>
    public static ErrorBody Parse(string body)
    {
        try
        {
            using var json = JsonDocument.Parse(body);
            return json.RootElement.ValueKind == JsonValueKind.Object ? Read(json.RootElement) : Empty;
        }
        catch (JsonException)
        {
            // Pages of proxies are for browsers; the status says enough.
            return Empty;
        }
    }

    static ErrorBody Read(JsonElement root)
    {
        var fault = root.Member("error") ?? root.Member("detail") ?? root;
        if (fault.ValueKind is JsonValueKind.String)
            return new(fault.GetString(), [], null);
        // FastAPI, one for every field that it refuses.
        if (fault.ValueKind is JsonValueKind.Array)
            return new(string.Join("; ", fault.EnumerateArray().Select(Field).OfType<string>()), [], null);
        var details = fault.Items("details");
        var codes = details.SelectMany(d => new[] { d, d.Member("metadata") ?? d }).Prepend(fault).SelectMany(p => Names.Select(n => p.Text(n))).OfType<string>();
        return new(
            Messages.Select(m => fault.Text(m)).FirstOrDefault(m => m is not null), [.. codes], details.Select(RetryDelay).FirstOrDefault(r => r is not null));
    }

    // {"loc":["body","speed"],"msg":"Input should be less than or equal to 4"}
    static string? Field(JsonElement item) =>
        item.Text("msg") is not { } message ? null : item.Items("loc") is [.., var place] ? $"{place}: {message}" : message;

    // {"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"30s"}
    static TimeSpan? RetryDelay(JsonElement detail) =>
        detail.Text("retryDelay") is [.. var number, 's']
        && double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var seconds) && seconds < 86_400
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
