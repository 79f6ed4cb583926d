using System.Text.Json;
using Audio.Doubles;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

/// <summary>What is planned, what the service counts, what is noted and what the manifest says are one sum.</summary>
public sealed class CostTests : IDisposable
{
    // The third sentence is longer than any request.
    static readonly string Show = $"""
        MARA QUILL: Good evening. Tell us, "in your own words" & briefly, what 港 means.

        ODO FENN: It means <harbour>. Good evening. And it began when {string.Join(", ", Enumerable.Repeat("one of the boats came in and another one went out again", 22))}.

        MARA QUILL: Good evening.
        """;

    readonly AudioProgram _audio = new();
    readonly string _page;

    public CostTests() => _page = _audio.Write("show.txt", Show);

    public void Dispose() => _audio.Dispose();

    [Fact]
    public async Task What_is_planned_is_what_is_spent_and_the_service_counts_as_much()
    {
        await using var service = await AzureShow.OpenAsync(_audio);
        AzureShow.WriteVoices(_audio, service.Address, "\"price\": 15", guy: """{ "voice": "en-US-GuyNeural", "style": "cheerful", "rate": 1.1 }""");
        var plan = await PlanAsync();
        Assert.Empty(service.Turns);

        var episode = new Rendered(_audio, (await _audio.RunAsync("render", _page, "-o", "out")).Expect(0));

        var planned = (Characters: plan.GetProperty("characters").GetInt64(), Usd: plan.GetProperty("usd").GetDecimal());
        Assert.Equal(service.Turns.Sum(t => (long)AzureShow.Billed(t.Ssml)), planned.Characters);
        Assert.Equal(planned.Characters * 15m / 1_000_000, planned.Usd);
        Assert.Equal(planned, Sum(Expenses()));
        Assert.All(Expenses(), e => Assert.True(e.GetProperty("isSpoken").GetBoolean()));
        Assert.Equal(planned, Sum(episode.Manifest.GetProperty("costs").EnumerateArray()));
        Assert.Equal((0, 0m), ((await PlanAsync()).GetProperty("characters").GetInt64(), (await PlanAsync()).GetProperty("usd").GetDecimal()));
    }

    [Fact]
    public async Task What_a_broken_attempt_may_cost_is_counted_as_well()
    {
        await using var service = await AzureShow.OpenAsync(_audio, new(Fault.None, Fault.ResetMidAudio, Fault.Unavailable, Fault.ResetMidAudio));
        AzureShow.WriteVoices(_audio, service.Address, "\"price\": 15");

        var episode = new Rendered(_audio, (await _audio.RunAsync("render", _page, "-o", "out")).Expect(0));

        Assert.Equal(2, Expenses().Count(e => !e.GetProperty("isSpoken").GetBoolean()));
        Assert.True(Sum(Expenses()).Characters > service.Turns.Sum(t => (long)AzureShow.Billed(t.Ssml)));
        Assert.Equal(Sum(Expenses()), Sum(episode.Manifest.GetProperty("costs").EnumerateArray()));
        Assert.Equal(2, episode.Manifest.GetProperty("costs").EnumerateArray().Sum(c => c.GetProperty("failed").GetInt32()));
    }

    [Theory]
    [InlineData("--max-characters", "400")]
    [InlineData("--max-cost", "0.006")]
    public async Task A_budget_is_not_crossed_by_levelling_either_and_what_was_spoken_is_kept(string option, string limit)
    {
        await using var service = await AzureShow.OpenAsync(_audio);
        AzureShow.WriteVoices(_audio, service.Address, "\"price\": 15");

        var outcome = (await _audio.RunAsync("render", _page, "-o", "out", option, limit)).Expect(1);

        Assert.Single(outcome.ErrorLines, l => l.Contains("the budget is used up", StringComparison.Ordinal) && l.Contains(option, StringComparison.Ordinal));
        Assert.InRange(service.Turns.Sum(t => AzureShow.Billed(t.Ssml)), 1, 400);
        Assert.Equal(service.Turns.Sum(t => (long)AzureShow.Billed(t.Ssml)), Sum(Expenses()).Characters);

        var spent = service.Turns.Count;
        (await _audio.RunAsync("render", _page, "-o", "out")).Expect(0);
        Assert.Equal(service.Turns.Count, service.Turns.Select(t => t.Ssml).Distinct().Count());
        Assert.True(service.Turns.Count > spent);
    }

    [Fact]
    public async Task What_is_stored_is_heard_without_a_network()
    {
        await using (var service = await AzureShow.OpenAsync(_audio))
        {
            AzureShow.WriteVoices(_audio, service.Address);
            (await _audio.RunAsync("render", _page, "-o", "out")).Expect(0);
        }

        (await _audio.RunAsync("render", _page, "-o", "again")).Expect(0);
        var outcome = (await _audio.RunAsync("render", _audio.Write("new.txt", "MARA QUILL: Something new."), "-o", "out")).Expect(1);

        Assert.Equal(["warning S005", "error S002"], outcome.ErrorLines.Where(l => l.Contains("could not be reached", StringComparison.Ordinal)).Select(l => string.Join(' ', l.Split(": ")[1])));
    }

    async Task<JsonElement> PlanAsync() => JsonDocument.Parse((await _audio.RunAsync("plan", _page, "-o", "out", "--json")).Expect(0).Output).RootElement;

    List<JsonElement> Expenses() =>
        [.. File.ReadLines(_audio.PathOf("store/expenses.jsonl")).Where(l => l.Length > 0).Select(l => JsonDocument.Parse(l).RootElement)];

    static (long Characters, decimal Usd) Sum(IEnumerable<JsonElement> items) =>
        items.Aggregate((Characters: 0L, Usd: 0m), (sum, e) => (sum.Characters + e.GetProperty("characters").GetInt64(), sum.Usd + e.GetProperty("usd").GetDecimal()));
}
