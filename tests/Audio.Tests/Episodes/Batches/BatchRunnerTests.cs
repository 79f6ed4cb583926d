using Audio.Episodes;
using Audio.Episodes.Batches;

namespace Audio.Tests.Episodes.Batches;

public sealed class BatchRunnerTests
{
    static readonly Problem Unclear = new("T003", Severity.Error, "b.txt", 0, 0, "There is nothing in it", "");

    [Fact]
    public async Task One_that_fails_does_not_stop_the_others()
    {
        var results = await RunAsync(
            Job("a"), Job("b", run: _ => throw new InvalidInputException([Unclear])), Job("c", run: _ => throw new RenderException([Unclear])),
            Job("d", run: _ => throw new IOException("The disk is full.")), Job("e", run: _ => throw new InvalidOperationException("A mistake")), Job("f"));

        Assert.Equal(
            [BatchOutcome.Made, BatchOutcome.Refused, BatchOutcome.Failed, BatchOutcome.Failed, BatchOutcome.Failed, BatchOutcome.Made], results.Select(r => r.Outcome));
        Assert.Equal(Unclear, Assert.Single(results[1].Problems));
        Assert.Equal("d: error B001: The disk is full", results[3].Problems[0].ToString());
        Assert.Contains("InvalidOperationException", results[4].Problems[0].Hint, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_longest_is_begun_first_and_results_come_in_the_order_of_the_jobs()
    {
        var begun = new List<string>();
        var results = await RunAsync([Job("short", 1, Begin("short")), Job("long", 9, Begin("long")), Job("middle", 5, Begin("middle"))]);

        Assert.Equal(["long", "middle", "short"], begun);
        Assert.Equal(["short", "long", "middle"], results.Select(r => r.Name));

        Func<CancellationToken, Task<BatchResult>> Begin(string name) => _ =>
        {
            begun.Add(name);
            return Task.FromResult(new BatchResult(name, BatchOutcome.Made));
        };
    }

    [Fact]
    public async Task As_many_are_under_way_as_there_are_workers_and_no_more()
    {
        var (now, most, gate) = (0, 0, new TaskCompletionSource());
        var jobs = Enumerable.Range(0, 9).Select(i => Job($"{i}", run: async token =>
        {
            most = Math.Max(most, Interlocked.Increment(ref now));
            if (now == 3)
                gate.TrySetResult();
            await gate.Task.WaitAsync(token);
            Interlocked.Decrement(ref now);
            return new($"{i}", BatchOutcome.Made);
        })).ToList();

        await new BatchRunner(3, TimeProvider.System).RunAsync(jobs, null, default);

        Assert.Equal(3, most);
    }

    [Fact]
    public async Task What_is_stopped_or_not_begun_is_said_to_be_so()
    {
        using var stop = new CancellationTokenSource();
        var jobs = new[]
        {
            Job("done", 9), Job("stopped", 8, async token =>
            {
                await stop.CancelAsync();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, token);
                throw new InvalidOperationException("Unreachable");
            }),
            Job("waiting", 7),
        };

        var results = await new BatchRunner(1, TimeProvider.System).RunAsync(jobs, null, stop.Token);

        Assert.Equal([BatchOutcome.Made, BatchOutcome.Stopped, BatchOutcome.Stopped], results.Select(r => r.Outcome));
    }

    [Fact]
    public async Task Every_beginning_and_every_end_is_told()
    {
        var told = new List<BatchProgress>();
        await new BatchRunner(1, TimeProvider.System).RunAsync([Job("a", 2), Job("b", 1)], new Told(told), default);

        Assert.Equal(["a", "a made", "b", "b made"], told.Select(t => t.Result is null ? t.Job.Name : $"{t.Job.Name} made"));
    }

    static BatchJob Job(string name, long bytes = 1, Func<CancellationToken, Task<BatchResult>>? run = null) =>
        new(name, bytes, (_, token) => run is null ? Task.FromResult(new BatchResult(name, BatchOutcome.Made)) : run(token));

    static async Task<BatchResult[]> RunAsync(params BatchJob[] jobs) => [.. await new BatchRunner(1, TimeProvider.System).RunAsync(jobs, null, default)];

    sealed class Told(List<BatchProgress> told) : IProgress<BatchProgress>
    {
        public void Report(BatchProgress value) => told.Add(value);
    }
}
