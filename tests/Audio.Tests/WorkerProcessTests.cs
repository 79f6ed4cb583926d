using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Audio.Tests;

/// <summary>With the tools of any Unix.</summary>
public sealed class WorkerProcessTests
{
    static WorkerProcess Shell(string script, string name = "shell")
    {
        Skip.If(OperatingSystem.IsWindows());
        return WorkerProcess.Start(name, ["/bin/sh", "-c", script], ["SECRET_OF_THE_TESTS"])!;
    }

    [SkippableFact]
    public async Task It_answers_one_line_after_the_other()
    {
        using var worker = Shell("exec cat");

        Assert.Equal("one", await worker.AskAsync("one", default));
        Assert.Equal("two words", await worker.AskAsync("two words", default));
    }

    [SkippableFact]
    public async Task One_that_has_ended_has_no_answer()
    {
        using var worker = Shell("read line; exit 1");

        Assert.Null(await worker.AskAsync("one", default));
        Assert.Null(await worker.AskAsync("two", default));
    }

    [SkippableFact]
    public async Task What_it_says_of_errors_does_not_stop_it()
    {
        using var worker = Shell("read line; i=0; while [ $i -lt 3000 ]; do echo some long complaint about nothing in particular >&2; i=$((i+1)); done; echo done");

        Assert.Equal("done", await worker.AskAsync("go", default).WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [SkippableFact]
    public async Task A_cancelled_question_ends_and_so_does_the_worker()
    {
        using var cancellation = new CancellationTokenSource();
        var worker = Shell("read line; echo $$; read line; exec sleep 1000");
        var process = Process.GetProcessById(int.Parse((await worker.AskAsync("who are you?", default))!, CultureInfo.InvariantCulture));

        var question = worker.AskAsync("and now?", cancellation.Token);
        await cancellation.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => question.WaitAsync(TimeSpan.FromSeconds(10)));
        worker.Dispose();
        Assert.True(process.WaitForExit(TimeSpan.FromSeconds(10)));
    }

    [SkippableFact]
    public async Task It_does_not_get_what_is_hidden()
    {
        Environment.SetEnvironmentVariable("SECRET_OF_THE_TESTS", "key");
        using var worker = Shell("read line; echo \"<$SECRET_OF_THE_TESTS>\"");

        Assert.Equal("<>", await worker.AskAsync("tell", default));
    }

    [Fact]
    public void What_cannot_be_started_is_none() => Assert.Null(WorkerProcess.Start("nobody", ["/nowhere/to/be/found"], []));

    [SkippableFact]
    public async Task Its_start_its_answers_and_its_end_are_told()
    {
        var told = new ConcurrentQueue<string>();
        using var listener = Listen("one that is told of", told);
        using var worker = Shell("read line; echo good; read line; printf 'it broke\\nat some place\\n' >&2; exit 3", "one that is told of");

        await worker.AskAsync("one", default);
        await worker.AskAsync("two", default);

        Assert.Equal([$"start: process {worker.Id}", "ask: good", "lose: exit code 3: it broke", "ask: "], told);
    }

    [SkippableFact]
    public async Task One_that_closes_its_output_and_goes_on_is_told_of_as_well()
    {
        var told = new ConcurrentQueue<string>();
        using var listener = Listen("one that falls silent", told);
        using var worker = Shell("read line; exec >&-; sleep 1000", "one that falls silent");

        Assert.Null(await worker.AskAsync("one", default).WaitAsync(TimeSpan.FromSeconds(10)));

        Assert.Equal([$"start: process {worker.Id}", "lose: it answers no more", "ask: "], told);
    }

    [Fact]
    public void What_cannot_be_started_is_told()
    {
        var told = new ConcurrentQueue<string>();
        using var listener = Listen("one that is not there", told);

        WorkerProcess.Start("one that is not there", ["/nowhere/to/be/found"], []);

        Assert.StartsWith("start: cannot be started: ", Assert.Single(told), StringComparison.Ordinal);
    }

    // Other tests tell of others.
    static ActivityListener Listen(string name, ConcurrentQueue<string> told)
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = source => source.Name == Telemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if ((string?)activity.GetTagItem(Telemetry.Subject) == name)
                    told.Enqueue($"{activity.OperationName}: {activity.GetTagItem(Telemetry.Outcome)}");
            },
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }
}
