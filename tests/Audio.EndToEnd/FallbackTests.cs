using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

public sealed class FallbackTests : IDisposable
{
    readonly AudioProgram _audio = new();
    readonly string _page;

    public FallbackTests()
    {
        // Says which version it is, and fails at everything else.
        var folder = Directory.CreateDirectory(_audio.PathOf("engines")).FullName;
        var real = Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(f => Path.Combine(f, "flite")).First(File.Exists);
        File.WriteAllText(Path.Combine(folder, "flite"), $"#!/bin/sh\ncase \"$*\" in *' -o '*) echo out of order >&2; exit 3 ;; esac\nexec {real} \"$@\"\n");
        File.SetUnixFileMode(Path.Combine(folder, "flite"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _audio.Environment["PATH"] = folder + ":" + Environment.GetEnvironmentVariable("PATH");
        _page = _audio.Write("page.txt", "MARA QUILL: What did you see?\n\nODO FENN: A ship without lights.\n\nMARA QUILL: And then?\n\nODO FENN: Then it was gone.\n");
    }

    public void Dispose() => _audio.Dispose();

    [Fact]
    public async Task Another_voice_speaks_what_an_engine_fails_to_where_the_user_allows_it_and_everything_says_so()
    {
        var outcome = (await _audio.RunAsync("render", _page, "-o", "out", "--fallback")).Expect(0);

        Assert.Equal(4, outcome.ErrorLines.Count(l => l.Contains("warning S004", StringComparison.Ordinal) && l.Contains("out of order", StringComparison.Ordinal)));
        Assert.Contains("by another voice", outcome.Error, StringComparison.Ordinal);
        var episode = new Rendered(_audio, outcome);
        Assert.All(episode.Turns, t => Assert.Equal("espeak-ng", t.GetProperty("clips")[0].GetProperty("substitution").GetProperty("engine").GetString()));
        Assert.Contains("NOTE Spoken by", episode.Vtt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Otherwise_there_is_no_episode_and_each_line_says_why()
    {
        var outcome = (await _audio.RunAsync("render", _page, "-o", "out")).Expect(1);

        Assert.Equal([1, 3, 5, 7], outcome.ErrorLines.Where(l => l.Contains("error S002", StringComparison.Ordinal)).Select(l => int.Parse(l.Split(':')[1], System.Globalization.CultureInfo.InvariantCulture)));
        Assert.Empty(Directory.GetFiles(_audio.PathOf("out"), "*.mp3", SearchOption.AllDirectories));
    }
}
