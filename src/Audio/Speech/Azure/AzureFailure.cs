using System.Net;
using System.Net.WebSockets;
using Audio.Casting;
using Audio.Speech.Http;

namespace Audio.Speech.Azure;

/// <summary>What the service's refusals, closes and silences mean, and what the user can do about them. Immutable.</summary>
sealed class AzureFailure(ServiceSettings service)
{
    // Of a socket; beyond those of the standard.
    const int TooManyRequests = 4429;

    /// <summary>The service's name in voices.json, with its region where it has several.</summary>
    public string Name => service.Name;

    /// <summary>A response, or a handshake, that is no success.</summary>
    public SpeechException Of(ServiceError error)
    {
        var meant = error.ToException(Name, SaidIn(error.Body));
        return error.Status switch
        {
            HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden when service.Values.Text("entraResourceId") is not null =>
                meant.With(remedy: "Check that whoever is signed in has the role 'Cognitive Services Speech User' for the resource"),
            HttpStatusCode.Unauthorized => meant.With(remedy: $"Check the key in {service.Values.Text("key") ?? service.Kind.Keys[0]}, and that it is of a resource in this region"),
            HttpStatusCode.Forbidden => meant.With(remedy: "Check that the key is of a resource in this region, and that its network rules let you in"),
            HttpStatusCode.BadRequest => meant.With(remedy: "Check the voice's name and settings in voices.json"),
            HttpStatusCode.NotFound => meant.With(remedy: "Check region, endpoint, path and deployment in voices.json"),
            _ => meant,
        };
    }

    /// <summary>Whether the service did not let a request in.</summary>
    public static bool IsRefusedAccess(SpeechException failure) => failure.Status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden;

    /// <summary>Whether there is nothing at the address that speaks over sockets, or something between does not let them pass.</summary>
    public static bool IsNoSocket(HttpStatusCode status) =>
        status is HttpStatusCode.NotFound or HttpStatusCode.MethodNotAllowed or HttpStatusCode.UpgradeRequired or HttpStatusCode.NotImplemented
        or (>= HttpStatusCode.OK and < HttpStatusCode.BadRequest);

    /// <summary>A socket that was closed before a turn's end, for whatever reason it gave.</summary>
    /// <param name="isBilled">Whether the turn may be charged for, unless the close refuses it.</param>
    /// <param name="hasAudio">Whether sound had come by then: then it may be charged for in any case.</param>
    public SpeechException OfClose(WebSocketCloseStatus? status, string reason, bool isBilled, bool hasAudio)
    {
        var said = ServiceError.OneLine(reason);
        var message = $"{Name} closed the connection before the end ({(int?)status ?? 1006}{(said.Length > 0 ? $": {said}" : "")})";
        if ((int?)status == TooManyRequests || (status == WebSocketCloseStatus.InvalidPayloadData && Says(said, "Throttled")))
            return new(message, isTransient: true) { IsThrottled = true, IsBilled = hasAudio };
        if (status != WebSocketCloseStatus.InvalidPayloadData)
            return new(message, isTransient: true) { IsBilled = isBilled };
        if (Says(said, "Quota"))
            return new(message, isTransient: false) { IsEngineWide = true, IsBilled = hasAudio, Remedy = "Raise the quota of the resource, or wait until it begins anew" };
        return new($"{Name} refuses the request: {(said.Length > 0 ? said : "it does not say why")}", isTransient: false)
        {
            IsBilled = hasAudio,
            Remedy = "Check the voice's name and settings in voices.json",
        };
    }

    /// <summary>A connection that broke, or could not be made.</summary>
    public SpeechException OfBreak(Exception cause, bool isBilled) =>
        new($"{Name} could not be reached, or broke off: {ServiceError.OneLine((cause.InnerException ?? cause).Message)}", isTransient: true, cause)
        {
            IsBilled = isBilled,
            Remedy = isBilled ? null : "Check the network, and region or endpoint in voices.json",
        };

    // The service answers in JSON or in plain text; a page is a proxy's.
    static string? SaidIn(string body) =>
        ErrorBody.Parse(body).Message ?? (string.IsNullOrWhiteSpace(body) || body.TrimStart()[0] is '<' or '{' ? null : body);

    static bool Says(string said, string word) => said.Contains(word, StringComparison.OrdinalIgnoreCase);
}
