using System.Collections.Concurrent;

namespace Audio.Tests.Support;

/// <summary>
/// A clock of its own, on which only waiting takes time, and a loop in which everything runs on one thread: hours pass in
/// moments, and every run is like the other. What leaves the thread fails the test.
/// </summary>
sealed class VirtualTime : TimeProvider
{
    static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    readonly PriorityQueue<(Timer Timer, int Setting), (long Due, long Order)> _timers = new();
    readonly Loop _loop = new();
    long _now;
    long _order;

    public TimeSpan Now => new(_now);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now;

    public override DateTimeOffset GetUtcNow() => Epoch + Now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    public Task Delay(TimeSpan time, CancellationToken cancellationToken = default) => Task.Delay(time, this, cancellationToken);

    public void Run(Func<Task> work) => Run(async () =>
    {
        await work();
        return true;
    });

    /// <summary>Runs work to its end, and the clock with it.</summary>
    public T Run<T>(Func<Task<T>> work)
    {
        var outer = SynchronizationContext.Current;
        SynchronizationContext.SetSynchronizationContext(_loop);
        try
        {
            var task = work();
            while (_loop.RunOne() || (!task.IsCompleted && Fire()))
            {
            }
            return task.IsCompleted ? task.GetAwaiter().GetResult() : throw new InvalidOperationException("There is nothing left to wait for.");
        }
        finally
        {
            SynchronizationContext.SetSynchronizationContext(outer);
        }
    }

    bool Fire()
    {
        while (true)
        {
            (Timer Timer, int Setting) next;
            lock (_timers)
            {
                if (!_timers.TryDequeue(out next, out var when))
                    return false;
                if (!next.Timer.IsSetTo(next.Setting))
                    continue;
                _now = when.Due;
            }
            next.Timer.Fire();
            return true;
        }
    }

    sealed class Timer(VirtualTime time, TimerCallback callback, object? state) : ITimer
    {
        int _setting;

        public bool IsSetTo(int setting) => _setting == setting;

        public void Fire()
        {
            _setting++;
            callback(state);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Assert.Equal(Timeout.InfiniteTimeSpan, period);
            lock (time._timers)
            {
                _setting++;
                if (dueTime != Timeout.InfiniteTimeSpan)
                    time._timers.Enqueue((this, _setting), (time._now + dueTime.Ticks, time._order++));
            }
            return true;
        }

        public void Dispose() => _setting++;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }

    sealed class Loop : SynchronizationContext
    {
        readonly BlockingCollection<(SendOrPostCallback Callback, object? State)> _posted = [];

        readonly int _thread = Environment.CurrentManagedThreadId;
        string? _strayed;

        public override void Post(SendOrPostCallback d, object? state)
        {
            if (Environment.CurrentManagedThreadId != _thread)
                _strayed = Environment.StackTrace;
            _posted.Add((d, state));
        }

        public bool RunOne()
        {
            Assert.Null(_strayed);
            if (!_posted.TryTake(out var next))
                return false;
            next.Callback(next.State);
            return true;
        }
    }
}
