using System.Collections.Immutable;
using Audio.Speech;

namespace Audio.Episodes.Batches;

/// <summary>
/// Makes many episodes, several at once, the longest first. One that fails or is unclear never stops the others. Thread-safe.
/// </summary>
/// <param name="workers">How many at once, 1 or more.</param>
/// <param name="time">Tells how long each took.</param>
public sealed class BatchRunner(int workers, TimeProvider time)
{
    /// <summary>Makes them all.</summary>
    /// <param name="progress">Told of every step, from several threads; null for nobody.</param>
    /// <returns>What became of each, in the order of the jobs. Cancellation ends what is under way and is an outcome like any other.</returns>
    public async Task<ImmutableArray<BatchResult>> RunAsync(IReadOnlyList<BatchJob> jobs, IProgress<BatchProgress>? progress, CancellationToken cancellationToken)
    {
        var results = jobs.Select(j => new BatchResult(j.Name, BatchOutcome.Stopped)).ToArray();
        var order = new Queue<int>(Enumerable.Range(0, jobs.Count).OrderByDescending(i => jobs[i].Bytes).ThenBy(i => i));
        await Task.WhenAll(Enumerable.Range(0, Math.Min(workers, jobs.Count)).Select(_ => Task.Run(WorkAsync, CancellationToken.None)));
        return [.. results];

        async Task WorkAsync()
        {
            while (!cancellationToken.IsCancellationRequested && Next() is { } index)
            {
                progress?.Report(new(jobs[index], null, null));
                results[index] = await RunOneAsync(jobs[index], progress, cancellationToken);
                progress?.Report(new(jobs[index], null, results[index]));
            }
        }

        int? Next()
        {
            lock (order)
                return order.TryDequeue(out var index) ? index : null;
        }
    }

    async Task<BatchResult> RunOneAsync(BatchJob job, IProgress<BatchProgress>? progress, CancellationToken cancellationToken)
    {
        var started = time.GetTimestamp();
        var result = await OutcomeAsync(job, new Steps(job, progress), cancellationToken);
        return result with { Took = time.GetElapsedTime(started) };
    }

    static async Task<BatchResult> OutcomeAsync(BatchJob job, IProgress<RenderProgress> progress, CancellationToken cancellationToken)
    {
        try
        {
            return await job.RunAsync(progress, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return new(job.Name, BatchOutcome.Stopped);
        }
        catch (InvalidInputException e)
        {
            return new(job.Name, BatchOutcome.Refused) { Problems = e.Problems };
        }
        catch (RenderException e)
        {
            return new(job.Name, BatchOutcome.Failed) { Problems = e.Problems };
        }
        catch (Exception e)
        {
            // A full disk, a lost network drive, or a mistake of ours: the others go on.
            var hint = (e as SpeechException)?.Remedy ?? (e is IOException or UnauthorizedAccessException or SpeechException ? "" : $"{e.GetType().Name}; audio render shows more");
            return new(job.Name, BatchOutcome.Failed) { Problems = [new("B001", Severity.Error, job.Name, 0, 0, e.Message.TrimEnd('.'), hint)] };
        }
    }

    sealed class Steps(BatchJob job, IProgress<BatchProgress>? progress) : IProgress<RenderProgress>
    {
        public void Report(RenderProgress value) => progress?.Report(new(job, value, null));
    }
}
