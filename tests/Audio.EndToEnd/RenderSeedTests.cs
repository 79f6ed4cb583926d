using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

/// <summary>Two real pages, from the pasted text to what a listener hears.</summary>
public sealed class RenderSeedTests(RenderedOnce episodes) : IClassFixture<RenderedOnce>
{
    [SkippableFact]
    public async Task The_interview_is_heard_in_twelve_turns_of_two_voices()
    {
        var episode = await RenderAsync("radio-interview.txt");

        var turns = episode.Turns.ToList();
        Assert.Equal(12, turns.Count);
        Assert.Equal([74, 105, 38, 125, 26, 155, 25, 34, 1, 70, 8, 2], turns.Select(t => Rendered.Words(t.GetProperty("text").GetString()!)));
        Assert.Equal(2, turns.Select(t => t.GetProperty("voice").GetString()).Distinct().Count());
        Assert.Equal(["leila-fadel", "charles-maynes"], turns.Select(t => t.GetProperty("speaker").GetString()).Distinct());
    }

    [SkippableTheory]
    [InlineData("radio-interview.txt", "member station", "Play Live", "Next Up", "0:00", "Available On Air", "Transcript provided", "Copyright", "national correspondent")]
    [InlineData("news-article.txt", "Pennsylvania", "Play Live", "Next Up", "0:00", "walks to a meeting", "Olivier", "Getty", "10:46", "Copyright", "two decades")]
    public async Task Nothing_of_the_page_around_it_is_heard(string seed, params string[] boilerplate)
    {
        var episode = await RenderAsync(seed);

        var captions = episode.Vtt.Split('\n').Where(l => !l.Contains("-->", StringComparison.Ordinal));
        var heard = string.Join(' ', captions) + string.Concat(episode.Turns.Select(t => t.GetProperty("text").GetString()));
        Assert.All(boilerplate, text => Assert.DoesNotContain(text, heard, StringComparison.OrdinalIgnoreCase));
    }

    [SkippableFact]
    public async Task The_article_has_its_five_chapters()
    {
        var episode = await RenderAsync("news-article.txt");

        var titles = Readers.MutagenChapters(episode.Mp3).Select(c => c.Title).ToList();
        Assert.Equal(5, titles.Count);
        Assert.Equal("Introduction", titles[0]);
        Assert.Equal("Release Paul Whelan", titles[2]);
        Assert.Equal("2023-03-02", episode.Manifest.GetProperty("date").GetString());
    }

    [SkippableTheory]
    [InlineData("radio-interview.txt")]
    [InlineData("news-article.txt")]
    public async Task It_is_as_loud_as_directories_ask_for(string seed) => (await RenderAsync(seed)).AssertLoudness();

    [SkippableFact]
    public async Task Host_and_reporter_are_equally_loud()
    {
        var episode = await RenderAsync("radio-interview.txt");

        var host = Readers.Loudness(episode.Mp3, episode.PartsOf("leila-fadel")).IntegratedLufs;
        var reporter = Readers.Loudness(episode.Mp3, episode.PartsOf("charles-maynes")).IntegratedLufs;
        Assert.InRange(Math.Abs(host - reporter), 0, 1);
    }

    Task<Rendered> RenderAsync(string seed) => episodes.RenderAsync(Checkout.Seed(seed));
}
