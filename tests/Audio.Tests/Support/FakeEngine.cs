using System.Collections.Concurrent;
using Audio.Sound;
using Audio.Speech;

namespace Audio.Tests.Support;

/// <summary>An engine that follows a script, one step a request, and then speaks.</summary>
sealed class FakeEngine(params FakeEngine.Step[] script) : ISpeechEngine
{
    public delegate Task<Clip> Step(SpeechRequest request, CancellationToken cancellationToken);

    readonly ConcurrentQueue<Step> _script = new(script);

    public ConcurrentQueue<SpeechRequest> Requests { get; } = [];

    /// <summary>The peak of what it speaks, once its script has ended.</summary>
    public Func<SpeechRequest, double> Level { get; init; } = _ => 0.5;

    /// <summary>What it refuses to speak, once its script has ended.</summary>
    public Func<SpeechRequest, bool> Refuse { get; init; } = _ => false;

    /// <summary>Why it cannot speak, once its script has ended; null where it can.</summary>
    public Func<SpeechRequest, SpeechException?> Fault { get; set; } = _ => null;

    /// <summary>What has to happen first, once its script has ended.</summary>
    public Func<SpeechRequest, Task> After { get; set; } = _ => Task.CompletedTask;

    public static Step Fail(bool isTransient = true, TimeSpan? retryAfter = null) =>
        (_, _) => throw new SpeechException("It failed", isTransient) { RetryAfter = retryAfter };

    public static Step Give(Clip clip) => (_, _) => Task.FromResult(clip);

    /// <summary>Answers only when it is cancelled.</summary>
    public static Task<Clip> Hang(SpeechRequest request, CancellationToken cancellationToken) => Hang(request, TimeProvider.System, cancellationToken);

    public static async Task<Clip> Hang(SpeechRequest request, TimeProvider time, CancellationToken cancellationToken)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken);
        throw new InvalidOperationException("Unreachable");
    }

    public async Task<Clip> SpeakAsync(SpeechRequest request, CancellationToken cancellationToken)
    {
        Requests.Enqueue(request);
        if (_script.TryDequeue(out var step))
            return await step(request, cancellationToken);
        await After(request).WaitAsync(cancellationToken);
        if (Refuse(request))
            throw new SpeechException("It will not say that", isTransient: false);
        if (Fault(request) is { } fault)
            throw fault;
        cancellationToken.ThrowIfCancellationRequested();
        return Some.Clip(request.Text.Length * 0.1, Level(request));
    }
}
