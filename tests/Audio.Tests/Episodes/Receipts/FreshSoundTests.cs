using System.Collections.Immutable;
using Audio.Episodes;
using Audio.Episodes.Receipts;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Receipts;

public sealed class FreshSoundTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [SkippableFact]
    public async Task What_is_made_is_heard_when_it_is_encoded_and_what_is_stored_is_not_heard_again()
    {
        var first = await RenderAsync();
        var again = await RenderAsync();
        File.Delete(Directory.EnumerateFiles(_folder.File("segments"), "*", SearchOption.AllDirectories).Single(f => f.Contains(Segments[1], StringComparison.Ordinal)));
        var mended = await RenderAsync();

        Assert.All(first.Clips, c => Assert.Equal(ClipFate.Found, c.Fate));
        Assert.Equal(["And how will people cross the river?", "There is a ferry from seven until ten.", "Thank you."], first.Clips.Select(c => c.Clip.Spoken));
        Assert.Empty(again.Clips);
        Assert.Equal(first.Clips[1], Assert.Single(mended.Clips));
        Assert.InRange(first.Clips[1].Start, 1, 4);
        Assert.InRange(first.Clips[1].Late, -0.005, 0.005);
    }

    [SkippableFact]
    public async Task Nobody_listens_where_nobody_wants_to_know() =>
        Assert.Empty((await RenderAsync(listens: false)).Clips);

    [Fact]
    public void Everything_is_held_against_its_own_place_in_the_episode()
    {
        // Both sentences have one key, as the same words of the same voice have.
        var manifest = SomeManifest.Of("Ann", "Yes.", "No.", "Yes.");
        var fresh = new FreshSound([])
        {
            Segments = [(3 * 44_100, new([new(new("key", "a", "Yes.", 0.25, 1), 0, ClipFate.Found) { Late = -0.24 }], [(0, 0.25)]))],
        };

        var heard = fresh.In(manifest);

        var clip = Assert.Single(heard.Clips);
        Assert.Same(manifest.Turns[2].Clips[0], clip.Clip);
        Assert.Equal((3.01, 0.01), (Math.Round(clip.Start, 3), Math.Round(clip.Late, 3)));
        Assert.Equal([(3.0, 3.25)], heard.Silences.AsEnumerable());
    }

    public void Dispose() => _folder.Dispose();

    ImmutableArray<string> Segments => ManifestFile.Find(_folder.File("out"))!.Segments;

    async Task<HeardSpeech> RenderAsync(bool listens = true)
    {
        Skip.If(Tool.IsMissing("flite"), "flite is not installed");
        var talk = Some.Transcript(
            Some.Turn("ann", "And how will people cross the river?"),
            Some.Turn("bob", "There is a ferry from seven until ten."),
            Some.Turn("ann", "Thank you."));
        var episode = await Rendering.RenderAsync(await RealVoices.OpenAsync(), talk, _folder, new() { Listens = listens });
        return episode.Fresh.In(ManifestFile.Find(_folder.File("out"))!);
    }
}
