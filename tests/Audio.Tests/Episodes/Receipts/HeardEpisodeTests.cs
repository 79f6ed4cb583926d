using Audio.Episodes;
using Audio.Episodes.Receipts;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Receipts;

public sealed class HeardEpisodeTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    [SkippableFact]
    public async Task What_is_made_is_heard_when_it_is_encoded_and_that_is_known_of_what_is_stored()
    {
        var first = await RenderAsync();
        var made = Written();
        var again = await RenderAsync();

        Assert.True(first.IsWhole);
        Assert.Equal(["And how will people cross the river?", "There is a ferry from seven until ten.", "Thank you."], first.Clips.Select(c => c.Clip.Spoken));
        Assert.InRange(first.Clips[1].Start, 1, 4);
        Assert.Equal(first.Clips.AsEnumerable(), again.Clips);
        Assert.Equal(made, Written());
    }

    // When each segment was put into the store.
    IEnumerable<DateTime> Written() => [.. Directory.EnumerateFiles(_folder.File("segments"), "*.segment", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(File.GetLastWriteTimeUtc)];

    [SkippableFact]
    public async Task Where_something_was_not_right_it_is_made_again()
    {
        var right = await RenderAsync();
        Change(speech => speech with { Clips = [speech.Clips[0] with { Hole = new(0.5, 1) }] });

        var mended = await RenderAsync();

        Assert.Equal(right.Clips.AsEnumerable(), mended.Clips);
    }

    [SkippableFact]
    public async Task What_nobody_has_listened_to_is_made_again_for_whoever_wants_to_know()
    {
        var right = await RenderAsync();
        Change(_ => null);

        Assert.Equal(2, (await RenderAsync(listens: false)).Clips.Length);
        Assert.Equal(right.Clips.AsEnumerable(), (await RenderAsync()).Clips);
    }

    [SkippableFact]
    public async Task Nobody_listens_where_nobody_wants_to_know() =>
        Assert.Empty((await RenderAsync(listens: false)).Clips);

    [Fact]
    public void Everything_is_held_against_its_own_place_in_the_episode()
    {
        // Both sentences have one key, as the same words of the same voice have.
        var manifest = SomeManifest.Of("Ann", "Yes.", "No.", "Yes.");
        var episode = new HeardEpisode([])
        {
            Segments = [(3 * 44_100, new([new(new("key", "a", "Yes.", 0.25, 1), 0, ClipFate.Found) { Late = -0.24 }], [new(0, 0.25)]))],
        };

        var heard = episode.In(manifest);

        var clip = Assert.Single(heard.Clips);
        Assert.Same(manifest.Turns[2].Clips[0], clip.Clip);
        Assert.Equal((3.01, 0.01), (Math.Round(clip.Start, 3), Math.Round(clip.Late, 3)));
        Assert.Equal([new(3, 0.25)], heard.Silences.AsEnumerable());
    }

    public void Dispose() => _folder.Dispose();

    // What is known of the segment in the middle.
    void Change(Func<HeardSpeech, HeardSpeech?> change)
    {
        var store = new SegmentStore(_folder.File("segments"));
        var segment = store.Find(ManifestFile.Find(_folder.File("out"))!.Segments[1])!;
        byte[] mp3 = [];
        store.ReadMp3(segment.Key, m => mp3 = m.ToArray());
        store.Add(segment with { Speech = change(segment.Speech!) }, mp3);
    }

    async Task<HeardSpeech> RenderAsync(bool listens = true)
    {
        Skip.If(Tool.IsMissing("flite"), "flite is not installed");
        var talk = Some.Transcript(
            Some.Turn("ann", "And how will people cross the river?"),
            Some.Turn("bob", "There is a ferry from seven until ten."),
            Some.Turn("ann", "Thank you."));
        var episode = await Rendering.RenderAsync(await RealVoices.OpenAsync(), talk, _folder, new() { Listens = listens });
        return episode.Heard.In(ManifestFile.Find(_folder.File("out"))!);
    }
}
