using Audio.Episodes.Batches;

namespace Audio.Cli;

/// <summary>Goes on with what appears or changes. Not thread-safe.</summary>
/// <param name="find">Finds the transcripts that are there at the moment.</param>
sealed class BatchWatch(BatchWork work, Func<CancellationToken, Task<List<BatchFile>>> find, Messages messages, TimeProvider time)
{
    static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(1);

    // A service that is out is soon back; a person is slower.
    static readonly TimeSpan BeforeAnotherTry = TimeSpan.FromMinutes(5);

    readonly SettledFiles _settled = new();

    // By path: what else decided that it was not made, and when to try again though that has not changed.
    readonly Dictionary<string, (string Configuration, DateTimeOffset Again)> _notMade = [];

    /// <summary>Goes on until it is cancelled.</summary>
    /// <returns>Never.</returns>
    /// <exception cref="InvalidInputException">Something is wrong from the beginning.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancellationToken"/> was cancelled.</exception>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var said = "";
        // What is wrong from the beginning is not waited for.
        await find(cancellationToken);
        messages.Say("watching; Ctrl-C ends it");
        for (; ; await Task.Delay(BetweenLooks, time, cancellationToken))
        {
            try
            {
                await LookAsync(cancellationToken);
                said = "";
            }
            catch (InvalidInputException e) when (e.Message != said)
            {
                // Until it is mended; but it is not said every second.
                messages.Say(e.Problems);
                said = e.Message;
            }
            catch (InvalidInputException)
            {
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Something vanished while it was looked at, or may not be read: the next look tells.
                messages.SayStep(e.Message);
            }
        }
    }

    async Task LookAsync(CancellationToken cancellationToken)
    {
        var found = await find(cancellationToken);
        foreach (var file in found.Where(MayDoBetter))
            _settled.Forget(file.Path);
        var settled = _settled.Look(found.Select(f => new FileInfo(f.Path))).ToHashSet();
        var ready = found.Where(f => settled.Contains(f.Path)).ToList();
        if (ready.Count == 0)
            return;
        // Before the work: what changes meanwhile is another try.
        var configurations = ready.ToDictionary(f => f.Path, work.ConfigurationOf);
        foreach (var result in await work.MakeAsync(ready, null, cancellationToken))
        {
            _notMade.Remove(result.Name);
            if (result.Outcome is BatchOutcome.Refused or BatchOutcome.Failed)
                _notMade.Add(result.Name, (configurations[result.Name], result.Outcome == BatchOutcome.Failed ? time.GetUtcNow() + BeforeAnotherTry : DateTimeOffset.MaxValue));
        }
    }

    bool MayDoBetter(BatchFile file) =>
        _notMade.TryGetValue(file.Path, out var before) && (time.GetUtcNow() >= before.Again || work.ConfigurationOf(file) != before.Configuration) && _notMade.Remove(file.Path);
}
