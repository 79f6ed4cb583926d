using System.Text.Json;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

public sealed class BatchTests : IDisposable
{
    readonly AudioProgram _audio = new();

    public BatchTests()
    {
        Directory.CreateDirectory(_audio.PathOf("talks/march"));
        for (var i = 1; i <= 6; i++)
            _audio.Write(i < 5 ? $"talks/talk {i}.txt" : $"talks/march/talk {i}.txt", Talk(i));
    }

    public void Dispose() => _audio.Dispose();

    [Fact]
    public async Task Nothing_is_watched_only_to_be_told_of() =>
        Assert.Contains("--watch and --dry-run exclude each other", (await _audio.RunAsync("batch", ".", "--watch", "--dry-run")).Expect(2).Error, StringComparison.Ordinal);

    [Fact]
    public async Task A_folder_becomes_episodes_and_what_is_broken_is_reported_without_stopping_the_others()
    {
        _audio.Write("talks/empty.txt", "");
        _audio.Write("talks/yaml.txt", "---\ntitle: [x\n---\nNORA: Hello.\n");
        _audio.Write("talks/voices.json", File.ReadAllText(Path.Combine(Checkout.Root, "voices.json")));

        var outcome = (await _audio.RunAsync("batch", "talks", "--report", "report.json")).Expect(1);

        Assert.Equal(
            [.. Enumerable.Range(1, 4).Select(i => $"output/talk-{i}/talk-{i}.mp3"), "output/march/talk-5/talk-5.mp3", "output/march/talk-6/talk-6.mp3"], outcome.OutputLines);
        Assert.All(outcome.OutputLines, f => Assert.True(File.Exists(_audio.PathOf(f))));
        Assert.Contains(outcome.ErrorLines, l => l.StartsWith("talks/empty.txt: error T003", StringComparison.Ordinal));
        Assert.Contains(outcome.ErrorLines, l => l.StartsWith("talks/yaml.txt:3:1: error T050", StringComparison.Ordinal));
        Assert.Contains("6 made, 2 to be mended", outcome.Error, StringComparison.Ordinal);
        Assert.EndsWith("audio batch talks --report report.json", outcome.ErrorLines[^1], StringComparison.Ordinal);
        var report = JsonDocument.Parse(File.ReadAllText(_audio.PathOf("report.json"))).RootElement.GetProperty("episodes").EnumerateArray().ToList();
        Assert.Equal(8, report.Count);
        Assert.Equal(2, report.Count(e => e.GetProperty("outcome").GetString() == "refused" && e.GetProperty("problems").GetArrayLength() > 0));
    }

    [SkippableFact]
    public async Task A_link_that_leads_nowhere_is_called_one()
    {
        Skip.If(OperatingSystem.IsWindows(), "links need rights there");
        Directory.CreateDirectory(_audio.PathOf("links"));
        File.CreateSymbolicLink(_audio.PathOf("links/gone.txt"), "../elsewhere/gone.txt");

        foreach (var outcome in new[] { (await _audio.RunAsync("batch", "links")).Expect(1), (await _audio.RunAsync("batch", "links/gone.txt")).Expect(1), (await _audio.RunAsync("render", "links/gone.txt")).Expect(2) })
            Assert.Contains("links/gone.txt: error I001: this link is broken: it leads to ../elsewhere/gone.txt, which is not there (mend the link, or remove it)", outcome.ErrorLines);
    }

