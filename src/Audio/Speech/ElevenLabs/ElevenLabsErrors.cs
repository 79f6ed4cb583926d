using Audio.Speech.Http;

namespace Audio.Speech.ElevenLabs;

/// <summary>What ElevenLabs means by its refusals, whose status of HTTP says little.</summary>
/// <seealso href="https://help.elevenlabs.io/hc/en-us/articles/19572237925521"/>
static class ElevenLabsErrors
{
    public static SpeechException Read(ServiceError error, ElevenLabsOptions options)
    {
        var body = ErrorBody.Parse(error.Body);
        var failure = error.ToException(options.Remote.Name, body.Message);
        // Too much for the service, not too many of ours.
        if (body.Has("system_busy"))
            return failure.With(isTransient: true, isThrottled: false, retryAfter: error.RetryAfter);
        if (body.Has("too_many_concurrent_requests"))
            return failure.With(isTransient: true, isThrottled: true, retryAfter: error.RetryAfter);
        if (body.Has("quota_exceeded"))
            return failure.Lasting("Add credits to the account, or wait for its next period");
        if (body.Has("voice_not_found"))
            return failure.With(isTransient: false, isThrottled: false, isEngineWide: false, remedy: "Bind the voice to an id of 'My Voices'; 'audio voices --engine' lists them");
        if (body.Has("invalid_api_key"))
            return failure.Lasting("Copy the key from the account's settings once more");
        if (body.Has("missing_permissions"))
            return failure.Lasting("Give the key the permission that is missing, in the account's settings");
        return failure;
    }
}
