using System.Collections.Immutable;
using System.Text.Json;
using Audio.Casting;
using Audio.Episodes;
using Audio.Mixing;
using Audio.Speech;
using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Episodes;

public sealed class SpeakingStageTests : IDisposable
{
    static readonly Transcript Interview = Some.Transcript(
        Some.Turn("ann", "What came out of it?", "Anything?"), Some.Turn("bob", "Very little came out of it."), Some.Turn("ann", "And the roof?"));

    static readonly Voice Ann = new("ann", "azure", "Ava"), Bob = new("bob", "flite", "rms");
    static readonly Voice OtherAnn = new("ann", "espeak-ng", "en+f1"), Third = new("third", "flite", "slt");

    static readonly SpeechException Outage = new("azure has not spoken for 3 min: azure answered 503", isTransient: true) { IsEngineWide = true };

    readonly TemporaryFolder _folder = new();
    readonly FakeEngine _azure = new() { Level = _ => 0.1 };
    readonly FakeEngine _espeak = new() { Level = _ => 0.4 };
    readonly FakeEngine _flite = new();
    readonly List<RenderProgress> _progress = [];

    public void Dispose() => _folder.Dispose();

    StoredEngine Speech() => new(
        new RoutingEngine(new Dictionary<string, ISpeechEngine> { ["azure"] = _azure, ["espeak-ng"] = _espeak, ["flite"] = _flite }.ToImmutableDictionary()),
        new ClipStore(_folder.File("clips")),
        new Dictionary<string, string> { ["azure"] = "1", ["espeak-ng"] = "1", ["flite"] = "1" }.ToImmutableDictionary());

    static Script Script => new(
        Interview,
        new Cast(new Dictionary<string, Voice> { ["ann"] = Ann, ["bob"] = Bob }.ToImmutableDictionary(), [])
        {
            StandIns = new Dictionary<Voice, ImmutableArray<Voice>> { [Ann] = [OtherAnn, Third], [Bob] = [] }.ToImmutableDictionary(),
        });

    Task<SpokenScript> SpeakAsync(bool allowStandIns) =>
        new SpeakingStage(Speech(), new(_folder.File("levels")), new() { AllowsStandIns = allowStandIns }, Script, "page.txt", new Reports(_progress))
            .RunAsync(Pacing.Plan(Interview, new()), default);

    IEnumerable<string> News => _progress.Select(p => p.News).OfType<Problem>().Select(p => p.ToString());

    static bool IsPassage(SpeechRequest request) => VoiceLevel.Passage.Contains(request.Text);

    [Fact]
    public async Task Two_personas_of_one_sound_count_the_sentences_that_they_have_in_common_once()
    {
        var twin = new Voice("bob", "azure", "Ava");
        var script = new Script(Interview, new Cast(new Dictionary<string, Voice> { ["ann"] = Ann, ["bob"] = twin }.ToImmutableDictionary(), []));

        var spoken = await new SpeakingStage(Speech(), new(_folder.File("levels")), new(), script, "page.txt", null).RunAsync(Pacing.Plan(Interview, new()), default);

        Assert.Equal(4, spoken.SpokenAnew);
    }

    [Fact]
    public async Task Passages_that_another_episode_speaks_meanwhile_are_counted_there()
    {
        var bothHaveBegun = new TaskCompletionSource();
        var engine = new FakeEngine { After = _ => bothHaveBegun.Task };
        var speech = new StoredEngine(engine, new ClipStore(_folder.File("clips")), new Dictionary<string, string> { ["azure"] = "1" }.ToImmutableDictionary());
        var script = new Script(Interview, new Cast(new Dictionary<string, Voice> { ["ann"] = Ann, ["bob"] = Ann }.ToImmutableDictionary(), []));

        var episodes = Enumerable.Range(0, 2)
            .Select(_ => new SpeakingStage(speech.Share(), new(_folder.File("levels")), new(), script, "page.txt", null).RunAsync(Pacing.Plan(Interview, new()), default)).ToList();
        bothHaveBegun.SetResult();
        var both = await Task.WhenAll(episodes);

        Assert.All(both, b => Assert.InRange(b.SpokenAnew, 0, 4));
        Assert.Equal(4, both.Sum(b => b.SpokenAnew));
    }

    [Fact]
    public async Task Nobody_stands_in_unless_the_user_allows_it()
    {
        _azure.Fault = _ => Outage;

        var failure = await Assert.ThrowsAsync<RenderException>(() => SpeakAsync(allowStandIns: false));

        var problem = Assert.Single(failure.Problems);
        Assert.Equal("azure has not spoken for 3 min: azure answered 503; 3 sentences were not spoken, on line 1", problem.Message);
        Assert.Empty(_espeak.Requests);
        // What has nothing to do with it is spoken and stored.
        Assert.True(Speech().Has(new("Very little came out of it.", Bob)));
    }

