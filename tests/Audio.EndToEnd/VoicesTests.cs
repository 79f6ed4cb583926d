using System.Globalization;
using System.Text.Json;
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

    [Fact]
    public async Task The_voices_of_a_service_are_listed_by_language_for_people_and_for_programs()
    {
        await using var service = await AzureShow.OpenAsync(_audio);
        AzureShow.WriteVoices(_audio, service.Address);

        var all = (await _audio.RunAsync("voices", "--engine", "azure")).Expect(0).OutputLines;
        var french = (await _audio.RunAsync("voices", "--engine", "azure", "--language", "fr")).Expect(0).OutputLines;
        var json = JsonDocument.Parse((await _audio.RunAsync("voices", "--engine", "azure", "--language", "fr", "--json")).Expect(0).Output).RootElement;

        Assert.Contains(all, l => l.StartsWith(AzureShow.Guy, StringComparison.Ordinal) && l.Contains("male", StringComparison.Ordinal));
        Assert.InRange(french.Length, 1, all.Length - 1);
        Assert.Equal(french.Select(l => l.Split(' ')[0]), json.EnumerateArray().Select(v => v.GetProperty("name").GetString()));
        Assert.All(json.EnumerateArray(), v => Assert.Contains(v.GetProperty("languages").EnumerateArray(), l => l.GetString()!.StartsWith("fr", StringComparison.Ordinal)));
        Assert.All(json.EnumerateArray(), v => Assert.All(["gender", "description", "styles", "roles"], name => Assert.True(v.TryGetProperty(name, out _))));
        Assert.Empty(service.Turns);
    }

    [Fact]
    public async Task One_voice_speaks_a_text_into_a_file_and_what_it_spoke_is_paid_once()
    {
        await using var service = await AzureShow.OpenAsync(_audio);
        AzureShow.WriteVoices(_audio, service.Address);

        foreach (var file in new[] { "one.wav", "two.wav" })
            Assert.Equal(file, (await _audio.RunAsync("voices", "try", "guy", "Good evening, listeners.", "-o", file)).Expect(0).Output.Trim());

        Assert.Contains("Good evening, listeners.", Assert.Single(service.Turns).Ssml, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(_audio.PathOf("one.wav")), File.ReadAllBytes(_audio.PathOf("two.wav")));
        Assert.InRange(double.Parse(Readers.FFprobe(_audio.PathOf("one.wav")).GetProperty("format").GetProperty("duration").GetString()!, CultureInfo.InvariantCulture), 0.5, 10);
    }

    [Theory]
    [InlineData("gay", null, "Did you mean 'guy'?")]
    [InlineData("guy", "flite", "no binding for flite")]
    [InlineData("guy", "nosuch", "There is no engine 'nosuch'")]
    public async Task A_voice_that_cannot_be_tried_is_one_line(string voice, string? engine, string expected)
    {
        await using var service = await AzureShow.OpenAsync(_audio);
        AzureShow.WriteVoices(_audio, service.Address);

        var outcome = (await _audio.RunAsync(["voices", "try", voice, .. engine is null ? Array.Empty<string>() : ["--engine", engine]])).Expect(2);

        Assert.Contains(expected, Assert.Single(outcome.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(service.Turns);
    }
}
