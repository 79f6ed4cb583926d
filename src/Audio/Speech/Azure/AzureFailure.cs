using System.Net;
using System.Net.WebSockets;
using Audio.Speech.Http;

namespace Audio.Speech.Azure;

/// <summary>What the service's refusals and closes mean, and what the user can do about them.</summary>
static class AzureFailure
{
    // Of a socket; beyond those of the standard.
    const int TooManyRequests = 4429;

    const string Statuses = "azure.status";

    /// <summary>A response, or a handshake, that is no success.</summary>
    public static SpeechException Of(ServiceError error)
    {
        var meant = error.ToException("azure", SaidIn(error.Body));
        var failure = error.Status switch
        {
            HttpStatusCode.Unauthorized => With(meant, "Check the key in AZURE_SPEECH_KEY, or in what \"key\" names, and that it is of a resource in this region"),
            HttpStatusCode.Forbidden => With(meant, "Check that the key is of a resource in this region, and that its network rules let you in"),
            HttpStatusCode.BadRequest => With(meant, "Check the voice's name and settings in voices.json"),
            HttpStatusCode.NotFound => With(meant, "Check region, endpoint, path and deployment in voices.json"),
            _ => meant,
        };
        failure.Data[Statuses] = error.Status;
        return failure;
    }

    /// <summary>Whether the service did not let a request in.</summary>
    public static bool IsRefusedAccess(SpeechException failure) => failure.Data[Statuses] is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;

    /// <summary>Whether there is nothing at the address.</summary>
    public static bool IsAbsent(SpeechException failure) => failure.Data[Statuses] is HttpStatusCode.NotFound;

    /// <summary>Whether there is nothing at the address that speaks over sockets, or something between does not let them pass.</summary>
    public static bool IsNoSocket(HttpStatusCode status) =>
        status is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.UpgradeRequired or HttpStatusCode.NotImplemented
        or (>= HttpStatusCode.OK and < HttpStatusCode.BadRequest);

    /// <summary>A socket that was closed before a turn's end, for whatever reason it gave.</summary>
    /// <param name="hasAudio">Whether sound had come by then: it may be charged for.</param>
    public static SpeechException OfClose(WebSocketCloseStatus? status, string reason, bool hasAudio)
    {
        var said = ServiceError.OneLine(reason);
        var message = $"azure closed the connection before the end ({(int?)status ?? 1006}{(said.Length > 0 ? $": {said}" : "")})";
        if ((int?)status == TooManyRequests || (status == WebSocketCloseStatus.InvalidPayloadData && Says(said, "Throttled")))
            return new(message, isTransient: true) { IsThrottled = true, IsBilled = hasAudio };
        if (status != WebSocketCloseStatus.InvalidPayloadData)
            return new(message, isTransient: true) { IsBilled = hasAudio };
        if (Says(said, "Quota"))
            return new(message, isTransient: false) { IsEngineWide = true, IsBilled = hasAudio, Remedy = "Raise the quota of the resource, or wait until it begins anew" };
        return new($"azure refuses the request: {(said.Length > 0 ? said : "it does not say why")}", isTransient: false)
        {
            IsBilled = hasAudio,
            Remedy = "Check the voice's name and settings in voices.json",
        };
    }

    /// <summary>A connection that broke, or could not be made.</summary>
    public static SpeechException OfBreak(Exception cause, bool hasAudio) =>
        new($"azure could not be reached, or broke off: {ServiceError.OneLine((cause.InnerException ?? cause).Message)}", isTransient: true, cause)
        {
            IsBilled = hasAudio,
            Remedy = hasAudio ? null : "Check the network, and region or endpoint in voices.json",
        };

    // The service answers in JSON or in plain text; a page is a proxy's.
    static string? SaidIn(string body) =>
        ErrorBody.Parse(body).Message ?? (string.IsNullOrWhiteSpace(body) || body.TrimStart()[0] is '<' or '{' ? null : body);

    static bool Says(string said, string word) => said.Contains(word, StringComparison.OrdinalIgnoreCase);

    static SpeechException With(SpeechException failure, string remedy) =>
        new(failure.Message, failure.IsTransient) { IsEngineWide = failure.IsEngineWide, RetryAfter = failure.RetryAfter, Remedy = remedy };
}
