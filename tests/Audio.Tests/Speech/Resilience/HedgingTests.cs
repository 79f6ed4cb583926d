using Audio.Speech;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Resilience;

/// <summary>Second requests for stragglers, on a virtual clock.</summary>
public sealed class HedgingTests : EnginePipelineRun
{
    [Fact]
    public void A_straggler_is_raced_by_one_second_request_where_there_is_room()
    {
        var calls = 0;
        var service = new SimulatedService(Time) { Latency = _ => TimeSpan.FromSeconds(++calls == 20 ? 60 : 1) };

        Speak(Engine(new() { Hedges = true }, service), 20);

        Assert.Equal(21, service.Calls);
        Assert.Equal(20, Spoken.Count);
        Assert.Equal(20, service.Answers.Count);
        Assert.Equal(0, service.UnderWay);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_second_request_that_fails_has_lost_and_the_first_goes_on(bool isTransient)
    {
        var service = Service(now => now > TimeSpan.FromSeconds(1) ? Fail(isTransient) : null, latency: TimeSpan.FromSeconds(10));

        Speak(Engine(new() { Hedges = true }, service), 1);

        Assert.Empty(Failures);
        Assert.Equal((2, TimeSpan.FromSeconds(10)), (service.Calls, Spoken.Values.Single()));
    }

    [Fact]
    public void Where_the_first_fails_for_a_passing_reason_the_second_is_waited_for_and_no_third_is_paid()
    {
        var calls = 0;
        var service = new SimulatedService(Time)
        {
            Latency = _ => TimeSpan.FromSeconds(6),
            Faults = (_, _) => ++calls > 1 ? null : async (_, token) =>
            {
                await Time.Delay(TimeSpan.FromSeconds(5), token);
                throw new SpeechException("It broke off", isTransient: true) { IsBilled = true };
            },
        };

        Speak(Engine(new() { Hedges = true }, service), 1);

        Assert.Empty(Failures);
        Assert.Equal((2, TimeSpan.FromSeconds(8)), (service.Calls, Spoken.Values.Single()));
    }

    [Fact]
    public void Where_the_first_is_refused_the_second_is_called_off()
    {
        var calls = 0;
        var service = new SimulatedService(Time)
        {
            Latency = _ => TimeSpan.FromSeconds(60),
            Faults = (_, _) => ++calls > 1 ? null : async (_, token) =>
            {
                await Time.Delay(TimeSpan.FromSeconds(5), token);
                throw new SpeechException("It will not say that", isTransient: false);
            },
        };

        Speak(Engine(new() { Hedges = true }, service), 1);

        Assert.Equal(["It will not say that"], Failures.Values.Select(f => f.Message));
        Assert.Equal((2, 0, TimeSpan.FromSeconds(5)), (service.Calls, service.UnderWay, Time.Now));
    }

    [Fact]
    public void Where_both_fail_it_is_tried_again()
    {
        var calls = 0;
        var service = new SimulatedService(Time)
        {
            Latency = _ => TimeSpan.FromSeconds(1),
            Faults = (_, _) => ++calls > 2 ? null : async (_, token) =>
            {
                await Time.Delay(TimeSpan.FromSeconds(5), token);
                throw new SpeechException("It broke off", isTransient: true);
            },
        };

        Speak(Engine(new() { Hedges = true }, service), 1);

        Assert.Empty(Failures);
        Assert.Equal(3, service.Calls);
    }

    [Fact]
    public void A_second_request_takes_nobodys_place()
    {
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
        var service = Service(now => now < TimeSpan.FromSeconds(0.1) ? Fail() : null);

        Speak(Engine(new() { Hedges = true }, service), 1);

        Assert.Equal(2, service.Calls);
        Assert.True(service.Starts[1] > TimeSpan.FromSeconds(0.1));
    }
}
