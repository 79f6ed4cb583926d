using System.Globalization;
using Audio.Episodes;
using Audio.Episodes.Batches;
using Spectre.Console;

namespace Audio.Cli;

/// <summary>Shows on standard error how far a batch has come: a live table on a terminal, a line an episode elsewhere. Thread-safe.</summary>
sealed class BatchDisplay : IProgress<BatchProgress>
{
    static readonly TimeSpan Refresh = TimeSpan.FromMilliseconds(200);

    readonly Lock _lock = new();
    readonly TimeProvider _time;
    readonly long _started;
    readonly int _total;
    readonly long _bytes;
    readonly Dictionary<BatchJob, RenderProgress?> _underWay = [];
    readonly Messages _messages;
    int _done;
    int _bad;
    long _doneBytes;
    TimeSpan _heard;

    public BatchDisplay(IReadOnlyCollection<BatchJob> jobs, Messages messages, TimeProvider time)
    {
        _messages = messages;
        (_time, _started, _total, _bytes) = (time, time.GetTimestamp(), jobs.Count, jobs.Sum(j => j.Bytes));
    }

    public void Report(BatchProgress value)
    {
        lock (_lock)
        {
            if (value.Render?.News is { } news)
                _messages.Say(news);
            if (value.Result is { } result)
                End(value.Job, result);
            else
                _underWay[value.Job] = value.Render ?? _underWay.GetValueOrDefault(value.Job);
        }
    }

    /// <summary>Shows the table until the work has ended.</summary>
    public async Task<T> ShowAsync<T>(Task<T> work)
    {
        if (_messages.Live is not { } terminal)
            return await work;
        await terminal.Live(new Text("")).AutoClear(true).StartAsync(async live =>
        {
            while (!work.IsCompleted)
            {
                live.UpdateTarget(Table());
                await Task.WhenAny(work, Task.Delay(Refresh, _time));
            }
        });
        return await work;
    }

    void End(BatchJob job, BatchResult result)
    {
        _underWay.Remove(job);
        _done++;
        _doneBytes += job.Bytes;
        if (result.Outcome is BatchOutcome.Refused or BatchOutcome.Failed)
            _bad++;
        if (result.Outcome == BatchOutcome.Made)
            _heard += result.Duration;
        _messages.SayProgress($"{_done}/{_total} {BatchText.Describe(result)}");
    }

    Table Table()
    {
        lock (_lock)
        {
            var table = new Table().Border(TableBorder.None).HideHeaders().AddColumns("episode", "stage", "share");
            foreach (var (job, step) in _underWay)
                table.AddRow(new Text(job.Name), new Text(step is { } s ? Stage(s.Stage) : "reading"), new Text(step is { Total: > 0 } p ? $"{p.Done * 100 / p.Total} %" : ""));
            table.AddRow(new Text($"{_done} of {_total} done{(_bad > 0 ? $", {_bad} not made" : "")}"), new Text(Speed()), new Text(Left()));
            return table;
        }
    }

    string Speed()
    {
        var elapsed = _time.GetElapsedTime(_started);
        return _heard > TimeSpan.Zero ? string.Create(CultureInfo.InvariantCulture, $"{_heard / elapsed:0} × real time") : "";
    }

    // By the length of the transcripts: those that nothing has changed cost nothing, and make it look better than it is for a moment.
    string Left()
    {
        var elapsed = _time.GetElapsedTime(_started);
        return _doneBytes > 0 && _doneBytes < _bytes ? $"{BatchText.Time(elapsed * ((double)(_bytes - _doneBytes) / _doneBytes))} left" : "";
    }

    static string Stage(RenderStage stage) => stage.ToString().ToLowerInvariant();
}
