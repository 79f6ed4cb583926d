using Audio.Speech.Http;
using FsCheck;
using FsCheck.Fluent;

namespace Audio.Tests.Speech.Http;

public sealed class ErrorBodyTests
{
    [Theory]
    [InlineData("""{"error":{"message":"No credit","type":"insufficient_quota","param":null,"code":"insufficient_quota"}}""", "No credit", "insufficient_quota")]
    [InlineData("""{"error":{"code":500,"message":"backend not found","type":""}}""", "backend not found", "")]
    [InlineData("""{"error":"model failed"}""", "model failed", null)]
    [InlineData("""{"detail":"Not Found"}""", "Not Found", null)]
    [InlineData("""{"detail":{"error":"invalid_model","message":"Unsupported model: x","type":"invalid_request_error"}}""", "Unsupported model: x", "invalid_model")]
    [InlineData("""{"detail":[{"type":"less_than_equal","loc":["body","speed"],"msg":"At most 4"},{"loc":["body","voice"],"msg":"Field required"}]}""", "speed: At most 4; voice: Field required", null)]
    [InlineData("""{"detail":{"status":"system_busy","message":"We are busy"}}""", "We are busy", "system_busy")]
    [InlineData("""{"detail":{"type":"validation_error","code":"unsupported_model","message":"Not yet","status":"unsupported_model"}}""", "Not yet", "unsupported_model")]
    [InlineData("""{"error":{"code":429,"message":"Too much","status":"RESOURCE_EXHAUSTED","details":[{"reason":"RATE_LIMIT_EXCEEDED","metadata":{"quota_limit":"PerDay"}}]}}""", "Too much", "PerDay")]
    [InlineData("""{"message":"Flat"}""", "Flat", null)]
    [InlineData("<html>Bad gateway</html>", null, null)]
    [InlineData("""{"error":{"message":"cut o""", null, null)]
    [InlineData("[1]", null, null)]
    [InlineData("", null, null)]
    public void Every_shape_gives_its_message_and_its_codes(string body, string? message, string? code)
    {
        var error = ErrorBody.Parse(body);

        Assert.Equal(message, error.Message);
        Assert.True(code is null || error.Has("something else", code));
    }

    [Fact]
    public void The_wait_that_Google_asks_for_is_found() =>
        Assert.Equal(
            TimeSpan.FromSeconds(12.5),
            ErrorBody.Parse("""{"error":{"message":"m","details":[{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"12.5s"}]}}""").RetryAfter);

    [Fact]
    public void No_body_makes_it_fail() =>
        Prop.ForAll<string>(body => ErrorBody.Parse(body ?? "") is not null
            && ErrorBody.Parse($$"""{"error":{{System.Text.Json.JsonSerializer.Serialize(body)}}}""") is not null).QuickCheckThrowOnFailure();
}
