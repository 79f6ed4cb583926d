using System.Collections.Concurrent;

namespace Audio.Tests.Support;

/// <summary>A clock on which every wait shorter than an hour is over at once, and noted; longer ones never end.</summary>
sealed class HurriedTime : TimeProvider
{
    public ConcurrentQueue<TimeSpan> Waits { get; } = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(callback, state);
        timer.Change(dueTime, period);
        if (dueTime < TimeSpan.FromHours(1) && dueTime >= TimeSpan.Zero)
            Waits.Enqueue(dueTime);
        return timer;
    }

    sealed class Timer(TimerCallback callback, object? state) : ITimer
    {
        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            if (dueTime < TimeSpan.FromHours(1) && dueTime >= TimeSpan.Zero)
                ThreadPool.QueueUserWorkItem(_ => callback(state));
            return true;
        }

        public void Dispose()
        {
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
