using System.Text.Json;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

public sealed class DoctorTests : IDisposable
{
    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    [Fact]
    public async Task Where_all_is_well_every_local_engine_has_spoken()
    {
        var outcome = (await _audio.RunAsync("doctor")).Expect(0);

        Assert.Contains(outcome.OutputLines, l => l.StartsWith("✓ flite", StringComparison.Ordinal) && l.Contains("“Good morning.”", StringComparison.Ordinal));
        Assert.Contains(outcome.OutputLines, l => l.StartsWith("✓ espeak-ng", StringComparison.Ordinal) && l.Contains("“Good morning.”", StringComparison.Ordinal));
        Assert.Contains(outcome.OutputLines, l => l.StartsWith("✓ MP3", StringComparison.Ordinal));
        Assert.DoesNotContain(outcome.OutputLines, l => l.StartsWith('✗'));
    }

    [Fact]
    public async Task A_key_is_said_to_be_there_and_never_shown()
    {
        _audio.Environment["OPENAI_API_KEY"] = "secret-of-the-tests";

        var outcome = (await _audio.RunAsync("doctor", "--json")).Expect(0);

        Assert.DoesNotContain("secret-of-the-tests", outcome.Output + outcome.Error, StringComparison.Ordinal);
        var openai = JsonDocument.Parse(outcome.Output).RootElement.EnumerateArray().Single(l => l.GetProperty("name").GetString() == "openai");
        Assert.Contains("key present", openai.GetProperty("found").GetString(), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_is_missing_is_told_with_its_remedy()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "the remedy is that of Debian");
        _audio.Environment["PATH"] = _audio.Folder;
        _audio.Write("file", "");

        var outcome = (await _audio.RunAsync("doctor", "-o", "file")).Expect(1);

        Assert.Contains(outcome.OutputLines, l => l.StartsWith("✗ flite", StringComparison.Ordinal));
        Assert.Contains(outcome.OutputLines, l => l.StartsWith("✗ engines", StringComparison.Ordinal));
        Assert.Contains(outcome.OutputLines, l => l.StartsWith("– ffmpeg", StringComparison.Ordinal));
        Assert.Contains(outcome.OutputLines, l => l.StartsWith("✗ output", StringComparison.Ordinal));
        Assert.Contains(outcome.OutputLines, l => l.StartsWith("→ ", StringComparison.Ordinal) && l.Contains("flite", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_voice_that_its_engine_lacks_is_named_unless_another_engine_speaks_it()
    {
        const string Voices = """{ "engines": ["espeak-ng", "flite"], "voices": { "a": { "espeak-ng": "en-us", "flite": "nope" }, "b": { "flite": "slt" }, "c": { "flite": "VOICE" } }, "pool": ["a", "b", "c"] }""";
        _audio.Write("voices.json", Voices.Replace("VOICE", "nobody", StringComparison.Ordinal));

        Assert.Contains((await _audio.RunAsync("doctor")).Expect(1).OutputLines, l => l.StartsWith("✗ voices", StringComparison.Ordinal) && l.Contains("S001: Voice 'c' cannot be spoken: flite has no voice 'nobody'", StringComparison.Ordinal) && !l.Contains("more", StringComparison.Ordinal));
        _audio.Write("voices.json", Voices.Replace("VOICE", "kal", StringComparison.Ordinal));
        Assert.Contains((await _audio.RunAsync("doctor")).Expect(1).OutputLines, l => l.StartsWith("✓ voices", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Broken_voices_are_a_line_of_their_own_and_all_else_is_looked_at()
    {
        Skip.If(OperatingSystem.IsWindows(), "there is no C locale");
        _audio.Environment["LC_ALL"] = "C";
        _audio.Write("voices.json", "{ \"engines\": [\"flite\"] ");

        var outcome = (await _audio.RunAsync("doctor")).Expect(1);

        Assert.Contains(outcome.OutputLines, l => l.StartsWith("x voices ", StringComparison.Ordinal) && l.Contains("The brace of line 1 is not closed", StringComparison.Ordinal));
        foreach (var name in new[] { "keys", "flite", "espeak-ng", "MP3", "store" })
            Assert.Contains(outcome.OutputLines, l => l.StartsWith($"+ {name} ", StringComparison.Ordinal));
    }
}
