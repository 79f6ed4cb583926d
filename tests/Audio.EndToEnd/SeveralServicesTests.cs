using Audio.Doubles;
using Audio.Doubles.Azure;
using Audio.Doubles.ElevenLabs;
using Audio.Doubles.Google;
using Audio.Doubles.OpenAi;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

/// <summary>One episode spoken by five engines of five kinds, each with a key that must be seen nowhere.</summary>
public sealed class SeveralServicesTests : IDisposable
{
    const string AzureKey = "planted0azure0key", ElevenLabsKey = "planted0eleven0key", GoogleKey = "planted0google0key";

    const string Show = """
        MARA QUILL: Good evening. Tell us what you saw.

        ODO FENN: A ship without lights.

        IDA ROWE: And nobody on the bridge.

        TAM BELL: It was gone within the hour.

        LEO MARCH: So it was.

        MARA QUILL: Who saw it go?

        ODO FENN: I did.

        IDA ROWE: So did I.

        TAM BELL: All of us.

        LEO MARCH: But for me.
        """;

    readonly AudioProgram _audio = new();
    readonly AzureSpeechDouble _azure = new(access: new(TimeProvider.System) { Key = AzureKey });
    readonly ElevenLabsDouble _elevenLabs = new(ElevenLabsKey);
    readonly GoogleDouble _google = new(GoogleKey);
    readonly KokoroDouble _kokoro = new();

    public void Dispose() => _audio.Dispose();

    [Fact]
    public async Task They_speak_it_together_and_no_key_is_seen_anywhere()
    {
        await StartAsync();

        var episode = new Rendered(_audio, (await _audio.RunAsync("render", "show.txt", "-o", "out")).Expect(0));
        var plan = (await _audio.RunAsync("plan", "show.txt", "-o", "out", "--json")).Expect(0);
        var listing = (await _audio.RunAsync("voices")).Expect(0);

        Assert.Equal(["azure", "elevenlabs", "google", "kokoro", "mine"], episode.Turns.Select(t => t.GetProperty("engine").GetString()!).Distinct().Order());
        Assert.Contains(" stored, 0 new", (await _audio.RunAsync("plan", "show.txt", "-o", "out")).Expect(0).Output, StringComparison.Ordinal);
        Assert.Contains("render", await File.ReadAllTextAsync(_audio.PathOf("seen")), StringComparison.Ordinal);
        AssertNoKeyIsSeen(episode.Manifest.ToString(), plan.Output, plan.Error, listing.Output, listing.Error);
        Assert.False(_kokoro.HasSeenKey);
        await StopAsync();
    }

    [Fact]
    public async Task A_key_that_is_refused_is_said_by_its_name_before_anything_is_paid()
    {
        await StartAsync();
        foreach (var name in new[] { "AZURE_SPEECH_KEY", "ELEVENLABS_API_KEY" })
            _audio.Environment[name] = "planted0wrong0key";
        WriteGoogleKey("planted0wrong0key");

        var outcome = (await _audio.RunAsync("render", "show.txt", "-o", "out")).Expect(2);

        foreach (var engine in new[] { "azure", "elevenlabs", "google" })
            Assert.Contains(outcome.ErrorLines, l => l.Contains($"error S001: {engine} cannot be used", StringComparison.Ordinal));
        Assert.Empty(_azure.Turns);
        Assert.Empty(_elevenLabs.Spoken.Concat(_google.Spoken).Concat(_kokoro.Spoken));
        AssertNoKeyIsSeen(outcome.Output, outcome.Error);
        await StopAsync();
    }

    // Whatever was printed, every file that was written, every address that was asked for, and the command line of the program.
    void AssertNoKeyIsSeen(params string[] printed)
    {
        var secrets = _audio.PathOf("home");
        var files = Directory.EnumerateFiles(_audio.Folder, "*", SearchOption.AllDirectories).Where(f => !f.StartsWith(secrets, StringComparison.Ordinal)).ToList();
        var asked = _azure.Requests.Concat(_elevenLabs.Requests).Concat(_google.Requests).Concat(_kokoro.Requests);
        Assert.All(printed.Concat(asked).Concat(files.Select(File.ReadAllText)), text => Assert.DoesNotContain("planted", text, StringComparison.Ordinal));
    }

    async Task StartAsync()
    {
        foreach (var service in new ServiceDouble[] { _azure, _elevenLabs, _google, _kokoro })
            await service.StartAsync();
        // What it was started with is what anybody on the machine may see of the program that started it.
        File.SetUnixFileMode(
            _audio.Write("speak.sh", $"#!/bin/sh\ncat /proc/$PPID/cmdline >> '{_audio.PathOf("seen")}'\nexec espeak-ng -v \"$1\" --stdin --stdout\n"),
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _audio.Environment["AZURE_SPEECH_KEY"] = AzureKey;
        _audio.Environment["ELEVENLABS_API_KEY"] = ElevenLabsKey;
        _audio.Environment["HOME"] = _audio.PathOf("home");
        WriteGoogleKey(GoogleKey);
        _audio.Write("show.txt", Show);
        _audio.Write("voices.json", $$"""
            {
              "engines": ["azure", "elevenlabs", "google", "kokoro", "mine"],
              "services": {
                "azure": { "endpoint": "{{_azure.Address}}" },
                "elevenlabs": { "url": "{{_elevenLabs.Address}}" },
                "google": { "url": "{{_google.Address}}" },
                "kokoro": { "kind": "openai", "url": "{{_kokoro.Address}}v1", "model": "kokoro" },
                "mine": { "kind": "command", "run": ["./speak.sh", "{voice}"] }
              },
              "voices": {
                "a": { "azure": "{{AzureShow.Ava}}" },
                "b": { "elevenlabs": "{{ElevenLabsDouble.Voices[0].Id}}" },
                "c": { "google": "en-US-Neural2-C" },
                "d": { "kokoro": "af_bella" },
                "e": { "mine": "en-gb" }
              }
            }
            """);
    }

    async Task StopAsync()
    {
        foreach (var service in new ServiceDouble[] { _azure, _elevenLabs, _google, _kokoro })
            await service.DisposeAsync();
    }

    // Where dotnet user-secrets keeps it.
    void WriteGoogleKey(string key)
    {
        var folder = Directory.CreateDirectory(_audio.PathOf("home/.microsoft/usersecrets/audio")).FullName;
        File.WriteAllText(Path.Combine(folder, "secrets.json"), $$"""{ "GOOGLE_API_KEY": "{{key}}" }""");
    }
}
