using System.Text.Json;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

public sealed class VerifyTests : IDisposable
{
    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    string Episode => _audio.PathOf("out/harbour-interview");

    string Mp3 => Path.Combine(Episode, "harbour-interview.mp3");

    [Fact]
    public async Task What_was_rendered_is_what_the_manifest_says_and_what_is_damaged_is_not()
    {
        var rendered = (await _audio.RunAsync("render", Checkout.Example("harbour-interview.txt"), "-o", "out")).Expect(0);
        Assert.Contains(rendered.ErrorLines, l => l.Contains(" audio: verifying ", StringComparison.Ordinal));

        var table = (await _audio.RunAsync("verify", Episode)).Expect(0).OutputLines;
        Assert.Equal("harbour-interview.mp3", table[0]);
        Assert.Contains(table, l => l.StartsWith("✓ onsets", StringComparison.Ordinal));
        Assert.Equal("Everything is as it was written.", table[^1]);
        (await _audio.RunAsync("verify", Path.Combine(Episode, "episode.json"), "--quick")).Expect(0);
        Assert.Empty((await _audio.RunAsync("verify", Episode, "--quick", "--quiet")).Expect(0).Output);

        var whole = await File.ReadAllBytesAsync(Mp3);
        await File.WriteAllBytesAsync(Mp3, whole[..(whole.Length * 2 / 3)]);
        var report = JsonDocument.Parse((await _audio.RunAsync("verify", Mp3, "--json")).Expect(1).Output).RootElement;
        Assert.False(report.GetProperty("passed").GetBoolean());
        var length = report.GetProperty("checks").EnumerateArray().First(c => c.GetProperty("check").GetString() == "length");
        Assert.Equal("failed", length.GetProperty("state").GetString());
        Assert.Equal("V003", length.GetProperty("problems")[0].GetProperty("code").GetString());
        var failed = (await _audio.RunAsync("verify", Episode, "--quick", "--quiet")).Expect(1).Output;
        Assert.Contains("V003", failed, StringComparison.Ordinal);
        Assert.DoesNotContain("✓", failed, StringComparison.Ordinal);

        // To render again mends it.
        (await _audio.RunAsync("render", Checkout.Example("harbour-interview.txt"), "-o", "out", "--verify", "full")).Expect(0);
        Assert.Equal(whole, await File.ReadAllBytesAsync(Mp3));
    }

    [Fact]
    public async Task Where_there_is_no_manifest_the_input_is_bad()
    {
        var outcome = (await _audio.RunAsync("verify", _audio.Folder)).Expect(2);

        Assert.Contains("V001", outcome.Error, StringComparison.Ordinal);
        (await _audio.RunAsync("verify", _audio.PathOf("nowhere"))).Expect(2);
    }

    [Fact]
    public async Task A_transcript_is_no_episode_but_its_episode_may_be_meant()
    {
        _audio.Write("talk.txt", "ANN: Hello.\n\nBEN: Hello.\n");
        _audio.Write("notes.mp3", "");

        Assert.Contains("talk.txt: error V001: this is no episode, but may be the transcript of one (name an episode's folder, its episode.json, or one of its audio files)", (await _audio.RunAsync("verify", "talk.txt")).Expect(2).ErrorLines);
        (await _audio.RunAsync("render", "talk.txt", "--verify", "none")).Expect(0);
        Assert.Contains("(did you mean 'output/talk'?)", Assert.Single((await _audio.RunAsync("verify", "talk.txt")).Expect(2).ErrorLines), StringComparison.Ordinal);
        Assert.Contains("there is no manifest", (await _audio.RunAsync("verify", "notes.mp3")).Expect(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_render_can_do_without()
    {
        var outcome = (await _audio.RunAsync("render", Checkout.Example("bakery-article.txt"), "-o", "out", "--verify", "none")).Expect(0);

        Assert.DoesNotContain("verifying", outcome.Error, StringComparison.Ordinal);
    }
}
