using System.Text.Json;
using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

/// <summary>Wherever files lie and however the machine is set up.</summary>
public sealed class SurroundingsTests(RenderedOnce before) : IClassFixture<RenderedOnce>, IDisposable
{
    const string Talk = "ANN: The café leaves at noon — “so they say”.\n\nBEN: Ça va? It comes back at one.\n\nANN: Thank you.\n";

    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    [Theory]
    [InlineData("with space/my talk.txt")]
    [InlineData("it's/\"quoted\" $HOME `x`.txt")]
    [InlineData("🎙️ émission/日本語 🎧.txt")]
    [InlineData("-dash/--option.txt")]
    [InlineData("a%20b/100% [really] {sure}.txt")]
    public async Task Files_may_have_any_name(string path)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_audio.PathOf(path))!);
        _audio.Write(path, Talk);

        await AssertRendersAsync(_audio.PathOf(path));
    }

    [Fact]
    public async Task A_name_may_be_as_long_as_the_system_takes()
    {
        // With room for what stands behind it, such as .transcript.json.
        var name = new string('n', 250) + ".txt";
        Directory.CreateDirectory(_audio.PathOf(new string('f', 200)));
        _audio.Write(Path.Combine(new string('f', 200), name), Talk);

        await AssertRendersAsync(_audio.PathOf(Path.Combine(new string('f', 200), name)));
    }

    [Theory]
    [InlineData("C")]
    [InlineData("")]
    [InlineData("tr_TR.UTF-8")]
    [InlineData("xx_YY.latin1")]
    public async Task The_locale_changes_nothing(string locale)
    {
        _audio.Environment["LANG"] = _audio.Environment["LC_ALL"] = locale;
        _audio.Write("talk.txt", Talk);

        await AssertRendersAsync("talk.txt");
        Assert.Contains("The café leaves at noon — “so they say”.", (await _audio.RunAsync("inspect", "talk.txt")).Expect(0).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_home_speech_is_kept_where_it_is_told()
    {
        _audio.Environment["HOME"] = "";
        _audio.Environment["XDG_CACHE_HOME"] = "";
        _audio.Environment["XDG_CONFIG_HOME"] = "";
        _audio.Write("talk.txt", Talk);

        await AssertRendersAsync("talk.txt");
    }

    [SkippableTheory]
    [InlineData("", "no-such-home/.cache/audio")]
    [InlineData("cache", "cache/audio")]
    public async Task A_home_that_is_yet_to_be_made_keeps_speech_and_the_current_folder_does_not(string cache, string expected)
    {
        Skip.IfNot(OperatingSystem.IsLinux(), "elsewhere the cache folder has another name");
        _audio.Environment["AUDIO_STORE"] = "";
        _audio.Environment["HOME"] = _audio.PathOf("no-such-home");
        _audio.Environment["XDG_CACHE_HOME"] = cache.Length == 0 ? "" : _audio.PathOf(cache);
        _audio.Write("talk.txt", Talk);

        (await _audio.RunAsync("preview", "talk.txt", "--turn", "2", "--save", "out.wav")).Expect(0);

        Assert.NotEmpty(Directory.GetFiles(_audio.PathOf($"{expected}/clips"), "*.wav", SearchOption.AllDirectories));
        Assert.Equal(["out.wav", "talk.txt"], Directory.GetFiles(_audio.Folder).Select(Path.GetFileName).Order());
    }

    async Task AssertRendersAsync(string path)
    {
        // What was spoken for one of them need not be spoken for the next.
        _audio.Environment["AUDIO_STORE"] = before.Store;
        var paths = (await _audio.RunAsync("render", "--quiet", "-o", "out", "--", path)).Expect(0).OutputLines;

        Assert.True(new FileInfo(_audio.PathOf(paths[0])).Length > 10_000);
        Assert.All(paths, p => Assert.True(File.Exists(_audio.PathOf(p)), p));
        Assert.Equal(JsonValueKind.Object, JsonDocument.Parse(File.ReadAllText(_audio.PathOf(paths[^1]))).RootElement.ValueKind);
    }
}
