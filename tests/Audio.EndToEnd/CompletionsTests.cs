using System.Diagnostics;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

public sealed class CompletionsTests : IDisposable
{
    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    [Theory]
    [InlineData("audio pre", "preview")]
    [InlineData("audio render --chai", "--chain")]
    [InlineData("audio render page.txt --chain br", "broadcast")]
    [InlineData("audio render page.txt --chain=br", "broadcast")]
    [InlineData("audio voices t", "try")]
    [InlineData("audio completions f", "fish")]
    [InlineData("audio schema eng", "engine-voices")]
    [InlineData("audio -q ren", "render")]
    [InlineData("audio --log x ren", "render")]
    [InlineData("audio help ren", "render")]
    [InlineData("audio render --engine ", "azure\nelevenlabs\nespeak-ng\nflite\ngoogle\nopenai\nours")]
    [InlineData("audio voices --engine es", "espeak-ng")]
    [InlineData("audio render --verify ", "new\nfull\nnone")]
    [InlineData("audio render --target s", "spotify")]
    [InlineData("audio inspect --format w", "whisper\nwhisperx\nwebvtt")]
    [InlineData("audio inspect --intro ", "narrator\nskip")]
    [InlineData("audio render --outputs m", "mp3\nm4a\nm4b")]
    [InlineData("audio render --outputs mp3,m4a:64,", "mp3,m4a:64,m4b\nmp3,m4a:64,opus\nmp3,m4a:64,flac\nmp3,m4a:64,wav")]
    [InlineData("audio preview 'my talk.txt' --as gu", "guest")]
    [InlineData("audio preview page.txt --compare host,", "host,guest")]
    [InlineData("audio preview page.txt --compare ho", "host")]
    [InlineData("audio preview there/page.txt --as ", "other")]
    [InlineData("audio preview page.txt --voices there/voices.json --as ", "other")]
    [InlineData("audio voices try ", "host\nguest")]
    [InlineData("audio render --title ", "")]
    [InlineData("audio voices try host ", "")]
    public async Task What_may_stand_at_a_place_is_told(string line, string expected)
    {
        _audio.Write("voices.json", """{ "engines": ["espeak-ng"], "services": { "azure": { "region": "x" }, "ours": { "kind": "command", "run": ["say"] } }, "voices": { "host": { "espeak-ng": "en-us" }, "guest": { "espeak-ng": "en-gb" } } }""");
        Directory.CreateDirectory(_audio.PathOf("there"));
        _audio.Write("there/voices.json", """{ "engines": ["espeak-ng"], "voices": { "other": { "espeak-ng": "en-us" } } }""");

        var outcome = (await _audio.RunAsync("complete", $"{line.Length}", line)).Expect(0);

        Assert.Equal(expected.Split('\n', StringSplitOptions.RemoveEmptyEntries), outcome.OutputLines);
    }

    // Which the shell completes by itself.
    [Theory]
    [InlineData("audio render ")]
    [InlineData("audio render pa")]
    [InlineData("audio batch a.txt ")]
    [InlineData("audio verify output/t")]
    [InlineData("audio render --voices ")]
    [InlineData("audio render --voices=my")]
    [InlineData("audio --log ")]
    [InlineData("audio render -o ")]
    public async Task Names_of_files_are_left_to_the_shell(string line) =>
        Assert.Empty((await _audio.RunAsync("complete", $"{line.Length}", line)).Expect(1).Output);

    [SkippableFact]
    public async Task The_terminal_in_which_somebody_types_is_left_as_it_is()
    {
        Skip.If(PseudoTerminal.IsMissing, "there is no pseudo-terminal");

        Assert.Equal("render\r\n", (await _audio.RunInTerminalAsync(80, "complete", "9", "audio ren")).Expect(0).Output);
    }

    [SkippableTheory]
    [InlineData("audio ver", "verify")]
    [InlineData("audio render --target ebu --chain ", "broadcast\nclean\nnone")]
    [InlineData("audio render --chain = br", "broadcast")]
    [InlineData("audio render --outputs mp3,fl", "mp3,flac")]
    public async Task Bash_completes_it(string line, string expected)
    {
        Skip.If(OperatingSystem.IsWindows(), "there is no bash");
        var script = _audio.Write("completions.bash", (await _audio.RunAsync("completions", "bash")).Expect(0).Output);
        // As bash has it: an equals sign is a word of its own.
        var (words, typed) = (line.Split(' '), line.Replace(" = ", "=", StringComparison.Ordinal));
        var ask = $"source '{script}'; audio() {{ '{AudioProgram.Executable}' \"$@\"; }}; COMP_WORDS=({string.Join(' ', words.Select(w => $"'{w}'"))}); COMP_CWORD={words.Length - 1}; COMP_LINE='{typed}'; COMP_POINT={typed.Length}; _audio; printf '%s\\n' \"${{COMPREPLY[@]}}\"";
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", ask]) { RedirectStandardOutput = true })!;

        Assert.Equal(expected.Split('\n').Order(), (await bash.StandardOutput.ReadToEndAsync()).Trim().Split('\n').Order());
    }

    [SkippableTheory]
    [InlineData("audio ver", "audio verify")]
    [InlineData("audio voices try --voices ./voices.json --eng", "audio voices try --voices ./voices.json --engine")]
    [InlineData("audio completions ", "audio completions bash|audio completions zsh|audio completions fish|audio completions powershell")]
    [InlineData("audio render --chain br", "audio render --chain broadcast")]
    [InlineData("audio render --chain=br", "audio render --chain=broadcast")]
    [InlineData("audio render \"my talk.txt\" --outputs mp3,fl", "audio render \"my talk.txt\" --outputs mp3,flac")]
    [InlineData("ls; ./audio voices t", "ls; ./audio voices try")]
    public async Task PowerShell_completes_it(string line, string expected)
    {
        const string Complete = ". ./completions.ps1; $line = $env:LINE; $found = TabExpansion2 -inputScript $line -cursorColumn $line.Length; "
            + "($found.CompletionMatches | ForEach-Object { $line.Remove($found.ReplacementIndex) + $_.CompletionText }) -join '|'";
        Skip.If(OperatingSystem.IsWindows() || !(Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(f => File.Exists(Path.Combine(f, "pwsh"))), "there is no PowerShell");
        _audio.Write("completions.ps1", (await _audio.RunAsync("completions", "powershell")).Expect(0).Output);
        File.CreateSymbolicLink(_audio.PathOf("audio"), AudioProgram.Executable);
        var start = new ProcessStartInfo("pwsh", ["-NoProfile", "-NonInteractive", "-Command", Complete]) { WorkingDirectory = _audio.Folder, RedirectStandardOutput = true };
        (start.Environment["LINE"], start.Environment["PATH"], start.Environment["AUDIO_HOME"]) = (line, $"{_audio.Folder}:{Environment.GetEnvironmentVariable("PATH")}", Checkout.Root);
        using var shell = Process.Start(start)!;

        Assert.Equal(expected, (await shell.StandardOutput.ReadToEndAsync()).Trim());
    }

    [Theory]
    [InlineData("zsh", "compdef _audio audio")]
    [InlineData("fish", "complete -c audio")]
    [InlineData("powershell", "Register-ArgumentCompleter")]
    public async Task Every_shell_has_its_script(string shell, string expected) =>
        Assert.Contains(expected, (await _audio.RunAsync("completions", shell)).Expect(0).Output, StringComparison.Ordinal);
}
