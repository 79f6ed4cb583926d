using Audio.Speech;

namespace Audio.Episodes;

/// <summary>
/// Keeps as many utterances under way as the engines take. Each engine has a lane of its own, so that none waits for another,
/// and what is in the store has one, too, in which no more is read at once than there are cores to work on it.
/// </summary>
static class SpeechLanes
{
    // How many wait for an engine, or to be tried again: more than any engine takes at once. What waits holds no sound.
    const int Width = 256;

    /// <param name="isStored">Whether a request needs no engine.</param>
    /// <param name="parallelism">How many stored ones are under way at once.</param>
    /// <param name="work">Speaks the request of an index. What it throws ends everything.</param>
    public static async Task ForEachAsync(
        IReadOnlyList<SpeechRequest> requests,
        Func<SpeechRequest, bool> isStored,
        int parallelism,
        Func<int, CancellationToken, Task> work,
        CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var lanes = Enumerable.Range(0, requests.Count).ToLookup(i => isStored(requests[i]) ? null : requests[i].Voice.Engine);
        await Task.WhenAll(lanes.Select(lane => lane.Key is null ? RunStoredAsync([.. lane]) : RunAsync([.. lane])));

        async Task RunStoredAsync(int[] lane)
        {
            try
            {
                await Parallel.ForAsync(
                    0,
                    lane.Length,
                    new ParallelOptions { MaxDegreeOfParallelism = parallelism, CancellationToken = stop.Token },
                    async (i, token) => await work(lane[i], token));
            }
            catch
            {
                stop.Cancel();
                throw;
            }
        }

        Task RunAsync(int[] lane)
        {
            var next = -1;
            return Task.WhenAll(Enumerable.Range(0, Math.Min(Width, lane.Length)).Select(_ => WorkAsync()));

            async Task WorkAsync()
            {
                try
                {
                    for (var i = Interlocked.Increment(ref next); i < lane.Length; i = Interlocked.Increment(ref next))
                    {
                        stop.Token.ThrowIfCancellationRequested();
                        await work(lane[i], stop.Token);
                    }
                }
                catch
                {
                    stop.Cancel();
                    throw;
                }
            }
        }
    }
}
