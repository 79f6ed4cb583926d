using Audio.Casting;
using Audio.Speech;
using Audio.Speech.Resilience;

namespace Audio.Tests.Speech.Resilience;

public sealed class ResilienceOptionsTests
{
    static Settings Settings(params (string Name, string Value)[] settings) =>
        new(settings.Select(s => KeyValuePair.Create(s.Name, System.Collections.Immutable.ImmutableArray.Create(s.Value))));

    [Fact]
    public void A_program_of_this_machine_keeps_every_core_busy_and_has_no_outages()
    {
        var options = ResilienceOptions.For(new(), Audio.Casting.Settings.None);

        Assert.Equal((Environment.ProcessorCount + 1, Environment.ProcessorCount + 1), (options.FirstConcurrency, options.MaxConcurrency));
        Assert.False(options.BreaksCircuit);
        Assert.Equal(TimeSpan.Zero, options.Grace);
    }

    [Fact]
    public void A_service_says_what_it_bears()
    {
        var limits = new EngineLimits { IsRemote = true, FirstConcurrency = 3, MaxConcurrency = 40 };

        var options = ResilienceOptions.For(limits, Audio.Casting.Settings.None);

        Assert.Equal((3, 40, null), (options.FirstConcurrency, options.MaxConcurrency, options.RequestsPerMinute));
        Assert.True(options.BreaksCircuit);
        Assert.False(options.Hedges);
    }

    [Fact]
    public void What_the_user_says_goes_before_that()
    {
        var limits = new EngineLimits { IsRemote = true, FirstConcurrency = 3, MaxConcurrency = 40 };

        var options = ResilienceOptions.For(limits, Settings(("connections", "10"), ("requestsPerMinute", "20"), ("timeout", "30"), ("hedge", "true")));

        Assert.Equal((10, 10, 20), (options.FirstConcurrency, options.MaxConcurrency, options.RequestsPerMinute));
        Assert.Equal(TimeSpan.FromSeconds(30), options.AttemptTimeout);
        Assert.True(options.Hedges);
    }
}
