using Audio.Speech.Flite;
using Audio.Tests.Support;

namespace Audio.Tests.Speech.Flite;

/// <summary>With scripts in the place of workers.</summary>
public sealed class FliteWorkersTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    string Log => Path.Combine(_folder.Path, "log");

    public void Dispose() => _folder.Dispose();

    // Takes down each start, then does what the script says.
    FliteWorkers Workers(string script)
    {
        Skip.If(OperatingSystem.IsWindows());
        return FliteWorkers.Of(["/bin/sh", "-c", $"log='{Log}'; echo started >>\"$log\"; {script}"], []);
    }

    int Started => File.Exists(Log) ? File.ReadAllLines(Log).Length : 0;

    static async Task<List<bool>> Speak(FliteWorkers workers, int times, string voice = "slt")
    {
        var spoken = new List<bool>();
        for (var i = 0; i < times; i++)
            spoken.Add(await workers.TrySpeakAsync(voice, null, null, "text", "sound", default));
        return spoken;
    }

    [SkippableFact]
    public async Task The_first_sentences_start_none_and_all_others_use_the_same()
    {
        var spoken = await Speak(Workers("while read line; do echo done; done"), 20);

        Assert.Equal([.. Enumerable.Repeat(false, 8), .. Enumerable.Repeat(true, 12)], spoken);
        Assert.Equal(1, Started);
    }

    [Fact]
    public void However_often_they_are_asked_for_they_are_the_same() =>
        Assert.Same(FliteWorkers.Of(["worker", "x"], ["KEY", "OTHER"]), FliteWorkers.Of(["worker", "x"], ["OTHER", "KEY"]));

    [SkippableFact]
    public async Task As_many_are_started_as_speak_at_once()
    {
        var workers = Workers("while read line; do sleep 0.2; echo done; done");
        await Speak(workers, 8);

        var spoken = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Speak(workers, 2)));

        Assert.All(spoken.SelectMany(s => s), Assert.True);
        Assert.Equal(3, Started);
    }

    [SkippableFact]
    public async Task One_that_cannot_speak_at_all_is_tried_once()
    {
        var spoken = await Speak(Workers("exit 1"), 20);

        Assert.All(spoken, Assert.False);
        Assert.Equal(1, Started);
    }

    [SkippableFact]
    public async Task However_many_ask_at_once_one_that_cannot_speak_at_all_is_tried_once()
    {
        var workers = Workers("read line; sleep 0.2; exit 1");
        await Speak(workers, 8);

        var spoken = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Speak(workers, 2)));

        Assert.All(spoken.SelectMany(s => s), Assert.False);
        Assert.Equal(1, Started);
    }

    [SkippableFact]
    public async Task A_sentence_that_ends_whatever_speaks_it_ends_no_others()
    {
        var workers = Workers("while read voice line; do case $voice in fatal) exit 1;; esac; echo done; done");
        await Speak(workers, 9);

        var fatal = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Speak(workers, 1, "fatal")));

        Assert.All(fatal.SelectMany(s => s), Assert.False);
        Assert.All(await Speak(workers, 3), Assert.True);
    }

    [SkippableFact]
    public async Task No_more_of_them_idle_than_there_are_cores()
    {
        var workers = Workers("while read line; do sleep 0.5; echo done; done");
        await Speak(workers, 9);
        var atOnce = Environment.ProcessorCount + 2;

        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Speak(workers, 1)));
        Assert.Equal(atOnce, Started);
        await Task.WhenAll(Enumerable.Range(0, atOnce).Select(_ => Speak(workers, 1)));

        Assert.Equal(atOnce + 2, Started);
    }

    [SkippableFact]
    public async Task One_that_breaks_down_is_replaced()
    {
        var spoken = await Speak(Workers("read line; echo done; read line; kill -SEGV $$"), 13);

        Assert.Equal([.. Enumerable.Repeat(false, 8), true, false, true, false, true], spoken);
        Assert.Equal(3, Started);
    }

    [SkippableFact]
    public async Task One_that_is_stopped_at_a_sentence_is_not_asked_again()
    {
        var workers = Workers("while read voice line; do case $voice in slow) sleep 1000;; esac; echo done; done");
        await Speak(workers, 9);
        using var cancellation = new CancellationTokenSource();

        var speaking = workers.TrySpeakAsync("slow", null, null, "text", "sound", cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => speaking.WaitAsync(TimeSpan.FromSeconds(10)));
        Assert.True(Assert.Single(await Speak(workers, 1).WaitAsync(TimeSpan.FromSeconds(10))));
        Assert.Equal(2, Started);
    }

    [SkippableFact]
    public async Task All_that_wait_end_at_the_same_time()
    {
        var workers = Workers("while read line; do sleep 0.5; echo done; done; echo told to end >>\"$log\"; sleep 0.5; echo ended >>\"$log\"");
        await Speak(workers, 9);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Speak(workers, 1)));
        var idle = Math.Min(2, Environment.ProcessorCount);

        workers.EndIdle();

        Assert.Equal([.. Enumerable.Repeat("told to end", idle), .. Enumerable.Repeat("ended", idle)], File.ReadAllLines(Log).Where(l => l != "started").TakeLast(2 * idle));
    }
}
