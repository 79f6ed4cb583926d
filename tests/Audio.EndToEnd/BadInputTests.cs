using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

/// <summary>Every mistake gets one clear line that says what to do, and the right exit code.</summary>
public sealed class BadInputTests : IDisposable
{
    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    [Fact]
    public async Task A_wrong_path() => AssertOneLine(await RenderAsync("no-such-page.txt"), "no-such-page.txt", "no such file");

    [Theory]
    [InlineData("harbor-interveiw.txt", "harbour-interview.txt", "inspect")]
    [InlineData("harbor-interveiw.txt", "harbour-interview.txt", "render")]
    [InlineData("harbor-interveiw.txt", "harbour-interview.txt", "preview", "--turn", "1")]
    [InlineData("harbour-interview", "harbour-interview.txt", "plan")]
    [InlineData("harbour-interview.tx", "harbour-interview.txt", "plan")]
    [InlineData("talks/harbor-interveiw.txt", "talks/harbour-interview.txt", "plan")]
    [InlineData("harbor-interveiw.txt", "harbour-interview.txt", "batch")]
    [InlineData("tlaks/", "talks", "batch")]
    [InlineData("output/tlak", "output/talk", "verify")]
    [InlineData("output/talk/tlak.mp3", "output/talk/talk.mp3", "plot")]
    public async Task A_mistyped_path_is_answered_with_the_one_that_was_meant(string typed, string meant, params string[] command)
    {
        foreach (var folder in new[] { "talks", "output/tale" })
            Directory.CreateDirectory(_audio.PathOf(folder));
        foreach (var name in new[] { "harbour-interview.txt", "talks/harbour-interview.txt", "harbour-interview.mp3", "talk.txt" })
            _audio.Write(name, "ANN: Hello.");
        if (typed.StartsWith("output", StringComparison.Ordinal))
            (await _audio.RunAsync("render", "talk.txt", "--quiet")).Expect(0);

        AssertOneLine(await _audio.RunAsync([command[0], typed, .. command[1..]]), $"{typed}: error I001:", $"(did you mean '{meant}'?)");
    }

    [Theory]
    [InlineData("inspect", "nothing-like-it.txt")]
    [InlineData("inspect", "no-such-folder/harbour.txt")]
    [InlineData("inspect", "voces.json")]
    [InlineData("batch", "nothing-like-it.txt")]
    [InlineData("batch", "harbor-*.txt")]
    [InlineData("verify", "harbor.txt")]
    public async Task A_path_that_is_near_none_is_answered_with_none(string command, string typed)
    {
        _audio.Write("harbour.txt", "ANN: Hello.");
        _audio.Write("voices.json", File.ReadAllText(Path.Combine(Checkout.Root, "voices.json")));

        Assert.DoesNotContain("did you mean", Assert.Single((await _audio.RunAsync(command, typed)).Expect(2).ErrorLines), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_folder() => AssertOneLine(await RenderAsync(_audio.Folder), "folder");

    [Fact]
    public async Task An_empty_file() => AssertOneLine(await RenderAsync(_audio.Write("empty.txt", "")), "empty.txt", "empty");

    [Fact]
    public async Task A_binary_file()
    {
        var path = _audio.PathOf("picture.txt");
        File.WriteAllBytes(path, [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 37))]);

        AssertOneLine(await RenderAsync(path), "picture.txt", "text");
    }

    [Fact]
    public async Task An_unknown_engine() =>
        AssertOneLine(await RenderAsync(Page, "--engine", "espeek-ng"), "espeek-ng", "espeak-ng");

