using Audio.Speech;
using Audio.Speech.Spending;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Spending;

public sealed class MeteredEngineTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    ExpenseLog Log => new(_folder.File("store/expenses.jsonl"));

    public void Dispose() => _folder.Dispose();

    MeteredEngine Metered(FakeEngine inner, Budget? budget = null, Price? price = null) =>
        new(inner, r => r.Text.Length, _ => price ?? new Price(1_000_000), budget ?? new(), Log, TimeProvider.System);

    static SpeechRequest Request(string text, string clip = "c1") => Some.Request(text) with { Clip = clip };

    static FakeEngine.Step Billed => (_, _) => throw new SpeechException("It broke off", isTransient: true) { IsBilled = true };

    static async Task<Audio.Sound.Clip> Sent(SpeechRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return await FakeEngine.Hang(request, cancellationToken);
        }
        catch (OperationCanceledException e)
        {
            throw new AbandonedRequestException(e);
        }
    }

    IEnumerable<(string Clip, int Characters, decimal? Usd, bool IsSpoken)> Noted(params string[] clips) =>
        Log.For(clips.ToHashSet()).Select(e => (e.Clip, e.Characters, e.Usd, e.IsSpoken));

    [Fact]
    public async Task What_is_spoken_is_noted_with_its_cost()
    {
        await Metered(new()).SpeakAsync(Request("Hello."), default);

        Assert.Equal([("c1", 6, 6m, true)], Noted("c1"));
        Assert.Empty(Noted("c2"));
    }

    [Fact]
    public async Task An_attempt_that_failed_after_the_service_had_begun_is_noted_too()
    {
        var engine = Metered(new(Billed));

        await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(Request("Hello."), default));
        await engine.SpeakAsync(Request("Hello."), default);

        Assert.Equal([("c1", 6, 6m, false), ("c1", 6, 6m, true)], Noted("c1"));
    }

    [Fact]
    public async Task A_refused_attempt_costs_nothing()
    {
        var budget = new Budget(maxCharacters: 6);
        var engine = Metered(new(FakeEngine.Fail()), budget);

        await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(Request("Hello."), default));
        await engine.SpeakAsync(Request("Hello."), default);

        Assert.Equal([("c1", 6, 6m, true)], Noted("c1"));
        Assert.Equal((6, 6m), (budget.Characters, budget.Usd));
    }

    [Fact]
    public void What_was_spent_at_a_price_that_nobody_knows_is_not_called_a_sum()
    {
        var budget = new Budget();

        budget.Reserve(6, 6m);
        budget.Reserve(5, null);
        Assert.Equal((11, (decimal?)null), (budget.Characters, budget.Usd));

        budget.Release(5, null);
        Assert.Equal((6, (decimal?)6m), (budget.Characters, budget.Usd));
    }

    [Theory]
    [InlineData(null, 11, "--max-characters")]
    [InlineData(11.99, null, "--max-cost")]
    public async Task What_would_cross_the_budget_is_not_asked_for(double? usd, int? characters, string option)
    {
        var inner = new FakeEngine();
        var engine = Metered(inner, new((decimal?)usd, characters));
        await engine.SpeakAsync(Request("Hello."), default);

        var refusal = await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(Request("Hello!", "c2"), default));

        Assert.Single(inner.Requests);
        Assert.Equal((false, true), (refusal.IsTransient, refusal.IsEngineWide));
        Assert.Contains(option, refusal.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_budget_that_is_used_up_stays_so_in_the_same_words_though_something_shorter_would_fit()
    {
        var engine = Metered(new(), new(maxCharacters: 8));
        await engine.SpeakAsync(Request("Hello."), default);

        var first = await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(Request("Hello!", "c2"), default));
        var second = await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(Request("Hi", "c3"), default));

        Assert.Equal((first.Message, true), (second.Message, second.IsOverBudget));
    }

    [Fact]
    public async Task What_is_cancelled_before_it_was_sent_costs_nothing()
    {
        using var stop = new CancellationTokenSource();
        var budget = new Budget(maxCharacters: 6);
        var waiting = Metered(new(FakeEngine.Hang), budget).SpeakAsync(Request("Hello."), stop.Token);

        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        Assert.Empty(Noted("c1"));
        Assert.Equal(0, budget.Characters);
    }

    [Fact]
    public async Task What_is_under_way_counts_as_spent()
    {
        using var stop = new CancellationTokenSource();
        var engine = Metered(new(Sent), new(maxCharacters: 6));
        var underWay = engine.SpeakAsync(Request("Hello."), stop.Token);

        await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(Request("Hi", "c2"), default));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => underWay);

        Assert.Equal([("c1", 6, 6m, false)], Noted("c1"));
    }

    [Fact]
    public async Task Where_nobody_knows_the_price_a_limit_on_cost_cannot_be_kept_and_nothing_is_asked_for()
    {
        var inner = new FakeEngine();
        var engine = new MeteredEngine(inner, r => r.Text.Length, _ => null, new(maxUsd: 1), Log, TimeProvider.System);

        var refusal = await Assert.ThrowsAsync<SpeechException>(() => engine.SpeakAsync(Request("Hello."), default));

        Assert.Empty(inner.Requests);
        Assert.Contains("price", refusal.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_free_is_neither_counted_nor_noted()
    {
        var engine = new MeteredEngine(new FakeEngine(), _ => 0, _ => Price.Free, new(maxCharacters: 0), Log, TimeProvider.System);

        await engine.SpeakAsync(Request("Hello."), default);

        Assert.False(File.Exists(_folder.File("store/expenses.jsonl")));
    }

    [Fact]
    public async Task A_line_that_a_crash_cut_off_hides_no_other()
    {
        await Metered(new()).SpeakAsync(Request("One."), default);
        await File.AppendAllTextAsync(_folder.File("store/expenses.jsonl"), "{\"time\":\"20");
        await Metered(new()).SpeakAsync(Request("Three."), default);

        Assert.Equal([4, 6], Noted("c1").Select(e => e.Characters));
    }

    [Fact]
    public async Task Many_at_once_never_cross_the_budget_and_are_all_noted()
    {
        var budget = new Budget(maxCharacters: 50);
        var engine = Metered(new(), budget);

        var outcomes = await Task.WhenAll(Enumerable.Range(0, 40).Select(async i =>
        {
            try
            {
                await Task.Run(() => engine.SpeakAsync(Request("Hello."), default));
                return 1;
            }
            catch (SpeechException)
            {
                return 0;
            }
        }));

        Assert.Equal(8, outcomes.Sum());
        Assert.Equal(48, Noted("c1").Sum(e => e.Characters));
    }
}
