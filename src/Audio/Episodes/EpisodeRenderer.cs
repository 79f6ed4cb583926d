using System.Collections.Concurrent;
using System.Collections.Immutable;
using Audio.Casting;
using Audio.Mixing;
using Audio.Sound;
using Audio.Speech;

namespace Audio.Episodes;

/// <summary>
/// Makes an episode of a script: speaks, mixes and encodes its segments, several at once, then writes the files. Everything
/// made on the way is kept in the stores, so that a second run, or a run after an edit, makes only what is missing.
/// </summary>
/// <param name="speech">Speaks; keeps what it has spoken.</param>
/// <param name="segments">Keeps what is encoded.</param>
/// <param name="options">How the episode is made.</param>
public sealed class EpisodeRenderer(StoredEngine speech, SegmentStore segments, EpisodeOptions options)
{
    /// <summary>Renders and writes an episode.</summary>
    /// <param name="script">What is said, with which voices.</param>
    /// <param name="source">What the transcript was read from.</param>
    /// <param name="folder">Where the files go; made if need be.</param>
    /// <param name="slug">The name of the episode file, without its extension.</param>
    /// <param name="progress">Told after every segment; null for nobody.</param>
    /// <returns>The paths of the files, the episode first.</returns>
    /// <exception cref="RenderException">Some utterances could not be spoken; the others were, and are kept.</exception>
    /// <exception cref="IOException">A file could not be written.</exception>
    public async Task<IReadOnlyList<string>> RenderAsync(
        Script script, EpisodeSource source, string folder, string slug, IProgress<RenderProgress>? progress, CancellationToken cancellationToken)
    {
        progress?.Report(new(RenderStage.Levelling, 0, 1));
        var gains = await VoiceGains.MeasureAsync(script.Voices, speech, options.Mix, options.Parallelism, cancellationToken);
        progress?.Report(new(RenderStage.Levelling, 1, 1));

        var plan = Pacing.Plan(script.Transcript, options.Pacing);
        var rendered = await RenderSegmentsAsync(RenderStage.Speaking, script, source, plan, gains, progress, cancellationToken);
        if (ProgrammeTrimDb(rendered) is not 0 and var trim)
        {
            gains = gains.ToImmutableDictionary(g => g.Key, g => Math.Round(g.Value + trim, 2));
            rendered = await RenderSegmentsAsync(RenderStage.Adjusting, script, source, plan, gains, progress, cancellationToken);
        }

        progress?.Report(new(RenderStage.Writing, 0, 1));
        var episode = Episode.Assemble(script, plan, rendered, gains, options);
        var paths = new EpisodeFiles(segments, speech, options).Write(episode, source, folder, slug);
        progress?.Report(new(RenderStage.Writing, 1, 1));
        return paths;
    }

    async Task<RenderedSegment[]> RenderSegmentsAsync(
        RenderStage stage,
        Script script,
        EpisodeSource source,
        ImmutableArray<PlannedSegment> plan,
        ImmutableDictionary<Voice, double> gains,
        IProgress<RenderProgress>? progress,
        CancellationToken cancellationToken)
    {
        var renderer = new SegmentRenderer(speech, segments, script, gains, options);
        var rendered = new RenderedSegment[plan.Length];
        var failures = new ConcurrentDictionary<int, Problem>();
        var done = 0;
        progress?.Report(new(stage, 0, plan.Length));
        await Parallel.ForAsync(
            0,
            plan.Length,
            new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellationToken },
            async (i, token) =>
            {
                try
                {
                    rendered[i] = await renderer.RenderAsync(plan[i], token);
                }
                catch (SpeechException e)
                {
                    failures[i] = new("S001", Severity.Error, source.Name, plan[i].Item.Line, 0, e.Message, "");
                }
                progress?.Report(new(stage, Interlocked.Increment(ref done), plan.Length));
            });
        return failures.IsEmpty ? rendered : throw new RenderException(failures.OrderBy(f => f.Key).Select(f => f.Value));
    }

    // In steps, so that an edit, which hardly moves the loudness of the whole, does not move the level of all that it left alone.
    double ProgrammeTrimDb(IEnumerable<RenderedSegment> rendered)
    {
        const double StepDb = 0.5;
        var loudness = Loudness.Integrate([.. rendered.SelectMany(s => s.LoudnessBlocks)]);
        return double.IsFinite(loudness) ? Math.Round((options.Mix.MeteredTargetLufs - loudness) / StepDb) * StepDb : 0;
    }
}
