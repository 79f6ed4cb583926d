using System.Globalization;
using System.Net.WebSockets;

namespace Audio.Doubles.Azure;

/// <summary>Something that goes wrong with one request, over either transport.</summary>
public abstract record AzureFault
{
    /// <summary>What a fault that any service may have is here.</summary>
    public static AzureFault? Of(Fault fault, int retryAfterSeconds) => fault switch
    {
        Fault.Throttled => new Refused(429),
        Fault.ThrottledWithWait => new Refused(429, retryAfterSeconds.ToString(CultureInfo.InvariantCulture)),
        Fault.CloseThrottled => new Closed(4429, "Too many requests."),
        Fault.CloseInvalidThrottled => new Closed(1007, "Throttled"),
        Fault.CloseNormallyTooSoon => new Closed(1000, Share: 0.5),
        Fault.InternalError => new Refused(500),
        Fault.Unavailable => new Refused(503),
        Fault.ResetAtOnce => new Reset(0),
        Fault.ResetMidAudio => new Reset(),
        Fault.Truncated => new Truncated(),
        Fault.WrongContentType => new WrongContentType(),
        Fault.NoBytes => new ZeroBytes(),
        Fault.Garbage => new Garbage(),
        Fault.SlowDrip => new SlowDrip(TimeSpan.FromMilliseconds(300)),
        Fault.Hang => new Hang(),
        Fault.TooLarge => new TooLarge(),
        Fault.Unauthorized => new Refused(401),
        _ => null,
    };

    /// <summary>The request, or the handshake, is refused; over a socket that is open already, it is closed as the service does for that status.</summary>
    /// <param name="RetryAfter">In seconds or as a date; null where the service does not say.</param>
    public sealed record Refused(int Status, string? RetryAfter = null) : AzureFault;

    /// <summary>The socket is closed; over REST the connection is.</summary>
    /// <param name="Share">How much of the sound was sent before, 0 to 1.</param>
    public sealed record Closed(int Code, string Reason = "", double Share = 0) : AzureFault
    {
        public WebSocketCloseStatus Status => (WebSocketCloseStatus)Code;
    }

    /// <summary>The connection is cut without a word when a share of the sound has been sent.</summary>
    public sealed record Reset(double Share = 0.5) : AzureFault;

    /// <summary>A share of the sound is sent and called the whole.</summary>
    public sealed record Truncated(double Share = 0.5) : AzureFault;

    /// <summary>Success without a sample.</summary>
    public sealed record ZeroBytes : AzureFault;

    /// <summary>A page, as a proxy would answer, is sent as a success.</summary>
    public sealed record WrongContentType : AzureFault;

    /// <summary>Messages that are none.</summary>
    public sealed record Garbage : AzureFault;

    /// <summary>The sound comes in small pieces with pauses between them, and whole.</summary>
    public sealed record SlowDrip(TimeSpan Pause) : AzureFault;

    /// <summary>A share of the sound is sent, and then nothing; the connection stays open.</summary>
    public sealed record Hang(double Share = 0) : AzureFault;

    /// <summary>More comes than any utterance takes: one message without end; over REST a body that is said to have gigabytes.</summary>
    public sealed record TooLarge : AzureFault;

    /// <summary>Between the messages stand some of other requests and of unknown paths; no fault at all to one who reads well.</summary>
    public sealed record Chatter : AzureFault;
}
