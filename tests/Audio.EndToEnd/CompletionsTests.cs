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
    [InlineData("audio voices t", "try")]
    [InlineData("audio completions f", "fish")]
    public async Task What_may_stand_at_a_place_is_told(string line, string expected) =>
        Assert.Equal([expected], (await _audio.RunAsync("complete", $"{line.Length}", line)).Expect(0).OutputLines);

    [SkippableTheory]
    [InlineData("audio ver", "verify")]
    [InlineData("audio render --target ebu --chain ", "broadcast\nclean\nnone")]
    public async Task Bash_completes_it(string line, string expected)
    {
        Skip.If(OperatingSystem.IsWindows(), "there is no bash");
        var script = _audio.Write("completions.bash", (await _audio.RunAsync("completions", "bash")).Expect(0).Output);
        var words = line.Split(' ');
        var ask = $"source '{script}'; audio() {{ '{AudioProgram.Executable}' \"$@\"; }}; COMP_WORDS=({string.Join(' ', words.Select(w => $"'{w}'"))}); COMP_CWORD={words.Length - 1}; COMP_LINE='{line}'; COMP_POINT={line.Length}; _audio; printf '%s\\n' \"${{COMPREPLY[@]}}\"";
        using var bash = Process.Start(new ProcessStartInfo("bash", ["-c", ask]) { RedirectStandardOutput = true })!;

        Assert.Equal(expected, (await bash.StandardOutput.ReadToEndAsync()).Trim());
    }

    [Theory]
    [InlineData("zsh", "compdef _audio audio")]
    [InlineData("fish", "complete -c audio")]
    [InlineData("powershell", "Register-ArgumentCompleter")]
    public async Task Every_shell_has_its_script(string shell, string expected) =>
        Assert.Contains(expected, (await _audio.RunAsync("completions", shell)).Expect(0).Output, StringComparison.Ordinal);
}
