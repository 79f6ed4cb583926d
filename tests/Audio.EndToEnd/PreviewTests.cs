using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

public sealed class PreviewTests : IDisposable
{
    const string Talk = """
        The bridge

        NORA QUILL: What came out of the meeting about the bridge?

        TOMAS ADAIR: Very little came out of it, and nobody was surprised by that.

        NORA QUILL: And the roof of the town hall?

        TOMAS ADAIR: It leaks.
        """;

    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    [SkippableFact]
    public async Task A_turn_is_played_and_nothing_else_is_spoken()
    {
        var engines = new CountedEngines(_audio);
        FakePlayer();

        var outcome = (await PreviewAsync("--turn", "2")).Expect(0);

        Assert.Empty(outcome.Output);
        Assert.Contains("Tomas Adair", outcome.Error, StringComparison.Ordinal);
        Assert.Equal(1, engines.Take());
        Assert.InRange(Duration(_audio.PathOf("played.wav")), 2, 8);
    }

    [SkippableFact]
    public async Task A_player_of_the_current_folder_is_nobodys_player()
    {
        FakePlayer();
        File.Copy(_audio.PathOf("players/ffplay"), _audio.PathOf("ffplay"));
        _audio.Write("players/ffplay", "#!/bin/sh\nexit 1\n");

        (await PreviewAsync("--turn", "4")).Expect(0);

        Assert.False(File.Exists(_audio.PathOf("played.wav")));
    }

    [SkippableFact]
    public async Task What_was_heard_once_is_not_spoken_again()
    {
        var engines = new CountedEngines(_audio);
        FakePlayer();
        (await PreviewAsync("--turn", "Adair:1")).Expect(0);

        (await PreviewAsync("--grep", "nobody was surprised")).Expect(0);

        Assert.Equal(1, engines.Take());
    }

    [SkippableTheory]
    [InlineData("turn.wav")]
    [InlineData("turn.mp3")]
    public async Task It_is_saved_where_the_user_wants_it(string name)
    {
        var outcome = (await PreviewAsync("--line", "5", "--context", "1", "--save", _audio.PathOf(name))).Expect(0);

        Assert.Equal(_audio.PathOf(name), outcome.Output.Trim());
        Assert.InRange(Duration(_audio.PathOf(name)), 5, 20);
        Assert.Equal(-16, Readers.Loudness(_audio.PathOf(name)).IntegratedLufs, 2.5);
    }

    [SkippableFact]
    public async Task Several_voices_say_it_each_after_its_name()
    {
        (await PreviewAsync("--turn", "4", "--save", _audio.PathOf("one.wav"))).Expect(0);
        var outcome = (await PreviewAsync("--turn", "4", "--compare", "ava,guy,brian", "--save", _audio.PathOf("three.wav"))).Expect(0);

        Assert.Equal(["ava", "guy", "brian"], outcome.ErrorLines.Where(l => l.Contains("line 9", StringComparison.Ordinal)).Select(l => l.Split('(', ',')[2].Trim()));
        Assert.True(Duration(_audio.PathOf("three.wav")) > 4 * Duration(_audio.PathOf("one.wav")));
    }

