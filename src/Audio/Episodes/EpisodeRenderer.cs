using System.Collections.Immutable;
using Audio.Episodes.Mp3;
using Audio.Mixing;
using Audio.Speech;

namespace Audio.Episodes;

/// <summary>
/// Makes an episode of a script: speaks all utterances, several at once, then mixes and encodes the segments, several at
/// once, then writes the files. Everything made on the way is kept in the stores, so that a second run, or a run after an edit, makes only what is missing.
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
    /// <returns>The files, and how much had to be spoken for them.</returns>
    /// <exception cref="RenderException">Some utterances could not be spoken; the others were, and are kept.</exception>
    /// <exception cref="IOException">A file could not be written.</exception>
    public async Task<RenderedEpisode> RenderAsync(
        Script script, EpisodeSource source, string folder, string slug, IProgress<RenderProgress>? progress, CancellationToken cancellationToken)
    {
        // First of all, because without an encoder nothing need be spoken.
        var encoder = new Mp3Encoder(options.Mix.Format, options.Mp3);

        var plan = Pacing.Plan(script.Transcript, options.Pacing);
        var spoken = await new SpeakingStage(speech, options, script, source.Name, progress).RunAsync(plan, cancellationToken);
        var rendered = await EncodeAsync(spoken, plan, encoder, progress, cancellationToken);

        progress?.Report(new(RenderStage.Writing, 0, 1));
        var episode = Episode.Assemble(spoken.Script, plan, rendered, spoken.Gains, options);
        var paths = new EpisodeFiles(segments, speech, options).Write(episode, source, folder, slug);
        progress?.Report(new(RenderStage.Writing, 1, 1));
        return new(paths, spoken.SpokenAnew, spoken.Script.Substitutions.Count);
    }

    async Task<RenderedSegment[]> EncodeAsync(
        SpokenScript spoken, ImmutableArray<PlannedSegment> plan, Mp3Encoder encoder, IProgress<RenderProgress>? progress, CancellationToken cancellationToken)
    {
        var renderer = new SegmentRenderer(speech, segments, spoken.Script, spoken.Gains, encoder, options.Mix);
        var rendered = new RenderedSegment[plan.Length];
        var done = 0;
        progress?.Report(new(RenderStage.Encoding, 0, plan.Length));
        await Parallel.ForAsync(
            0,
            plan.Length,
            new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellationToken },
            async (i, token) =>
            {
                rendered[i] = await renderer.RenderAsync(plan[i], token);
                progress?.Report(new(RenderStage.Encoding, Interlocked.Increment(ref done), plan.Length));
            });
        return rendered;
    }
}
