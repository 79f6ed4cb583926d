using Audio.EndToEnd.Support;

namespace Audio.EndToEnd;

public sealed class ReplacedEpisodeTests : IDisposable
{
    readonly AudioProgram _audio = new();

    public void Dispose() => _audio.Dispose();

    string Write(string path, string said)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_audio.PathOf(path))!);
        _audio.Write(path, $"MARA QUILL: {said}\n\nODO FENN: So it was.\n");
        return path;
    }

    [Fact]
    public async Task Another_transcripts_episode_is_not_lost_unless_its_user_says_so()
    {
        var (first, second) = (Write("a/talk.txt", "The ferry came late."), Write("b/talk.txt", "The train came early."));
        (await _audio.RunAsync("render", first)).Expect(0);
        var before = File.ReadAllBytes(_audio.PathOf("output/talk/talk.mp3"));

        var refused = (await _audio.RunAsync("render", second)).Expect(2);
        var batch = (await _audio.RunAsync("batch", "b")).Expect(1);
        Assert.Equal(before, File.ReadAllBytes(_audio.PathOf("output/talk/talk.mp3")));
        (await _audio.RunAsync("render", second, "--force")).Expect(0);

        Assert.Equal(
            "b/talk.txt: error I005: its episode would replace that of a/talk.txt: output/talk (name another folder with -o, rename the file, or replace that one with --force)",
            Assert.Single(refused.ErrorLines, l => l.Contains(" error ", StringComparison.Ordinal)));
        Assert.Contains("error I005", batch.Error, StringComparison.Ordinal);
        Assert.NotEqual(before, File.ReadAllBytes(_audio.PathOf("output/talk/talk.mp3")));
    }

    [Fact]
    public async Task It_is_foreseen_by_those_that_make_nothing()
    {
        var (first, second) = (Write("a/talk.txt", "The ferry came late."), Write("b/talk.txt", "The train came early."));
        (await _audio.RunAsync("render", first)).Expect(0);

        Assert.Contains("error I005", (await _audio.RunAsync("batch", "b", "--dry-run")).Expect(1).Error, StringComparison.Ordinal);
        Assert.Contains("warning I005", (await _audio.RunAsync("plan", second)).Expect(0).Error, StringComparison.Ordinal);
        (await _audio.RunAsync("batch", "b", "--dry-run", "--force")).Expect(0);
    }

    [SkippableFact]
    public async Task A_transcript_is_the_same_behind_a_link()
    {
        Skip.If(OperatingSystem.IsWindows(), "links need rights");
        (await _audio.RunAsync("render", Write("a/talk.txt", "The ferry came late."))).Expect(0);
        Write("a/talk.txt", "The ferry came late again.");
        Directory.CreateSymbolicLink(_audio.PathOf("link"), _audio.PathOf("a"));

        (await _audio.RunAsync("render", "link/talk.txt")).Expect(0);
    }

    [SkippableFact]
    public async Task Watched_for_it_is_made_once_the_other_has_gone()
    {
        Skip.If(OperatingSystem.IsWindows(), "there are no signals");
        (await _audio.RunAsync("render", Write("a/talk.txt", "The ferry came late."))).Expect(0);
        Write("b/talk.txt", "The train came early.");
        using var process = _audio.Own(_audio.Start("batch", "b", "--watch"));
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (await process.StandardError.ReadLineAsync(patience.Token) is { } line && !line.EndsWith("1 to be mended", StringComparison.Ordinal))
        {
        }

        File.Delete(_audio.PathOf("a/talk.txt"));

        Assert.Equal("output/talk/talk.mp3", await process.StandardOutput.ReadLineAsync(patience.Token));
        AudioProgram.Signal(process, "INT");
        (await AudioProgram.FinishAsync(process)).Expect(130);
    }

    [Fact]
    public async Task A_transcript_that_was_edited_moved_or_copied_is_still_the_same()
    {
        var page = Write("a/talk.txt", "The ferry came late.");
        (await _audio.RunAsync("render", page)).Expect(0);

        Write("a/talk.txt", "The ferry came late again.");
        (await _audio.RunAsync("render", page)).Expect(0);
        Directory.CreateDirectory(_audio.PathOf("c"));
        File.Copy(_audio.PathOf(page), _audio.PathOf("c/talk.txt"));
        (await _audio.RunAsync("render", "c/talk.txt")).Expect(0);
        File.Delete(_audio.PathOf(page));
        Write("d/talk.txt", "Nobody knows why.");

        (await _audio.RunAsync("render", "d/talk.txt")).Expect(0);
    }
}
