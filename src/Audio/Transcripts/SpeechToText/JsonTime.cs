using System.Globalization;
using System.Text.Json;

namespace Audio.Transcripts.SpeechToText;

/// <summary>Times as services write them, from the beginning of the recording. Null where there is none that can be read.</summary>
static class JsonTime
{
    /// <summary>Seconds: <c>1.3</c>, <c>"1.3"</c>, <c>"1.300s"</c>, or an object of <c>seconds</c> and <c>nanos</c>.</summary>
    public static TimeSpan? Seconds(LocatedJson? node) => node switch
    {
        null => null,
        { Kind: JsonTokenType.StartObject } => Span((Number(node["seconds"]) ?? 0) + ((Number(node["nanos"]) ?? 0) / 1e9)),
        _ => Span(Number(node)),
    };

    public static TimeSpan? Milliseconds(LocatedJson? node) => Span(Number(node) / 1000);

    static double? Number(LocatedJson? node) =>
        node is { Kind: JsonTokenType.Number or JsonTokenType.String }
        && double.TryParse(node.Text.AsSpan().TrimEnd('s'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    // No recording is longer than a month; what is, is no time.
    static TimeSpan? Span(double? seconds) => seconds is >= 0 and < 2_678_400 ? TimeSpan.FromSeconds(seconds.Value) : null;
}
