using Audio.Doubles;
using Audio.Doubles.OpenAi;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

/// <summary>Engines that are nothing but a few lines of voices.json.</summary>
public sealed class EnginesTests : IDisposable
{
    const string Interview = """
        MIRA HOLT, HOST: Good morning, and welcome.

        TOM REED: Thank you. It is good to be here.
        """;

    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    [Fact]
    public async Task A_script_beside_voices_json_is_an_engine_and_speaks_anew_once_it_is_changed()
    {
        void Script(string voice)
        {
            File.SetUnixFileMode(
                _audio.Write("speak.sh", $"#!/bin/sh\necho spoken >> '{_audio.PathOf("calls")}'\nexec espeak-ng -v \"$1+{voice}\" --stdin --stdout\n"),
                UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
        int Calls() => File.Exists(_audio.PathOf("calls")) ? File.ReadAllLines(_audio.PathOf("calls")).Length : 0;
        var voices = _audio.Write("voices.json", """
            {
              "engines": ["mine"],
              "services": { "mine": { "kind": "command", "run": ["./speak.sh", "{voice}"] } },
              "voices": { "ava": { "mine": "en-us" }, "andy": { "mine": "en-gb" } }
            }
            """);
        _audio.Write("show.txt", Interview);

        Script("f3");
        (await _audio.RunAsync("render", "show.txt", "--voices", voices)).Expect(0);
        var first = Calls();
        (await _audio.RunAsync("render", "show.txt", "--voices", voices)).Expect(0);
        Assert.Equal(first, Calls());

        Script("m3");
        (await _audio.RunAsync("render", "show.txt", "--voices", voices)).Expect(0);
        Assert.Equal(2 * first, Calls());
    }

    [Fact]
    public async Task A_script_sees_no_key_in_its_environment_and_everything_else()
    {
        File.SetUnixFileMode(
            _audio.Write("speak.sh", $"#!/bin/sh\nenv >> '{_audio.PathOf("seen")}'\nexec espeak-ng -v \"$1\" --stdin --stdout\n"),
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        var voices = _audio.Write("voices.json", """
            {
              "engines": ["mine", "ours"],
              "services": { "mine": { "kind": "command", "run": ["./speak.sh", "{voice}"] }, "ours": { "kind": "openai", "key": "OUR_KEY" } },
              "voices": { "ava": { "mine": "en-us" } }
            }
            """);
        foreach (var name in new[] { "AZURE_CLIENT_SECRET", "AZURE_SPEECH_KEY", "SPEECH_KEY", "OPENAI_API_KEY", "ELEVENLABS_API_KEY", "GOOGLE_API_KEY", "OUR_KEY" })
            _audio.Environment[name] = "planted";
        _audio.Environment["HARBOUR"] = "open";

        (await _audio.RunAsync("voices", "try", "ava", "-o", "out.wav", "--voices", voices)).Expect(0);

        var seen = await File.ReadAllTextAsync(_audio.PathOf("seen"));
        Assert.Contains("HARBOUR=open", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("planted", seen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_that_is_not_there_is_one_line_before_anything_is_spoken()
    {
        var voices = _audio.Write("voices.json", """
            {
              "engines": ["piper"],
              "services": { "piper": { "kind": "command", "run": ["piper-that-nobody-has", "--model", "{voice}", "--output-raw"], "rate": 22050 } },
              "voices": { "ava": { "piper": "en_US-amy-low" } }
            }
            """);
        _audio.Write("show.txt", Interview);

        var outcome = (await _audio.RunAsync("render", "show.txt", "--voices", voices)).Expect(2);
        var listing = (await _audio.RunAsync("voices", "--voices", voices)).Expect(0);

        Assert.Contains("error C105", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("piper ('piper-that-nobody-has' is not here, or not executable)", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("'piper-that-nobody-has' is not here", listing.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_program_without_the_voice_is_one_line_with_its_own_words_and_the_engines_name()
    {
        var voices = _audio.Write("voices.json", """
            {
              "engines": ["mine"],
              "services": { "mine": { "kind": "command", "run": ["sh", "-c", "echo no model $0 here >&2; exit 4", "{voice}"] } },
              "voices": { "ava": { "mine": "klingon" } }
            }
            """);
        _audio.Write("show.txt", Interview);

        var outcome = (await _audio.RunAsync("render", "show.txt", "--voices", voices)).Expect(1);

        var error = Assert.Single(outcome.ErrorLines, l => l.Contains("error S002", StringComparison.Ordinal));
        Assert.Contains("mine (sh) failed with exit code 4: no model klingon here; ", error, StringComparison.Ordinal);
        Assert.Contains("3 sentences were not spoken, on lines 1–3 (Try its command by hand", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_web_page_in_place_of_speech_ends_it_within_seconds_and_says_where_to_look()
    {
        await using var service = new KokoroDouble(new() { Otherwise = _ => Fault.WrongContentType });
        await service.StartAsync();
        var voices = _audio.Write("voices.json", $$"""
            {
              "engines": ["kokoro"],
              "services": { "kokoro": { "kind": "openai", "url": "{{service.Address}}v1", "model": "kokoro" } },
              "voices": { "ava": { "kokoro": "af_bella" }, "andy": { "kokoro": "am_adam" } }
            }
            """);
        _audio.Write("show.txt", Interview);

        var outcome = (await _audio.RunAsync("render", "show.txt", "--voices", voices)).Expect(1);

        Assert.Contains("answered with text/html", Assert.Single(outcome.ErrorLines, l => l.Contains("error S002", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.Contains("where voices.json says that kokoro is", outcome.Error, StringComparison.Ordinal);
        Assert.InRange(service.Requests.Count, 3, 20);
    }

    [Fact]
    public async Task A_server_on_this_machine_is_an_engine_without_a_key()
    {
        await using var service = new KokoroDouble();
        await service.StartAsync();
        var voices = _audio.Write("voices.json", $$"""
            {
              "engines": ["kokoro"],
              "services": { "kokoro": { "kind": "openai", "url": "{{service.Address}}v1", "model": "kokoro", "words": true } },
              "voices": { "ava": { "kokoro": "af_bella(2)+af_sky" }, "andy": { "kokoro": "am_adam" } }
            }
            """);
        _audio.Environment["OPENAI_API_KEY"] = "sk-planted-0123456789-key";
        _audio.Write("show.txt", Interview);

        (await _audio.RunAsync("render", "show.txt", "--voices", voices)).Expect(0);

        Assert.False(service.HasSeenKey);
        Assert.Contains(service.Spoken, s => s.Contains("Good morning", StringComparison.Ordinal));
        Assert.All(
            Directory.EnumerateFiles(_audio.Folder, "*", SearchOption.AllDirectories),
            file => Assert.DoesNotContain("planted", File.ReadAllText(file), StringComparison.Ordinal));
    }
}
