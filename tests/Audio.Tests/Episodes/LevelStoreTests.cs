using System.Collections.Immutable;
using Audio.Casting;
using Audio.Episodes;
using Audio.Speech;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes;

public sealed class LevelStoreTests : IDisposable
{
    readonly TemporaryFolder _folder = new();
    readonly FakeEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    StoredEngine Speech => new(_engine, new ClipStore(_folder.File("clips")), ImmutableDictionary<string, string>.Empty.Add(EngineKinds.Flite, "1"));

    LevelStore Levels => new(_folder.File("levels"));

    string[] Stored => Directory.GetFiles(_folder.File("levels"), "*", SearchOption.AllDirectories);

    [Fact]
    public async Task What_was_measured_once_is_found_without_its_clip_being_read()
    {
        var first = await Levels.OfAsync(Some.Request(), Speech, default);
        var speech = Speech;

        var second = await Levels.OfAsync(Some.Request(), speech, default);

        Assert.Equal(first.MeanSquares.ToArray(), second.MeanSquares.ToArray());
        Assert.Equal(first.Length, second.Length);
        Assert.Equal(0, speech.Reused);
    }

    [Fact]
    public async Task A_clip_that_has_gone_is_spoken_again_whatever_is_known_of_its_level()
    {
        await Levels.OfAsync(Some.Request(), Speech, default);
        File.Delete(Speech.PathOf(Some.Request()));

        await Levels.OfAsync(Some.Request(), Speech, default);

        Assert.Equal(2, _engine.Requests.Count);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(30)]
    public async Task What_was_cut_or_changed_since_is_measured_again(int length)
    {
        var level = await Levels.OfAsync(Some.Request(), Speech, default);
        var bytes = File.ReadAllBytes(Stored.Single());
        File.WriteAllBytes(Stored.Single(), length == 30 ? [.. bytes[..20], (byte)(bytes[20] ^ 1), .. bytes[21..]] : bytes[..length]);

        Assert.Equal(level.MeanSquares.ToArray(), (await Levels.OfAsync(Some.Request(), Speech, default)).MeanSquares.ToArray());
    }
}
