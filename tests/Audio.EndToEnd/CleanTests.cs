using System.Text.Json;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

public sealed class CleanTests : IDisposable
{
    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    [Fact]
    public async Task What_no_episode_needs_goes_and_what_one_needs_is_not_spoken_again()
    {
        _audio.Write("talk.txt", "ANN: The ferry leaves at noon.\n\nBEN: And it comes back at one.\n");
        _audio.Write("other.txt", "ANN: Nobody came.\n\nBEN: Nobody at all.\n");
        (await _audio.RunAsync("batch", "talk.txt", "other.txt")).Expect(0);
        Directory.Delete(_audio.PathOf("output/other"), recursive: true);

        Assert.Equal(0, Removed((await _audio.RunAsync("clean", "--json")).Expect(0)));
        var all = Files();
        var would = Removed((await _audio.RunAsync("clean", "--unneeded", "--dry-run", "--json")).Expect(0));
        Assert.Equal(all, Files());
        Assert.Equal(would, Removed((await _audio.RunAsync("clean", "--unneeded", "--json")).Expect(0)));
        Assert.InRange(would, 1, all - 1);
        Assert.Equal(all - would, Files());

        var engines = new CountedEngines(_audio);
        (await _audio.RunAsync("verify", "output/talk")).Expect(0);
        Assert.Contains("0 sentences spoken anew", (await _audio.RunAsync("render", "talk.txt", "--force", "--verbose")).Expect(0).Error, StringComparison.Ordinal);
        Assert.Equal(0, engines.Take());
        Assert.Contains("nothing has changed", (await _audio.RunAsync("render", "talk.txt")).Expect(0).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("render", "talk.txt")]
    [InlineData("batch", "talk.txt")]
    [InlineData("preview", "talk.txt", "--turn", "1", "--save", "out.wav")]
    [InlineData("voices", "try", "ava", "Hello.", "-o", "out.wav")]
    public async Task Nobody_speaks_into_a_store_that_is_being_cleaned(params string[] arguments)
    {
        _audio.Write("talk.txt", "ANN: The ferry leaves at noon.\n\nBEN: And it comes back at one.\n");
        (await _audio.RunAsync("preview", "talk.txt", "--turn", "1", "--save", "first.wav")).Expect(0);
        using (new FileStream(_audio.PathOf("store/in-use.lock"), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Contains("is being cleaned", (await _audio.RunAsync(arguments)).Expect(1).Error, StringComparison.Ordinal);
            Assert.False(File.Exists(_audio.PathOf("out.wav")));
        }
        (await _audio.RunAsync(arguments)).Expect(0);
    }

    [Fact]
    public async Task Nothing_goes_that_an_episode_may_need_which_cannot_be_seen()
    {
        _audio.Write("talk.txt", "ANN: The ferry leaves at noon.\n\nBEN: And it comes back at one.\n");
        (await _audio.RunAsync("render", "talk.txt", "-o", "episodes")).Expect(0);
        var all = Files();

        Assert.StartsWith("output: error I001: there is no such folder", Assert.Single((await _audio.RunAsync("clean", "--unneeded")).Expect(2).ErrorLines), StringComparison.Ordinal);
        (await _audio.RunAsync("clean", "--older-than", "0h", "--dry-run")).Expect(2);
        (await _audio.RunAsync("clean", "--max-size", "0kB")).Expect(2);
        Assert.StartsWith("output: warning I001", Assert.Single((await _audio.RunAsync("clean")).Expect(0).ErrorLines), StringComparison.Ordinal);
        Assert.Equal(all, Files());
        (await _audio.RunAsync("clean", "--unneeded", "-o", "episodes")).Expect(0);
        var needed = Files();
        _audio.Write("episodes/talk/episode.json", "{");
        Assert.Contains("episode.json: error V001", Assert.Single((await _audio.RunAsync("clean", "--unneeded", "-o", "episodes")).Expect(2).ErrorLines), StringComparison.Ordinal);
        Assert.Equal(needed, Files());
        Assert.Equal(needed, Removed((await _audio.RunAsync("clean", "--unneeded", "--needed", "--json")).Expect(0)));
    }

    [Theory]
    [InlineData("--older-than", "30y")]
    [InlineData("--older-than", "Infinityd")]
    [InlineData("--max-size", "2 apples")]
    public async Task What_is_no_age_or_size_is_said(string option, string value) => Assert.Contains($"{option} '{value}' is no", (await _audio.RunAsync("clean", option, value)).Expect(2).Error, StringComparison.Ordinal);

    int Files() => Directory.GetFiles(_audio.PathOf("store"), "*", SearchOption.AllDirectories).Count(f => Path.GetFileName(f) is not ("in-use.lock" or "expenses.jsonl"));

    static int Removed(Outcome outcome) => JsonDocument.Parse(outcome.Output).RootElement.GetProperty("parts").EnumerateArray().Sum(p => p.GetProperty("removedFiles").GetInt32());
}
