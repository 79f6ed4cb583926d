using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Numerics.Tensors;
using Audio.Casting;
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

        progress?.Report(new(RenderStage.Levelling, 0, 1));
        var gains = await VoiceGains.MeasureAsync(script.Voices, speech, options.Mix, options.Parallelism, cancellationToken);
        progress?.Report(new(RenderStage.Levelling, 1, 1));

        // The passages that voices are measured by are no part of the episode.
        var measured = speech.Spoken;
        var plan = Pacing.Plan(script.Transcript, options.Pacing);
        gains = await SpeakAsync(script, source, plan, gains, progress, cancellationToken);
        var rendered = await EncodeAsync(script, plan, gains, encoder, progress, cancellationToken);

        progress?.Report(new(RenderStage.Writing, 0, 1));
        var episode = Episode.Assemble(script, plan, rendered, gains, options);
        var paths = new EpisodeFiles(segments, speech, options).Write(episode, source, folder, slug);
        progress?.Report(new(RenderStage.Writing, 1, 1));
        return new(paths, speech.Spoken - measured);
    }

    // Speaks everything into the clip store, and returns the gains with which the whole is as loud as it should be.
    async Task<ImmutableDictionary<Voice, double>> SpeakAsync(
        Script script,
        EpisodeSource source,
        ImmutableArray<PlannedSegment> plan,
        ImmutableDictionary<Voice, double> gains,
        IProgress<RenderProgress>? progress,
        CancellationToken cancellationToken)
    {
        var utterances = plan.SelectMany(s => s.Utterances.Select(u => (s.Item!.Line, Planned: u))).ToList();
        var blocks = new double[utterances.Count][];
        var failures = new ConcurrentDictionary<int, Problem>();
        await ForEachAsync(RenderStage.Speaking, utterances.Count, SpeakOneAsync, progress, cancellationToken);
        if (!failures.IsEmpty)
            throw new RenderException(failures.OrderBy(f => f.Key).Select(f => f.Value));
        return ProgrammeLevel.Adjust(gains, [.. blocks.SelectMany(b => b)], options.Mix.MeteredTargetLufs);

        async ValueTask SpeakOneAsync(int i, CancellationToken token)
        {
            var (line, planned) = utterances[i];
            var request = script.RequestFor(planned.Utterance);
            try
            {
                blocks[i] = VoiceLevel.Blocks(await speech.SpeakAsync(request, token), planned.GapBefore);
                TensorPrimitives.Multiply(blocks[i], Math.Pow(10, gains[request.Voice] / 10), blocks[i]);
            }
            catch (SpeechException e)
            {
                failures[i] = new("S002", Severity.Error, source.Name, line, 0, e.Message, e.IsTransient ? "Run the command again" : "Change the text or the voice");
            }
        }
    }

    async Task<RenderedSegment[]> EncodeAsync(
        Script script,
        ImmutableArray<PlannedSegment> plan,
        ImmutableDictionary<Voice, double> gains,
        Mp3Encoder encoder,
        IProgress<RenderProgress>? progress,
        CancellationToken cancellationToken)
    {
        var renderer = new SegmentRenderer(speech, segments, script, gains, encoder, options.Mix);
        var rendered = new RenderedSegment[plan.Length];
        await ForEachAsync(
            RenderStage.Encoding, plan.Length, async (i, token) => rendered[i] = await renderer.RenderAsync(plan[i], token), progress, cancellationToken);
        return rendered;
    }

    async Task ForEachAsync(
        RenderStage stage, int count, Func<int, CancellationToken, ValueTask> work, IProgress<RenderProgress>? progress, CancellationToken cancellationToken)
    {
        var done = 0;
        progress?.Report(new(stage, 0, count));
        await Parallel.ForAsync(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = options.Parallelism, CancellationToken = cancellationToken },
            async (i, token) =>
            {
                await work(i, token);
                progress?.Report(new(stage, Interlocked.Increment(ref done), count));
            });
    }
}
