using System.Collections.Immutable;
using Audio.Casting;
using Audio.Episodes;
using Audio.Episodes.Previews;
using Audio.Sound;
using Audio.Speech;
using Audio.Tests.Support;
using Audio.Transcripts;

namespace Audio.Tests.Episodes.Previews;

public sealed class PreviewTests : IDisposable
{
    static readonly Transcript Talk = Some.Transcript(
        Some.Turn("ann", "Good evening, and thank you for joining us.", "Bob has come to talk about the bridge."),
        Some.Turn("bob", "It is good to be here, and to talk about it --"),
        Some.Turn("ann", "At last, and after all these years, as everybody says."));

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Only_the_turns_that_were_asked_for_are_spoken()
    {
        var engine = new FakeEngine();

        await HearAsync(engine, 1);

        Assert.Equal(["It is good to be here, and to talk about it --"], engine.Requests.Select(r => r.Text));
    }

    [Fact]
    public async Task What_is_heard_is_what_the_episode_has()
    {
        await Rendering.RenderAsync(new SpeechLikeEngine(), Talk, _folder);
        var manifest = ManifestFile.Find(_folder.File("out"))!;
        var engine = new SpeechLikeEngine();

        var heard = await HearAsync(engine, 0, before: manifest);

        Assert.Equal(0, engine.Spoken);
        var decoded = Codec.Decode(File.ReadAllBytes(_folder.File("out/show.mp3")));
        var start = (int)(manifest.Turns[0].Start * 44_100);
        var length = (int)(manifest.Turns[0].Duration * 44_100);
        Assert.Equal(Signal.Rms(decoded.AsSpan(start, length)), Signal.Rms(heard.AsSpan(0, length)), 0.002);
    }

    [Fact]
    public async Task A_voice_that_was_never_measured_is_heard_at_about_its_level_and_nothing_else_is_spoken_for_it()
    {
        var engine = new FakeEngine { Level = _ => 0.05 };

        var heard = await HearAsync(engine, 0);

        Assert.Equal(2, engine.Requests.Count);
        var meter = new LoudnessMeter(Some.Mono);
        meter.Add(heard);
        Assert.Equal(-19.0, meter.IntegratedLufs, 1.0);
    }

    [Fact]
    public async Task Sound_comes_before_everything_is_spoken()
    {
        var gate = new TaskCompletionSource();
        var engine = new FakeEngine { After = r => r.Text.StartsWith("Bob", StringComparison.Ordinal) ? gate.Task : Task.CompletedTask };

        await using var clips = Preview(engine, null).PlayAsync([(Turn)Talk.Items[0]], default).GetAsyncEnumerator();
        Assert.True(await clips.MoveNextAsync());
        gate.SetResult();
        Assert.True(await clips.MoveNextAsync());
        Assert.False(await clips.MoveNextAsync());
    }

    [Fact]
    public async Task Those_who_interrupt_each_other_are_heard_together()
    {
        var together = new List<Clip>();
        await foreach (var clip in Preview(new FakeEngine(), null).PlayAsync([(Turn)Talk.Items[1], (Turn)Talk.Items[2]], default))
            together.Add(clip);

        Assert.Single(together);
    }

    [Fact]
    public async Task What_fails_is_said_and_what_was_spoken_is_kept()
    {
        var engine = new FakeEngine { Refuse = r => r.Text.StartsWith("Bob", StringComparison.Ordinal) };
        await Assert.ThrowsAsync<SpeechException>(() => HearAsync(engine, 0));
        var second = new FakeEngine();

        await HearAsync(second, 0);

        Assert.Equal(["Bob has come to talk about the bridge."], second.Requests.Select(r => r.Text));
    }

    async Task<float[]> HearAsync(ISpeechEngine engine, int turn, Manifest? before = null)
    {
        var heard = new List<float>();
        await foreach (var clip in Preview(engine, before).PlayAsync([(Turn)Talk.Items[turn]], default))
            heard.AddRange(clip.Samples.Span);
        return [.. heard];
    }

    Preview Preview(ISpeechEngine engine, Manifest? before)
    {
        var speech = new StoredEngine(engine, new ClipStore(_folder.File("clips")), ImmutableDictionary<string, string>.Empty.Add(EngineKinds.Flite, "1"));
        var cast = new Cast(ImmutableDictionary.CreateRange(Talk.Speakers.Select(s => KeyValuePair.Create(s.Id, new Voice("voice-" + s.Id, EngineKinds.Flite, s.Id)))), []);
        return new(speech, new(), new Script(Talk, cast)) { Before = before };
    }
}
