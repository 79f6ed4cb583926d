using System.Text.Json;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

public sealed class PlanTests : IDisposable
{
    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    static string Page => Checkout.Example("harbour-interview.txt");

    async Task<JsonElement> PlanAsync(string page) =>
        JsonDocument.Parse((await _audio.RunAsync("plan", page, "-o", "out", "--json")).Expect(0).Output).RootElement;

    static IEnumerable<string> States(JsonElement plan) => plan.GetProperty("utterances").EnumerateArray().Select(u => u.GetProperty("state").GetString()!);

    [Fact]
    public async Task A_plan_speaks_nothing_and_knows_afterwards_what_is_stored_and_what_an_edit_changed()
    {
        var engines = new CountedEngines(_audio);
        Assert.All(States(await PlanAsync(Page)), s => Assert.Equal("new", s));
        Assert.Equal(0, engines.Take());

        (await _audio.RunAsync("render", Page, "-o", "out")).Expect(0);
        Assert.All(States(await PlanAsync(Page)), s => Assert.Equal("stored", s));

        var edited = _audio.Write("harbour-interview.txt", File.ReadAllText(Page).Replace("Optimistic.", "Hopeful.", StringComparison.Ordinal));
        var changed = (await PlanAsync(edited)).GetProperty("utterances").EnumerateArray().Where(u => u.GetProperty("state").GetString() == "changed").ToList();
        Assert.Equal(("Hopeful.", "the text is another"), (changed.Single().GetProperty("spoken").GetString(), changed.Single().GetProperty("why").GetString()));
    }

    [Fact]
    public async Task A_plan_for_people_says_what_speaking_costs()
    {
        var lines = (await _audio.RunAsync("plan", Page)).Expect(0).OutputLines;

        Assert.Matches(@"^\d+ sentences: 0 stored, \d+ new, 0 changed$", lines[0]);
        Assert.Equal("Speaking costs nothing.", lines[1]);
    }
}
