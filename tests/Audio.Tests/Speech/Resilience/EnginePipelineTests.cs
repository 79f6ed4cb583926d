using Audio.Speech;
using Audio.Speech.Resilience;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Resilience;

/// <summary>What an engine's trouble does to many utterances at once, on a virtual clock.</summary>
public sealed class EnginePipelineTests : EnginePipelineRun
{
    static SimulatedService.Fault Page() =>
        (_, _) => throw new SpeechException("azure answered with text/html instead of audio", isTransient: true) { IsMisdirected = true, Remedy = "Check 'url'" };

    [Fact]
    public void Where_pages_are_all_that_ever_comes_it_is_over_within_seconds_and_nothing_waits()
    {
        Speak(Engine(new(), Service(_ => Page())), 300);

        Assert.Equal(300, Failures.Count);
        Assert.All(Failures.Values, f => Assert.Equal((true, false, "Check 'url'"), (f.IsEngineWide, f.IsTransient, f.Remedy)));
        Assert.InRange(Time.Now, TimeSpan.Zero, TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Pages_amid_answers_pass()
    {
        Speak(Engine(new(), Service(now => now > TimeSpan.FromSeconds(2) && now < TimeSpan.FromSeconds(8) ? Page() : null)), 100);

        Assert.Empty(Failures);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(100)]
    public void An_outage_of_ten_seconds_fails_nothing(int turns)
    {
        var service = Service(now => now < TimeSpan.FromSeconds(10) ? Fail() : null);

        Speak(Engine(new(), service), turns);

        Assert.Empty(Failures);
        Assert.Equal(turns, Spoken.Count);
    }

    [Fact]
    public void While_the_circuit_is_open_an_engine_is_hardly_asked()
    {
        var service = Service(now => now > TimeSpan.FromSeconds(5) && now < TimeSpan.FromSeconds(65) ? Fail() : null);

        Speak(Engine(new(), service), 200);

        Assert.Empty(Failures);
        // Those that break the circuit, and one look every five seconds.
        var during = service.Starts.Count(s => s > TimeSpan.FromSeconds(10) && s < TimeSpan.FromSeconds(65));
        Assert.InRange(during, 5, 12);
    }

    [Fact]
    public void A_lasting_outage_fails_everything_at_once_with_the_reason_and_hammers_nobody()
    {
        var service = Service(now => now > TimeSpan.FromSeconds(5) ? Fail() : null);

        Speak(Engine(new(), service), 500);

        Assert.Equal(500, Spoken.Count + Failures.Count);
        Assert.InRange(Spoken.Count, 10, 100);
        Assert.All(Failures.Values, f => Assert.Equal("azure has not spoken for 3 min: azure answered 503: busy", f.Message));
        Assert.All(Failures.Values, f => Assert.True(f is { IsEngineWide: true, IsTransient: true }));
        Assert.InRange(Time.Now, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(3.5));
        Assert.InRange(service.Calls - Spoken.Count, 10, 100);
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
            return hangs ? (r, token) => FakeEngine.Hang(r, Time, token) : null;
        });

        Speak(Engine(new(), service), 50);

        Assert.Empty(Failures);
        Assert.InRange(Time.Now, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void An_engine_that_was_given_up_is_used_again_once_it_is_well()
    {
        var service = Service(now => now < TimeSpan.FromMinutes(4) ? Fail() : null);
        var engine = Engine(new(), service);
        Speak(engine, 50);
        Assert.Equal(50, Failures.Count);
        Time.Run(() => Time.Delay(TimeSpan.FromMinutes(3)));

        Speak(engine, 50, first: 50);

        Assert.Equal(50, Spoken.Count);
    }

    [Fact]
    public void A_wrong_key_is_found_out_by_those_under_way_and_nobody_asks_again()
    {
        var service = Service(_ => Fail(isTransient: false, isEngineWide: true), latency: TimeSpan.FromSeconds(1));

        Speak(Engine(new(), service), 500);

        Assert.Equal(500, Failures.Count);
        Assert.All(Failures.Values, f => Assert.True(f is { IsEngineWide: true, IsTransient: false, Message: "azure answered 503: busy" }));
        Assert.InRange(service.Calls, 1, new ResilienceOptions().FirstConcurrency);
    }

    [Fact]
    public void A_refusal_of_one_text_concerns_no_other()
    {
        var service = new SimulatedService(Time) { Faults = (_, request) => request.Text == "Turn 7." ? Fail(isTransient: false) : null };

        Speak(Engine(new(), service), 20);

        Assert.Equal(["Turn 7."], Failures.Keys);
        Assert.Equal(20, service.Calls);
    }

    [Fact]
    public void The_next_region_speaks_while_the_first_is_out_and_the_first_again_afterwards()
    {
        var first = Service(now => now < TimeSpan.FromSeconds(60) ? Fail() : null);
        var second = Service();

        Speak(Engine(new() { MaxConcurrency = 4 }, first, second), 400);

        Assert.Empty(Failures);
        Assert.InRange(second.Calls, 200, 250);
        // Where the first is known to be out, it is asked once in five seconds.
        Assert.InRange(first.Starts.Count(s => s < TimeSpan.FromSeconds(60)), 10, 25);
        Assert.True(first.Answers.Count > 10);
        Assert.Equal(400, first.Answers.Count + second.Answers.Count);
    }

    [Fact]
    public void A_refusal_of_the_next_region_does_not_end_an_outage_of_the_first()
    {
        var first = Service(now => now < TimeSpan.FromSeconds(10) ? Fail() : null);
        var second = Service(_ => Fail(isTransient: false, isEngineWide: true));

        Speak(Engine(new() { MaxConcurrency = 4 }, first, second), 20);

        Assert.Empty(Failures);
        // It is remembered that nobody is let in there.
        Assert.InRange(second.Calls, 1, 4);
    }

    [Fact]
    public void Where_the_first_region_refuses_the_next_speaks()
    {
        var first = Service(_ => Fail(isTransient: false, isEngineWide: true));
        var second = Service(now => now < TimeSpan.FromSeconds(2) ? Fail() : null);

        Speak(Engine(new() { MaxConcurrency = 4 }, first, second), 20);

        Assert.Empty(Failures);
        Assert.InRange(first.Calls, 1, 4);
    }

    [Fact]
    public void Where_every_region_refuses_nobody_asks_again()
    {
        SimulatedService[] regions = [Service(_ => Fail(isTransient: false, isEngineWide: true)), Service(_ => Fail(isTransient: false, isEngineWide: true))];

        Speak(Engine(new() { FirstConcurrency = 4 }, regions), 50);

        Assert.Equal(50, Failures.Count);
        Assert.All(Failures.Values, f => Assert.Equal((true, false), (f.IsEngineWide, f.IsTransient)));
        Assert.All(regions, r => Assert.InRange(r.Calls, 1, 4));
    }

    [Fact]
    public void A_text_that_the_next_region_refuses_concerns_no_other()
    {
        var first = Service(now => now < TimeSpan.FromMinutes(2) ? Fail(isTransient: false, isEngineWide: true) : null);
        var second = new SimulatedService(Time) { Faults = (_, request) => request.Text == "Turn 7." ? Fail(isTransient: false) : null };

        Speak(Engine(new(), first, second), 20);

        Assert.Equal(["Turn 7."], Failures.Keys);
        Assert.False(Failures["Turn 7."].IsEngineWide);
    }

    [Fact]
    public void Throttling_does_not_move_requests_to_the_next_region()
    {
        var first = new SimulatedService(Time) { Concurrency = 3 };
        var second = Service();

        Speak(Engine(new(), first, second), 50);

        Assert.Empty(Failures);
        Assert.Equal(0, second.Calls);
    }

    [Fact]
    public void What_is_throttled_goes_on_for_as_long_as_the_engine_wishes()
    {
        // Azure's free tier, which the user has not told us of.
        var service = new SimulatedService(Time) { RequestsPerMinute = 20, Latency = _ => TimeSpan.FromSeconds(1) };

        Speak(Engine(new(), service), 100);

        Assert.Empty(Failures);
        Assert.InRange(Time.Now, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(7));
    }

    [Fact]
    public void A_stated_quota_is_kept_and_used()
    {
        var service = new SimulatedService(Time) { RequestsPerMinute = 20, Latency = _ => TimeSpan.FromSeconds(1) };

        Speak(Engine(new() { RequestsPerMinute = 20 }, service), 100);

        Assert.Empty(Failures);
        Assert.Equal(0, service.Throttled);
        Assert.InRange(Time.Now, TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(5.7));
    }

    [Fact]
    public void When_an_engine_asks_to_be_left_alone_nobody_asks_it()
    {
        var service = new SimulatedService(Time) { Concurrency = 3, RetryAfter = TimeSpan.FromSeconds(20), Latency = _ => TimeSpan.FromSeconds(1) };

        Speak(Engine(new(), service), 10);

        Assert.Empty(Failures);
        Assert.DoesNotContain(service.Starts, s => s > TimeSpan.Zero && s < TimeSpan.FromSeconds(20));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    public void An_engine_that_throttles_without_end_is_given_up(int? secondsAsked)
    {
        var service = new SimulatedService(Time) { Concurrency = 0, RetryAfter = secondsAsked is { } s ? TimeSpan.FromSeconds(s) : null };

        Speak(Engine(new(), service), 500);

        Assert.Equal(500, Failures.Count);
        Assert.All(Failures.Values, f => Assert.Equal("azure has not spoken for 3 min: Too many requests", f.Message));
        Assert.InRange(service.Calls, 5, 60);
        Assert.InRange(Time.Now, TimeSpan.FromMinutes(3), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public void All_who_speak_with_an_engine_share_its_limit_and_its_bad_news()
    {
        var service = new SimulatedService(Time) { Faults = (_, _) => Time.Now > TimeSpan.FromSeconds(30) ? Fail(isTransient: false, isEngineWide: true) : null };
        var pipeline = new EnginePipeline("azure", 1, new() { FirstConcurrency = 3, MaxConcurrency = 3 }, Time);
        ResilientEngine[] episodes = [new([service], pipeline), new([service], pipeline)];
        var failed = 0;

        Time.Run(() => Task.WhenAll(episodes.SelectMany((e, episode) => Enumerable.Range(0, 200).Select(i => SpeakOneAsync(e, $"{episode} {i}")))));

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
        Time.Run(() => Time.Delay(TimeSpan.FromMinutes(4)));

        Speak(engine, 10, first: 10);

        Assert.Equal((10, 10), (Failures.Count, Spoken.Count));
    }

    [Fact]
    public void Stopped_what_is_under_way_may_still_arrive_and_nothing_else_starts()
    {
        var service = Service(latency: TimeSpan.FromSeconds(1));
        var engine = Engine(new() { FirstConcurrency = 4, MaxConcurrency = 4 }, service);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(0.5), Time);

        var arrived = Time.Run(async () =>
        {
            var speaking = Enumerable.Range(0, 20).Select(i => engine.SpeakAsync(Some.Request($"Turn {i}."), stop.Token)).ToList();
            await Task.WhenAll(speaking.Select(s => s.ContinueWith(_ => { }, TaskScheduler.FromCurrentSynchronizationContext())));
            return speaking.Count(s => s.IsCompletedSuccessfully);
        });

        Assert.Equal(4, service.Calls);
        Assert.Equal(4, arrived);
        Assert.Equal(TimeSpan.FromSeconds(1), Time.Now);
    }

    [Fact]
    public void Stopped_it_does_not_wait_for_what_takes_longer()
    {
        var service = Service(latency: TimeSpan.FromSeconds(30));
        var engine = Engine(new(), service);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(0.5), Time);

        Assert.ThrowsAny<OperationCanceledException>(() => Time.Run(() => engine.SpeakAsync(Some.Request(), stop.Token)));

        Assert.Equal(TimeSpan.FromSeconds(1.7), Time.Now);
        Assert.Equal(0, service.UnderWay);
    }

    [Fact]
    public void A_program_of_this_machine_is_stopped_at_once()
    {
        var service = Service(latency: TimeSpan.FromSeconds(30));
        var engine = Engine(ResilienceOptions.Local, service);
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(0.5), Time);

        Assert.ThrowsAny<OperationCanceledException>(() => Time.Run(() => engine.SpeakAsync(Some.Request(), stop.Token)));

        Assert.Equal(TimeSpan.FromSeconds(0.5), Time.Now);
    }
}
