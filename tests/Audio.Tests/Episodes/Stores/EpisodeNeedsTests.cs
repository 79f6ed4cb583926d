using Audio.Episodes;
using Audio.Episodes.Stores;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Stores;

public sealed class EpisodeNeedsTests : IDisposable
{
    const string Manifest = """
        {
          "title": null, "source": { "name": "a.txt", "sha256": "", "format": "", "ledger": { "spoken": 0, "cue": 0, "structure": 0, "dropped": 0 } },
          "audio": { "file": "a.mp3", "duration": 1, "frames": 1, "sampleRate": 44100, "channels": 1, "bitRateKbps": 128, "targetLufs": -16, "integratedLufs": -16, "limitDbtp": -1, "truePeakDbtp": -1 },
          "speakers": [], "chapters": [], "versions": {}, "segments": ["segment"], "levelling": ["passage"],
          "turns": [{ "kind": "turn", "speaker": "ann", "voice": "ava", "engine": "e", "gainDb": 0, "line": 1, "text": "", "start": 0, "duration": 1,
            "clips": [{ "key": "clip", "speaker": "ann", "spoken": "", "start": 0, "duration": 1 }] }]
        }
        """;

    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_episode_needs_its_speech_its_segments_and_what_its_voices_were_measured_by()
    {
        Write("march/a", Manifest);

        var needs = Of(_folder.Path);

        Assert.Equal(["clip", "passage", "segment"], needs.Keys.Order());
        Assert.Empty(needs.Unseen);
    }

    [Fact]
    public void A_folder_that_is_not_there_or_without_an_episode_tells_nothing()
    {
        Directory.CreateDirectory(_folder.File("empty"));

        Assert.Equal(
            [("absent", "there is no such folder"), ("empty", "there is no episode in this folder")],
            Of(_folder.File("absent"), _folder.File("empty")).Unseen.Select(p => (Path.GetFileName(p.File), p.Message.Split(", so")[0])));
    }

    [Fact]
    public void A_manifest_that_cannot_be_read_is_named()
    {
        Write("a", Manifest);
        var broken = Write("b", Manifest[..^20]);

        var needs = Of(_folder.Path);

        Assert.Equal(broken, Assert.Single(needs.Unseen).File);
        Assert.Equal(3, needs.Keys.Count);
    }

    static EpisodeNeeds Of(params string[] folders) => EpisodeNeeds.Of(folders, default);

    string Write(string episode, string manifest)
    {
        var file = Path.Combine(Directory.CreateDirectory(_folder.File(episode)).FullName, ManifestFile.Name);
        File.WriteAllText(file, manifest);
        return file;
    }
}
