using System.Text.RegularExpressions;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

/// <summary>How much the program says, and where.</summary>
public sealed partial class MessagesTests : IDisposable
{
    const string Talk = "ANN: The ferry leaves at noon.\nBEN: And it comes back at one.\n";

    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    [Fact]
    public async Task Where_nobody_watches_progress_comes_in_dated_lines()
    {
        var lines = (await RenderAsync()).Expect(0).ErrorLines.Where(l => !l.Contains(": info ", StringComparison.Ordinal)).ToList();

        Assert.All(lines, line => Assert.Matches(Dated(), line));
        Assert.Contains(lines, line => line.Contains(" speaking 0/", StringComparison.Ordinal));
        Assert.Contains("done; ", lines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Quiet_says_nothing_where_nothing_is_wrong()
    {
        Assert.Empty((await RenderAsync("--quiet")).Expect(0).Error);
        Assert.Contains(": error I001: ", Assert.Single((await _audio.RunAsync("render", "-q", "none.txt")).Expect(2).ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Verbose_says_every_sentence_and_every_program()
    {
        var first = (await RenderAsync("--verbose")).Expect(0).Error;
        var second = (await RenderAsync("--verbose", "--force")).Expect(0).Error;

        Assert.Matches(@"speak \S+ \S+: The ferry leaves at noon\.: spoken \(\d+\.\d{3} s\)", first);
        Assert.Matches(@"run (flite|espeak-ng): exit code 0 \(", first);
        Assert.DoesNotContain(": spoken (", second, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_log_has_all_of_it_whatever_is_shown_and_grows()
    {
        (await RenderAsync("--quiet", "--log", "log.txt")).Expect(0);
        (await _audio.RunAsync("render", "none.txt", "--log", "log.txt")).Expect(2);

        var lines = File.ReadAllLines(_audio.PathOf("log.txt"));
        Assert.EndsWith("audio render talk.txt --quiet --log log.txt", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, l => l.Contains("And it comes back at one.: spoken (", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.Contains(" encoding ", StringComparison.Ordinal));
        Assert.Contains("none.txt: error I001: ", lines[^1], StringComparison.Ordinal);
        Assert.All(lines, line => Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z ", line));
    }

    [SkippableTheory]
    [InlineData("no/such/folder.txt", "no file can be made there")]
    [InlineData("/proc/x", "no file can be made there")]
    [InlineData("talk.txt/log", "no file can be made there")]
    [InlineData(".", "this is a folder")]
    public async Task A_log_that_cannot_be_written_is_one_clear_line(string log, string reason)
    {
        Skip.If(!OperatingSystem.IsLinux() && log.StartsWith('/'), "there is no /proc");

        Assert.Equal($"{log}: error I002: the log cannot be written: {reason} (name another file with --log)", Assert.Single((await RenderAsync("--log", log)).Expect(2).ErrorLines));
    }

    [SkippableFact]
    public async Task A_log_that_finds_no_more_room_is_told_once_and_done_without()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "there is no disk that is always full");

        Assert.Single((await RenderAsync("--log", "/dev/full")).Expect(0).ErrorLines, l => l.Contains("the log ends here: No space left on device", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task A_terminal_that_knows_no_control_sequences_gets_lines()
    {
        Skip.If(PseudoTerminal.IsMissing, "there is no pseudo-terminal");
        _audio.Environment["TERM"] = "dumb";
        _audio.Write("talk.txt", Talk);

        var outcome = (await _audio.RunInTerminalAsync(80, "batch", "talk.txt")).Expect(0);

        Assert.Single(outcome.LinesRead(), l => l.Contains("1/1 ", StringComparison.Ordinal));
        Assert.DoesNotContain("0 of 1 done", outcome.Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task What_a_source_says_cannot_control_a_terminal()
    {
        Skip.If(PseudoTerminal.IsMissing, "there is no pseudo-terminal");
        _audio.Write("talk.txt", "ANN: The ferry leaves at noon \e]0;gone\a as it always did.\n\nBEN: And it comes back at one, as far as anybody knows.\n\nANN: Well.\n");

        foreach (var command in new[] { "inspect", "plan" })
            Assert.DoesNotContain("\e]0;", (await _audio.RunInTerminalAsync(80, command, "talk.txt")).Expect(0).Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task The_line_that_is_shown_is_the_one_that_is_spoken_of()
    {
        Skip.If(PseudoTerminal.IsMissing, "there is no pseudo-terminal");
        _audio.Write("talk.txt", "The ferry\n\f\nANN: It leaves at noon.\n\nBEN: And comes back.\n\nANN: Well.\n");

        var lines = (await _audio.RunInTerminalAsync(100, "inspect", "talk.txt")).Expect(0).LinesRead();

        Assert.Contains(lines, l => l.Contains("T014", StringComparison.Ordinal) && l.Contains("'BEN'", StringComparison.Ordinal));
        Assert.Contains(lines, l => l.EndsWith("| BEN: And comes back.", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task Lines_are_broken_between_words()
    {
        Skip.If(PseudoTerminal.IsMissing, "there is no pseudo-terminal");

        foreach (var arguments in new string[][] { ["voices"], ["doctor"], ["config"], ["preview", "--help"] })
            Assert.All((await _audio.RunInTerminalAsync(80, arguments)).Expect(0).LinesRead(), line => Assert.InRange(line.Length, 0, 80));
    }

    [Fact]
    public async Task What_is_piped_is_as_wide_as_COLUMNS_says_and_otherwise_as_wide_as_it_is()
    {
        _audio.Write("talk.txt", "A talk about the ferry, and about everybody who has waited for it in the rain\n\n" + Talk + "\nANN: " + string.Concat(Enumerable.Repeat("It is late again. ", 20)) + "\n");
        foreach (var arguments in new string[][] { ["inspect", "talk.txt"], ["plan", "talk.txt"], ["voices"], ["doctor"], ["config"], ["--help"], ["render", "--help"] })
        {
            _audio.Environment["COLUMNS"] = "60";
            Assert.All((await _audio.RunAsync(arguments)).Expect(0).OutputLinesAsPrinted, line => Assert.InRange(line.Length, 0, 60));
            _audio.Environment["COLUMNS"] = "none";
            Assert.Contains((await _audio.RunAsync(arguments)).Expect(0).OutputLinesAsPrinted, line => line.Length > 60);
        }
    }

    [Fact]
    public async Task Quiet_and_verbose_contradict_each_other() =>
        Assert.Contains("--quiet and --verbose contradict", (await RenderAsync("--quiet", "--verbose")).Expect(2).Error, StringComparison.Ordinal);

    [SkippableTheory]
    [InlineData(80)]
    [InlineData(200)]
    public async Task A_terminal_sees_the_line_with_a_mark_under_the_place(int columns)
    {
        Skip.If(PseudoTerminal.IsMissing, "there is no pseudo-terminal");
        _audio.Write("talk.txt", Talk);
        _audio.Write("voices.json", $$"""
            {
              "voices": { "ava": { "flite": "slt" } }, "narator": "ava", "speakers": { "{{new string('é', 150)}}": "ben" }
            }
            """);

        var lines = (await _audio.RunInTerminalAsync(columns, "render", "talk.txt")).Expect(2).LinesRead();

        Assert.All(lines, line => Assert.InRange(line.Length, 0, columns));
        AssertMarked(lines, "narator", "\"narator\":");
        AssertMarked(lines, "'ben'", "\"ben\"");
        Assert.Contains(lines, l => l.TrimStart().StartsWith("= ", StringComparison.Ordinal));
    }

    [SkippableFact]
    public async Task NO_COLOR_is_heeded()
    {
        Skip.If(PseudoTerminal.IsMissing, "there is no pseudo-terminal");

        Assert.Contains("\u001b[1;38;5;9merror", (await _audio.RunInTerminalAsync(80, "render", "none.txt")).Expect(2).Output, StringComparison.Ordinal);
        _audio.Environment["NO_COLOR"] = "1";
        Assert.DoesNotContain("38;5;", (await _audio.RunInTerminalAsync(80, "render", "none.txt")).Expect(2).Output, StringComparison.Ordinal);
    }

    // The mark under the line begins where the word does.
    static void AssertMarked(string[] lines, string message, string word)
    {
        var at = Array.FindIndex(lines, l => l.Contains(message, StringComparison.Ordinal) && l.Contains(": error ", StringComparison.Ordinal));
        Assert.True(at >= 0, string.Join('\n', lines));
        var source = Array.FindIndex(lines, at, l => l.Contains(" | ", StringComparison.Ordinal));
        Assert.Equal(lines[source].IndexOf(word, StringComparison.Ordinal), lines[source + 1].IndexOf('^', StringComparison.Ordinal));
    }

    Task<Outcome> RenderAsync(params string[] options)
    {
        _audio.Write("talk.txt", Talk);
        return _audio.RunAsync(["render", "talk.txt", .. options]);
    }

    [GeneratedRegex(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z audio: ")]
    private static partial Regex Dated();
}
