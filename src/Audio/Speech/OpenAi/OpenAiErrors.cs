using System.Net;
using Audio.Speech.Http;

namespace Audio.Speech.OpenAi;

/// <summary>What a server of OpenAI's shape means by its refusals.</summary>
static class OpenAiErrors
{
    public static SpeechException Read(ServiceError error, OpenAiOptions options)
    {
        var body = ErrorBody.Parse(error.Body);
        var failure = error.ToException(options.Remote.Name, body.Message);
        // It comes as 429, but no waiting helps.
        if (body.Has("insufficient_quota", "billing_hard_limit_reached", "billing_not_active"))
            return failure.Lasting("Add credit to the account, or raise its limit");
        if (body.Has("model_not_found", "invalid_model"))
            return failure.Lasting("Name a model that the server has: \"model\": \"…\"");
        if (error.Status == HttpStatusCode.NotFound && body.Message is null or "Not Found")
            return failure.Lasting("Check 'url'; most servers want it to end in /v1");
        if (error.Status == HttpStatusCode.Unauthorized && options.Remote.Key is null)
            return failure.Lasting("Name the environment variable that holds the server's key: \"key\": \"…\"");
        return failure;
    }
}
