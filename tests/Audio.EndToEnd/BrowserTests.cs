using System.Diagnostics;
using System.Text;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

/// <summary>The terminal browser of <c>preview FILE</c>, driven by keys.</summary>
public sealed class BrowserTests : IDisposable
{
    const string Home = "\e[H";

    readonly AudioProgram _audio = new();
    readonly StringBuilder _seen = new();

    public BrowserTests() => _audio.Write("talk.txt", "NORA QUILL: What came of it?\n\nTOMAS ADAIR: Very little. The roof still leaks, and nobody was surprised by that.\n\nNORA QUILL: And the ferry?\n\nTOMAS ADAIR: It leaves at noon.\n");

    public void Dispose() => _audio.Dispose();

    [SkippableTheory]
    [InlineData(80)]
    [InlineData(200)]
    public async Task Turns_are_browsed_searched_played_and_recast_and_the_cast_is_written_back(int columns)
    {
        using var process = Start(columns);
        await SeesAsync(process, ">    1 Nora Quill");

        await PressAsync(process, "/ferry\r", ">    3 Nora Quill");
        await PressAsync(process, "j", ">    4 Tomas Adair");
        await PressAsync(process, "v", "> andy ");
        await PressAsync(process, "j", "> emma ");
        await PressAsync(process, "\r", "emma      *");
        await PressAsync(process, "\r", "emma      *  0:0");
        await PressAsync(process, "m", ">R   4 Tomas Adair");
        await PressAsync(process, "w", "1 voice written to");
        await PressAsync(process, "q", "");
        var outcome = (await AudioProgram.FinishAsync(process)).Expect(0);

        Assert.All(_seen.ToString().Split(Home)[1..], screen => Assert.All(PseudoTerminal.Readable(screen.Split("\e[?1049l")[0]).Split("\r\n"), line => Assert.InRange(line.Length, 0, columns)));
        Assert.Contains("\"Tomas Adair\": \"emma\"", File.ReadAllText(_audio.PathOf("voices.json")), StringComparison.Ordinal);
        Assert.Contains("emma", (await _audio.RunAsync("plan", "talk.txt")).Expect(0).Output, StringComparison.Ordinal);
        // What was played is in the store, but another take of it was asked for.
        Assert.Contains("It leaves at noon.", (await _audio.RunAsync("render", "talk.txt", "--verbose")).Expect(0).Error.Split(": spoken (").Select(l => l.Split('\n')[^1]).Single(l => l.Contains("noon", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_second_w_keeps_the_first_and_nobody_changes_who_was_given_nothing()
    {
        using var process = Start(80);
        await SeesAsync(process, ">    1 Nora Quill");

        await PressAsync(process, "v", "> ava ");
        await PressAsync(process, "j", "> andy ");
        await PressAsync(process, "\r", "andy speaks Tomas Adair, too");
        await PressAsync(process, "w", "1 voice written to ./voices.json, new for its folder; 1 other stays");
        Assert.Contains("\"Tomas Adair\": \"andy\"", File.ReadAllText(_audio.PathOf("voices.json")), StringComparison.Ordinal);
        await PressAsync(process, "j", ">    2 Tomas Adair");
        await PressAsync(process, "v", "> andy ");
        await PressAsync(process, "jj", "> ryan ");
        await PressAsync(process, "\r", "ryan      *");
        await PressAsync(process, "w", "1 voice written to");
        await PressAsync(process, "q", "");
        (await AudioProgram.FinishAsync(process)).Expect(0);

        var written = File.ReadAllText(_audio.PathOf("voices.json"));
        Assert.Contains("\"Nora Quill\": \"andy\"", written, StringComparison.Ordinal);
        Assert.Contains("\"Tomas Adair\": \"ryan\"", written, StringComparison.Ordinal);
        Assert.DoesNotContain("$schema", written, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Who_leaves_with_changes_is_asked_first()
    {
        using var process = Start(80);
        await SeesAsync(process, ">    1 Nora Quill");

        await PressAsync(process, "m", ">R   1 Nora Quill");
        await PressAsync(process, "q", "q again leaves");
        await PressAsync(process, "j", ">    2 Tomas Adair");
        await PressAsync(process, "q", "q again leaves");
        await PressAsync(process, "q", "was not written");

        (await AudioProgram.FinishAsync(process)).Expect(0);
    }

    [SkippableFact]
    public async Task Ctrl_C_says_that_changes_were_not_written()
    {
        using var process = Start(80);
        await SeesAsync(process, ">    1 Nora Quill");

        await PressAsync(process, "m", ">R   1 Nora Quill");
        await PressAsync(process, "\u0003", "was not written");

        Assert.DoesNotContain("goes on from there", _seen.ToString() + (await AudioProgram.FinishAsync(process)).Expect(130).Output, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task A_narrow_terminal_shows_how_to_write_and_leave_and_all_keys_when_asked()
    {
        using var process = Start(40);
        await SeesAsync(process, "w write  q quit  ? keys");

        await PressAsync(process, "?", "q quits, esc");
        await PressAsync(process, "\e", "w write  q quit  ? keys");
        await PressAsync(process, "q", "");

        (await AudioProgram.FinishAsync(process)).Expect(0);
    }

    [SkippableTheory]
    [InlineData(40, 24, ">    2 Tomas Ada… Very little. The roo…")]
    [InlineData(20, 4, ">    2 Tom… Very l…")]
    [InlineData(80, 6, "Very little. The roof")]
    [InlineData(12, 1, ">    2 ")]
    public async Task The_smallest_window_shows_the_turn_and_words_of_it(int columns, int rows, string expected)
    {
        using var process = Start(columns, rows);
        await SeesAsync(process, ">    1 ");

        await PressAsync(process, "j", ">    2 ");
        var screen = PseudoTerminal.Readable(_seen.ToString().Split(Home)[^1]).Split("\r\n");
        await PressAsync(process, "q", "");
        (await AudioProgram.FinishAsync(process)).Expect(0);

        Assert.Contains(screen, line => line.Contains(expected, StringComparison.Ordinal) && line.StartsWith('>'));
        Assert.InRange(screen.Length, 1, rows);
        Assert.All(screen, line => Assert.InRange(line.Length, 0, columns));
    }

    [SkippableFact]
    public async Task A_turn_of_an_hour_is_shown_at_once_and_its_control_characters_are_not()
    {
        _audio.Write("talk.txt", $"NORA QUILL: One \e]0;gone\a. {string.Concat(Enumerable.Repeat("It leaves at noon. ", 5_000))}\n\nTOMAS ADAIR: Very little.\n\nNORA QUILL: And the ferry?\n\nTOMAS ADAIR: It leaves at noon.\n");
        using var process = Start(80);
        await SeesAsync(process, "line 1: One  ]0;gone . It leaves");

        await PressAsync(process, "j", ">    2 Tomas Adair");
        await PressAsync(process, "q", "");

        (await AudioProgram.FinishAsync(process)).Expect(0);
    }

    [SkippableFact]
    public async Task Ctrl_C_leaves_it_and_the_terminal_is_as_it_was()
    {
        using var process = Start(80);
        await SeesAsync(process, ">    1 Nora Quill");

        await PressAsync(process, "\u0003", "\e[?25h\e[?1049l");

        (await AudioProgram.FinishAsync(process)).Expect(130);
    }

    Process Start(int columns, int rows = 24)
    {
        Skip.If(PseudoTerminal.IsMissing, "there is no pseudo-terminal");
        return _audio.StartInTerminal(columns, rows, "preview", "talk.txt");
    }

    async Task PressAsync(Process process, string keys, string expected)
    {
        _seen.Append(Home);
        await process.StandardInput.WriteAsync(keys);
        await process.StandardInput.FlushAsync();
        await SeesAsync(process, expected);
    }

    // Waits until the last screen shows something.
    async Task SeesAsync(Process process, string expected)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var block = new char[4096];
        while (_seen.ToString().Split(Home)[^1] is var screen && !screen.Contains(expected, StringComparison.Ordinal) && !PseudoTerminal.Readable(screen).Contains(expected, StringComparison.Ordinal))
        {
            var count = await process.StandardOutput.ReadAsync(block, patience.Token);
            Assert.True(count > 0, $"'{expected}' was not seen in\n{_seen}");
            _seen.Append(block, 0, count);
        }
    }
}
