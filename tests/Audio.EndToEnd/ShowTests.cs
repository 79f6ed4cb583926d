using System.Text.Json;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

/// <summary>What show.json and the front matter over it do to an episode.</summary>
public sealed class ShowTests : IDisposable
{
    const string Talk = """
        ODO FENN, HOST: Good evening. The ferry is late.

        MARA QUILL, BYLINE: It is. Eleven minutes.
        """;

    readonly AudioProgram _audio = new();

    public ShowTests()
    {
        Directory.CreateDirectory(_audio.PathOf("series/spring"));
        _audio.Write("series/show.json", """
            {
              "title": "Harbour Talk", "author": "WQXB", "description": "By the water.", "language": "en-GB",
              "target": "spotify", "stereo": true, "outputs": ["mp3", "flac"], "pacing": { "closing": 3000 },
              "disclosure": { "spoken": true }
            }
            """);
    }

    public void Dispose() => _audio.Dispose();

    static string Page(string frontMatter = "") => $"---\ntitle: The ferry\n{frontMatter}\n---\n{Talk}";

    async Task<Rendered> RenderAsync(params string[] arguments) => new(_audio, (await _audio.RunAsync(["render", .. arguments, "-o", "out"])).Expect(0));

    [Fact]
    public async Task A_chapter_that_moves_moves_in_every_file()
    {
        const string Long = "ODO FENN, HOST: Good evening. The ferry is late.\n\nMARA QUILL, BYLINE: It is. Eleven minutes.\n\nFENN: And who waits for it now?\n\nQUILL: Nobody waits for it now.\n";
        static string Talk(string at) => $"---\ntitle: The ferry\nchapters:\n  - {{at: \"Good evening\", title: One}}\n  - {{at: \"{at}\", title: Two}}\n---\n{Long}";
        await RenderAsync(_audio.Write("talk.txt", Talk("It is. Eleven")), "--outputs", "mp3,flac,m4a", "--stereo");
        var segments = Directory.GetFiles(_audio.PathOf("store/segments"), "*", SearchOption.AllDirectories).Length;

        // Its receipt, which compares chapters, would fail it.
        await RenderAsync(_audio.Write("talk.txt", Talk("And who waits")), "--outputs", "mp3,flac,m4a", "--stereo");

        Assert.Equal(segments, Directory.GetFiles(_audio.PathOf("store/segments"), "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task Stereo_is_spoken_with_the_gains_of_mono()
    {
        var talk = _audio.Write("talk.txt", Page());
        var mono = await RenderAsync(talk);
        var stereo = await RenderAsync(talk, "--stereo");

        Assert.Equal(Gains(mono), Gains(stereo));

        static IEnumerable<double> Gains(Rendered episode) => [.. episode.Manifest.GetProperty("speakers").EnumerateArray().Select(s => s.GetProperty("gainDb").GetDouble())];
    }

    [Fact]
    public async Task The_nearest_show_above_a_transcript_decides_where_nothing_else_does()
    {
        var episode = await RenderAsync(_audio.Write("series/spring/ferry.txt", Page()));

        var audio = episode.Manifest.GetProperty("audio");
        Assert.Equal((-14.0, 2), (audio.GetProperty("targetLufs").GetDouble(), audio.GetProperty("channels").GetInt32()));
        Assert.Equal("en-GB", episode.Manifest.GetProperty("language").GetString());
        Assert.Contains("ferry.flac", episode.Contents.Keys);
        var tags = Readers.MutagenTags(episode.Mp3);
        Assert.Equal(("The ferry", "Harbour Talk", "WQXB"), (tags["TIT2"], tags["TALB"], tags["TPE1"]));
        Assert.True(audio.GetProperty("duration").GetDouble() - Ends(episode) >= 2.9);
        Assert.Equal("The voices in this episode are synthetic.", episode.Turns.Last().GetProperty("text").GetString());
        Assert.EndsWith("The voices in this episode are synthetic.", episode.Vtt.TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Front_matter_goes_before_the_show_and_the_command_line_before_both()
    {
        var page = _audio.Write("series/spring/ferry.txt", Page("""
            author: Mara Quill
            show: Low Water
            target: npr
            stereo: false
            outputs: [mp3]
            pacing: {closing: 500}
            disclosure: {spoken: Nobody here has ever drawn breath., tags: false}
            """));

        var episode = await RenderAsync(page, "--target", "-20");

        var audio = episode.Manifest.GetProperty("audio");
        Assert.Equal((-20.0, 1), (audio.GetProperty("targetLufs").GetDouble(), audio.GetProperty("channels").GetInt32()));
        Assert.DoesNotContain("ferry.flac", episode.Contents.Keys);
        var tags = Readers.MutagenTags(episode.Mp3);
        Assert.Equal(("Low Water", "Mara Quill"), (tags["TALB"], tags["TPE1"]));
        Assert.DoesNotContain("TXXX:AI-CONTENT", tags.Keys);
        Assert.InRange(audio.GetProperty("duration").GetDouble() - Ends(episode), 0.4, 1);
        Assert.Equal("Nobody here has ever drawn breath.", episode.Turns.Last().GetProperty("text").GetString());
    }

    [Fact]
    public async Task A_plan_knows_what_the_show_lets_the_narrator_say()
    {
        var page = _audio.Write("series/spring/ferry.txt", Page());

        var said = JsonDocument.Parse((await _audio.RunAsync("plan", page, "--json")).Expect(0).Output).RootElement.GetProperty("utterances");
        var text = (await _audio.RunAsync("plan", page)).Expect(0).Output;

        Assert.Equal("The voices in this episode are synthetic.", said[said.GetArrayLength() - 1].GetProperty("spoken").GetString());
        Assert.Contains("at the end, narrator: new", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_mistake_in_a_show_is_said_at_once_and_nothing_is_spoken()
    {
        var engines = new CountedEngines(_audio);
        _audio.Write("my.json", """
            {
              "titel": "Harbour Talk",
              "cover": "no.png",
              "pacing": { "turn": -3 }
            }
            """);

        var outcome = (await _audio.RunAsync("render", _audio.Write("ferry.txt", Page()), "--show-json", "my.json")).Expect(2);

        Assert.Contains("my.json:2:3: error W002: There is no setting 'titel' here (Did you mean 'title'?)", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("my.json:3:12: error W006:", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("my.json:4:23: error W008:", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(0, engines.Take());
    }

    [Fact]
    public async Task For_standard_input_the_show_of_the_current_folder_is_taken()
    {
        _audio.Write("show.json", """{ "titel": "Harbour Talk" }""");

        Assert.Contains("show.json:1:3: error W002:", (await _audio.RunAsync("inspect", "-")).Expect(2).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("inspect")]
    [InlineData("render")]
    public async Task A_mistake_in_front_matter_is_said_with_its_line(string command)
    {
        var page = _audio.Write("ferry.txt", Page("category: Nwes"));

        var outcome = (await _audio.RunAsync(command, page)).Expect(2);

        Assert.Contains("ferry.txt:3:11: error W007: 'category' cannot be 'Nwes' (Did you mean 'News'?)", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Too_few_bits_for_stereo_are_refused_wherever_either_was_said()
    {
        var page = _audio.Write("series/spring/ferry.txt", Page());

        Assert.Contains("--outputs: error W009:", (await _audio.RunAsync("render", page, "--outputs", "mp3:64")).Expect(2).Error, StringComparison.Ordinal);
        _audio.Write("show.json", """{ "outputs": ["mp3:64"] }""");
        Assert.Contains("--stereo: error W009:", (await _audio.RunAsync("render", _audio.Write("ferry.txt", Page()), "--stereo")).Expect(2).Error, StringComparison.Ordinal);
        Assert.Contains("ferry.txt:3:9: error W009:", (await _audio.RunAsync("render", _audio.Write("ferry.txt", Page("stereo: true")))).Expect(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_nearest_voices_above_a_transcript_go_before_those_of_the_current_folder()
    {
        _audio.Write("voices.json", Voices("near"));
        _audio.Write("series/voices.json", Voices("above"));
        var inSeries = _audio.Write("series/spring/ferry.txt", Page());
        var elsewhere = Checkout.Example("harbour-interview.txt");

        Assert.Equal(["above"], await VoicesOf(inSeries));
        Assert.Equal(["near"], await VoicesOf(elsewhere));

        static string Voices(string name) => $$"""{ "engines": ["flite"], "voices": { "{{name}}": { "flite": "slt" } } }""";

        async Task<IEnumerable<string>> VoicesOf(string page) =>
            JsonDocument.Parse((await _audio.RunAsync("plan", page, "--json")).Expect(0).Output).RootElement.GetProperty("utterances").EnumerateArray()
                .Select(u => u.GetProperty("voice").GetString()!).Distinct().ToList();
    }

    [Fact]
    public async Task The_example_show_is_an_episode()
    {
        var episode = await RenderAsync(Checkout.Example("show/ferry-times.txt"));

        Assert.Equal("Harbour Talk", Readers.MutagenTags(episode.Mp3)["TALB"]);
        Assert.Equal(["Introduction", "Eleven minutes", "The school bell", "What the regulars say"], Readers.MutagenChapters(episode.Mp3).Select(c => c.Title));
        Assert.Equal(3, episode.Manifest.GetProperty("speakers").GetArrayLength());
    }

    static double Ends(Rendered episode) => episode.Turns.Max(t => t.GetProperty("start").GetDouble() + t.GetProperty("duration").GetDouble());
}
