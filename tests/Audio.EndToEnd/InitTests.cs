using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

public sealed class InitTests : IDisposable
{
    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    [Theory]
    [InlineData(null)]
    [InlineData("AZURE_SPEECH_KEY")]
    [InlineData("OPENAI_API_KEY")]
    public async Task What_it_writes_is_taken_as_it_is(string? key)
    {
        if (key is not null)
            _audio.Environment[key] = "a-key";
        _audio.Write("talk.txt", "ANN: Hello.\n\nBEN: Hello.\n");

        Assert.Equal(["./voices.json", "./show.json"], (await _audio.RunAsync("init")).Expect(0).OutputLines);
        (await _audio.RunAsync("render", "talk.txt", "--strict")).Expect(0);
        Assert.Contains("voices.json  (the current folder)", (await _audio.RunAsync("config")).Expect(0).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("a-key", File.ReadAllText(_audio.PathOf("voices.json")), StringComparison.Ordinal);
        Assert.Equal(key is not null, File.ReadAllText(_audio.PathOf("voices.json")).Contains("The key is there", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_is_there_is_not_replaced_unless_that_is_asked_for_and_then_it_is_kept()
    {
        _audio.Write("voices.json", "mine");

        var other = (await _audio.RunAsync("init")).Expect(0);
        Assert.Equal(["./show.json"], other.OutputLines);
        Assert.Contains("./voices.json was there already and stays", other.Error, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(_audio.PathOf("voices.json")));
        Assert.All((await _audio.RunAsync("init")).Expect(2).ErrorLines, l => Assert.Contains(".json: error I006: the file is there already", l, StringComparison.Ordinal));
        (await _audio.RunAsync("init", "--force")).Expect(0);
        Assert.Equal("mine", File.ReadAllText(_audio.PathOf("voices.json.bak")));
        _audio.Write("voices.json", "mine once more");
        (await _audio.RunAsync("init", "--force")).Expect(0);
        Assert.Equal("mine", File.ReadAllText(_audio.PathOf("voices.json.bak")));
        Assert.Equal("mine once more", File.ReadAllText(_audio.PathOf("voices.json.bak2")));
    }

    [Fact]
    public async Task Where_a_folder_is_in_the_way_nothing_is_written()
    {
        Directory.CreateDirectory(_audio.PathOf("show.json"));

        await AssertNothingIsWrittenAsync("show.json: error I006: a folder of this name is there already");
    }

    [SkippableFact]
    public async Task Where_a_link_leads_nowhere_that_is_said_and_nothing_is_written()
    {
        Skip.If(OperatingSystem.IsWindows(), "links need rights there");
        File.CreateSymbolicLink(_audio.PathOf("show.json"), "nowhere/show.json");

        await AssertNothingIsWrittenAsync("show.json: error I006: this link is broken: it leads to nowhere/show.json");
    }

    // With --force, too.
    async Task AssertNothingIsWrittenAsync(string error)
    {
        foreach (var force in new string[][] { [], ["--force"] })
        {
            Assert.Contains(error, Assert.Single((await _audio.RunAsync(["init", .. force])).Expect(2).ErrorLines), StringComparison.Ordinal);
            Assert.False(File.Exists(_audio.PathOf("voices.json")));
        }
    }

    [SkippableFact]
    public async Task What_was_written_is_named_also_where_the_rest_cannot_be()
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "where there is something that nobody can copy");
        File.CreateSymbolicLink(_audio.PathOf("show.json"), "/proc/self/mem");

        var half = await _audio.RunAsync("init", "--force");

        Assert.NotEqual(0, half.ExitCode);
        Assert.Equal(["./voices.json"], half.OutputLines);
        Assert.StartsWith("./show.json.bak: error I002: this cannot be written: ", Assert.Single(half.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_made_and_that_is_said()
    {
        var made = (await _audio.RunAsync("init", "new talks")).Expect(0);

        Assert.Equal(["new talks/voices.json", "new talks/show.json"], made.OutputLines);
        Assert.Contains("new talks was not there", made.Error, StringComparison.Ordinal);
        Assert.Contains("\"new talks\"", File.ReadAllText(_audio.PathOf("new talks/show.json")), StringComparison.Ordinal);
        Assert.DoesNotContain("was not there", (await _audio.RunAsync("init", "new talks", "--force")).Expect(0).Error, StringComparison.Ordinal);
    }
}
