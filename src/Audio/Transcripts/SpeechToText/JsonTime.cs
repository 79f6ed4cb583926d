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

    /// <summary>Seconds, or a length of time as ISO 8601 writes it, or hours, minutes and seconds.</summary>
    public static TimeSpan? Any(LocatedJson? node)
    {
        if (node is not { Kind: JsonTokenType.String } || Number(node) is not null)
            return Seconds(node);
        if (node.Text.StartsWith("PT", StringComparison.Ordinal))
            return OfIso(node.Text.AsSpan(2));
        return node.Text.Contains(':', StringComparison.Ordinal) ? OfClock(node.Text) : null;
    }

    public static TimeSpan? Milliseconds(LocatedJson? node) => Span(Number(node) / 1000);

    static double? Number(LocatedJson? node) =>
        node is { Kind: JsonTokenType.Number or JsonTokenType.String }
        && double.TryParse(node.Text.AsSpan().TrimEnd('s'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    // PT1H2M3.5S
    static TimeSpan? OfIso(ReadOnlySpan<char> text)
    {
        var seconds = 0d;
        while (!text.IsEmpty)
        {
            var unit = text.IndexOfAny('H', 'M', 'S');
            if (unit <= 0 || !double.TryParse(text[..unit], NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
                return null;
            seconds += number * (text[unit] switch { 'H' => 3600, 'M' => 60, _ => 1 });
            text = text[(unit + 1)..];
        }
        return Span(seconds);
    }

    // 1:02:03.5
    static TimeSpan? OfClock(string text)
    {
        var seconds = 0d;
        foreach (var part in text.Split(':'))
        {
            if (!double.TryParse(part.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
                return null;
            seconds = (seconds * 60) + number;
        }
        return Span(seconds);
    }

    // No recording is longer than a month; what is, is no time.
    static TimeSpan? Span(double? seconds) => seconds is >= 0 and < 2_678_400 ? TimeSpan.FromSeconds(seconds.Value) : null;
}
