using Audio.Episodes;
using Spectre.Console;

namespace Audio.Cli;

/// <summary>Shows on standard error how far a render has come: a live bar on a terminal, a line now and then elsewhere.</summary>
static class ProgressDisplay
{
    public static Task<T> RunAsync<T>(Messages messages, Func<IProgress<RenderProgress>, Task<T>> work)
    {
        var lines = new Lines(messages);
        return messages.Live is { } terminal
            ? terminal.Progress()
                .AutoClear(true)
                .HideCompleted(false)
                .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
                .StartAsync(context => work(new LiveBars(context, lines)))
            : work(lines);
    }

    static string Describe(RenderStage stage) => stage switch
    {
        RenderStage.Speaking => "speaking",
        RenderStage.Encoding => "encoding",
        RenderStage.Writing => "writing",
        RenderStage.Verifying => "verifying",
        RenderStage.Measuring => "measuring",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    sealed class LiveBars(ProgressContext context, Lines lines) : IProgress<RenderProgress>
    {
        readonly Dictionary<RenderStage, ProgressTask> _tasks = [];

        public void Report(RenderProgress value)
        {
            lines.Report(value);
            if (value.News is not null)
                return;
            lock (_tasks)
            {
                if (!_tasks.TryGetValue(value.Stage, out var task))
                    _tasks[value.Stage] = task = context.AddTask(Describe(value.Stage), maxValue: Math.Max(1, value.Total));
                // Reports overtake each other.
                task.Value = Math.Max(task.Value, value.Done);
                if (value.Substituted > 0)
                    task.Description = $"{Describe(value.Stage)} ({value.Substituted} by another voice)";
            }
        }
    }

    /// <summary>News at once, and a line at the start of a stage and at every tenth of it.</summary>
    sealed class Lines(Messages messages) : IProgress<RenderProgress>
    {
        readonly Lock _lock = new();
        (RenderStage Stage, int Tenth) _last = (RenderStage.Speaking, -1);

        public void Report(RenderProgress value)
        {
            lock (_lock)
            {
                if (value.News is { } news)
                {
                    messages.Say(news);
                    return;
                }
                // Reports overtake each other; what is behind the last is no news.
                var now = (value.Stage, Tenth: value.Total == 0 ? 0 : value.Done * 10 / value.Total);
                if (now.CompareTo(_last) <= 0)
                    return;
                _last = now;
                messages.SayProgress($"{Describe(value.Stage)} {value.Done}/{value.Total}{(value.Substituted > 0 ? $", {value.Substituted} by another voice" : "")}");
            }
        }
    }
}
