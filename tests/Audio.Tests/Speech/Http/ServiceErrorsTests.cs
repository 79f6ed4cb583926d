using System.Net;
using Audio.Casting.Kinds;
using Audio.Speech;
using Audio.Speech.ElevenLabs;
using Audio.Speech.Google;
using Audio.Speech.Http;
using Audio.Speech.OpenAi;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Http;

/// <summary>What each service means by its refusals.</summary>
public sealed class ServiceErrorsTests
{
    static readonly EngineContext Context = new() { FindKey = _ => Services.Key };

    static SpeechException Read(string service, int status, string body, TimeSpan? retryAfter = null)
    {
        var error = new ServiceError((HttpStatusCode)status, "", body, retryAfter);
        return service switch
        {
            "openai" => OpenAiErrors.Read(error, OpenAiOptions.Of(Services.Settings(OpenAiKind.Kind, "openai"), Context)),
            "elevenlabs" => ElevenLabsErrors.Read(error, ElevenLabsOptions.Of(Services.Settings(ElevenLabsKind.Kind, "elevenlabs"), Context)),
            _ => GoogleErrors.Read(error, GoogleOptions.Of(Services.Settings(GoogleKind.Kind, "google"), Context)),
        };
    }

    [Theory]
    [InlineData("openai", 429, """{"error":{"message":"m","code":"rate_limit_exceeded"}}""", true, true, false)]
    [InlineData("openai", 429, """{"error":{"message":"m","code":"insufficient_quota"}}""", false, false, true)]
    [InlineData("openai", 403, """{"error":{"message":"m","code":"billing_not_active"}}""", false, false, true)]
    [InlineData("openai", 401, """{"error":{"message":"m","code":"invalid_api_key"}}""", false, false, true)]
    [InlineData("openai", 404, """{"error":{"message":"m","code":"model_not_found"}}""", false, false, true)]
    [InlineData("openai", 404, """{"detail":"Not Found"}""", false, false, true)]
    [InlineData("openai", 404, """{"detail":"No such voice"}""", false, false, false)]
    [InlineData("openai", 422, """{"detail":[{"loc":["body","input"],"msg":"m"}]}""", false, false, false)]
    [InlineData("openai", 500, """{"detail":{"error":"processing_error","message":"m"}}""", true, false, false)]
    [InlineData("openai", 502, "<html>Bad gateway</html>", true, false, false)]
    [InlineData("openai", 409, "", true, false, false)]
    [InlineData("elevenlabs", 429, """{"detail":{"status":"too_many_concurrent_requests","message":"m"}}""", true, true, false)]
    [InlineData("elevenlabs", 429, """{"detail":{"status":"system_busy","message":"m"}}""", true, false, false)]
    [InlineData("elevenlabs", 401, """{"detail":{"status":"quota_exceeded","message":"m"}}""", false, false, true)]
    [InlineData("elevenlabs", 400, """{"detail":{"status":"quota_exceeded","message":"m"}}""", false, false, true)]
    [InlineData("elevenlabs", 400, """{"detail":{"status":"voice_not_found","message":"m"}}""", false, false, false)]
    [InlineData("elevenlabs", 400, """{"detail":{"status":"max_character_limit_exceeded","message":"m"}}""", false, false, false)]
    [InlineData("elevenlabs", 400, """{"detail":{"status":"invalid_api_key","message":"m"}}""", false, false, true)]
    [InlineData("elevenlabs", 503, "", true, false, false)]
    [InlineData("google", 429, """{"error":{"code":429,"message":"m","status":"RESOURCE_EXHAUSTED"}}""", true, true, false)]
    [InlineData("google", 429, """{"error":{"code":429,"message":"m","status":"RESOURCE_EXHAUSTED","details":[{"metadata":{"quota_limit":"CharactersPerDay"}}]}}""", false, false, true)]
    [InlineData("google", 400, """{"error":{"code":400,"message":"m","status":"INVALID_ARGUMENT","details":[{"reason":"API_KEY_INVALID"}]}}""", false, false, true)]
    [InlineData("google", 403, """{"error":{"code":403,"message":"m","status":"PERMISSION_DENIED","details":[{"reason":"SERVICE_DISABLED"}]}}""", false, false, true)]
    [InlineData("google", 400, """{"error":{"code":400,"message":"m","status":"INVALID_ARGUMENT"}}""", false, false, false)]
    [InlineData("google", 503, """{"error":{"code":503,"message":"m","status":"UNAVAILABLE"}}""", true, false, false)]
    public void A_refusal_is_what_the_service_means_by_it(string service, int status, string body, bool isTransient, bool isThrottled, bool isEngineWide)
    {
        var failure = Read(service, status, body);

        Assert.Equal((isTransient, isThrottled, isEngineWide), (failure.IsTransient, failure.IsThrottled, failure.IsEngineWide));
        Assert.StartsWith($"{service} answered {status}: ", failure.Message, StringComparison.Ordinal);
        // What a user can mend is said with how.
        Assert.True(!isEngineWide || failure.Remedy is not null);
    }

    [Theory]
    [InlineData("openai", """{"error":{"message":"m"}}""")]
    [InlineData("elevenlabs", """{"detail":{"status":"system_busy","message":"m"}}""")]
    [InlineData("elevenlabs", """{"detail":{"status":"too_many_concurrent_requests","message":"m"}}""")]
    [InlineData("google", """{"error":{"message":"m","status":"RESOURCE_EXHAUSTED"}}""")]
    public void The_wait_that_is_asked_for_is_handed_on(string service, string body) =>
        Assert.Equal(TimeSpan.FromSeconds(7), Read(service, 429, body, TimeSpan.FromSeconds(7)).RetryAfter);

    [Theory]
    [InlineData("openai", """{"error":{"message":"Incorrect key KEY provided","code":"invalid_api_key"}}""")]
    [InlineData("elevenlabs", """{"detail":{"status":"invalid_api_key","message":"KEY is invalid"}}""")]
    [InlineData("google", """{"error":{"message":"API key KEY expired","details":[{"reason":"API_KEY_INVALID"}]}}""")]
    public async Task A_key_that_a_service_repeats_is_not_repeated(string service, string body)
    {
        body = body.Replace("KEY", Services.Key, StringComparison.Ordinal);
        await using var server = new RawServer($"HTTP/1.1 401 Unauthorized\nContent-Type: application/json\nContent-Length: {body.Length}\n\n{body}");
        var engine = await Services.Open(service, Context, ("url", [server.Address.ToString()]), ("key", ["OUR_KEY"]));

        var failure = await Services.FailureOf(() => engine.SpeakAsync(new("Good morning.", new("ava", service, "en-US-Neural2-C")), default));

        Assert.Contains("(secret)", failure.Message, StringComparison.Ordinal);
    }
}
