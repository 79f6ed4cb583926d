using Audio.Speech.Http;

namespace Audio.Speech.Google;

/// <summary>What Google means by its refusals: <c>{"error":{"code","message","status","details":[…]}}</c>.</summary>
/// <seealso href="https://cloud.google.com/apis/design/errors"/>
static class GoogleErrors
{
    public static SpeechException Read(ServiceError error, GoogleOptions options)
    {
        var body = ErrorBody.Parse(error.Body);
        var wait = error.RetryAfter ?? body.RetryAfter;
        var failure = (error with { RetryAfter = wait }).ToException(options.Remote.Name, body.Message);
        // A minute's quota passes; a day's does not.
        if (body.Has("RESOURCE_EXHAUSTED") && body.Codes.Any(IsLasting))
            return failure.Lasting("Ask for a higher quota in the Google Cloud console, or wait until tomorrow");
        if (body.Has("RESOURCE_EXHAUSTED"))
            return failure.With(isTransient: true, isThrottled: true, retryAfter: wait);
        // It comes as 400.
        if (body.Has("API_KEY_INVALID"))
            return failure.Lasting("Copy the key from the Google Cloud console once more");
        if (body.Has("SERVICE_DISABLED", "API_KEY_SERVICE_BLOCKED", "BILLING_DISABLED"))
            return failure.Lasting("Enable the Cloud Text-to-Speech API for the key's project, with billing");
        return failure;
    }

    // "CharactersPerDayPerProject"; "FreeQuotaRequestsPerMinutePerProject" is of the other kind.
    static bool IsLasting(string code) =>
        code.Contains("PerDay", StringComparison.OrdinalIgnoreCase) || code.Contains("PerMonth", StringComparison.OrdinalIgnoreCase);
}
