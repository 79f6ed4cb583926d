using System.Collections.Immutable;
using Audio.Casting;
using Audio.Episodes;
using Audio.Mixing;
using Audio.Speech;
using Audio.Speech.Spending;
using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Episodes;

public sealed class SpeechPlanTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    StoredEngine Speech(string version = "1") =>
        new(new FakeEngine(), new ClipStore(_folder.File("clips")), ImmutableDictionary<string, string>.Empty.Add(EngineKinds.Flite, version));

    static Script Script(params (string Speaker, string Text)[] turns) => Script("slt", turns);

    static Script Script(string engineVoice, params (string Speaker, string Text)[] turns)
    {
        var transcript = Some.Transcript([.. turns.Select(t => Some.Turn(t.Speaker, [t.Text]))]);
        return new(transcript, new(transcript.Speakers.ToImmutableDictionary(s => s.Id, s => new Voice("v-" + s.Id, EngineKinds.Flite, engineVoice)), []));
    }

    static SpeechPlan Plan(Script script, StoredEngine speech, Manifest? before = null, Price? price = null) =>
        SpeechPlan.Make(script, speech, r => r.Text.Length, _ => price, before);

    async Task<Manifest> RenderAsync(Script script)
    {
        await new EpisodeRenderer(Speech(), new EpisodeStores(_folder.Path), new()).RenderAsync(
            script, new("page.txt", "source"u8.ToArray()), _folder.File("out"), "page", null, default);
        return ManifestFile.Find(_folder.File("out"))!;
    }

    static IEnumerable<(SpeechState, string?)> States(SpeechPlan plan) => plan.Utterances.Select(u => (u.State, u.Why));

    [Fact]
    public void Before_the_first_render_everything_is_new_and_each_voice_is_measured_once()
    {
        var plan = Plan(Script(("ann", "Hello."), ("bob", "Good evening.")), Speech(), price: new Price(1_000_000));

        Assert.All(States(plan), s => Assert.Equal((SpeechState.New, "there is no episode yet"), s));
        // Both are one sound of one engine.
        Assert.Equal(VoiceLevel.Passage.Count, plan.Levelling.Length);
        Assert.Equal(6 + 13 + VoiceLevel.Passage.Sum(p => p.Length), plan.Characters);
        Assert.Equal(plan.Characters, plan.Usd);
    }

    [Fact]
    public async Task After_a_render_everything_is_stored_and_costs_nothing()
    {
        var script = Script(("ann", "Hello."), ("bob", "Good evening."));
        var before = await RenderAsync(script);

        var plan = Plan(script, Speech(), before);

        Assert.All(States(plan), s => Assert.Equal((SpeechState.Stored, null), s));
        Assert.Equal((0, 0m), (plan.Characters, plan.Usd));
    }

    [Fact]
    public void What_is_said_twice_is_paid_for_once()
    {
        var plan = Plan(Script(("ann", "Hello."), ("ann", "Hello.")), Speech());

        Assert.Equal([SpeechState.New, SpeechState.Repeated], plan.Utterances.Select(u => u.State));
    }

    [Fact]
    public async Task What_changed_says_why()
    {
        var before = await RenderAsync(Script(("ann", "Hello."), ("bob", "Good evening.")));

        Assert.Equal(
            [(SpeechState.Stored, null), (SpeechState.Changed, "the text is another")],
            States(Plan(Script(("ann", "Hello."), ("bob", "Good night.")), Speech(), before)));
        Assert.Equal(
            [(SpeechState.Stored, null), (SpeechState.Stored, null), (SpeechState.New, "it was not in the episode")],
            States(Plan(Script(("ann", "Hello."), ("bob", "Good evening."), ("cid", "Ah.")), Speech(), before)));
        Assert.All(
            States(Plan(Script("rms", ("ann", "Hello."), ("bob", "Good evening.")), Speech(), before)),
            s => Assert.Equal((SpeechState.Changed, "the voice's settings, its engine's version or how a word is said are others"), s));
        Assert.All(
            States(Plan(Script(("ann", "Hello."), ("bob", "Good evening.")), Speech("2"), before)), s => Assert.Equal(SpeechState.Changed, s.Item1));
    }

    [Fact]
    public async Task What_a_person_is_quoted_with_is_compared_with_that_persons_voice()
    {
        var script = Quoting("rms");
        var before = await RenderAsync(script);

        Assert.Equal(
            [(SpeechState.Stored, null), (SpeechState.Changed, "the voice's settings, its engine's version or how a word is said are others")],
            States(Plan(Quoting("kal16"), Speech(), before)));

        static Script Quoting(string evesVoice)
        {
            var turn = new Turn("ann", 1) { Utterances = [Some.Utterance("She wrote:"), Some.Utterance("We sail.", "eve")] };
            return new(Some.Transcript(turn), new(new Dictionary<string, Voice>
            {
                ["ann"] = new("v-ann", EngineKinds.Flite, "slt"),
                ["eve"] = new("v-eve", EngineKinds.Flite, evesVoice),
            }.ToImmutableDictionary(), []));
        }
    }

    [Fact]
    public async Task A_clip_that_has_gone_from_the_store_is_spoken_again()
    {
        var script = Script(("ann", "Hello."));
        var before = await RenderAsync(script);
        File.Delete(Speech().PathOf(script.RequestFor(script.Transcript.Items[0].Utterances[0])));

        Assert.Equal([(SpeechState.Changed, "its clip has gone from the store")], States(Plan(script, Speech(), before)));
    }

    [Fact]
    public void Where_a_price_is_not_known_the_sum_is_not() =>
        Assert.Null(Plan(Script(("ann", "Hello.")), Speech()).Usd);
}
