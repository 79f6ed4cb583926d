using System.Collections.Immutable;
using Audio.Casting;
using Audio.Episodes;
using Audio.Speech;
using Audio.Speech.Spending;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes;

public sealed class ManifestCostTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    async Task<Manifest> RenderAsync()
    {
        var transcript = Some.Transcript(Some.Turn("ann", "Hello."), Some.Turn("ann", "So?"));
        var script = new Script(transcript, new(ImmutableDictionary<string, Voice>.Empty.Add("ann", new("ava", EngineKinds.Flite, "slt")), []));
        var log = new ExpenseLog(_folder.File("expenses.jsonl"));
        var metered = new MeteredEngine(new FakeEngine(), r => r.Text.Length, _ => new Price(1_000_000), new(), log, TimeProvider.System);
        var speech = new StoredEngine(metered, new ClipStore(_folder.File("clips")), ImmutableDictionary<string, string>.Empty.Add(EngineKinds.Flite, "1")) { Expenses = log };
        await new EpisodeRenderer(speech, new EpisodeStores(_folder.Path), new()).RenderAsync(
            script, new("page.txt", "source"u8.ToArray()), _folder.File("out"), "page", null, default);
        return ManifestFile.Find(_folder.File("out"))!;
    }

    [Fact]
    public async Task The_manifest_says_what_speech_and_levelling_have_cost()
    {
        var costs = (await RenderAsync()).Costs;

        Assert.Equal(["speech", "levelling"], costs.Select(c => c.Use));
        Assert.Equal((2, 0, 9, 9m), (costs[0].Requests, costs[0].Failed, costs[0].Characters, costs[0].Usd));
        Assert.True(costs[1].Characters > 500);
    }

    [Fact]
    public async Task A_second_render_costs_nothing_more_and_says_what_the_first_did()
    {
        var first = await RenderAsync();

        Assert.Equal(first.Costs.AsEnumerable(), (await RenderAsync()).Costs.AsEnumerable());
    }
}
