namespace Audio.Doubles;

/// <summary>What may go wrong with one synthesis.</summary>
public enum Fault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>429.</summary>
    Throttled,

    /// <summary>429 with a wait that the client is to keep.</summary>
    ThrottledWithWait,

    /// <summary>The web socket is closed with 4429.</summary>
    CloseThrottled,

    /// <summary>The web socket is closed with 1007 and "Throttled".</summary>
    CloseInvalidThrottled,

    /// <summary>The web socket is closed with 1000 before the turn has ended.</summary>
    CloseNormallyTooSoon,

    /// <summary>500.</summary>
    InternalError,

    /// <summary>503.</summary>
    Unavailable,

    /// <summary>The connection breaks before anything is answered.</summary>
    ResetAtOnce,

    /// <summary>The connection breaks amid the audio.</summary>
    ResetMidAudio,

    /// <summary>The audio ends too soon, and the answer ends as if it were whole.</summary>
    Truncated,

    /// <summary>The answer says that it is something else than audio.</summary>
    WrongContentType,

    /// <summary>Success, and no audio at all.</summary>
    NoBytes,

    /// <summary>Success, and bytes that are no audio.</summary>
    Garbage,

    /// <summary>The audio comes far slower than it would be heard.</summary>
    SlowDrip,

    /// <summary>Nothing is ever answered.</summary>
    Hang,

    /// <summary>The answer announces more than anybody should take.</summary>
    TooLarge,

    /// <summary>401, as for a token that has run out.</summary>
    Unauthorized,
}
