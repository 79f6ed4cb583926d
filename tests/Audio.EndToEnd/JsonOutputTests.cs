using System.Diagnostics;
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
