using Audio.Episodes;
using Spectre.Console;

namespace Audio.Cli;

/// <summary>Shows on standard error how far a render has come: a live bar on a terminal, a line now and then elsewhere.</summary>
static class ProgressDisplay
{
    public static Task<T> RunAsync<T>(Func<IProgress<RenderProgress>, Task<T>> work) =>
        Console.IsErrorRedirected ? work(new PlainLines()) : RunLiveAsync(work);

    static Task<T> RunLiveAsync<T>(Func<IProgress<RenderProgress>, Task<T>> work)
    {
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Detect,
            Interactive = InteractionSupport.Yes,
            Out = new AnsiConsoleOutput(Console.Error),
        });
        return terminal.Progress()
            .AutoClear(true)
            .HideCompleted(false)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .StartAsync(async context => await work(new LiveBars(terminal, context)));
    }

    static string Describe(RenderStage stage) => stage switch
    {
        RenderStage.Speaking => "speaking",
        RenderStage.Encoding => "encoding",
        RenderStage.Writing => "writing",
        RenderStage.Verifying => "verifying",
        _ => throw new ArgumentOutOfRangeException(nameof(stage)),
    };

    sealed class LiveBars(IAnsiConsole terminal, ProgressContext context) : IProgress<RenderProgress>
    {
        readonly Dictionary<RenderStage, ProgressTask> _tasks = [];

        public void Report(RenderProgress value)
        {
            lock (_tasks)
            {
                if (value.News is { } news)
                {
                    // Above the bars, which stay where they are.
                    terminal.WriteLine(news.ToString());
                    return;
                }
                if (!_tasks.TryGetValue(value.Stage, out var task))
                    _tasks[value.Stage] = task = context.AddTask(Describe(value.Stage), maxValue: Math.Max(1, value.Total));
                // Reports overtake each other.
                task.Value = Math.Max(task.Value, value.Done);
                if (value.Substituted > 0)
                    task.Description = $"{Describe(value.Stage)} ({value.Substituted} by another voice)";
            }
        }
    }

    /// <summary>A line at the start of a stage and at every tenth of it.</summary>
    sealed class PlainLines : IProgress<RenderProgress>
    {
        readonly Lock _lock = new();
        (RenderStage Stage, int Tenth) _last = (RenderStage.Speaking, -1);

        public void Report(RenderProgress value)
        {
            lock (_lock)
            {
                if (value.News is { } news)
                {
                    Console.Error.WriteLine(news);
                    return;
                }
                // Reports overtake each other; what is behind the last is no news.
                var now = (value.Stage, Tenth: value.Total == 0 ? 0 : value.Done * 10 / value.Total);
                if (now.CompareTo(_last) <= 0)
                    return;
                _last = now;
                Console.Error.WriteLine($"audio: {Describe(value.Stage)} {value.Done}/{value.Total}{(value.Substituted > 0 ? $", {value.Substituted} by another voice" : "")}");
            }
        }
    }
}
