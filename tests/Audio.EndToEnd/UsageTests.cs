using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

/// <summary>A mistake in the command line is answered with what was meant; help and manual tell what there is.</summary>
public sealed class UsageTests : IDisposable
{
    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    [Theory]
    [InlineData("There is no command 'rendr'. Did you mean 'render'?", "rendr", "x.txt")]
    [InlineData("There is no command 'tri'. Did you mean 'try'?", "voices", "tri", "ava")]
    [InlineData("There is no option '--tagret'. Did you mean '--target'?", "render", "--tagret", "apple", "x.txt")]
    [InlineData("There is no option '--tagret'. Did you mean '--target'?", "render", "x.txt", "--tagret=apple")]
    [InlineData("There is no option '--quite'. Did you mean '--quiet'?", "inspect", "x.txt", "--quite")]
    [InlineData("There is no option '--jsn'. Did you mean '--json'?", "verify", "--jsn", "output/talk")]
    [InlineData("There is no option '--terminl'. Did you mean '--terminal'?", "plot", "--terminl", "output/talk")]
    [InlineData("There is no option '--engin'. Did you mean '--engine'?", "voices", "try", "ava", "--engin", "flite")]
    [InlineData("There is no option '--engin'. Did you mean '--engine'?", "voices", "try", "--engin", "flite", "ava")]
    [InlineData("Argument 'text' is empty.", "voices", "try", "ava", "")]
    [InlineData("There is no option '--zzz'.", "inspect", "x.txt", "--zzz")]
    [InlineData("--jobs is a whole number from 1 to 256, and 'x' is none.", "batch", "talk.txt", "-j", "x")]
    [InlineData("--line is a whole number, 1 or more, and 'x' is none.", "preview", "talk.txt", "--line", "x")]
    [InlineData("--context is a whole number, 0 or more, and '-1' is none.", "preview", "talk.txt", "--turn", "1", "--context", "-1")]
    [InlineData("--max-characters is a whole number, 0 or more, and 'x' is none.", "render", "talk.txt", "--max-characters", "x")]
    [InlineData("--width is a whole number from 1 to 16384, and 'x' is none.", "plot", "talk", "--width", "x")]
    [InlineData("--grep is empty.", "preview", "talk.txt", "--grep", "")]
    [InlineData("--episodes is empty.", "clean", "--unneeded", "-o", "")]
    [InlineData("There is no command 'talk.txt'. Did you mean 'audio render talk.txt'?", "talk.txt")]
    [InlineData("--chain: 'radio' is none of clean, broadcast, none.", "render", "x.txt", "--chain", "radio")]
    [InlineData("--chain: 'broadcst' is none of clean, broadcast, none. Did you mean 'broadcast'?", "render", "x.txt", "--chain", "broadcst")]
    [InlineData("--verify: 'maybe' is none of new, full, none.", "render", "x.txt", "--verify", "maybe")]
    [InlineData("--quotes: 'narrated ' is none of narrated, voiced. Did you mean 'narrated'?", "inspect", "x.txt", "--quotes", "narrated ")]
    [InlineData("shell: 'fishh' is none of bash, zsh, fish, powershell. Did you mean 'fish'?", "completions", "fishh")]
    [InlineData("command: 'plann' is none of batch, clean, config, doctor, engine-voices, failure, init, inspect, plan, plot, preview, render, verify, voices, voices-try. Did you mean 'plan'?", "schema", "plann")]
    [InlineData("Required argument missing for option: '--engine'.", "voices", "--engine")]
    [InlineData("Required argument missing for option: '--output'.", "plot", "x", "--output")]
    [InlineData("'y.txt' is more than this command takes.", "render", "x.txt", "y.txt")]
    [InlineData("Required argument 'file' missing for command: 'render'.", "render")]
    public async Task One_mistake_is_one_line_and_says_what_was_meant(string expected, params string[] arguments)
    {
        _audio.Write("talk.txt", "ANN: Hello.");
        var lines = (await _audio.RunAsync(arguments)).Expect(2).ErrorLines;

        Assert.Equal(2, lines.Length);
        Assert.Equal($"audio: {expected}", lines[0]);
        Assert.EndsWith("--help' shows how it is used.", lines[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--save", "said.wav")]
    [InlineData("-o", "said.wav")]
    [InlineData("--output=said.wav")]
    public async Task A_single_file_is_written_with_save_and_as_it_was_before(params string[] option)
    {
        Assert.Equal("said.wav", (await _audio.RunAsync(["voices", "try", "ava", "Hello.", .. option])).Expect(0).Output.TrimEnd());

        Assert.True(File.Exists(_audio.PathOf("said.wav")));
        foreach (var command in new string[][] { ["voices", "try"], ["plot"] })
            Assert.DoesNotContain("-o,", (await _audio.RunAsync([.. command, "--help"])).Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_example_of_the_help_is_one_that_the_program_takes()
    {
        var examples = new List<string>();
        foreach (var command in await CommandsAsync())
        {
            var help = (await _audio.RunAsync([.. command.Split(' ').Skip(1), "--help"])).Expect(0);
            Assert.All(help.OutputLinesAsPrinted, line => Assert.InRange(line.Length, 0, 120));
            var lines = help.OutputLinesAsPrinted.SkipWhile(l => l != "Examples:").Where(l => l.StartsWith("  ", StringComparison.Ordinal) && l.Contains("audio ", StringComparison.Ordinal) && l[2] != ' ').ToList();
            Assert.True(lines.Count > 0, $"{command} has no example");
            examples.AddRange(lines);
        }
        Assert.InRange(examples.Count, 20, 100);
        Assert.All(examples, example =>
        {
            var line = example[example.IndexOf("audio ", StringComparison.Ordinal)..].Split('|', '>', ')')[0];
            // Whether it is understood is enough: what it names is not there.
            Assert.DoesNotContain("shows how it is used", Shell($"timeout 30 '{AudioProgram.Executable}' {line["audio ".Length..]} </dev/null 2>&1"), StringComparison.Ordinal);
        });
    }

    [SkippableFact]
    public async Task The_manual_page_is_one_that_man_understands_and_tells_everything()
    {
        var page = _audio.Write("audio.1", (await _audio.RunAsync("man")).Expect(0).Output);
        Skip.If(Shell("command -v mandoc").Length == 0, "mandoc is not installed");

        Assert.Equal("", Shell($"mandoc -T lint -W error '{page}' 2>&1"));
        var text = Shell($"mandoc -T utf8 '{page}' | col -bx");
        foreach (var command in await CommandsAsync())
        {
            Assert.Contains($"   {command}", text, StringComparison.Ordinal);
            foreach (var option in (await _audio.RunAsync([.. command.Split(' ').Skip(1), "--help"])).OutputLines.Where(l => l.StartsWith('-')).Select(l => l.Split(' ').First(o => o.StartsWith("--", StringComparison.Ordinal) || o == l.Split(' ')[^1])))
                Assert.Contains(option, text, StringComparison.Ordinal);
        }
    }

    // All of them, as the help lists them.
    async Task<IReadOnlyList<string>> CommandsAsync() =>
        [.. from line in (await _audio.RunAsync("--help")).Expect(0).OutputLinesAsPrinted.SkipWhile(l => l != "Commands:").Skip(1).TakeWhile(l => l.Length > 0)
            where line.StartsWith("  ", StringComparison.Ordinal) && line[2] != ' '
            select $"audio {line.Trim().Split(' ')[0]}"];

    string Shell(string command)
    {
        using var shell = System.Diagnostics.Process.Start(new System.Diagnostics.ProcessStartInfo("bash", ["-c", command])
        {
            WorkingDirectory = _audio.Folder,
            RedirectStandardOutput = true,
            Environment = { ["AUDIO_HOME"] = Checkout.Root, ["AUDIO_STORE"] = _audio.PathOf("store") },
        })!;
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return output;
    }
}
