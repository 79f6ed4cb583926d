using System.Collections.Immutable;
using Audio.Episodes;

namespace Audio.Tests.Episodes.Receipts;

/// <summary>Ten seconds in which somebody says some sentences, one a second.</summary>
static class SomeManifest
{
    public static readonly ManifestOutput Mp3 = new("a.mp3", "mp3", 128, 44_100, 160_000, -16, -2, "key") { SoundSha256 = "sum" };

    public static Manifest Of(string speaker, params string[] texts) => new()
    {
        Title = "A title",
        Source = new("a.txt", "", "test", new(0, 0, 0, 0)),
        Audio = new("a.mp3", 10, 441_000, 44_100, 1, 128, -16, -16, -1, -2),
        Tags = new("A title", "Ann", null, "The voices are synthetic."),
        Outputs = [Mp3],
        Speakers = [new("a", speaker, "v", "flite", "slt", 0)],
        Chapters = [new("One", 0, 4), new("Two", 4, 10)],
        Turns = [.. texts.Select((t, i) => new ManifestTurn("turn", "a", "v", "flite", 0, 1, t, i + 1, 1, [new("key", "a", t, i + 1, 1)]))],
        Versions = ImmutableSortedDictionary<string, string>.Empty.Add("lame", "3.100"),
    };
}
