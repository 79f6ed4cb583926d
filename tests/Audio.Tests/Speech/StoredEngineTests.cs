using System.Collections.Immutable;
using Audio.Casting;
using Audio.Sound;
using Audio.Speech;
using Audio.Tests.Support;

namespace Audio.Tests.Speech;

public sealed class StoredEngineTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    string Store => _folder.File("store");

    public void Dispose() => _folder.Dispose();

    StoredEngine Engine(ISpeechEngine inner, string version = "1") =>
        new(inner, new(Store), ImmutableDictionary<string, string>.Empty.Add(EngineKinds.Flite, version));

    string FileOf(string text) => new ClipStore(Store).PathOf(ClipKey.Of(Some.Request(text), "1"));

    [Fact]
    public async Task The_same_request_is_spoken_once_and_sounds_the_same_from_the_store()
    {
        var inner = new FakeEngine();

        var first = await Engine(inner).SpeakAsync(Some.Request(), default);
        var later = Engine(inner);
        var second = await later.SpeakAsync(Some.Request(), default);

        Assert.Single(inner.Requests);
        Assert.Equal(first.Samples.ToArray(), second.Samples.ToArray());
        Assert.Equal(first.Format, second.Format);
        Assert.Equal((0, 1), (later.Spoken, later.Reused));
    }

    [Fact]
    public async Task A_clip_finer_than_16_bits_sounds_the_same_before_and_after_storing()
    {
        var fine = new Clip(new(48_000, 1), Enumerable.Range(0, 999).Select(i => (float)Math.Sin(i) / 3).ToArray());
        var engine = Engine(new FakeEngine(FakeEngine.Give(fine)));

        var first = await engine.SpeakAsync(Some.Request(), default);
        var second = await engine.SpeakAsync(Some.Request(), default);

        Assert.Equal(first.Samples.ToArray(), second.Samples.ToArray());
    }

    [Fact]
    public async Task Word_times_are_kept()
    {
        var words = ImmutableArray.Create(
            new WordTime("Good", TimeSpan.FromTicks(1), TimeSpan.FromTicks(2)), new WordTime("día…", TimeSpan.FromTicks(3), TimeSpan.FromTicks(4)));
        var clip = Some.Clip();
        var engine = Engine(new FakeEngine(FakeEngine.Give(new(clip.Format, clip.Samples, words))));
        await engine.SpeakAsync(Some.Request(), default);

        Assert.Equal(words.AsEnumerable(), (await engine.SpeakAsync(Some.Request(), default)).Words);
    }

    [Fact]
    public async Task Another_version_of_the_engine_speaks_anew()
    {
        var inner = new FakeEngine();

        await Engine(inner, "1").SpeakAsync(Some.Request(), default);
        await Engine(inner, "2").SpeakAsync(Some.Request(), default);

        Assert.Equal(2, inner.Requests.Count);
    }

    [Theory]
    [InlineData("nothing is left")]
    [InlineData("half is left")]
    [InlineData("one bit is wrong")]
    [InlineData("all is zero")]
    [InlineData("it is something else")]
    public async Task A_damaged_clip_is_spoken_anew_and_replaced(string damage)
    {
        var inner = new FakeEngine();
        var whole = await Engine(inner).SpeakAsync(Some.Request("Hello."), default);
        var bytes = File.ReadAllBytes(FileOf("Hello."));
        var wrong = (byte[])bytes.Clone();
        wrong[bytes.Length / 2] ^= 1;
        File.WriteAllBytes(FileOf("Hello."), damage switch
        {
            "nothing is left" => [],
            "half is left" => bytes[..(bytes.Length / 2)],
            "one bit is wrong" => wrong,
            "all is zero" => new byte[bytes.Length],
            _ => "not a clip at all, and longer than the shortest one could be"u8.ToArray(),
        });

        var again = await Engine(inner).SpeakAsync(Some.Request("Hello."), default);

        Assert.Equal(2, inner.Requests.Count);
        Assert.Equal(whole.Samples.ToArray(), again.Samples.ToArray());
        Assert.Equal(bytes, File.ReadAllBytes(FileOf("Hello.")));
    }

    [Fact]
    public async Task Equal_requests_at_the_same_time_are_spoken_once()
    {
        var gate = new TaskCompletionSource();
        var inner = new FakeEngine(async (_, _) =>
        {
            await gate.Task;
            return Some.Clip();
        });
        var engine = Engine(inner);

        var speaking = Enumerable.Range(0, 20).Select(_ => engine.SpeakAsync(Some.Request(), default)).ToList();
        gate.SetResult();
        await Task.WhenAll(speaking);

        Assert.Single(inner.Requests);
        Assert.Equal((1, 19), (engine.Spoken, engine.Reused));
    }

    [Fact]
    public async Task Cancelling_one_of_two_equal_requests_leaves_the_other()
    {
        var inner = new FakeEngine(FakeEngine.Hang);
        var engine = Engine(inner);
        using var cancellation = new CancellationTokenSource();

        var first = engine.SpeakAsync(Some.Request(), cancellation.Token);
        var second = engine.SpeakAsync(Some.Request(), default);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.True((await second).Frames > 0);
    }

    [Fact]
    public async Task A_failure_stores_nothing_and_leaves_no_draft()
    {
        await Assert.ThrowsAsync<SpeechException>(() => Engine(new FakeEngine(FakeEngine.Fail())).SpeakAsync(Some.Request(), default));

        Assert.False(Directory.Exists(Store));
    }

    [Fact]
    public async Task Many_different_requests_at_once_all_find_their_own_clip()
    {
        // Two engines on one folder are as two processes.
        var engines = new[] { Engine(new FakeEngine()), Engine(new FakeEngine()) };
        var texts = Enumerable.Range(1, 50).Select(n => new string('a', n)).ToList();

        var clips = await Task.WhenAll(engines.SelectMany(e => texts.Select(t => e.SpeakAsync(Some.Request(t), default))));

        Assert.Equal(texts.Concat(texts).Select(t => Some.Clip(t.Length * 0.1).Frames), clips.Select(c => c.Frames));
        Assert.All(Directory.EnumerateFiles(Store, "*", SearchOption.AllDirectories), f => Assert.EndsWith(".wav", f, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_stored_clip_is_a_wav_file_for_everybody()
    {
        await Engine(new FakeEngine()).SpeakAsync(Some.Request("Hello."), default);

        using var file = File.OpenRead(FileOf("Hello."));
        Assert.Equal(Some.Clip(0.6).Samples.ToArray(), Wav.Read(file).Samples.ToArray());
    }

    [Fact]
    public async Task An_engine_that_is_not_there_is_a_permanent_failure()
    {
        var request = Some.Request() with { Voice = Some.Voice with { Engine = "azure" } };

        Assert.False((await Assert.ThrowsAsync<SpeechException>(() => Engine(new FakeEngine()).SpeakAsync(request, default))).IsTransient);
    }
}
