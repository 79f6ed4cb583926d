using Audio.Doubles.Azure;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

/// <summary>The real program speaks with the double of Azure's service.</summary>
public sealed class AzureRenderTests : IDisposable
{
    const string Key = "planted0key0that0must0not0be0seen";

    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    [Fact]
    public async Task An_episode_is_spoken_once_by_the_services_voices_and_the_key_is_seen_nowhere()
    {
        await using var service = await AzureSpeechDouble.OpenAsync(access: new(TimeProvider.System) { Key = Key });
        WriteVoices(service.Address);
        _audio.Environment["AZURE_SPEECH_KEY"] = Key;

        var outcome = (await RenderAsync()).Expect(0);

        var episode = new Rendered(_audio, outcome);
        Assert.All(episode.Turns, t => Assert.Equal("azure", t.GetProperty("engine").GetString()));
        Assert.Empty(service.Refusals);
        Assert.Equal(service.Turns.Count, service.Turns.Select(t => t.Ssml).Distinct().Count());
        Assert.All(service.Turns, t => Assert.Equal("websocket", t.Transport));
        Assert.Contains(service.Turns, t => t.Document.Parts.Any(p => p.Style == "cheerful"));
        Assert.DoesNotContain(Key, outcome.Output + outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(service.Requests, r => r.Contains(Key, StringComparison.Ordinal));
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
        await using var service = await AzureSpeechDouble.OpenAsync(access: new(TimeProvider.System) { Key = Key });
        WriteVoices(service.Address, style: "cheerfull");
        _audio.Environment["AZURE_SPEECH_KEY"] = Key;

        var outcome = (await RenderAsync()).Expect(2);

        Assert.Contains("no style 'cheerfull': did you mean 'cheerful'?", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(service.Spoken);
    }

    Task<Outcome> RenderAsync() => _audio.RunAsync("render", Checkout.Example("harbour-interview.txt"), "-o", "out", "--engine", "azure");

    void WriteVoices(Uri address, string style = "cheerful") => _audio.Write("voices.json", $$"""
        {
          "engines": ["azure"],
          // Time enough for a busy machine: the double's words are spoken by processes.
          "services": { "azure": { "endpoint": "{{address}}", "connections": 4, "timeout": 600, "idleTimeout": 300 } },
          "voices": {
            "ava": { "azure": "en-US-AvaMultilingualNeural" },
            "guy": { "azure": { "voice": "en-US-GuyNeural", "style": "{{style}}", "rate": 1.1 } }
          },
          "narrator": "ava",
          "pool": ["ava", "guy"]
        }
        """);
}