    [SkippableFact]
    public async Task Other_words_in_another_voice_are_heard_instead()
    {
        var engines = new CountedEngines(_audio);
        FakePlayer();

        var outcome = (await PreviewAsync("--turn", "4", "--as", "guy", "--text", "It costs 3 dollars.")).Expect(0);

        Assert.Equal(1, engines.Take());
        Assert.Contains("(guy, ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_that_chooses_nothing_is_said_at_once()
    {
        var outcome = (await PreviewAsync("--turn", "9", "--grep", "lighthouse", "--chapter", "7")).Expect(2);

        Assert.Equal(3, outcome.ErrorLines.Count(l => l.Contains("error P001", StringComparison.Ordinal)));
    }

    [SkippableTheory]
    [InlineData]
    [InlineData("--compare", "ava,guy")]
    public async Task Without_a_terminal_nothing_is_spoken_that_nobody_chose(params string[] arguments)
    {
        var engines = new CountedEngines(_audio);
        FakePlayer();

        var line = Assert.Single((await PreviewAsync(arguments)).Expect(2).ErrorLines);

        Assert.Contains("--turn", line, StringComparison.Ordinal);
        Assert.Contains("--save", line, StringComparison.Ordinal);
        Assert.Equal(0, engines.Take());
    }

    [SkippableTheory]
    [InlineData("--text", "Hello.")]
    [InlineData("--text", "Hello.", "--save", "x.wav")]
    [InlineData("--text", "Hello.", "--turn", "2-3")]
    public async Task Other_words_are_for_one_turn(params string[] arguments)
    {
        var engines = new CountedEngines(_audio);
        FakePlayer();

        Assert.Contains("--text is for one turn", Assert.Single((await PreviewAsync(arguments)).Expect(2).ErrorLines), StringComparison.Ordinal);
        Assert.Equal(0, engines.Take());
    }

    [Fact]
    public async Task One_other_voice_or_several() =>
        Assert.Contains("--as and --compare exclude each other", (await PreviewAsync("--turn", "1", "--as", "guy", "--compare", "ava,andy")).Expect(2).Error, StringComparison.Ordinal);

    [SkippableFact]
    public async Task A_voice_that_is_named_twice_is_heard_once()
    {
        var outcome = (await PreviewAsync("--turn", "4", "--compare", "ava,guy,AVA", "--save", _audio.PathOf("two.wav"))).Expect(0);

        Assert.Equal(["ava", "guy"], outcome.ErrorLines.Where(l => l.Contains("line 9", StringComparison.Ordinal)).Select(l => l.Split('(', ',')[2].Trim()));
    }

    [Fact]
    public async Task A_voice_that_does_not_exist_is_a_mistake_with_a_suggestion() =>
        Assert.Contains("Did you mean 'ava'", (await PreviewAsync("--turn", "1", "--as", "avva")).Expect(2).Error, StringComparison.Ordinal);

    [Fact]
    public async Task What_cannot_be_saved_is_one_clear_line_and_casting_is_told_only_to_who_wants_every_step()
    {
        var place = OperatingSystem.IsWindows() ? "con/x.wav" : "/dev/null/x.wav";

        var quiet = (await PreviewAsync("--turn", "2", "--context", "2147483647", "--save", place)).Expect(2);
        var verbose = (await PreviewAsync("--turn", "2", "--save", place, "--verbose")).Expect(2);

        Assert.StartsWith($"{place}: error I002: ", Assert.Single(quiet.ErrorLines, l => l.Contains("error", StringComparison.Ordinal)), StringComparison.Ordinal);
        Assert.DoesNotContain(".part", quiet.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("C101", quiet.Error, StringComparison.Ordinal);
        Assert.Contains("Tomas Adair", Assert.Single(verbose.ErrorLines, l => l.Contains("C101", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Another_voice_speaks_the_language_of_the_transcript()
    {
        Find("espeak-ng");
        _audio.Write("fr.txt", "---\nlanguage: fr\n---\nANNE: Le bateau part à midi.\n\nBENOIT: Il revient à une heure.\n");

        var outcome = (await _audio.RunAsync("preview", "fr.txt", "--turn", "1", "--as", "ava", "--engine", "espeak-ng", "--save", "x.wav")).Expect(0);

        Assert.Contains("(ava, fr", outcome.Error, StringComparison.Ordinal);
    }

    [SkippableFact]
    public async Task Where_nothing_can_be_played_the_file_is_named()
    {
        Skip.If(OperatingSystem.IsWindows(), "players are looked for elsewhere there");
        _audio.Environment["PATH"] = _audio.PathOf("engines");
        Directory.CreateDirectory(_audio.PathOf("engines"));
        foreach (var engine in new[] { "flite", "espeak-ng" }.Select(Find))
            File.CreateSymbolicLink(Path.Combine(_audio.PathOf("engines"), Path.GetFileName(engine)), engine);

        var outcome = (await PreviewAsync("--turn", "1")).Expect(0);

        Assert.Contains("install ffmpeg", outcome.Error, StringComparison.Ordinal);
        Assert.InRange(Duration(outcome.Output.Trim()), 1, 8);
    }

    Task<Outcome> PreviewAsync(params string[] arguments) => _audio.RunAsync(["preview", _audio.Write("bridge.txt", Talk), .. arguments]);

    // A player that keeps what it plays.
    void FakePlayer()
    {
        Skip.If(OperatingSystem.IsWindows(), "the double of the player is a shell script");
        Directory.CreateDirectory(_audio.PathOf("players"));
        var player = _audio.Write("players/ffplay", $"#!/bin/sh\nexec cat > '{_audio.PathOf("played.wav")}'\n");
        File.SetUnixFileMode(player, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        _audio.Environment["PATH"] = $"{_audio.PathOf("players")}:{_audio.Environment.GetValueOrDefault("PATH") ?? Environment.GetEnvironmentVariable("PATH")}";
    }

    static string Find(string program) =>
        Environment.GetEnvironmentVariable("PATH")!.Split(':').Select(f => Path.Combine(f, program)).FirstOrDefault(File.Exists) ?? throw new SkipException($"{program} is not installed");

    static double Duration(string file) => double.Parse(Readers.FFprobe(file).GetProperty("format").GetProperty("duration").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
}