    [Fact]
    public async Task A_language_by_its_name_instead_of_its_tag()
    {
        AssertOneLine(await RenderAsync(Page, "--language", "german"), "C108", "(did you mean 'de'?)");
        Assert.Contains("no voice for 'klingon'. Did you mean 'piqd'?", (await _audio.RunAsync("voices", "--engine", "espeak-ng", "--language", "klingon")).Expect(0).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("xx", 2)]
    [InlineData("zz-ZZ", 2)]
    [InlineData("cy", 0)]
    [InlineData("haw", 0)]
    [InlineData("sr-Latn-RS", 0)]
    public async Task Inspecting_takes_the_tags_of_languages_alone(string language, int code) => (await _audio.RunAsync("inspect", Page, "--language", language)).Expect(code);

    [Theory]
    [InlineData("inspect")]
    [InlineData("render")]
    public async Task A_pipe_from_which_nothing_comes_is_called_one(string command) =>
        Assert.Contains("-: error T003: Nothing came from standard input (Look at the command before the pipe, or name a file)", (await _audio.RunAsync(command, "-")).Expect(2).Error, StringComparison.Ordinal);

    [Fact]
    public async Task Inspecting_refuses_what_is_no_language_as_rendering_does() =>
        Assert.Contains("error C108: No engine speaks 'klingon'", (await _audio.RunAsync("inspect", Page, "--language", "klingon")).Expect(2).Output, StringComparison.Ordinal);

    [Fact]
    public async Task An_unknown_format() => AssertOneLine(await RenderAsync(Page, "--format", "docx"), "--format: error T002:", "'docx'");

    [Theory]
    [InlineData("--help")]
    [InlineData("render", "--help")]
    [InlineData("inspect", "--help")]
    [InlineData("voices", "--help")]
    public async Task No_line_of_help_is_too_long_for_a_terminal(params string[] arguments) =>
        Assert.All((await _audio.RunAsync(arguments)).Expect(0).OutputLinesAsPrinted, line => Assert.InRange(line.Length, 0, 120));

    [Fact]
    public async Task Three_mistakes_in_voices_json_are_reported_at_once()
    {
        var voices = _audio.Write("voices.json", """
            {
              "engines": ["flite", "espeak-ng"],
              "voices": {
                "ava": { "flyte": "slt" }
              },
              "narrator": "eva",
              "pool": []
            }
            """);

        var outcome = (await RenderAsync(Page, "--voices", voices)).Expect(2);

        Assert.Equal(3, outcome.ErrorLines.Count(l => l.StartsWith(voices + ":", StringComparison.Ordinal) && l.Contains(": error C", StringComparison.Ordinal)));
        Assert.Contains($"{voices}:4:", outcome.Error, StringComparison.Ordinal);
        Assert.Contains($"{voices}:6:", outcome.Error, StringComparison.Ordinal);
        Assert.Contains($"{voices}:7:", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_voice_that_its_engine_lacks_is_told_with_the_mistakes_of_voices_json()
    {
        var voices = _audio.Write("voices.json", """
            {
              "engines": ["espeak-ng", "google"],
              "voices": {
                "ava": { "espeak-ng": "qqq" },
                "andy": { "espeak-ng": "en", "rate": 9 },
                "guy": { "google": "nobody-asks-for-this" }
              },
              "narrator": "avaa"
            }
            """);
        string[] expected = [$"{voices}:4:", $"{voices}:5:", $"{voices}:8:"];

        foreach (var command in new string[][] { ["render", Page], ["voices"], ["voices", "try", "ava"] })
            Assert.Equal(expected, (await _audio.RunAsync([.. command, "--voices", voices])).Expect(2).ErrorLines.Select(l => l[..expected[0].Length]));
    }

    [Fact]
    public async Task All_mistakes_of_front_matter_are_told_at_once()
    {
        const string Told = "talk.txt:";
        _audio.Write("talk.txt", """
            ---
            titel: The ferry
            drop: nowhere
            speakers: {ANN: {voice: avaa}}
            outputs: [mp4]
            ---
            ANN: The ferry leaves at noon.

            ANN: And it comes back at one.
            """);
        foreach (var command in new[] { "inspect", "render" })
            Assert.Equal([2, 3, 4, 5], await LinesAsync(command));

        // Where all that the text itself is read by is right, too.
        _audio.Write("talk.txt", (await File.ReadAllTextAsync(_audio.PathOf("talk.txt"))).Replace("titel", "title", StringComparison.Ordinal));
        foreach (var command in new[] { "inspect", "render" })
            Assert.Equal([3, 4, 5], await LinesAsync(command));

        // And where only a voice is not there.
        _audio.Write("talk.txt", (await File.ReadAllTextAsync(_audio.PathOf("talk.txt"))).Replace("mp4", "mp3", StringComparison.Ordinal));
        Assert.Equal([3, 4], await LinesAsync("render"));

        async Task<IEnumerable<int>> LinesAsync(string command) =>
            from line in (await _audio.RunAsync(command, "talk.txt")).Expect(2).ErrorLines
            where line.StartsWith(Told, StringComparison.Ordinal) && char.IsAsciiDigit(line[Told.Length])
            select line[Told.Length] - '0';
    }

    [Fact]
    public async Task A_letter_that_the_engine_cannot_say_is_found_before_anything_is_spoken()
    {
        var page = _audio.Write("page.txt", File.ReadAllText(Page).Replace("Quiet.", "Quiet, as \u03c0 is.", StringComparison.Ordinal));

        AssertOneLine(await RenderAsync(page), "page.txt:20", "\u03c0", "--engine espeak-ng");
        Assert.False(Directory.Exists(_audio.PathOf("store")));
    }

    [Fact]
    public async Task An_output_folder_that_cannot_be_written_to()
    {
        // A file where the folder should be stops even root.
        var outcome = await RenderAsync(Page, "-o", _audio.Write("out", "a file"));

        AssertOneLine(outcome, "out");
    }

    [Fact]
    public async Task An_unknown_option() => AssertUsage(await _audio.RunAsync("render", Page, "--loud"), "--loud");

    [Fact]
    public async Task A_missing_argument() => AssertUsage(await _audio.RunAsync("render"), "render --help");

    [SkippableFact]
    public async Task A_full_disk_leaves_nothing_half_written_and_says_so()
    {
        var disk = _audio.PathOf("disk");
        Directory.CreateDirectory(disk);
        Skip.IfNot(Shell($"mount -t tmpfs -o size=256k tmpfs '{disk}'"), "only root can mount a small disk");
        try
        {
            _audio.Environment["AUDIO_STORE"] = Path.Combine(disk, "store");

            var outcome = (await RenderAsync(Page)).Expect(1);

            Assert.Contains("No space left", Assert.Single(Messages(outcome)), StringComparison.Ordinal);
            Assert.Empty(Directory.EnumerateFiles(disk, "*.part", SearchOption.AllDirectories));
        }
        finally
        {
            Shell($"umount '{disk}'");
        }
    }

    static string Page => Checkout.Example("harbour-interview.txt");

    Task<Outcome> RenderAsync(string page, params string[] options) => _audio.RunAsync(["render", page, .. options]);

    static void AssertOneLine(Outcome outcome, params string[] parts)
    {
        outcome.Expect(2);
        var line = Assert.Single(Messages(outcome));
        Assert.All(parts, part => Assert.Contains(part, line, StringComparison.OrdinalIgnoreCase));
        Assert.Empty(outcome.Output);
    }

    static void AssertUsage(Outcome outcome, string part)
    {
        outcome.Expect(2);
        Assert.Contains(part, outcome.Error, StringComparison.Ordinal);
        Assert.InRange(outcome.ErrorLines.Length, 1, 2);
    }

    // Not counting what says how far it came.
    static List<string> Messages(Outcome outcome) =>
        [.. outcome.ErrorLines.Where(l => !l.Contains(": info ", StringComparison.Ordinal) && !System.Text.RegularExpressions.Regex.IsMatch(l, @"audio: [a-z ]+ \d+/\d+$"))];

    static bool Shell(string command)
    {
        using var shell = System.Diagnostics.Process.Start("/bin/sh", ["-c", command + " 2>/dev/null"]);
        shell.WaitForExit();
        return shell.ExitCode == 0;
    }
}
