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
        Assert.Contains("4 by another voice than the cast's", outcome.Error, StringComparison.Ordinal);
        var episode = new Rendered(_audio, outcome);
        Assert.All(episode.Turns, t => Assert.Equal("espeak-ng", t.GetProperty("clips")[0].GetProperty("substitution").GetProperty("engine").GetString()));
        Assert.Contains("NOTE Spoken by", episode.Vtt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_nobody_reaches_is_said_once_and_the_others_speak_at_once()
    {
        var voices = _audio.Write("voices.json", """
            {
              "engines": ["kokoro", "espeak-ng"],
              "services": { "kokoro": { "kind": "openai", "url": "http://localhost:9/v1" } },
              "voices": { "ava": { "kokoro": "af_bella", "espeak-ng": "en-us+f3" }, "andy": { "kokoro": "am_adam", "espeak-ng": "en-us+m3" } }
            }
            """);

        var outcome = (await _audio.RunAsync("render", _page, "-o", "out", "--fallback", "--voices", voices)).Expect(0);
        var plan = (await _audio.RunAsync("plan", _page, "-o", "out", "--voices", voices)).Expect(0);
        var alone = (await _audio.RunAsync("render", _page, "-o", "alone", "--voices", voices)).Expect(1);
        var listing = (await _audio.RunAsync("voices", "--voices", voices)).Expect(0);

        Assert.Single(outcome.ErrorLines, l => l.Contains("warning S005: kokoro could not be asked for its voices: nothing answers", StringComparison.Ordinal) && l.Contains("voices.json:3:17", StringComparison.Ordinal));
        Assert.All(new Rendered(_audio, outcome).Turns, t => Assert.Equal("espeak-ng", t.GetProperty("clips")[0].GetProperty("substitution").GetProperty("engine").GetString()));
        Assert.Contains("4 sentences: 0 stored", plan.Output, StringComparison.Ordinal);
        Assert.Contains("4 sentences were not spoken, on lines 1–7 (Start its server", Assert.Single(alone.ErrorLines, l => l.Contains("error S002", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("kokoro      not usable now: nothing answers for kokoro at localhost:9. Start its server", listing.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("usable, version http", listing.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letters_that_a_voice_has_no_sounds_for_are_foreseen_and_said_by_another_voice_where_the_user_allows_it()
    {
        _audio.Environment.Remove("PATH");
        var page = _audio.Write("walls.txt", "MARA QUILL: Today we talk about 北京 and its walls.\n\nODO FENN: I went there in May.\n\nMARA QUILL: And then?\n");

        var inspected = (await _audio.RunAsync("inspect", page)).Expect(0);
        var refused = (await _audio.RunAsync("render", page, "-o", "out")).Expect(2);
        var outcome = (await _audio.RunAsync("render", page, "-o", "out", "--fallback")).Expect(0);

        Assert.Contains("walls.txt:1: warning S003: flite cannot say '北'", inspected.Output, StringComparison.Ordinal);
        Assert.Contains("walls.txt:1: error S003: flite cannot say '北'", refused.Error, StringComparison.Ordinal);
        Assert.Contains("let another voice say it with --fallback", refused.Error, StringComparison.Ordinal);
        Assert.Contains("Change the text for the voice of the cast", Assert.Single(outcome.ErrorLines, l => l.Contains("warning S004", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Equal(["espeak-ng", "flite", "flite"], new Rendered(_audio, outcome).Turns.Select(t =>
            t.GetProperty("clips")[0].TryGetProperty("substitution", out var other) ? other.GetProperty("engine").GetString() : t.GetProperty("engine").GetString()));
    }

    [Fact]
    public async Task Otherwise_there_is_no_episode_and_it_says_why_on_which_lines()
    {
        var outcome = (await _audio.RunAsync("render", _page, "-o", "out")).Expect(1);

        Assert.Contains("out of order; 4 sentences were not spoken, on lines 1–7", Assert.Single(outcome.ErrorLines, l => l.Contains("error S002", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_audio.PathOf("out")));
    }
}
