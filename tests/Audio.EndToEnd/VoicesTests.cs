using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

public sealed class VoicesTests : IDisposable
{
    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    [Fact]
    public async Task At_least_eight_voices_are_usable_with_the_local_engines_alone()
    {
        var lines = (await _audio.RunAsync("voices")).Expect(0).OutputLines;

        var voices = lines.SkipWhile(l => !l.StartsWith("Voices in", StringComparison.Ordinal)).Skip(1).ToList();
        Assert.InRange(voices.Count(l => !l.Contains("not usable", StringComparison.Ordinal)), 8, 100);
        Assert.Contains(voices, l => l.Contains("female", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.StartsWith("flite", StringComparison.Ordinal) && l.Contains("usable, version", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_missing_engine_is_named_with_the_command_that_installs_it()
    {
        _audio.Environment["PATH"] = _audio.Folder;

        var lines = (await _audio.RunAsync("voices")).Expect(0).OutputLines;

        Assert.Contains(lines, l => l.StartsWith("espeak-ng", StringComparison.Ordinal) && l.Contains("install espeak-ng", StringComparison.OrdinalIgnoreCase));
        Assert.Contains(lines, l => l.StartsWith("ava", StringComparison.Ordinal) && l.Contains("not usable", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_binding_that_its_engine_does_not_have_is_not_called_usable()
    {
        var voices = _audio.Write("voices.json", """
            { "engines": ["flite"], "voices": { "ava": { "flite": "nosuch" } }, "narrator": "ava", "pool": ["ava"] }
            """);

        Assert.Contains("no voice 'nosuch'", (await _audio.RunAsync("voices", "--voices", voices)).Expect(0).Output, StringComparison.Ordinal);
    }
}