    [Fact]
    public async Task No_engine_waits_for_another_to_measure_its_voices()
    {
        var isHeard = new TaskCompletionSource();
        _azure.After = _ => isHeard.Task;
        _flite.After = request =>
        {
            if (request.Text == "Very little came out of it.")
                isHeard.SetResult();
            return Task.CompletedTask;
        };

        var spoken = await SpeakAsync(allowStandIns: false).WaitAsync(TimeSpan.FromSeconds(30));

        Assert.Equal(4, spoken.SpokenAnew);
    }

    [Fact]
    public async Task A_voice_that_speaks_but_cannot_be_measured_is_replaced_where_allowed_and_else_reported()
    {
        _azure.Fault = r => IsPassage(r) ? Outage : null;

        var spoken = await SpeakAsync(allowStandIns: true);

        Assert.Equal([OtherAnn, Bob], spoken.Script.Voices);
        Assert.Equal(3, spoken.Script.Substitutions.Count);
        var failure = await Assert.ThrowsAsync<RenderException>(() => SpeakAsync(allowStandIns: false));
        Assert.StartsWith("The loudness of voice 'ann' could not be measured", Assert.Single(failure.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sentence_of_the_passage_that_an_engine_will_not_say_is_asked_for_once()
    {
        _azure.Fault = r => r.Text == VoiceLevel.Passage[7] ? new("azure gave silence", isTransient: false) { IsBilled = true } : null;

        await SpeakAsync(allowStandIns: false);
        await SpeakAsync(allowStandIns: false);

        Assert.Single(_azure.Requests, r => r.Text == VoiceLevel.Passage[7]);
        Assert.DoesNotContain(SpeechPlan.Make(Script, Speech(), _ => 1, _ => null, before: null).Levelling, p => p.Spoken == VoiceLevel.Passage[7]);
    }

    [Fact]
    public async Task What_failed_is_not_counted_as_done()
    {
        _azure.Fault = _ => Outage;

        await Assert.ThrowsAsync<RenderException>(() => SpeakAsync(allowStandIns: false));

        Assert.Equal(1 + VoiceLevel.Passage.Count, _progress.Max(p => p.Done));
    }

    [Fact]
    public async Task Where_allowed_the_first_that_can_stands_in_is_levelled_and_stored_as_itself_and_reported()
    {
        _azure.Fault = _ => Outage;

        var spoken = await SpeakAsync(allowStandIns: true);

        Assert.Equal([OtherAnn, Bob], spoken.Script.Voices);
        Assert.All(spoken.Script.Substitutions.Values, s => Assert.Equal((OtherAnn, Outage.Message), (s.Voice, s.Reason)));
        Assert.Equal(20 * Math.Log10(0.5 / 0.4), spoken.Gains[OtherAnn].GainDb - spoken.Gains[Bob].GainDb, 0.3);
        Assert.True(Speech().Has(new("And the roof?", OtherAnn)));
        Assert.False(Speech().Has(new("And the roof?", Ann)));
        Assert.Equal(4, spoken.SpokenAnew);
        Assert.Equal(
            Enumerable.Repeat("page.txt:1: warning S004: espeak-ng's 'en+f1' speaks instead of azure's 'Ava': azure has not spoken for 3 min: azure answered 503 (Run the command again for the voice of the cast)", 3),
            News);
        Assert.Equal(3, _progress.Max(p => p.Substituted));
    }

    [Fact]
    public async Task Who_cannot_stand_in_either_is_followed_by_the_next()
    {
        _azure.Fault = _ => Outage;
        _espeak.Fault = _ => new("It has no such letters", isTransient: false);

        var spoken = await SpeakAsync(allowStandIns: true);

        Assert.Equal([Third, Bob], spoken.Script.Voices);
    }

    [Fact]
    public async Task Where_nobody_can_the_reason_is_that_of_the_casts_voice()
    {
        _azure.Fault = _ => Outage;
        _espeak.Fault = _flite.Fault = r => r.Text == "And the roof?" ? new("broken", isTransient: true) : null;

        var failure = await Assert.ThrowsAsync<RenderException>(() => SpeakAsync(allowStandIns: true));

        Assert.Equal(Outage.Message, Assert.Single(failure.Problems).Message);
    }

    [Fact]
    public async Task Only_what_failed_is_spoken_by_another_voice()
    {
        _azure.Fault = r => r.Text == "Anything?" ? new("azure answered 500", isTransient: true) : null;

        var spoken = await SpeakAsync(allowStandIns: true);

        Assert.Equal("Anything?", Assert.Single(spoken.Script.Substitutions).Key.Text);
        Assert.Equal([Ann, OtherAnn, Bob], spoken.Script.Voices);
        Assert.Equal(20 * Math.Log10(0.4 / 0.1), spoken.Gains[Ann].GainDb - spoken.Gains[OtherAnn].GainDb, 0.3);
    }

    [Fact]
    public async Task The_same_words_at_another_place_are_another_utterance()
    {
        var transcript = Some.Transcript(Some.Turn("ann", "Yes.", "No.", "Yes."));
        var script = Script with { Transcript = transcript };
        var first = transcript.Items[0].Utterances[0];

        var heard = script with { Substitutions = ImmutableDictionary<Utterance, Substitution>.Empty.Add(first, new(OtherAnn, "why")) };

        Assert.Equal([OtherAnn, Ann, Ann], transcript.Items[0].Utterances.Select(heard.VoiceOf));

        // And where both fail, each is reported.
        _azure.Fault = _ => Outage;
        var spoken = await new SpeakingStage(Speech(), new(_folder.File("levels")), new() { AllowsStandIns = true }, script, "page.txt", new Reports(_progress)).RunAsync(Pacing.Plan(transcript, new()), default);
        Assert.Equal(3, spoken.Script.Substitutions.Count);
        Assert.Equal(3, News.Count());
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_the_user_has_to_mend_or_wants_so_is_not_covered_up(bool isOverBudget)
    {
        _azure.Fault = r => IsPassage(r) ? null : new("No", isTransient: false) { IsEngineWide = isOverBudget, IsOverBudget = isOverBudget };

        await Assert.ThrowsAsync<RenderException>(() => SpeakAsync(allowStandIns: true));

        Assert.Empty(_espeak.Requests);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_sentence_that_an_engine_will_not_say_keeps_no_voice_from_being_levelled(bool allowStandIns)
    {
        _azure.Fault = r => r.Text == VoiceLevel.Passage[3] ? new("azure answered 500", isTransient: true) : null;

        var spoken = await SpeakAsync(allowStandIns);

        Assert.Empty(spoken.Script.Substitutions);
        Assert.Equal(20 * Math.Log10(0.5 / 0.1), spoken.Gains[Ann].GainDb - spoken.Gains[Bob].GainDb, 0.3);
    }

    [Fact]
    public async Task A_voice_that_cannot_be_levelled_is_not_used_where_others_may_stand_in()
    {
        _azure.Fault = r => IsPassage(r) ? new("azure answered 500", isTransient: true) : null;

        var spoken = await SpeakAsync(allowStandIns: true);

        Assert.Equal([OtherAnn, Bob], spoken.Script.Voices);
        Assert.All(_azure.Requests, r => Assert.True(IsPassage(r)));
    }

    [Fact]
    public async Task A_voice_that_cannot_be_levelled_is_a_failure_elsewhere_and_all_that_it_says_is_kept()
    {
        _azure.Fault = r => IsPassage(r) ? new("azure answered 500", isTransient: true) : null;

        var failure = await Assert.ThrowsAsync<RenderException>(() => SpeakAsync(allowStandIns: false));

        Assert.Equal("The loudness of voice 'ann' could not be measured: azure answered 500", Assert.Single(failure.Problems).Message);
        Assert.True(Speech().Has(new("And the roof?", Ann)));
    }

    [Fact]
    public async Task The_next_run_speaks_with_the_casts_voice_again()
    {
        _azure.Fault = _ => Outage;
        await SpeakAsync(allowStandIns: true);
        _azure.Fault = _ => null;

        var spoken = await SpeakAsync(allowStandIns: true);

        Assert.Empty(spoken.Script.Substitutions);
        Assert.Equal([Ann, Bob], spoken.Script.Voices);
    }

    [Fact]
    public async Task Manifest_captions_and_tags_say_who_really_speaks()
    {
        _azure.Fault = _ => Outage;
        var renderer = new EpisodeRenderer(Speech(), new EpisodeStores(_folder.Path), new() { AllowsStandIns = true });

        var episode = await renderer.RenderAsync(Script, new("page.txt", "source"u8.ToArray()), _folder.File("out"), "show", null, default);

        var manifest = JsonDocument.Parse(File.ReadAllBytes(episode.Paths[^1])).RootElement;
        var turns = manifest.GetProperty("turns").EnumerateArray().ToList();
        Assert.Equal("azure", turns[0].GetProperty("engine").GetString());
        Assert.Equal(JsonValueKind.Null, turns[0].GetProperty("gainDb").ValueKind);
        var other = turns[0].GetProperty("clips")[0].GetProperty("substitution");
        Assert.Equal("espeak-ng en+f1", $"{other.GetProperty("engine").GetString()} {other.GetProperty("engineVoice").GetString()}");
        Assert.Equal(Outage.Message, other.GetProperty("reason").GetString());
        Assert.False(turns[1].GetProperty("clips")[0].TryGetProperty("substitution", out _));
        Assert.Equal(["audio", "espeak-ng", "flite", "lame"], manifest.GetProperty("versions").EnumerateObject().Select(v => v.Name));
        var captions = await File.ReadAllTextAsync(episode.Paths.Single(p => p.EndsWith(".vtt", StringComparison.Ordinal)));
        Assert.Equal(3, captions.Split("\nNOTE Spoken by en+f1 of espeak-ng instead of the speaker's own voice: azure has not spoken").Length - 1);
    }

    sealed class Reports(List<RenderProgress> all) : IProgress<RenderProgress>
    {
        public void Report(RenderProgress value)
        {
            lock (all)
                all.Add(value);
        }
    }
}
