using System.Text.Json;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

public sealed class RenderTests : IDisposable
{
    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    [Fact]
    public async Task An_example_becomes_an_episode_that_players_understand()
    {
        var episode = await RenderAsync(Checkout.Example("harbour-interview.txt"));

        var probe = Readers.FFprobe(episode.Mp3);
        var stream = probe.GetProperty("streams")[0];
        Assert.Equal("mp3", stream.GetProperty("codec_name").GetString());
        Assert.Equal("44100", stream.GetProperty("sample_rate").GetString());
        Assert.Equal(1, stream.GetProperty("channels").GetInt32());
        Assert.Equal("128000", stream.GetProperty("bit_rate").GetString());

        var tags = Readers.MutagenTags(episode.Mp3);
        Assert.Equal("A harbor town bets on a ferry that makes no noise", tags["TIT2"]);
        Assert.Equal("Nora Quill, Tomas Adair", tags["TPE1"]);
        Assert.Equal("2025-10-03", tags["TDRC"]);
        Assert.Equal("true", tags["TXXX:AI-CONTENT"]);
        Assert.Contains("synthetic", tags["COMM::eng"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Chapters_run_without_a_gap_from_the_start_to_the_end()
    {
        var episode = await RenderAsync(Checkout.Example("bakery-article.txt"));

        var chapters = Readers.MutagenChapters(episode.Mp3);
        Assert.Equal(
            ["Introduction", "A recipe nobody wrote down", "Why the ovens went out", "What happens to the building"],
            chapters.Select(c => c.Title));
        Assert.Equal(0, chapters[0].Start);
        Assert.All(chapters.Zip(chapters.Skip(1)), pair => Assert.Equal(pair.First.End, pair.Second.Start));

        var probe = Readers.FFprobe(episode.Mp3);
        var duration = double.Parse(probe.GetProperty("format").GetProperty("duration").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(duration, chapters[^1].End / 1000.0, 0.06);
        Assert.Equal(
            chapters.Select(c => c.Title),
            probe.GetProperty("chapters").EnumerateArray().Select(c => c.GetProperty("tags").GetProperty("title").GetString()));
        Assert.Equal(chapters.Select(c => c.Title), Readers.EyeD3ChapterTitles(episode.Mp3));
    }

    [Fact]
    public async Task The_example_is_as_loud_as_directories_ask_for_and_its_speakers_equally()
    {
        var episode = await RenderAsync(Checkout.Example("harbour-interview.txt"));

        episode.AssertLoudness();
        var host = Readers.Loudness(episode.Mp3, episode.PartsOf("nora-quill")).IntegratedLufs;
        var reporter = Readers.Loudness(episode.Mp3, episode.PartsOf("tomas-adair")).IntegratedLufs;
        Assert.InRange(Math.Abs(host - reporter), 0, 1);
    }

    [Fact]
    public async Task The_companions_stand_beside_it()
    {
        var episode = await RenderAsync(Checkout.Example("harbour-interview.txt"));

        Assert.Equal(
            ["chapters.json", "chapters.psc.xml", "episode.json", "feed-item.xml", "harbour-interview.html", "harbour-interview.mp3", "harbour-interview.notes.md", "harbour-interview.srt", "harbour-interview.transcript.json", "harbour-interview.vtt"],
            episode.Contents.Keys.Order());
        Assert.Equal(_audio.PathOf("out/harbour-interview"), Path.GetDirectoryName(episode.Mp3));
        Assert.Contains("<v Nora Quill>", episode.Vtt, StringComparison.Ordinal);
        var chapters = JsonDocument.Parse(episode.Contents["chapters.json"]).RootElement;
        Assert.Equal("1.2.0", chapters.GetProperty("version").GetString());
    }

    [Fact]
    public async Task Every_spoken_character_of_the_source_is_in_a_turn()
    {
        var episode = await RenderAsync(Checkout.Example("harbour-interview.txt"));

        var ledger = episode.Manifest.GetProperty("source").GetProperty("ledger");
        var source = File.ReadAllLines(Checkout.Example("harbour-interview.txt")).Where(l => l.Trim().Length > 0).Sum(l => l.Length);
        Assert.Equal(source, ledger.EnumerateObject().Sum(f => f.Value.GetInt32()));
    }

    [Fact]
    public async Task The_same_page_twice_gives_the_same_bytes_and_calls_no_engine()
    {
        var engines = new CountedEngines(_audio);
        var first = (await RenderAsync(Checkout.Example("harbour-interview.txt"))).Contents;
        Assert.True(engines.Take() > 0);

        var second = (await RenderAsync(Checkout.Example("harbour-interview.txt"))).Contents;

        Assert.Equal(0, engines.Take());
        Assert.Equal(first, second);
    }

    [Fact]
    public async Task An_edited_sentence_is_all_that_is_spoken_again()
    {
        var engines = new CountedEngines(_audio);
        var text = File.ReadAllText(Checkout.Example("harbour-interview.txt"));
        await RenderAsync(_audio.Write("page.txt", text));
        engines.Take();
        var segments = Segments();

        var episode = await RenderAsync(_audio.Write("page.txt", text.Replace("the strangest thing", "the loveliest thing", StringComparison.Ordinal)));

        Assert.Equal(1, engines.Take());
        Assert.Equal(1, Segments() - segments);
        Assert.Contains("loveliest", episode.Vtt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fresh_store_gives_the_same_bytes_as_an_edited_one()
    {
        var text = File.ReadAllText(Checkout.Example("harbour-interview.txt"));
        await RenderAsync(_audio.Write("page.txt", text.Replace("Quiet.", "Silent.", StringComparison.Ordinal)));
        var edited = (await RenderAsync(_audio.Write("page.txt", text))).Contents;

        Directory.Delete(_audio.PathOf("store"), recursive: true);
        var fresh = (await RenderAsync(_audio.PathOf("page.txt"))).Contents;

        Assert.Equal(fresh, edited);
    }

    [Fact]
    public async Task Another_engine_can_be_asked_for()
    {
        var outcome = await _audio.RunAsync("render", Checkout.Example("bakery-article.txt"), "-o", "out", "--engine", "espeak-ng");

        var episode = new Rendered(_audio, outcome.Expect(0));
        Assert.All(episode.Turns, t => Assert.Equal("espeak-ng", t.GetProperty("engine").GetString()));
    }

    int Segments() => Directory.GetFiles(_audio.PathOf("store"), "*.segment", SearchOption.AllDirectories).Length;

    async Task<Rendered> RenderAsync(string page) =>
        new(_audio, (await _audio.RunAsync("render", page, "-o", "out")).Expect(0));
}
