using System.Collections.Immutable;
using Audio.Casting;
using Audio.Sound;
using Audio.Speech;
using Audio.Speech.Resilience;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Resilience;

/// <summary>Questions that cost nothing, on a virtual clock.</summary>
public sealed class InquiryTests
{
    readonly VirtualTime _time = new();

    [Fact]
    public void A_slip_is_borne()
    {
        var asked = 0;

        Assert.Equal(3, Ask(_ => ++asked < 3 ? throw Busy() : asked));
        Assert.InRange(_time.Now, TimeSpan.FromSeconds(0.5), TimeSpan.FromSeconds(3));
    }

    [Fact]
    public void It_waits_as_long_as_it_is_asked_to()
    {
        var asked = 0;

        Assert.Equal(2, Ask(_ => ++asked < 2 ? throw Busy(7) : asked));
        Assert.Equal(TimeSpan.FromSeconds(7), _time.Now);
    }

    [Theory]
    [InlineData(60, 0)]
    [InlineData(20, 30)]
    public void It_does_not_wait_for_longer_than_a_person_would_and_says_what_the_answer_was(int retryAfter, int seconds)
    {
        var failure = Assert.Throws<SpeechException>(() => Ask(_ => throw Busy(retryAfter)));

        Assert.Equal("busy", failure.Message);
        Assert.Equal(TimeSpan.FromSeconds(seconds), _time.Now);
    }

    [Fact]
    public void A_refusal_is_not_asked_again()
    {
        var asked = 0;

        Assert.Throws<SpeechException>(() => Ask(_ =>
        {
            asked++;
            throw new SpeechException("no", isTransient: false);
        }));
        Assert.Equal(1, asked);
    }

    [Fact]
    public void Where_nobody_answers_that_is_said()
    {
        var failure = Assert.Throws<SpeechException>(() => _time.Run(() => new Inquiry(_time).AskAsync([new Place()], async (_, token) =>
        {
            await _time.Delay(Timeout.InfiniteTimeSpan, token);
            return 0;
        }, default)));

        Assert.Equal((true, true), (failure.IsTransient, failure.IsUnreached));
        Assert.Contains("30 s", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_next_region_is_asked_where_the_first_fails_and_its_refusal_says_nothing_of_the_first()
    {
        var (first, second) = (new Place(), new Place());

        Assert.Equal(2, Ask(r => r == first ? throw Busy() : 2, first, second));
        Assert.Equal("busy", Assert.Throws<SpeechException>(() => Ask(r => throw (r == first ? Busy() : new("no", isTransient: false)), first, second)).Message);
    }

    int Ask(Func<IProbedEngine, int> answer, params ImmutableArray<IProbedEngine> regions) => _time.Run(() =>
        new Inquiry(_time).AskAsync(regions.IsEmpty ? [new Place()] : regions, (r, _) => Task.FromResult(answer(r)), default));

    static SpeechException Busy(int? retryAfter = null) =>
        new("busy", isTransient: true) { RetryAfter = retryAfter is { } seconds ? TimeSpan.FromSeconds(seconds) : null };

    sealed class Place : IProbedEngine
    {
        public string Version => "1";

        public EngineLimits Limits { get; } = new();

        public Task<Clip> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Voice? InLanguage(Voice voice, string language) => voice;

        public Task<string?> FindFaultAsync(Voice voice, string? language, CancellationToken cancellationToken) => throw new NotSupportedException();

        public Task<ImmutableArray<OfferedVoice>> ListVoicesAsync(CancellationToken cancellationToken) => throw new NotSupportedException();
    }
}
