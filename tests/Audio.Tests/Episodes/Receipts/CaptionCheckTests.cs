using System.Collections.Immutable;
using Audio.Episodes;
using Audio.Episodes.Captions;
using Audio.Episodes.Receipts;
using Audio.Tests.Support;

namespace Audio.Tests.Episodes.Receipts;

public sealed class CaptionCheckTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("Ann", "She <em>said</em> that 1 < 2 & 3 > 2 --> done.")]
    [InlineData("Ann", "Ann: that is how it began, and Ann: that is how it went on, for a very long time indeed.")]
    [InlineData("Her Excellency the Ambassador of a Distant Country", "Good evening.")]
    [InlineData("山田 太郎", "これは橋です。とても古い橋ですが、毎日たくさんの人が渡っています。本当に便利で、とても美しい橋だと思います。")]
    public void Captions_of_whatever_is_said_are_right(string speaker, string text)
    {
        foreach (var (path, hasLabels) in Write(speaker, text, "It ends."))
            Assert.Empty(CaptionCheck.Of(path, ManifestOf(speaker, text, "It ends."), hasLabels, new()).Problems);
    }

    [Theory]
    [InlineData("Good evening. And good night.", "V022", "They end before “And good night.”")]
    [InlineData("Good even", "V022", "They say “Good evening.” instead of “Good even”")]
    public void What_they_do_not_say_is_told(string said, string code, string message)
    {
        foreach (var (path, hasLabels) in Write("Ann", "Good evening."))
        {
            var problem = Assert.Single(CaptionCheck.Of(path, ManifestOf("Ann", said), hasLabels, new()).Problems);
            Assert.Equal((code, message), (problem.Code, problem.Message));
        }
    }

    [Fact]
    public void One_that_comes_late_is_told()
    {
        foreach (var (path, hasLabels) in Write("Ann", "Good evening."))
        {
            var manifest = ManifestOf("Ann", "Good evening.");
            var earlier = manifest with { Turns = [manifest.Turns[0] with { Clips = [manifest.Turns[0].Clips[0] with { Start = 0.5 }] }] };
            var problem = Assert.Single(CaptionCheck.Of(path, earlier, hasLabels, new()).Problems);
            Assert.Equal(("V023", "The caption of “Good evening.” comes 0.5 s too late, at 0:01"), (problem.Code, problem.Message));
        }
    }

    // A sentence a second.
    (string Path, bool HasLabels)[] Write(string speaker, params string[] texts)
    {
        var captions = texts.Select((t, i) => new Caption(speaker, t, TimeSpan.FromSeconds(i + 1), TimeSpan.FromSeconds(i + 2))).ToList();
        using (var vtt = File.Create(_folder.File("a.vtt")))
            WebVtt.Write(vtt, captions);
        using (var srt = File.Create(_folder.File("a.srt")))
            Srt.Write(srt, captions);
        return [(_folder.File("a.vtt"), false), (_folder.File("a.srt"), true)];
    }

    static Manifest ManifestOf(string speaker, params string[] texts) => new()
    {
        Title = null,
        Source = new("a.txt", "", "test", new(0, 0, 0, 0)),
        Audio = new("a.mp3", 10, 441_000, 44_100, 1, 128, -16, -16, -1, -2),
        Speakers = [new("a", speaker, "v", "flite", "slt", 0)],
        Chapters = [],
        Turns = [.. texts.Select((t, i) => new ManifestTurn("turn", "a", "v", "flite", 0, 1, t, i + 1, 1, [new("key", "a", t, i + 1, 1)]))],
        Versions = ImmutableSortedDictionary<string, string>.Empty,
    };
}
