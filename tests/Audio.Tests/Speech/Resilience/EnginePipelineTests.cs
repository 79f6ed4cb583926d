using Audio.Episodes;
using Audio.Speech;
using Audio.Speech.Resilience;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Resilience;

/// <summary>What an engine's trouble does to many utterances at once, on a virtual clock.</summary>
public sealed class EnginePipelineTests
{
    readonly VirtualTime _time = new();
    readonly Dictionary<string, SpeechException> _failures = [];
    readonly Dictionary<string, TimeSpan> _spoken = [];

    static SimulatedService.Fault Fail(bool isTransient = true, bool isEngineWide = false, TimeSpan? retryAfter = null) =>
        (_, _) => throw new SpeechException("azure answered 503: busy", isTransient) { IsEngineWide = isEngineWide, RetryAfter = retryAfter };

    SimulatedService Service(Func<TimeSpan, SimulatedService.Fault?>? faults = null, TimeSpan? latency = null) =>
        new(_time) { Latency = _ => latency ?? TimeSpan.FromSeconds(1), Faults = (_, _) => faults?.Invoke(_time.Now) };

    ResilientEngine Engine(ResilienceOptions options, params SimulatedService[] regions)
    {
        var pipeline = new EnginePipeline("azure", regions.Length, options, _time, new Random(1).NextDouble);
        return new ResilientEngine([.. regions], pipeline);
    }

