using System.Globalization;
using System.Text.RegularExpressions;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

/// <summary>The real program speaks with the double of Azure's service.</summary>
public sealed class AzureRenderTests : IDisposable
{
    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    [Fact]
    public async Task An_episode_is_spoken_once_by_the_services_voices_and_the_key_is_seen_nowhere()
    {
        await using var service = await AzureShow.OpenAsync(_audio);
        AzureShow.WriteVoices(_audio, service.Address, guy: """{ "voice": "en-US-GuyNeural", "style": "cheerful", "rate": 1.1 }""");

        var outcome = (await RenderAsync()).Expect(0);

        var episode = new Rendered(_audio, outcome);
        Assert.All(episode.Turns, t => Assert.Equal("azure", t.GetProperty("engine").GetString()));
        Assert.Empty(service.Refusals);
        Assert.Equal(service.Turns.Count, service.Turns.Select(t => t.Ssml).Distinct().Count());
        Assert.All(service.Turns, t => Assert.Equal("websocket", t.Transport));
        Assert.Contains(service.Turns, t => t.Document.Parts.Any(p => p.Style == "cheerful"));
        Assert.DoesNotContain(AzureShow.Key, outcome.Output + outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(service.Requests, r => r.Contains(AzureShow.Key, StringComparison.Ordinal));
        Assert.All(
            Directory.EnumerateFiles(_audio.Folder, "*", SearchOption.AllDirectories),
            f => Assert.True(File.ReadAllBytes(f).AsSpan().IndexOf("planted0key"u8) < 0, f));

        var spoken = service.Spoken.Count;
        (await RenderAsync()).Expect(0);
        Assert.Equal(spoken, service.Spoken.Count);
    }

    [Fact]
    public async Task What_the_service_does_not_have_is_said_before_anything_is_spoken()
    {
        await using var service = await AzureShow.OpenAsync(_audio);
        AzureShow.WriteVoices(_audio, service.Address, guy: """{ "voice": "en-US-GuyNeural", "style": "cheerfull" }""");

        var outcome = (await RenderAsync()).Expect(2);

        Assert.Contains("no style 'cheerfull': did you mean 'cheerful'?", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(service.Spoken);
    }

    [Fact]
    public async Task Captions_change_when_the_words_are_heard()
    {
        await using var service = await AzureShow.OpenAsync(_audio);
        AzureShow.WriteVoices(_audio, service.Address);
        // Long sentences with pauses, which nobody finds by counting letters.
        var page = _audio.Write("show.txt", """
            The harbour

            MARA QUILL, HOST: I was on the wall, no, wait, it was the tower, when the first of the boats came round the point with nobody at the wheel, and, well, we stood there for a while, looking, saying nothing, before anyone thought to ring the bell. And then?

            ODO FENN, BYLINE: Then, slowly, one after another, the lamps along the quay went on, and people who had never once in their lives been seen out of bed before seven came down the hill in their coats, asking, of all things, whether there would be breakfast.

            QUILL: Was there?

            FENN: There was.
            """);

        var episode = new Rendered(_audio, (await _audio.RunAsync("render", page, "-o", "out")).Expect(0));

        var cues = Regex.Matches(episode.Vtt, @"(?m)^(\d\d):(\d\d):(\d\d\.\d{3}) --> .*\n((?:.+\n?)+)").Select(m => (
            Start: (((int.Parse(m.Groups[1].Value, CultureInfo.InvariantCulture) * 60) + int.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture)) * 60) + double.Parse(m.Groups[3].Value, CultureInfo.InvariantCulture),
            Words: Rendered.Words(Regex.Replace(m.Groups[4].Value, "<[^>]*>", "")))).ToList();
        var within = 0;
        foreach (var clip in episode.Turns.SelectMany(t => t.GetProperty("clips").EnumerateArray()))
        {
            var truth = service.Turns.Single(t => t.Document.Text == clip.GetProperty("spoken").GetString()).Utterance.Boundaries.Where(b => b.Type == "WordBoundary").ToList();
            var (start, end) = (clip.GetProperty("start").GetDouble(), clip.GetProperty("start").GetDouble() + clip.GetProperty("duration").GetDouble());
            var word = 0;
            foreach (var cue in cues.Where(c => c.Start > start - 0.05 && c.Start < end - 0.05))
            {
                var heard = start + (truth[word].Start - truth[0].Start).TotalSeconds;
                Assert.True(Math.Abs(heard - cue.Start) < 0.05, $"'{truth[word].Text}' is heard at {heard:0.000}, and its cue begins at {cue.Start:0.000}\n{episode.Vtt}");
                within += word > 0 ? 1 : 0;
                word += cue.Words;
            }
            Assert.Equal(truth.Count, word);
        }
        Assert.True(within >= 2, "no sentence was long enough to be split");
    }

    Task<Outcome> RenderAsync() => _audio.RunAsync("render", Checkout.Example("harbour-interview.txt"), "-o", "out", "--engine", "azure");
}
