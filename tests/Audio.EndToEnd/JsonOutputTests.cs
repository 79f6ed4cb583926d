using System.Diagnostics;
using System.Text.Json;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

/// <summary>What commands print as JSON has the shape that is promised to other programs.</summary>
public sealed class JsonOutputTests : IDisposable
{
    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    [SkippableTheory]
    [InlineData("batch", "batch", "talk.txt", "broken.txt", "--report", "out.json")]
    [InlineData("batch", "batch", "talk.txt", "broken.txt", "--json")]
    [InlineData("clean", "clean", "--unneeded", "--json")]
    [InlineData("config", "config", "talk.txt", "--json")]
    [InlineData("doctor", "doctor", "--json")]
    [InlineData("init", "init", "new", "--json")]
    [InlineData("inspect", "inspect", "talk.txt", "--json")]
    [InlineData("plan", "plan", "talk.txt", "--json")]
    [InlineData("plot", "plot", "output/talk", "--json")]
    [InlineData("preview", "preview", "talk.txt", "--turn", "1", "--save", "turn.wav", "--json")]
    [InlineData("render", "render", "talk.txt", "--json")]
    [InlineData("verify", "verify", "output/talk", "--json")]
    [InlineData("engine-voices", "voices", "--engine", "espeak-ng", "--json")]
    [InlineData("voices", "voices", "--json")]
    [InlineData("voices-try", "voices", "try", "ava", "Hello.", "--save", "hello.wav", "--json")]
    public async Task It_is_as_the_schema_says_and_the_schema_is_the_one_in_the_docs(string name, params string[] arguments)
    {
        _audio.Write("talk.txt", "The ferry\n\nANN: It leaves at noon.\n\n(SOUNDBITE OF BELLS)\n\nBEN: And it comes back at one.\n\nANN: Thank you.\n");
        _audio.Write("broken.txt", "");
        if (name is "verify" or "plot")
            (await _audio.RunAsync("render", "talk.txt", "--quiet")).Expect(0);

        var outcome = await _audio.RunAsync(arguments);
        if (!File.Exists(_audio.PathOf("out.json")))
            _audio.Write("out.json", outcome.Output);

        var schema = Path.Combine(Checkout.Root, $"docs/json/{name}.schema.json");
        Assert.Equal(File.ReadAllText(schema).ReplaceLineEndings("\n"), (await _audio.RunAsync("schema", name)).Expect(0).Output);
        Assert.Equal("", Validate(schema, _audio.PathOf("out.json")));
    }

    [SkippableTheory]
    [InlineData("none.txt: error I001", 2, "inspect", "none.txt", "--json")]
    [InlineData("none.txt: error I001", 2, "render", "none.txt", "--json")]
    [InlineData("broken.txt: error T003", 2, "plan", "broken.txt", "--json")]
    [InlineData("bad.json:1:3: error C001", 2, "render", "talk.txt", "--voices", "bad.json", "--json")]
    [InlineData("bad.json:1:3: error W001", 2, "preview", "talk.txt", "--turn", "1", "--save", "turn.wav", "--show-json", "bad.json", "--json")]
    [InlineData("none.txt: error I001", 2, "batch", "none.txt", "--json")]
    [InlineData("output/none: error I001", 2, "verify", "output/none", "--json")]
    [InlineData("there are warnings, and --strict takes none.", 2, "render", "talk.txt", "--drop", "no such words", "--strict", "--json")]
    [InlineData("I002", 2, "inspect", "talk.txt", "--log", ".", "--json")]
    [InlineData("There is no option '--jso'.", 2, "inspect", "talk.txt", "--json", "--jso")]
    public async Task Where_nothing_came_of_it_that_is_said_as_JSON_too(string said, int code, params string[] arguments)
    {
        _audio.Write("talk.txt", "ANN: It leaves at noon.\n\nBEN: And it comes back at one.\n");
        _audio.Write("broken.txt", "");
        _audio.Write("bad.json", "{ oops");

        var outcome = (await _audio.RunAsync(arguments)).Expect(code);

        Assert.Contains(said, outcome.Error, StringComparison.Ordinal);
        var report = JsonDocument.Parse(outcome.Output).RootElement;
        var told = report.GetProperty("problems").EnumerateArray().Select(p => $"{p.GetProperty("file").GetString()} {p.GetProperty("code").GetString()}").ToList();
        Assert.True(told.Count > 0 || report.GetProperty("failure").GetString() is { Length: > 0 });
        Assert.All(told, t => Assert.Contains(t.Split(' ')[1], outcome.Error, StringComparison.Ordinal));
        _audio.Write("out.json", outcome.Output);
        Assert.Equal("", Validate(Path.Combine(Checkout.Root, "docs/json/failure.schema.json"), _audio.PathOf("out.json")));
    }

    [Theory]
    [InlineData(1, "batch", "talk.txt", "broken.txt", "--dry-run", "--json")]
    [InlineData(2, "inspect", "talk.txt", "--drop", "no such words", "--strict", "--json")]
    public async Task What_was_printed_is_all_there_is(int code, params string[] arguments)
    {
        _audio.Write("talk.txt", "ANN: It leaves at noon.\n\nBEN: And it comes back at one.\n");
        _audio.Write("broken.txt", "");

        Assert.False(JsonDocument.Parse((await _audio.RunAsync(arguments)).Expect(code).Output).RootElement.TryGetProperty("failure", out _));
        Assert.Empty((await _audio.RunAsync("inspect", "broken.txt")).Expect(2).Output);
    }

    // By somebody else's reading of the standard.
    static string Validate(string schema, string file)
    {
        const string Script = "import json,sys,jsonschema\nfor e in jsonschema.Draft202012Validator(json.load(open(sys.argv[1]))).iter_errors(json.load(open(sys.argv[2]))): print(e.message)";
        using var python = Process.Start(new ProcessStartInfo(File.Exists("/usr/bin/python3") ? "/usr/bin/python3" : "python3", ["-c", Script, schema, file]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (output, error) = (python.StandardOutput.ReadToEndAsync(), python.StandardError.ReadToEndAsync());
        python.WaitForExit();
        Skip.If(error.Result.Contains("No module named", StringComparison.Ordinal), "jsonschema is not installed");
        return output.Result + error.Result;
    }
}
