using Audio.Speech;
using Audio.Speech.Resilience;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Resilience;

public sealed class EngineHealthTests
{
    readonly MovableTime _time = new();
    readonly EngineHealth _health;

    public EngineHealthTests() => _health = new("azure", new(), _time);

    [Fact]
    public void What_one_run_may_not_spend_says_nothing_of_the_engine()
    {
        _health.Fail(new("the budget is used up", isTransient: false) { IsEngineWide = true, IsOverBudget = true });

        _health.ThrowIfDead();
    }

    [Fact]
    public void A_refusal_is_repeated_with_what_to_do_and_not_charged_again()
    {
        _health.Fail(new("quota exceeded", isTransient: false) { IsEngineWide = true, IsBilled = true, Remedy = "Raise it" });

        var again = Assert.Throws<SpeechException>(_health.ThrowIfDead);

        Assert.Equal(("quota exceeded", "Raise it", false), (again.Message, again.Remedy, again.IsBilled));
    }

    [Fact]
    public void Failures_far_apart_are_no_outage()
    {
        for (var i = 0; i < 3; i++)
        {
            _health.Fail(new("busy", isTransient: true));
            _time.Forward(TimeSpan.FromMinutes(6));
        }
        _health.Fail(new("busy", isTransient: true));

        Assert.False(_health.IsGivenUp);
    }

    [Fact]
    public void Who_could_not_be_asked_is_asked_by_one_request_in_a_while()
    {
        _health.GiveUp(new("nobody answers", isTransient: true));

        Assert.Equal("nobody answers", Assert.Throws<SpeechException>(_health.ThrowIfDead).Message);
        _time.Forward(TimeSpan.FromSeconds(5));
        _health.ThrowIfDead();
    }

    [Fact]
    public void What_is_usual_counts_where_it_is_slow()
    {
        Assert.Equal(TimeSpan.FromSeconds(2), _health.AtLeast(TimeSpan.FromSeconds(2)));

        _health.Succeed(TimeSpan.FromSeconds(10));

        Assert.Equal(TimeSpan.FromSeconds(30), _health.AtLeast(TimeSpan.FromSeconds(2)));
    }
}
