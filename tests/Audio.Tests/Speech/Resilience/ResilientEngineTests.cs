using Audio.Speech;
using Audio.Speech.Resilience;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Resilience;

public sealed class ResilientEngineTests
{
    static readonly TimeSpan Never = TimeSpan.FromHours(2);

    readonly HurriedTime _time = new();

    ResilientEngine Engine(FakeEngine inner, ResilienceOptions? options = null) =>
        new([inner], new EnginePipeline("flite", 1, (options ?? new() { AttemptTimeout = Never }) with { BreaksCircuit = false }, _time, jitter: () => 0.5));

    [Fact]
    public async Task A_transient_failure_is_tried_again_after_longer_and_longer_waits()
    {
        var inner = new FakeEngine(FakeEngine.Fail(), FakeEngine.Fail(), FakeEngine.Fail());

        var clip = await Engine(inner).SpeakAsync(Some.Request(), default);

        Assert.True(clip.Frames > 0);
        Assert.Equal(4, inner.Requests.Count);
        Assert.Equal(3, _time.Waits.Count);
        Assert.All(_time.Waits.Zip(_time.Waits.Skip(1)), waits => Assert.True(waits.Second > waits.First));
    }

    [Fact]
    public async Task Whoever_waits_is_told_of_every_attempt_that_is_made_again_and_of_no_other()
    {
        var told = new List<SpeechException>();
        var inner = new FakeEngine(FakeEngine.Fail(), FakeEngine.Fail(isTransient: false));
        var pipeline = new EnginePipeline("flite", 1, new() { AttemptTimeout = Never, BreaksCircuit = false }, _time, jitter: () => 0.5);

        await Assert.ThrowsAsync<SpeechException>(() => new ResilientEngine([inner], pipeline, new Listener(told)).SpeakAsync(Some.Request(), default));

        Assert.True(Assert.Single(told).IsTransient);
    }

    sealed class Listener(List<SpeechException> told) : IProgress<SpeechException>
    {
        public void Report(SpeechException value) => told.Add(value);
    }

    [Fact]
    public async Task A_permanent_failure_is_not_tried_again()
    {
        var inner = new FakeEngine(FakeEngine.Fail(isTransient: false));

        await Assert.ThrowsAsync<SpeechException>(() => Engine(inner).SpeakAsync(Some.Request(), default));

        Assert.Single(inner.Requests);
    }

    [Fact]
    public async Task The_last_failure_comes_out_when_trying_is_over()
    {
        var inner = new FakeEngine([.. Enumerable.Repeat(FakeEngine.Fail(), 10)]);

        var failure = await Assert.ThrowsAsync<SpeechException>(() => Engine(inner).SpeakAsync(Some.Request(), default));

        Assert.True(failure.IsTransient);
        Assert.Equal(1 + new ResilienceOptions().Retries, inner.Requests.Count);
    }

    [Fact]
    public async Task An_engine_that_asks_to_be_left_alone_is()
    {
        var inner = new FakeEngine(FakeEngine.Fail(retryAfter: TimeSpan.FromSeconds(17)));

        await Engine(inner).SpeakAsync(Some.Request(), default);

        // Timers count in milliseconds.
        Assert.Equal(17, _time.Waits.Sum(w => w.TotalSeconds), 0.002);
    }

    [Fact]
    public async Task One_that_asks_for_nothing_is_left_alone_for_as_long_as_one_that_does_not_ask()
    {
        var inner = new FakeEngine([.. Enumerable.Repeat(FakeEngine.Fail(retryAfter: TimeSpan.Zero), 5)]);

        await Engine(inner).SpeakAsync(Some.Request(), default);

        Assert.Equal(5, _time.Waits.Count);
        Assert.All(_time.Waits.Zip(_time.Waits.Skip(1)), waits => Assert.True(waits.Second > waits.First));
    }

    [Fact]
    public async Task An_engine_that_asks_for_more_than_the_longest_wait_has_failed()
    {
        var inner = new FakeEngine(FakeEngine.Fail(retryAfter: TimeSpan.FromMinutes(30)));

        await Assert.ThrowsAsync<SpeechException>(() => Engine(inner).SpeakAsync(Some.Request(), default));

        Assert.Single(inner.Requests);
    }

    [Fact]
    public async Task An_attempt_that_takes_too_long_is_cancelled_and_tried_again()
    {
        var inner = new FakeEngine(FakeEngine.Hang, FakeEngine.Hang, FakeEngine.Hang);
        var options = new ResilienceOptions { AttemptTimeout = TimeSpan.FromMinutes(1), Retries = 2 };

        var failure = await Assert.ThrowsAsync<SpeechException>(() => Engine(inner, options).SpeakAsync(Some.Request(), default));

        Assert.True(failure.IsTransient);
        Assert.Equal("flite did not answer within 60 s", failure.Message);
        Assert.Equal(3, inner.Requests.Count);
    }

    [Fact]
    public async Task Without_retries_the_first_failure_is_the_last()
    {
        var inner = new FakeEngine(FakeEngine.Fail());

        await Assert.ThrowsAsync<SpeechException>(() => Engine(inner, new() { AttemptTimeout = Never, Retries = 0 }).SpeakAsync(Some.Request(), default));

        Assert.Single(inner.Requests);
    }

    [Fact]
    public async Task Cancelling_ends_an_attempt_at_once_and_is_not_tried_again()
    {
        var inner = new FakeEngine(FakeEngine.Hang);
        using var cancellation = new CancellationTokenSource();

        var speaking = Engine(inner).SpeakAsync(Some.Request(), cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => speaking);
        Assert.Single(inner.Requests);
    }

    [Fact]
    public async Task Cancelling_ends_a_wait_at_once()
    {
        var options = new ResilienceOptions { AttemptTimeout = Never, FirstDelay = Never, LongestDelay = Never, LongestRetryAfter = Never };
        using var cancellation = new CancellationTokenSource();

        // Having failed at once, it waits when the call returns.
        var speaking = Engine(new FakeEngine(FakeEngine.Fail(retryAfter: Never)), options).SpeakAsync(Some.Request(), cancellation.Token);
        Assert.False(speaking.IsCompleted);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => speaking);
    }

    [Fact]
    public async Task What_is_not_a_failure_to_speak_is_not_tried_again()
    {
        var inner = new FakeEngine((_, _) => throw new IOException("disk full"));

        await Assert.ThrowsAsync<IOException>(() => Engine(inner).SpeakAsync(Some.Request(), default));

        Assert.Single(inner.Requests);
    }
}
