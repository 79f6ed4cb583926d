using System.Net;

namespace Audio.Speech.Http;

/// <summary>What a service refused a request with.</summary>
/// <param name="Status">The status of the response.</param>
/// <param name="Reason">The reason phrase beside it; empty for none.</param>
/// <param name="Body">The beginning of the body as text; empty for none.</param>
/// <param name="RetryAfter">How long the service asks to be left alone; null where it does not say.</param>
sealed record ServiceError(HttpStatusCode Status, string Reason, string Body, TimeSpan? RetryAfter)
{
    /// <summary>What the request was sent with, which the service may repeat; null for nothing.</summary>
    public SecretHeader? Key { get; init; }

    /// <summary>What most services mean by their statuses.</summary>
    /// <param name="engine">The engine's name, for the message.</param>
    /// <param name="said">The service's own words; null for what the status says.</param>
    public SpeechException ToException(string engine, string? said = null)
    {
        var words = said ?? (Reason.Length > 0 ? Reason : Status.ToString());
        var message = $"{engine} answered {(int)Status}: {OneLine(Key?.Value.HideIn(words) ?? words)}";
        var passes = Status is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout or HttpStatusCode.Conflict
            or (>= HttpStatusCode.InternalServerError and not HttpStatusCode.NotImplemented);
        return new(message, passes)
        {
            Status = Status,
            Codes = ErrorBody.Parse(Body).Codes,
            IsThrottled = Status == HttpStatusCode.TooManyRequests,
            RetryAfter = passes ? RetryAfter : null,
            IsEngineWide = Status is (>= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest) or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.PaymentRequired,
            Remedy = Status switch
            {
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => $"Check the key of {engine} and what it may be used for",
                HttpStatusCode.PaymentRequired => $"Check the account of {engine}",
                >= HttpStatusCode.MultipleChoices and < HttpStatusCode.BadRequest => $"It has moved: mend the address of {engine} in voices.json",
                _ => null,
            },
        };
    }

    /// <summary>Words of a service, fit for one line of a terminal.</summary>
    public static string OneLine(string text)
    {
        const int Longest = 300;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        line = string.Concat(line.Where(c => !char.IsControl(c)));
        return line.Length > Longest ? line[..Longest] + "…" : line;
    }
}