    void Speak(ResilientEngine engine, int count, int first = 0)
    {
        var requests = Enumerable.Range(first, count).Select(i => Some.Request($"Turn {i}.")).ToList();
        _time.Run(() => SpeechLanes.ForEachAsync(requests, _ => false, 1, SpeakOneAsync, default));

        async Task SpeakOneAsync(int i, CancellationToken token)
        {
            try
            {
                await engine.SpeakAsync(requests[i], token);
                _spoken.Add(requests[i].Text, _time.Now);
            }
            catch (SpeechException e)
            {
                _failures.Add(requests[i].Text, e);
            }
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public void An_outage_of_ten_seconds_fails_nothing(int turns)
    {
        var service = Service(now => now < TimeSpan.FromSeconds(10) ? Fail() : null);

        Speak(Engine(new(), service), turns);

        Assert.Empty(_failures);
        Assert.Equal(turns, _spoken.Count);
    }

    [Fact]
    public void While_the_circuit_is_open_an_engine_is_hardly_asked()
    {
        var service = Service(now => now > TimeSpan.FromSeconds(5) && now < TimeSpan.FromSeconds(65) ? Fail() : null);

        Speak(Engine(new(), service), 200);

        Assert.Empty(_failures);
        // Those that break the circuit, and one look every five seconds.
        var during = service.Starts.Count(s => s > TimeSpan.FromSeconds(10) && s < TimeSpan.FromSeconds(65));
        Assert.InRange(during, 5, 12);
    }

    [Fact]
    public void A_lasting_outage_fails_everything_at_once_with_the_reason_and_hammers_nobody()
    {
        var service = Service(now => now > TimeSpan.FromSeconds(5) ? Fail() : null);

        Speak(Engine(new(), service), 500);

        Assert.Equal(500, _spoken.Count + _failures.Count);
        Assert.InRange(_spoken.Count, 10, 100);
        Assert.All(_failures.Values, f => Assert.Equal("azure has not spoken for 3 min: azure answered 503: busy", f.Message));
        Assert.All(_failures.Values, f => Assert.True(f is { IsEngineWide: true, IsTransient: true }));
        Assert.InRange(_time.Now, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(3.5));
        Assert.InRange(service.Calls - _spoken.Count, 10, 100);
    }

    [Fact]
    public void A_look_at_an_engine_that_never_answers_keeps_nobody_waiting_for_long()
    {
        var looked = false;
        var service = Service(now =>
        {
            if (now < TimeSpan.FromSeconds(8))
                return Fail();
            var hangs = !looked;
            looked = true;
            return hangs ? (r, token) => FakeEngine.Hang(r, _time, token) : null;
        });

        Speak(Engine(new(), service), 50);

        Assert.Empty(_failures);
        Assert.InRange(_time.Now, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void An_engine_that_was_given_up_is_used_again_once_it_is_well()
    {
        var service = Service(now => now < TimeSpan.FromMinutes(4) ? Fail() : null);
        var engine = Engine(new(), service);
        Speak(engine, 50);
        Assert.Equal(50, _failures.Count);
        _time.Run(() => _time.Delay(TimeSpan.FromMinutes(3)));

        Speak(engine, 50, first: 50);

        Assert.Equal(50, _spoken.Count);
    }

    [Fact]
    public void A_wrong_key_is_found_out_by_those_under_way_and_nobody_asks_again()
    {
        var service = Service(_ => Fail(isTransient: false, isEngineWide: true), latency: TimeSpan.FromSeconds(1));

        Speak(Engine(new(), service), 500);

        Assert.Equal(500, _failures.Count);
        Assert.All(_failures.Values, f => Assert.True(f is { IsEngineWide: true, IsTransient: false, Message: "azure answered 503: busy" }));
        Assert.InRange(service.Calls, 1, new ResilienceOptions().FirstConcurrency);
    }

    [Fact]
    public void A_refusal_of_one_text_concerns_no_other()
    {
        var service = new SimulatedService(_time) { Faults = (_, request) => request.Text == "Turn 7." ? Fail(isTransient: false) : null };

        Speak(Engine(new(), service), 20);

        Assert.Equal(["Turn 7."], _failures.Keys);
        Assert.Equal(20, service.Calls);
    }

    [Fact]
    public void The_next_region_speaks_while_the_first_is_out_and_the_first_again_afterwards()
    {
        var first = Service(now => now < TimeSpan.FromSeconds(60) ? Fail() : null);
        var second = Service();

        Speak(Engine(new() { MaxConcurrency = 4 }, first, second), 400);

        Assert.Empty(_failures);
        Assert.InRange(second.Calls, 200, 250);
        // Where the first is known to be out, it is asked once in five seconds.
        Assert.InRange(first.Starts.Count(s => s < TimeSpan.FromSeconds(60)), 10, 25);
        Assert.True(first.Answers.Count > 10);
        Assert.Equal(400, first.Answers.Count + second.Answers.Count);
    }

    [Fact]
    public void Throttling_does_not_move_requests_to_the_next_region()
    {
        var first = new SimulatedService(_time) { Concurrency = 3 };
        var second = Service();

        Speak(Engine(new(), first, second), 50);

        Assert.Empty(_failures);
        Assert.Equal(0, second.Calls);
    }

    [Fact]
    public void What_is_throttled_goes_on_for_as_long_as_the_engine_wishes()
    {
        // Azure's free tier, which the user has not told us of.
        var service = new SimulatedService(_time) { RequestsPerMinute = 20, Latency = _ => TimeSpan.FromSeconds(1) };

        Speak(Engine(new(), service), 100);

        Assert.Empty(_failures);
        Assert.InRange(_time.Now, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(7));
    }

    [Fact]
    public void A_stated_quota_is_kept_and_used()
    {
        var service = new SimulatedService(_time) { RequestsPerMinute = 20, Latency = _ => TimeSpan.FromSeconds(1) };

        Speak(Engine(new() { RequestsPerMinute = 20 }, service), 100);

        Assert.Empty(_failures);
        Assert.Equal(0, service.Throttled);
        Assert.InRange(_time.Now, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5.7));
    }

    [Fact]
    public void When_an_engine_asks_to_be_left_alone_nobody_asks_it()
    {
        var service = new SimulatedService(_time) { Concurrency = 3, RetryAfter = TimeSpan.FromSeconds(20), Latency = _ => TimeSpan.FromSeconds(1) };

        Speak(Engine(new(), service), 10);

        Assert.Empty(_failures);
        Assert.DoesNotContain(service.Starts, s => s > TimeSpan.Zero && s < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void An_engine_that_throttles_without_end_is_given_up()
    {
        var service = new SimulatedService(_time) { Concurrency = 0 };

        Speak(Engine(new(), service), 500);

        Assert.Equal(500, _failures.Count);
        Assert.All(_failures.Values, f => Assert.Equal("azure has not spoken for 3 min: Too many requests", f.Message));
        Assert.InRange(service.Calls, 5, 60);
        Assert.InRange(_time.Now, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void All_who_speak_with_an_engine_share_its_limit_and_its_bad_news()
    {
        var service = new SimulatedService(_time) { Faults = (_, _) => _time.Now > TimeSpan.FromSeconds(30) ? Fail(isTransient: false, isEngineWide: true) : null };
        var pipeline = new EnginePipeline("azure", 1, new() { FirstConcurrency = 3, MaxConcurrency = 3 }, _time);
        ResilientEngine[] episodes = [new([service], pipeline), new([service], pipeline)];
        var failed = 0;

        _time.Run(() => Task.WhenAll(episodes.SelectMany((e, episode) => Enumerable.Range(0, 200).Select(i => SpeakOneAsync(e, $"{episode} {i}")))));

        Assert.Equal(3, service.MostUnderWay);
        Assert.Equal(400, failed + service.Answers.Count);
        // Those that were under way when the key was withdrawn, and nobody after them.
        Assert.InRange(service.Calls - service.Answers.Count, 1, 3);

        async Task SpeakOneAsync(ResilientEngine engine, string text)
        {
            try
            {
                await engine.SpeakAsync(Some.Request(text), default);
            }
            catch (SpeechException e) when (e.IsEngineWide)
            {
                failed++;
            }
        }
    }

    [Fact]
    public void A_refusal_is_forgotten_after_a_while_because_keys_and_quotas_change()
    {
        var service = Service(now => now < TimeSpan.FromSeconds(1) ? Fail(isTransient: false, isEngineWide: true) : null);
        var engine = Engine(new(), service);
        Speak(engine, 10);
        _time.Run(() => _time.Delay(TimeSpan.FromMinutes(4)));

        Speak(engine, 10, first: 10);

        Assert.Equal((10, 10), (_failures.Count, _spoken.Count));
    }

    [Fact]
    public void A_straggler_is_raced_by_one_second_request_where_there_is_room()
    {
        _time.LeavesThread = true;
        var calls = 0;
        var service = new SimulatedService(_time) { Latency = _ => TimeSpan.FromSeconds(++calls == 20 ? 60 : 1) };

        Speak(Engine(new() { Hedges = true }, service), 20);

        Assert.Equal(21, service.Calls);
        Assert.Equal(20, _spoken.Count);
        Assert.Equal(20, service.Answers.Count);
        Assert.Equal(0, service.UnderWay);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_second_request_that_fails_has_lost_and_the_first_goes_on(bool isTransient)
    {
        _time.LeavesThread = true;
        var service = Service(now => now > TimeSpan.FromSeconds(1) ? Fail(isTransient) : null, latency: TimeSpan.FromSeconds(10));

        Speak(Engine(new() { Hedges = true }, service), 1);

        Assert.Empty(_failures);
        Assert.Equal((2, TimeSpan.FromSeconds(10)), (service.Calls, _spoken.Values.Single()));
    }

    [Fact]
    public void A_second_request_takes_nobodys_place()
    {
        _time.LeavesThread = true;
        var service = Service(latency: TimeSpan.FromSeconds(30));

        Speak(Engine(new() { Hedges = true, FirstConcurrency = 2, MaxConcurrency = 2 }, service), 4);

        Assert.Equal(4, service.Calls);
        Assert.Equal(2, service.MostUnderWay);
    }

    [Fact]
    public void Without_the_option_nothing_is_asked_twice()
    {
        var service = Service(latency: TimeSpan.FromSeconds(60));

        Speak(Engine(new(), service), 1);

        Assert.Equal(1, service.Calls);
    }

    [Fact]
    public void A_second_request_goes_to_the_next_region()
    {
        _time.LeavesThread = true;
        var slow = Service(latency: TimeSpan.FromSeconds(60));
        var quick = Service();

        Speak(Engine(new() { Hedges = true }, slow, quick), 1);

        Assert.Equal([TimeSpan.Zero], slow.Starts);
        Assert.Equal([TimeSpan.FromSeconds(2)], quick.Starts);
        Assert.Equal(0, slow.UnderWay);
    }

    [Fact]
    public void A_failure_is_not_raced_but_tried_again_after_a_wait()
    {
        _time.LeavesThread = true;
        var service = Service(now => now < TimeSpan.FromSeconds(0.1) ? Fail() : null);

        Speak(Engine(new() { Hedges = true }, service), 1);

        Assert.Equal(2, service.Calls);
        Assert.True(service.Starts[1] > TimeSpan.FromSeconds(0.1));
    }

    [Fact]
    public void Stopped_what_is_under_way_may_still_arrive_and_nothing_else_starts()
    {
        var service = Service(latency: TimeSpan.FromSeconds(1));
        var engine = Engine(new() { FirstConcurrency = 4, MaxConcurrency = 4 }, service);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(0.5), _time);

        var arrived = _time.Run(async () =>
        {
            var speaking = Enumerable.Range(0, 20).Select(i => engine.SpeakAsync(Some.Request($"Turn {i}."), stop.Token)).ToList();
            await Task.WhenAll(speaking.Select(s => s.ContinueWith(_ => { }, TaskScheduler.FromCurrentSynchronizationContext())));
            return speaking.Count(s => s.IsCompletedSuccessfully);
        });

        Assert.Equal(4, service.Calls);
        Assert.Equal(4, arrived);
        Assert.Equal(TimeSpan.FromSeconds(1), _time.Now);
    }

    [Fact]
    public void Stopped_it_does_not_wait_for_what_takes_longer()
    {
        var service = Service(latency: TimeSpan.FromSeconds(30));
        var engine = Engine(new(), service);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(0.5), _time);

        Assert.ThrowsAny<OperationCanceledException>(() => _time.Run(() => engine.SpeakAsync(Some.Request(), stop.Token)));

        Assert.Equal(TimeSpan.FromSeconds(1.7), _time.Now);
        Assert.Equal(0, service.UnderWay);
    }

    [Fact]
    public void A_program_of_this_machine_is_stopped_at_once()
    {
        var service = Service(latency: TimeSpan.FromSeconds(30));
        var engine = Engine(ResilienceOptions.Local, service);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(0.5), _time);

        Assert.ThrowsAny<OperationCanceledException>(() => _time.Run(() => engine.SpeakAsync(Some.Request(), stop.Token)));

        Assert.Equal(TimeSpan.FromSeconds(0.5), _time.Now);
    }
}
