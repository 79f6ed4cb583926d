using Audio.Sound;
using Polly;

namespace Audio.Speech.Resilience;

static class PipelineExtensions
{
    static readonly ResiliencePropertyKey<bool> Hedged = new("hedged");

    /// <summary>Runs work in a pipeline, and goes on where the caller was, as all awaiting here does.</summary>
    public static Task<Clip> RunAsync(this ResiliencePipeline<Clip> pipeline, Func<CancellationToken, Task<Clip>> work, CancellationToken cancellationToken) =>
        pipeline.RunAsync((_, token) => work(token), cancellationToken);

    /// <summary>The same for work that is told whether it is a second request racing a straggler.</summary>
    public static async Task<Clip> RunAsync(
        this ResiliencePipeline<Clip> pipeline, Func<bool, CancellationToken, Task<Clip>> work, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: true, cancellationToken);
        try
        {
            return await pipeline.ExecuteAsync(
                static async (c, work) => await work(c.Properties.GetValue(Hedged, false), c.CancellationToken), context, work);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    public static void MarkHedged(this ResilienceContext context) => context.Properties.Set(Hedged, true);
}
