using System.Text;
using Audio.Speech;
using Audio.Speech.Http;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Http;

/// <summary>With answers that no server should give.</summary>
public sealed class ServiceClientTests
{
    static async Task<ServiceResponse> Send(RawServer server, TimeSpan? idle = null, int maxBytes = 1 << 20)
    {
        var client = new ServiceClient("it", HttpConnections.Shared, TimeProvider.System) { IdleTimeout = idle ?? TimeSpan.FromSeconds(60), MaxBytes = maxBytes };
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, "?q=planted-query"));
        request.Headers.TryAddWithoutValidation("x-key", Services.Key);
        return await client.SendAsync(request, default);
    }

    static async Task<SpeechException> Failure(string answer, bool holdsOpen = false, TimeSpan? idle = null, int maxBytes = 1 << 20)
    {
        await using var server = new RawServer(answer, holdsOpen);
        var failure = await Services.FailureOf(() => Send(server, idle, maxBytes));
        Assert.DoesNotContain("planted-query", failure.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure.Message);
        return failure;
    }

    [Fact]
    public async Task A_whole_answer_is_handed_on_with_its_type()
    {
        await using var server = new RawServer("HTTP/1.1 200 OK\nContent-Type: Audio/WAV; rate=1\nContent-Length: 5\n\nhello");

        var (type, body) = await Send(server);

        Assert.Equal(("audio/wav", "hello"), (type, Encoding.ASCII.GetString(body)));
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 100\n\nonly a part")]
    [InlineData("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n5\nhello\n")]
    [InlineData("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\nzz\nhello\n")]
    public async Task An_answer_shorter_than_it_says_is_a_passing_failure_that_may_be_billed(string answer)
    {
        var failure = await Failure(answer);

        Assert.Equal((true, true), (failure.IsTransient, failure.IsBilled));
    }

    [Theory]
    [InlineData("")]
    [InlineData("SSH-2.0-OpenSSH_9.9\n\n")]
    public async Task What_is_no_answer_at_all_is_a_passing_failure_that_nobody_bills(string answer)
    {
        var failure = await Failure(answer);

        Assert.Equal((true, false), (failure.IsTransient, failure.IsBilled));
    }

    [Fact]
    public async Task An_answer_that_stops_is_given_up()
    {
        var failure = await Failure("HTTP/1.1 200 OK\nContent-Length: 100\n\nonly a part", holdsOpen: true, idle: TimeSpan.FromMilliseconds(200));

        Assert.Equal((true, true), (failure.IsTransient, failure.IsBilled));
        Assert.Contains("sent nothing for", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("HTTP/1.1 200 OK\nContent-Length: 99999999\n\n")]
    [InlineData("HTTP/1.1 200 OK\nTransfer-Encoding: chunked\n\n14\n12345678901234567890\n14\n12345678901234567890\n")]
    public async Task More_than_anybody_should_take_is_not_taken(string answer)
    {
        var failure = await Failure(answer, holdsOpen: true, maxBytes: 30);

        Assert.Equal((false, true), (failure.IsTransient, failure.IsBilled));
    }

    [Theory]
    [InlineData("Retry-After: 7", 7000)]
    [InlineData("retry-after-ms: 1500", 1500)]
    [InlineData("Retry-After: 7\nretry-after-ms: 250", 250)]
    [InlineData("retry-after-ms: soon", null)]
    [InlineData("Retry-After: Wed, 21 Oct 2015 07:28:00 GMT", 0)]
    public async Task The_wait_that_is_asked_for_is_known(string header, int? milliseconds)
    {
        var failure = await Failure($"HTTP/1.1 429 Too Many Requests\n{header}\nContent-Length: 0\n\n");

        Assert.Equal(milliseconds is { } ms ? TimeSpan.FromMilliseconds(ms) : null, failure.RetryAfter);
        Assert.Equal((true, true), (failure.IsTransient, failure.IsThrottled));
    }

    [Fact]
    public async Task A_redirect_does_not_carry_the_key_elsewhere()
    {
        await using var elsewhere = new RawServer("HTTP/1.1 200 OK\nContent-Length: 5\n\nhello");

        var failure = await Failure($"HTTP/1.1 302 Found\nLocation: {elsewhere.Address}\nContent-Length: 0\n\n");

        Assert.Equal(0, elsewhere.Connections);
        Assert.False(failure.IsTransient);
    }

    [Fact]
    public async Task An_error_that_never_ends_is_read_no_further_than_needed() =>
        Assert.True((await Failure($"HTTP/1.1 500 Oops\nContent-Length: 99999999\n\n{new string('x', 20_000)}", holdsOpen: true)).IsTransient);
}
