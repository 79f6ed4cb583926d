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
    public async Task Ctrl_C_leaves_it_and_the_terminal_is_as_it_was()
    {
        using var process = Start(80);
        await SeesAsync(process, ">    1 Nora Quill");

        await PressAsync(process, "\u0003", "\e[?25h\e[?1049l");

        (await AudioProgram.FinishAsync(process)).Expect(130);
    }

    Process Start(int columns)
    {
        Skip.If(PseudoTerminal.IsMissing, "there is no pseudo-terminal");
        return _audio.StartInTerminal(columns, "preview", "talk.txt");
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