    [Fact]
    public async Task What_nothing_has_changed_is_left_alone_and_what_has_changed_is_made_again()
    {
        var engines = new CountedEngines(_audio);
        (await _audio.RunAsync("batch", "talks")).Expect(0);
        engines.Take();
        var times = Directory.GetFiles(_audio.PathOf("output"), "*.mp3", SearchOption.AllDirectories).ToDictionary(f => f, File.GetLastWriteTimeUtc);
        _audio.Write("talks/talk 2.txt", Talk(2) + "\n\nNORA QUILL: And one more thing.\n");

        var outcome = (await _audio.RunAsync("batch", "talks")).Expect(0);

        Assert.Contains("1 made, 5 unchanged", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(1, engines.Take());
        Assert.Equal("talk-2.mp3", Path.GetFileName(Assert.Single(times, t => File.GetLastWriteTimeUtc(t.Key) != t.Value).Key));
        Assert.Contains("6 made", (await _audio.RunAsync("batch", "talks", "--force")).Expect(0).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a file that has gone")]
    [InlineData("another voice")]
    [InlineData("another target")]
    public async Task Whatever_an_episode_depends_on_makes_it_anew(string change)
    {
        (await _audio.RunAsync("batch", "talks/talk 1.txt")).Expect(0);
        if (change == "a file that has gone")
            File.Delete(_audio.PathOf("output/talk-1/talk-1.vtt"));
        if (change == "another voice")
            _audio.Write("voices.json", File.ReadAllText(Path.Combine(Checkout.Root, "voices.json")).Replace("\"Leila Fadel\": \"ava\"", "\"Nora Quill\": \"guy\"", StringComparison.Ordinal));

        var outcome = await _audio.RunAsync(["batch", "talks/talk 1.txt", .. change == "another target" ? ["--target", "ebu"] : Array.Empty<string>()]);

        Assert.Contains("1 made", outcome.Expect(0).Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Killed_half_way_it_goes_on_where_it_was_and_nothing_is_spoken_twice()
    {
        Skip.If(OperatingSystem.IsWindows(), "the engines' doubles are shell scripts");
        var undisturbed = new CountedEngines(_audio);
        (await _audio.RunAsync("batch", "talks", "-o", "whole", "--store", "other")).Expect(0);
        var all = undisturbed.Take();
        var engines = new CountedEngines(_audio, delaySeconds: 0.05);
        using (var killed = _audio.Start("batch", "talks", "-j", "2"))
        {
            while (Directory.GetFiles(_audio.Folder, "episode.json", SearchOption.AllDirectories).Count(f => f.Contains("output", StringComparison.Ordinal)) < 2 && !killed.HasExited)
                await Task.Delay(20);
            killed.Kill(entireProcessTree: true);
            await killed.WaitForExitAsync();
        }

        var outcome = (await _audio.RunAsync("batch", "talks")).Expect(0);

        Assert.Matches(@"\d made, [2-5] unchanged", outcome.Error);
        // What was under way on either worker may have been lost.
        Assert.InRange(engines.Take(), all, all + 12);
        foreach (var file in Directory.GetFiles(_audio.PathOf("whole"), "*.mp3", SearchOption.AllDirectories))
            Assert.Equal(await File.ReadAllBytesAsync(file), await File.ReadAllBytesAsync(file.Replace("/whole/", "/output/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Patterns_and_lists_mean_files()
    {
        _audio.Write("list.txt", "# tonight\ntalks/talk 3.txt\n\ntalks/march/*.txt\n");

        var outcome = (await _audio.RunAsync("batch", "@list.txt", "talks/*1.txt", "./talks/**/*6.txt", "--dry-run")).Expect(0);

        Assert.Empty(outcome.Output);
        Assert.Contains("4 to make", outcome.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_audio.PathOf("output")));
    }

    [Theory]
    [InlineData("# tonight\ntalks/talk 3.txt\r\n\n  talks/march/*.txt\n", 3)]
    [InlineData("\uFEFFtalks/talk 3.txt", 1)]
    [InlineData("talks/talk 3.txt\0# odd.txt\0talks/march/two\nlines.txt\0", 3)]
    public async Task A_list_is_read_from_standard_input_or_a_file(string list, int files)
    {
        _audio.Write("# odd.txt", Talk(7));
        if (!OperatingSystem.IsWindows())
            _audio.Write("talks/march/two\nlines.txt", Talk(8));
        _audio.Write("list", list);
        files += list.Contains('*', StringComparison.Ordinal) && !OperatingSystem.IsWindows() ? 1 : 0;

        Assert.Contains($"{files} to make", (await _audio.RunAsync("batch", "@list", "--dry-run")).Expect(0).Error, StringComparison.Ordinal);
        _audio.Input = list;
        Assert.Contains($"{files} to make", (await _audio.RunAsync("batch", "-", "--dry-run")).Expect(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_list_and_names_of_nothing_in_it_are_mistakes()
    {
        Assert.Contains("-: error I001: there is no transcript here", (await _audio.RunAsync("batch", "-")).Expect(2).Error, StringComparison.Ordinal);
        _audio.Input = "talks/talk 9.txt\n";
        Assert.Contains("-:1: error I001: 'talks/talk 9.txt': there is no such file", (await _audio.RunAsync("batch", "-")).Expect(1).Error, StringComparison.Ordinal);
        Assert.Contains("talks/talk 9.txt: error I001", Assert.Single((await _audio.RunAsync("batch", "talks/talk 9.txt", "talks/talk 1.txt")).Expect(2).ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task As_JSON_standard_output_is_the_report()
    {
        _audio.Write("broken.txt", "");

        var outcome = (await _audio.RunAsync("batch", "talks/talk 1.txt", "broken.txt", "--json", "--report", "report.json")).Expect(1);

        Assert.Equal(File.ReadAllText(_audio.PathOf("report.json")).TrimEnd(), outcome.Output.TrimEnd());
        Assert.Equal(["made", "refused"], JsonDocument.Parse(outcome.Output).RootElement.GetProperty("episodes").EnumerateArray().Select(e => e.GetProperty("outcome").GetString()));
        Assert.Contains("--watch and --json exclude each other", (await _audio.RunAsync("batch", "talks", "--watch", "--json")).Expect(2).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_means_no_file_or_two_files_of_one_episode_is_said_at_once()
    {
        Directory.CreateDirectory(_audio.PathOf("nothing"));

        var outcome = (await _audio.RunAsync("batch", "nothing", "absent.txt", "talks/talk 1.txt", _audio.Write("Talk 1.txt", Talk(1)), "@none")).Expect(2);

        Assert.Equal(["I001", "I001", "I001", "I005", "I005"], outcome.ErrorLines.Select(l => l.Split("error ")[1][..4]).Order());
    }

    [Fact]
    public async Task A_name_of_nothing_in_a_list_stops_no_other()
    {
        _audio.Write("list.txt", "# tonight\n\ntalks/talk 1.txt\ntalks/talk9.txt\ntalks/talk 2.txt\n");

        var named = (await _audio.RunAsync("batch", "@list.txt", "--dry-run", "--json")).Expect(1);
        _audio.Input = File.ReadAllText(_audio.PathOf("list.txt"));
        var piped = (await _audio.RunAsync("batch", "-", "--dry-run")).Expect(1);

        Assert.Contains("list.txt:4: error I001: 'talks/talk9.txt': there is no such file", named.Error, StringComparison.Ordinal);
        Assert.Equal(["planned", "refused", "planned"], JsonDocument.Parse(named.Output).RootElement.GetProperty("episodes").EnumerateArray().Select(e => e.GetProperty("outcome").GetString()));
        Assert.EndsWith("once they are mended: audio batch '@list.txt' --json", named.ErrorLines[^1], StringComparison.Ordinal);
        Assert.Contains("-:4: error I001", piped.Error, StringComparison.Ordinal);
        Assert.Contains("2 to make, 1 to be mended", piped.Error, StringComparison.Ordinal);
        Assert.EndsWith("once they are mended, with the same names in a file LIST: audio batch '@LIST'", piped.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_of_one_name_in_several_folders_are_told_what_keeps_them_apart()
    {
        foreach (var folder in new[] { "talks/april", "talks/may" })
        {
            Directory.CreateDirectory(_audio.PathOf(folder));
            _audio.Write($"{folder}/talk.txt", Talk(7));
        }
        _audio.Input = "talks/april/talk.txt\ntalks/may/talk.txt\ntalks/talk 1.txt\n";

        var outcome = (await _audio.RunAsync("batch", "-", "--dry-run")).Expect(1);

        Assert.Contains("1 to make, 2 to be mended", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(2, outcome.ErrorLines.Count(l => l.Contains("(name the folder that they are in, 'talks', which keeps them apart, or make them with different -o)", StringComparison.Ordinal)));
        Assert.Contains("8 to make", (await _audio.RunAsync("batch", "talks", "--dry-run")).Expect(0).Error, StringComparison.Ordinal);
        _audio.Write("talks/may/talk.md", Talk(8));
        Assert.Contains("(rename one of the files, or make them with different -o)", (await _audio.RunAsync("batch", "talks", "--dry-run")).Expect(1).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_files_of_one_episode_are_not_made_and_all_others_are()
    {
        var outcome = (await _audio.RunAsync("batch", "talks", _audio.Write("Talk 1.txt", Talk(1)), "--dry-run")).Expect(1);

        Assert.Contains("5 to make, 2 to be mended", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(2, outcome.ErrorLines.Count(l => l.Contains("error I005", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_no_transcript_takes_none_of_the_same_name_with_it()
    {
        _audio.Write("talks/talk 1.json", """{"messages":[{"user":"ana","text":"hi"},{"user":"ben","text":"hello"}]}""");
        _audio.Write("talks/talk 1.text", "10:02:11\tAna:\tHi\n10:02:15\tBen:\thello all\n10:03:00\tAna:\tslides are up\n10:04:00\tBen:\tthanks\n");
        _audio.Write("talks/talk 1.md", "");
        // What is to be mended is one.
        _audio.Write("talks/talk 2.md", "---\ntitle: [x\n---\nNORA: Hello.\n");

        var outcome = (await _audio.RunAsync("batch", "talks", "--dry-run")).Expect(1);

        Assert.Contains("5 to make, 5 to be mended", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["talk 1.json:1:1: error T041", "talk 1.md: error T003", "talk 1.text: error T031", "talk 2.md: error I005", "talk 2.txt: error I005"],
            outcome.ErrorLines.Where(l => l.Contains(": error ", StringComparison.Ordinal)).Select(l => l["talks/".Length..(l.IndexOf(": error ", StringComparison.Ordinal) + 12)]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task As_many_sentences_are_spoken_as_were_planned()
    {
        var planned = (await _audio.RunAsync("batch", "talks/talk 1.txt", "--dry-run", "--json")).Expect(0);
        var made = (await _audio.RunAsync("batch", "talks/talk 1.txt", "--json")).Expect(0);

        Assert.Contains("talk 1.txt: would be made; 5 sentences to speak", planned.Error, StringComparison.Ordinal);
        Assert.All([planned, made], o => Assert.Equal(5, JsonDocument.Parse(o.Output).RootElement.GetProperty("episodes")[0].GetProperty("spoken").GetInt32()));
    }

    [Fact]
    public async Task The_command_that_tries_again_says_what_this_one_said()
    {
        _audio.Write("talks/empty.txt", "");
        string[] arguments = ["--log", "a log", "batch", "talks", "--speaker", "ANN=A", "--speaker", "BEN=B", "-j", "2", "--max-characters", "2", "--continue"];

        var outcome = (await _audio.RunAsync([.. arguments, "--dry-run"])).Expect(1);

        Assert.EndsWith(": audio --log 'a log' batch talks --speaker 'ANN=A' --speaker 'BEN=B' -j 2 --max-characters 2 --continue", outcome.ErrorLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_the_programs_own_is_no_transcript()
    {
        foreach (var name in new[] { "voices.json", "my.json" })
            _audio.Write($"talks/{name}", File.ReadAllText(Path.Combine(Checkout.Root, "voices.json")));
        _audio.Write("talks/show.json", "{}");
        foreach (var _ in Enumerable.Range(0, 2))
            AssertSix(await _audio.RunAsync("batch", ".", "--report", "rep.json", "--dry-run", "--voices", "talks/my.json"));
        File.Delete(_audio.PathOf("talks/my.json"));

        AssertSix(await _audio.RunAsync("batch", ".", "--dry-run"));
        AssertSix(await _audio.RunAsync("batch", "talks/*", "talks/march", "--dry-run"));
        AssertSix(await _audio.RunAsync(["batch", .. Directory.GetFileSystemEntries(_audio.PathOf("talks")).Select(f => Path.GetRelativePath(_audio.Folder, f)), "--dry-run"]));
        Assert.Contains("error I001", (await _audio.RunAsync("batch", "talks/voices.json")).Expect(2).Error, StringComparison.Ordinal);

        static void AssertSix(Outcome outcome) => Assert.Contains("audio: 6 to make", outcome.Expect(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pattern_without_folders_means_one_folder_and_episodes_are_no_transcripts()
    {
        Directory.CreateDirectory(_audio.PathOf("talks/episodes"));
        _audio.Write("talks/episodes/notes.txt", Talk(7));

        Assert.Contains("4 to make", (await _audio.RunAsync("batch", "talks/*.txt", "--dry-run")).Expect(0).Error, StringComparison.Ordinal);
        Assert.Contains("6 to make", (await _audio.RunAsync("batch", "talks", "-o", "talks/episodes/", "--dry-run")).Expect(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_doubtful_about_an_episode_is_said_below_the_sum()
    {
        foreach (var name in new[] { "one", "two" })
            _audio.Write($"{name}.txt", $"---\ndrop: [Nowhere, Never]\n---\n{Talk(1)}");

        var lines = (await _audio.RunAsync("batch", "one.txt", "two.txt", "--dry-run")).Expect(0).ErrorLines.SkipWhile(l => !l.EndsWith("audio: 2 to make", StringComparison.Ordinal)).Skip(1).ToList();

        Assert.EndsWith("audio: 4 warnings about 2 episodes:", lines[0], StringComparison.Ordinal);
        Assert.Equal(["one.txt", "one.txt", "two.txt", "two.txt"], lines.Skip(1).Select(l => l.Split(':')[0]));
        Assert.All(lines.Skip(1), l => Assert.Contains(": warning ", l, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_of_an_earlier_render_is_named_also_where_nothing_has_changed()
    {
        (await _audio.RunAsync("batch", "talks/talk 1.txt", "--outputs", "mp3,wav")).Expect(0);

        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Contains("output/talk-1/talk-1.wav: warning S010", (await _audio.RunAsync("batch", "talks/talk 1.txt")).Expect(0).Error, StringComparison.Ordinal);
        var rendered = (await _audio.RunAsync("render", "talks/talk 1.txt")).Expect(0).Error;
        Assert.Contains("output/talk-1/talk-1.wav: warning S010", rendered, StringComparison.Ordinal);
        Assert.Contains("nothing has changed", rendered, StringComparison.Ordinal);
        File.Delete(_audio.PathOf("output/talk-1/talk-1.wav"));
        Assert.DoesNotContain("S010", (await _audio.RunAsync("batch", "talks/talk 1.txt")).Expect(0).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_cannot_be_written_is_found_out_before_the_work()
    {
        _audio.Write("file", "");

        Assert.Contains("error I002", Assert.Single((await _audio.RunAsync("batch", "talks", "--report", "file/report.json")).Expect(2).ErrorLines), StringComparison.Ordinal);
        Assert.Contains("error I002", Assert.Single((await _audio.RunAsync("batch", "talks", "--report", "talks")).Expect(2).ErrorLines), StringComparison.Ordinal);
        Assert.False(Directory.Exists(_audio.PathOf("output")));
    }

    [SkippableTheory]
    [InlineData("voices.json")]
    [InlineData("lexicon.json")]
    [InlineData("show.json")]
    public async Task What_was_refused_for_its_configuration_is_made_once_that_is_mended(string configuration)
    {
        Skip.If(OperatingSystem.IsWindows(), "there are no signals");
        Directory.CreateDirectory(_audio.PathOf("inbox"));
        var voices = File.ReadAllText(Path.Combine(Checkout.Root, "voices.json"));
        _audio.Write("inbox/voices.json", voices);
        _audio.Write($"inbox/{configuration}", "{");
        _audio.Write("inbox/talk 1.txt", Talk(1));
        using var process = _audio.Start("batch", "inbox", "--watch");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await process.StandardError.ReadLineAsync(patience.Token) is { } line && !line.EndsWith("1 to be mended", StringComparison.Ordinal))
        {
        }

        _audio.Write($"inbox/{configuration}", configuration == "voices.json" ? voices : "{}");
        Assert.Equal("output/talk-1/talk-1.mp3", await process.StandardOutput.ReadLineAsync(patience.Token));
        AudioProgram.Signal(process, "INT");
        (await AudioProgram.FinishAsync(process)).Expect(130);
    }

    [SkippableFact]
    public async Task What_appears_in_a_watched_folder_is_made_until_Ctrl_C()
    {
        Skip.If(OperatingSystem.IsWindows(), "there are no signals");
        Directory.CreateDirectory(_audio.PathOf("inbox"));
        using var process = _audio.Start("batch", "inbox", "--watch", "-o", "inbox/episodes", "--report", "report.json");
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await process.StandardError.ReadLineAsync(patience.Token) is { } line && !line.EndsWith("watching; Ctrl-C ends it", StringComparison.Ordinal))
        {
        }

        _audio.Write("inbox/broken.txt", "---\ntitle: [x\n---\nNORA: Hello.\n");
        _audio.Write("inbox/talk 1.txt", Talk(1));
        Assert.Equal("inbox/episodes/talk-1/talk-1.mp3", await process.StandardOutput.ReadLineAsync(patience.Token));
        _audio.Write("inbox/broken.txt", Talk(2));
        Assert.Equal("inbox/episodes/broken/broken.mp3", await process.StandardOutput.ReadLineAsync(patience.Token));
        AudioProgram.Signal(process, "INT");
        var outcome = (await AudioProgram.FinishAsync(process)).Expect(130);

        Assert.Empty(outcome.Output);
        Assert.Contains("1 made", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(
            ["made inbox/broken.txt", "made inbox/talk 1.txt"],
            JsonDocument.Parse(File.ReadAllText(_audio.PathOf("report.json"))).RootElement.GetProperty("episodes").EnumerateArray().Select(e => $"{e.GetProperty("outcome")} {e.GetProperty("transcript")}").Order());
    }

    static string Talk(int number) =>
        $"Talk {number}\n\nNORA QUILL: What came out of meeting number {number}?\n\nTOMAS ADAIR: Very little came out of it. Nobody was surprised by that.\n\nNORA QUILL: And the roof?\n\nTOMAS ADAIR: It leaks.\n";
}
