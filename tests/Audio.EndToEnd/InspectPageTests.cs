using System.Text.Json;
using System.Xml.Linq;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

/// <summary>What <c>inspect</c> shows to people: on a terminal, and as a page.</summary>
public sealed class InspectPageTests(HarbourEpisode episode) : IClassFixture<HarbourEpisode>, IDisposable
{
    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    [Fact]
    public async Task After_a_render_the_page_plays_it_and_lies_beside_it()
    {
        var path = Assert.Single((await _audio.RunAsync("inspect", HarbourEpisode.Transcript, "--html", "-o", episode.Output)).Expect(0).OutputLines);

        Assert.Equal(Path.Combine(episode.Folder, "harbour-interview.inspect.html"), path);
        var page = Read(path);
        Assert.Equal("harbour-interview.mp3", (string?)page.Descendants("audio").Single().Attribute("src"));
        Assert.Single(page.Descendants(), e => e.Name.LocalName == "svg");
        // Every sentence of the manifest.
        var clips = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(episode.Folder, "episode.json"))).RootElement.GetProperty("turns").EnumerateArray().SelectMany(t => t.GetProperty("clips").EnumerateArray()).Select(c => c.GetProperty("start").GetDouble());
        Assert.Equal(clips, page.Descendants("span").Where(s => s.Attribute("data-e") is not null).Select(s => (double)s.Attribute("data-s")!));
        Assert.DoesNotContain("has changed since", page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_elsewhere_finds_the_audio_and_says_that_the_text_has_changed()
    {
        var text = await File.ReadAllTextAsync(HarbourEpisode.Transcript);
        var changed = _audio.Write("harbour-interview.txt", text.Replace("Good morning, Nora.", "Good evening, Nora.", StringComparison.Ordinal));

        var page = Read(_audio.PathOf((await _audio.RunAsync("inspect", changed, "--html", "sub folder/a page.html", "-o", episode.Output, "-q")).Expect(0).OutputLines[0]));

        var source = Uri.UnescapeDataString((string)page.Descendants("audio").Single().Attribute("src")!);
        Assert.True(File.Exists(Path.Combine(_audio.PathOf("sub folder"), source)), source);
        Assert.Contains("has changed since", page.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(page.Descendants("span"), s => s.Attribute("data-e") is not null && s.Value == "Good evening, Nora.");
        Assert.Contains(page.Descendants("span"), s => s.Attribute("data-e") is not null && s.Value == "So what was it like?");
    }

    [Fact]
    public async Task Before_a_render_the_page_has_everything_else()
    {
        var page = Read(_audio.PathOf((await _audio.RunAsync("inspect", HarbourEpisode.Transcript, "--html")).Expect(0).OutputLines[0]));

        Assert.True(File.Exists(_audio.PathOf("output/harbour-interview/harbour-interview.inspect.html")));
        Assert.Empty(page.Descendants("audio"));
        Assert.Contains("ava (flite slt)", page.Value, StringComparison.Ordinal);
        Assert.Contains("Play Live Radio", page.Value, StringComparison.Ordinal);

        Assert.Contains("name the transcript before it", (await _audio.RunAsync("inspect", "--html", HarbourEpisode.Transcript)).Expect(2).Error, StringComparison.Ordinal);
        Assert.Contains("exclude each other", (await _audio.RunAsync("inspect", HarbourEpisode.Transcript, "--html", "--json")).Expect(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_estimated_is_near_what_was_rendered_and_speakers_have_their_voices()
    {
        var report = JsonDocument.Parse((await _audio.RunAsync("inspect", HarbourEpisode.Transcript, "--json")).Expect(0).Output).RootElement;
        var manifest = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(episode.Folder, "episode.json"))).RootElement;

        var made = manifest.GetProperty("audio").GetProperty("duration").GetDouble();
        Assert.InRange(report.GetProperty("estimate").GetProperty("seconds").GetDouble(), made * 0.8, made * 1.25);
        Assert.Equal(0, report.GetProperty("estimate").GetProperty("usd").GetDouble());
        Assert.Equal(
            manifest.GetProperty("speakers").EnumerateArray().Select(s => (s.GetProperty("id").GetString(), s.GetProperty("voice").GetString(), s.GetProperty("engineVoice").GetString())),
            report.GetProperty("speakers").EnumerateArray().Select(s => (s.GetProperty("id").GetString(), s.GetProperty("voice").GetProperty("name").GetString(), s.GetProperty("voice").GetProperty("engineVoice").GetString())));
        Assert.Equal(["#0072b2", "#d55e00"], report.GetProperty("speakers").EnumerateArray().Select(s => s.GetProperty("colour").GetString()));
    }

    [SkippableFact]
    public async Task A_terminal_shows_speakers_in_their_colours_and_lines_that_fit()
    {
        Skip.If(PseudoTerminal.IsMissing, "there is no pseudo-terminal");
        _audio.Environment["COLORTERM"] = "truecolor";
        var shown = (await _audio.RunInTerminalAsync(80, "inspect", HarbourEpisode.Transcript)).Expect(0);

        Assert.Contains("\e[1;38;2;0;114;178mNora Quill", shown.Output, StringComparison.Ordinal);
        Assert.All(shown.LinesRead(), line => Assert.InRange(line.Length, 0, 80));

        _audio.Environment["NO_COLOR"] = "1";
        var plain = (await _audio.RunInTerminalAsync(80, "inspect", HarbourEpisode.Transcript)).Expect(0);
        Assert.DoesNotContain("38;", plain.Output, StringComparison.Ordinal);
        Assert.Equal(shown.LinesRead(), plain.LinesRead());
        Assert.DoesNotContain('\e', (await _audio.RunAsync("inspect", HarbourEpisode.Transcript)).Output);
    }

    static XElement Read(string path) => XDocument.Parse(File.ReadAllText(path).Replace("<!DOCTYPE html>", "", StringComparison.Ordinal)).Root!;
}
