namespace Audio.Tests;

/// <summary>With the tools of any Unix.</summary>
public sealed class WorkerProcessTests
{
    static WorkerProcess Shell(string script)
    {
        Skip.If(OperatingSystem.IsWindows());
        return WorkerProcess.Start(["/bin/sh", "-c", script], ["SECRET_OF_THE_TESTS"])!;
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
        var process = System.Diagnostics.Process.GetProcessById(int.Parse((await worker.AskAsync("who are you?", default))!, System.Globalization.CultureInfo.InvariantCulture));

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
    public void What_cannot_be_started_is_none() => Assert.Null(WorkerProcess.Start(["/nowhere/to/be/found"], []));
}
