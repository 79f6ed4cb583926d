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
        var client = new ServiceClient("it", HttpConnections.Shared, TimeProvider.System) { Timeouts = new() { Idle = idle ?? TimeSpan.FromSeconds(60) }, MaxBytes = maxBytes };
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, "?q=planted-query")) { Content = new ChargedContent([1], "text/plain") };
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
    public async Task What_is_no_answer_at_all_to_what_was_sent_is_a_passing_failure_that_may_be_billed(string answer)
    {
        var failure = await Failure(answer);

        Assert.Equal((true, true, true), (failure.IsTransient, failure.IsBilled, failure.IsUnreached));
    }

    [Fact]
    public async Task What_a_status_refuses_is_not_billed() =>
        Assert.False((await Failure("HTTP/1.1 503 Busy\nContent-Length: 0\n\n")).IsBilled);

    [Fact]
    public async Task A_connection_that_takes_too_long_could_not_be_made()
    {
        using var http = new HttpClient(new SocketsHttpHandler
        {
            ConnectTimeout = TimeSpan.FromMilliseconds(100),
            ConnectCallback = async (_, token) =>
            {
                await Task.Delay(Timeout.Infinite, token);
                return Stream.Null;
            },
        });
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://localhost/") { Content = new ChargedContent([1], "text/plain") };

        var failure = await Assert.ThrowsAsync<SpeechException>(() => new ServiceClient("it", http, TimeProvider.System).SendAsync(request, default));

        Assert.Contains("it could not be reached", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Check the network", failure.Remedy, StringComparison.Ordinal);
        Assert.Equal((true, true, false), (failure.IsTransient, failure.IsUnreached, failure.IsBilled));
    }

    [Fact]
    public async Task A_refusal_stays_one_though_its_words_never_come()
    {
        var failure = await Failure("HTTP/1.1 401 Unauthorized\nContent-Length: 100\n\nNo", holdsOpen: true, idle: TimeSpan.FromMilliseconds(200));

        Assert.Equal((false, true), (failure.IsTransient, failure.IsEngineWide));
        Assert.Contains("401", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_cancelled_may_be_billed_once_it_has_been_sent(bool isSent)
    {
        var sending = new TaskCompletionSource();
        using var stop = new CancellationTokenSource();
        using var http = new HttpClient(new Silent(sending, isSent));
        using var request = new HttpRequestMessage(HttpMethod.Post, "http://localhost/") { Content = new ChargedContent([1], "text/plain") };

        var waiting = new ServiceClient("it", http, TimeProvider.System).SendAsync(request, stop.Token);
        await sending.Task;
        await stop.CancelAsync();

        var e = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        Assert.Equal(isSent, e is AbandonedRequestException);
    }

    // Takes a request, or only begins to, and never answers.
    sealed class Silent(TaskCompletionSource sending, bool takes) : HttpMessageHandler
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            if (takes)
                await request.Content!.CopyToAsync(Stream.Null, cancellationToken);
            sending.SetResult();
            await Task.Delay(Timeout.Infinite, cancellationToken);
            return new();
        }
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
